"""The days of a year that the rail counts by: when each stop opens and when it is due.

The report of a year is due in the next one: its rule is read in the calendar of that year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kalender.tenggat import susun_kalender
from sakip.kernel.hari_kerja import Koreksi, hari_kerja_ke
from sakip.kernel.periode import Periode
from sakip_web.rakitan.kalender import kalender_kantor, koreksi_kantor


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
    """The days of a year. A quarter opens on the first working day after it; without a rule five are given."""
    tahun, koreksi = data.tahun, koreksi_kantor(data)
    tenggat = {t.kode: t for t in kalender_kantor(data)}
    akhir = [p.akhir for p in Periode(tahun).bagian()]
    buka = tuple(hari_kerja_ke(a, jumlah=1, koreksi=koreksi) for a in akhir)
    tutup = tuple(
        (t.batas if (t := tenggat.get(f"lkj_triwulan_tw{n}")) else None) or hari_kerja_ke(a, jumlah=5, koreksi=koreksi)
        for n, a in enumerate(akhir, 1)
    )
    perjanjian, lkj = tenggat.get("perjanjian_kinerja"), tenggat.get("lkj_tahunan")
    laporan = susun_kalender(tahun=tahun + 1, aturan=(lkj.aturan,), koreksi=koreksi)[0].batas if lkj else None
    return Jadwal(tahun, koreksi, perjanjian.batas if perjanjian else None, buka, tutup, laporan)
