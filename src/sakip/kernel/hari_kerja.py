"""Working days in Indonesia: Monday to Friday without national holidays and cuti bersama.

Deadlines such as "five working days after the end of the quarter" (Perbup Lumajang 6/2018 Pasal 4) are counted here.
The days off of each year are set by a joint decree of three ministers (SKB 3 Menteri); the `holidays` library carries
them, and a table of corrections kept by the office stands above it, because decrees are amended and districts have
holidays of their own.

Keterbatasan: for years whose decree is not yet in the library, cuti bersama are missing and Islamic holidays are
estimates; enter the decree as a Koreksi. Offices that work six days a week are not covered.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sakip.kernel.galat import SakipError
from sakip.kernel.tanggal import format_tanggal

_SEHARI = timedelta(days=1)
_SABTU = 5


class KoreksiBertentangan(SakipError):
    """A day that the corrections call both a holiday and a working day."""


@dataclass(frozen=True, slots=True)
class Koreksi:
    """Days that the office corrects: `libur` are off though the library does not know, `kerja` are worked nevertheless.

    Raises KoreksiBertentangan when a day stands in both.
    """

    libur: frozenset[date] = frozenset()
    kerja: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if ganda := self.libur & self.kerja:
            raise KoreksiBertentangan(
                f"{format_tanggal(min(ganda))} tercatat sebagai hari libur sekaligus hari kerja. Pilih salah satu."
            )


_TANPA_KOREKSI = Koreksi()


@cache
def _libur(tahun: int) -> frozenset[date]:
    # Loaded at first use: the library takes 0,2 seconds, longer than the whole kernel.
    import holidays

    # Category `government` holds cuti bersama.
    return frozenset(holidays.country_holidays("ID", years=tahun, categories=("public", "government")))


def is_hari_kerja(tanggal: date, *, koreksi: Koreksi = _TANPA_KOREKSI) -> bool:
    """Tell whether `tanggal` is worked.

    >>> is_hari_kerja(date(2024, 4, 8))  # cuti bersama Idulfitri 1445 H
    False
    """
    if tanggal in koreksi.kerja:
        return True
    return tanggal.weekday() < _SABTU and tanggal not in koreksi.libur and tanggal not in _libur(tanggal.year)


def hari_kerja_ke(sejak: date, *, jumlah: int, koreksi: Koreksi = _TANPA_KOREKSI) -> date:
    """Return the `jumlah`-th working day after `sejak`, which is not counted itself; before it when negative.

    Zero returns `sejak`, worked or not.

    >>> hari_kerja_ke(date(2024, 6, 30), jumlah=5)
    datetime.date(2024, 7, 5)
    """
    langkah = _SEHARI if jumlah > 0 else -_SEHARI
    sisa, tanggal = abs(jumlah), sejak
    while sisa:
        tanggal += langkah
        sisa -= is_hari_kerja(tanggal, koreksi=koreksi)
    return tanggal


def selisih_hari_kerja(awal: date, akhir: date, *, koreksi: Koreksi = _TANPA_KOREKSI) -> int:
    """Return how many working days after `awal` the day `akhir` is reached; negative when it lies before.

    The inverse of `hari_kerja_ke`: `awal` is not counted, `akhir` is.

    >>> selisih_hari_kerja(date(2024, 3, 31), date(2024, 4, 5))
    5
    """
    if akhir >= awal:
        return _banyak_hari_kerja(awal + _SEHARI, akhir, koreksi)
    return -_banyak_hari_kerja(akhir, awal - _SEHARI, koreksi)


def _banyak_hari_kerja(awal: date, akhir: date, koreksi: Koreksi) -> int:
    """Working days from `awal` to `akhir`, both counted: five a week, corrected by the days that are otherwise."""
    minggu, sisa = divmod((akhir - awal).days + 1, 7)
    hari_biasa = 5 * minggu + sum((awal.weekday() + n) % 7 < _SABTU for n in range(sisa))
    libur = koreksi.libur.union(*(_libur(tahun) for tahun in range(awal.year, akhir.year + 1))) - koreksi.kerja
    tidak = sum(awal <= hari <= akhir and hari.weekday() < _SABTU for hari in libur)
    tambah = sum(awal <= hari <= akhir and hari.weekday() >= _SABTU for hari in koreksi.kerja)
    return hari_biasa - tidak + tambah
