"""The days of an office's year: deadlines with the corrections of its own calendar, and the quarter at work."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

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
    aturan = {**muat_kalender(), **muat_profil(data.acuan.profil).kalender}
    versi = data.anggaran.menurut_tanggal
    jangkar: dict[Jangkar, date] = {}
    if versi:
        jangkar[Jangkar.DPA] = versi[0].berlaku_sejak
    if len(versi) > 1:
        jangkar[Jangkar.DPPA] = versi[-1].berlaku_sejak
    if data.evaluasi.lhe and data.evaluasi.lhe.tanggal:
        jangkar[Jangkar.LHE] = data.evaluasi.lhe.tanggal
    return susun_kalender(tahun=data.tahun, aturan=aturan.values(), jangkar=jangkar, koreksi=koreksi_kantor(data))


def tenggat_triwulan(data: TahunKinerja, triwulan: int) -> date:
    """The working day by which a quarter is closed: the rule of the profil, else the fifth one after it ended."""
    kode = f"lkj_triwulan_tw{triwulan}"
    ada = next((t.anjuran for t in kalender_kantor(data) if t.kode == kode), None)
    return ada or hari_kerja_ke(Periode(data.tahun, triwulan).akhir, jumlah=5, koreksi=koreksi_kantor(data))


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
