"""The days of an office's year: deadlines with the corrections of its own calendar, and the quarter at work."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kalender.tenggat import Tenggat, susun_kalender
from sakip.kernel.hari_kerja import Koreksi, hari_kerja_ke, selisih_hari_kerja
from sakip.kernel.periode import Periode
from sakip.peraturan.kalender import Jangkar, muat_kalender
from sakip.peraturan.profil_muat import muat_profil


def koreksi_kantor(data: TahunKinerja) -> Koreksi:
    """The days off and at work that the office corrects."""
    return Koreksi(frozenset(data.acuan.libur), frozenset(data.acuan.kerja))


def kalender_kantor(data: TahunKinerja) -> tuple[Tenggat, ...]:
    """All deadlines of the year by day. The days of DPA, DPPA and LHE are those that the year records."""
    versi = data.anggaran.menurut_tanggal
    jangkar: dict[Jangkar, date] = {}
    if versi:
        jangkar[Jangkar.DPA] = versi[0].berlaku_sejak
    if len(versi) > 1:
        jangkar[Jangkar.DPPA] = versi[-1].berlaku_sejak
    if data.evaluasi.lhe and data.evaluasi.lhe.tanggal:
        jangkar[Jangkar.LHE] = data.evaluasi.lhe.tanggal
    return _kalender(data.tahun, data.acuan.profil, tuple(jangkar.items()), koreksi_kantor(data))


# Every page asks several times, and the answer changes a few times a year.
@lru_cache(maxsize=512)
def _kalender(
    tahun: int, profil: str, jangkar: tuple[tuple[Jangkar, date], ...], koreksi: Koreksi
) -> tuple[Tenggat, ...]:
    aturan = {**muat_kalender(), **muat_profil(profil).kalender}
    return susun_kalender(tahun=tahun, aturan=aturan.values(), jangkar=dict(jangkar), koreksi=koreksi)


def tenggat_triwulan(data: TahunKinerja, triwulan: int) -> date:
    """The working day by which a quarter is closed."""
    return tutup_triwulan(data)[triwulan - 1]


def tutup_triwulan(data: TahunKinerja) -> tuple[date, ...]:
    """The closing days of the four quarters: by the rule of the profil, else the fifth working day after each ended."""
    anjuran, koreksi = {t.kode: t.anjuran for t in kalender_kantor(data)}, koreksi_kantor(data)
    return tuple(
        anjuran.get(f"lkj_triwulan_tw{p.triwulan}") or hari_kerja_ke(p.akhir, jumlah=5, koreksi=koreksi)
        for p in Periode(data.tahun).bagian()
    )


def tenggat_tahunan(data: TahunKinerja) -> date | None:
    """The day on which the report of the year is due: in the next one, so its rule is read in that calendar."""
    lkj = next((t for t in kalender_kantor(data) if t.kode == "lkj_tahunan"), None)
    if lkj is None:
        return None
    return susun_kalender(tahun=data.tahun + 1, aturan=(lkj.aturan,), koreksi=koreksi_kantor(data))[0].batas


def sisa_hari_kerja(data: TahunKinerja, *, hari: date, batas: date) -> int:
    """Working days from today to a deadline; negative once it has passed."""
    return selisih_hari_kerja(hari, batas, koreksi=koreksi_kantor(data))


def triwulan_kini(*, tahun: int, hari: date, terkunci: Collection[int]) -> int:
    """The quarter at work: the first that has ended and is not closed, else the one that runs, within 1 to 4."""
    for tw in range(1, 5):
        if tw not in terkunci and Periode(tahun, tw).akhir < hari:
            return tw
    if hari.year != tahun:
        return 1 if hari.year < tahun else 4
    return (hari.month + 2) // 3
