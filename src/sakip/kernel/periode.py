"""The year and the quarter that a figure, a report or a target belongs to.

Wrong quarters and wrong years are among the most frequent defects of real reports, so a period is a value with one
code, one wording and exact bounds, never a pair of loose integers. The budget year is the calendar year (PP 12/2019
Pasal 1); `triwulan` is the reporting quarter, which some districts still call tribulan.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import total_ordering
from typing import Self

from sakip.kernel.galat import SakipError


class PeriodeSalah(SakipError):
    """A text or a pair of numbers that names no year or quarter."""


class Triwulan(IntEnum):
    """The four quarters; `Triwulan.II.name` is the Roman numeral that is printed."""

    I = 1  # noqa: E741 - the Roman numeral is the name of the quarter
    II = 2
    III = 3
    IV = 4


_SEBUTAN_TRIWULAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4,
}  # fmt: skip
_TAHUN = re.compile(r"(?:tahun |ta )?([0-9]{4})")
_KODE = re.compile(r"([0-9]{4}) tw ([a-z]+|[0-9])")
_KATA = re.compile(r"tw ([a-z]+|[0-9]) (?:tahun |ta )?([0-9]{4})")
_NAMA_TRIWULAN = re.compile(r"\b(?:triwulanan|triwulan|tribulan|tw)(?=[ 0-9.]|i)")


@total_ordering
@dataclass(frozen=True, slots=True)
class Periode:
    """A budget year, or one quarter of it when `triwulan` (1 to 4) is given.

    Periods are ordered by time; a year comes after its own quarters. Raises PeriodeSalah when the numbers are no
    period.

    >>> Periode(2024, 2).sebutan
    'triwulan II tahun 2024'
    """

    tahun: int
    triwulan: int | None = None

    def __post_init__(self) -> None:
        if not 1945 <= self.tahun <= 2999:
            raise PeriodeSalah(f"Tahun {self.tahun} di luar jangkauan. Isi tahun anggaran, misalnya 2024.")
        if self.triwulan is not None and not 1 <= self.triwulan <= 4:
            raise PeriodeSalah(f"Triwulan {self.triwulan} tidak ada. Isi 1 sampai 4, atau kosongkan untuk setahun.")

    def __lt__(self, lain: object) -> bool:
        if not isinstance(lain, Periode):
            return NotImplemented
        return (self.tahun, self.triwulan or 5) < (lain.tahun, lain.triwulan or 5)

    @property
    def awal(self) -> date:
        """The first day."""
        return date(self.tahun, 3 * (self.triwulan or 1) - 2, 1)

    @property
    def akhir(self) -> date:
        """The last day."""
        bulan = 3 * (self.triwulan or 4)
        return date(self.tahun, bulan, 30 if bulan in (6, 9) else 31)

    @property
    def triwulan_romawi(self) -> str:
        """`I` to `IV`; empty for a whole year."""
        return "" if self.triwulan is None else Triwulan(self.triwulan).name

    @property
    def kode(self) -> str:
        """The stable code used in ids, files and the command line: `2024` or `2024-TW2`."""
        return f"{self.tahun}" if self.triwulan is None else f"{self.tahun}-TW{int(self.triwulan)}"

    @property
    def sebutan(self) -> str:
        """The wording in print: `tahun 2024` or `triwulan II tahun 2024`."""
        return f"tahun {self.tahun}" if self.triwulan is None else f"triwulan {self.triwulan_romawi} tahun {self.tahun}"

    @classmethod
    def parse(cls, teks: str) -> Self:
        """Read `2024-TW2`, `TW II 2024`, `triwulan 2 tahun 2024`, `2024` and the like; else raise PeriodeSalah.

        >>> Periode.parse("Tribulan II Tahun 2024").kode
        '2024-TW2'
        """
        rapi = _NAMA_TRIWULAN.sub("tw ", teks.lower())
        rapi = " ".join(re.sub(r"[-./,]", " ", rapi).split())
        if cocok := _TAHUN.fullmatch(rapi):
            return cls(int(cocok[1]))
        if cocok := _KODE.fullmatch(rapi):
            tahun, triwulan = cocok[1], cocok[2]
        elif cocok := _KATA.fullmatch(rapi):
            tahun, triwulan = cocok[2], cocok[1]
        else:
            raise PeriodeSalah(
                f'"{teks.strip()}" belum dapat dibaca sebagai periode. '
                'Tulis misalnya "2024", "2024-TW2", atau "TW II 2024".'
            )
        if triwulan not in _SEBUTAN_TRIWULAN:
            raise PeriodeSalah(f'Triwulan pada "{teks.strip()}" tidak ada. Tulis I, II, III, atau IV.')
        return cls(int(tahun), _SEBUTAN_TRIWULAN[triwulan])

    def bagian(self) -> tuple[Self, ...]:
        """Return the four quarters of a year; a quarter has itself as its only part."""
        if self.triwulan is not None:
            return (self,)
        return tuple(type(self)(self.tahun, int(triwulan)) for triwulan in Triwulan)

    def sampai_dengan(self) -> tuple[Self, ...]:
        """Return the quarters of the year from I up to this one; all four for a whole year."""
        return tuple(type(self)(self.tahun, triwulan) for triwulan in range(1, (self.triwulan or 4) + 1))
