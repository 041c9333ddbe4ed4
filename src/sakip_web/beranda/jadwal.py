"""The days of a year that the rail counts by: when each stop opens and when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.hari_kerja import Koreksi, hari_kerja_ke
from sakip.kernel.periode import Periode
from sakip_web.rakitan.kalender import kalender_kantor, koreksi_kantor, tenggat_tahunan, tutup_triwulan


@dataclass(frozen=True, slots=True)
class Jadwal:
    """``perjanjian`` is None while the day of the DPA is not known; ``buka`` and ``tutup`` are of the four quarters."""

    tahun: int
    koreksi: Koreksi
    perjanjian: date | None
    buka: tuple[date, ...]
    tutup: tuple[date, ...]
    laporan: date | None


def susun_jadwal(*, data: TahunKinerja) -> Jadwal:
    """The days of a year. A quarter opens on the first working day after it."""
    koreksi = koreksi_kantor(data)
    buka = tuple(hari_kerja_ke(p.akhir, jumlah=1, koreksi=koreksi) for p in Periode(data.tahun).bagian())
    perjanjian = next((t.batas for t in kalender_kantor(data) if t.kode == "perjanjian_kinerja"), None)
    return Jadwal(data.tahun, koreksi, perjanjian, buka, tutup_triwulan(data), tenggat_tahunan(data))
