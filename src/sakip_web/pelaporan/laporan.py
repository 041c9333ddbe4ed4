"""What a report is: its kind, whose it is, and on which period; its key among states, its parts in addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sakip.kernel.periode import Periode, PeriodeSalah

# Papers that go from hand to hand; all others are only printed.
LKJIP: Final = "lkjip"
TRIWULAN: Final = "lkj_triwulan"
TAHUNAN: Final = "lkj_tahunan"
LAPORAN: Final = (LKJIP, TRIWULAN, TAHUNAN)
KANTOR: Final = "-"


@dataclass(frozen=True, slots=True)
class Laporan:
    """One report; ``jabatan`` empty is the office's."""

    jenis: str
    jabatan: str
    periode: Periode

    @property
    def kunci(self) -> str:
        """Its key among the states and frozen papers."""
        return f"{self.jenis}:{self.jabatan}:{self.periode.kode}"

    @property
    def alamat(self) -> dict[str, str]:
        """Its parts of an address."""
        return {"jenis": self.jenis, "jabatan": self.jabatan or KANTOR, "periode": self.periode.kode}


def baca_alamat(*, jenis: str, jabatan: str, periode: str, tahun: int) -> Laporan | None:
    """The report of an address of a year; None for parts that name none."""
    try:
        p = Periode.parse(periode)
    except PeriodeSalah:
        return None
    if p.kode != periode or p.tahun != tahun:
        return None
    return Laporan(jenis, "" if jabatan == KANTOR else jabatan, p)
