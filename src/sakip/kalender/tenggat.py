"""The days on which the papers of a budget year are due.

Dasar: PP 8/2006 Pasal 19 (two months after the budget year), and what ``peraturan/kalender.yaml`` cites rule by rule.
The laws quoted do not shift a deadline that falls on a holiday; the last working day before it is recommended.

Keterbatasan: the day of an event (approval of the DPA) is known to the office alone; without it there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sakip.kernel.hari_kerja import Koreksi, hari_kerja_ke, is_hari_kerja
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import akhir_bulan, tambah_bulan
from sakip.peraturan.kalender import AturanTenggat, Jangkar, PadaTanggal, SetelahTriwulan

_TANPA_JANGKAR: Mapping[Jangkar, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A deadline of a year.

    batas     the day by the rule; None while the event that starts it has no day
    anjuran   the last working day up to ``batas``
    menunggu  what must be known before the day can be told; empty when it is told
    """

    kode: str
    judul: str
    aturan: AturanTenggat
    batas: date | None
    anjuran: date | None
    menunggu: str = ""


def susun_kalender(
    *,
    tahun: int,
    aturan: Iterable[AturanTenggat],
    jangkar: Mapping[Jangkar, date] = _TANPA_JANGKAR,
    koreksi: Koreksi | None = None,
) -> tuple[Tenggat, ...]:
    """All deadlines of a budget year by day; those without a day come last."""
    k = koreksi or Koreksi()
    semua = [t for a in aturan for t in _satu(tahun, a, jangkar, k)]
    return tuple(sorted(semua, key=lambda t: (t.batas or date.max, t.kode)))


def _satu(tahun: int, a: AturanTenggat, jangkar: Mapping[Jangkar, date], koreksi: Koreksi) -> list[Tenggat]:
    if isinstance(a.aturan, SetelahTriwulan):
        return [_triwulan(p, a, a.aturan.hari_kerja, koreksi) for p in Periode(tahun).bagian()]
    if isinstance(a.aturan, PadaTanggal):
        return [_tenggat(a, _pada(tahun, a.aturan), koreksi)]
    if a.aturan.jangkar not in jangkar:
        return [Tenggat(a.kode, a.judul, a, None, None, f"{a.aturan.bulan} bulan setelah {a.aturan.jangkar.value}")]
    return [_tenggat(a, tambah_bulan(jangkar[a.aturan.jangkar], bulan=a.aturan.bulan), koreksi)]


def _triwulan(periode: Periode, a: AturanTenggat, hari_kerja: int, koreksi: Koreksi) -> Tenggat:
    batas = hari_kerja_ke(periode.akhir, jumlah=hari_kerja, koreksi=koreksi)
    judul = a.judul.replace("{triwulan}", periode.triwulan_romawi)
    return Tenggat(f"{a.kode}_tw{periode.triwulan}", judul, a, batas, batas)


def _tenggat(a: AturanTenggat, batas: date, koreksi: Koreksi) -> Tenggat:
    anjuran = batas if is_hari_kerja(batas, koreksi=koreksi) else hari_kerja_ke(batas, jumlah=-1, koreksi=koreksi)
    return Tenggat(a.kode, a.judul, a, batas, anjuran)


def _pada(tahun: int, aturan: PadaTanggal) -> date:
    awal = date(tahun + aturan.tahun, aturan.bulan, 1)
    return akhir_bulan(awal) if aturan.hari is None else awal.replace(day=aturan.hari)
