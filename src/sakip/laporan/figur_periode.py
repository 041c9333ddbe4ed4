"""The figures of an indicator for the period that a document is about.

A report on a quarter holds what was reached since January against the target of the year; what the quarter alone
reached against its own target is another figure with another id, never under the same heading.
"""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.kernel.pembulatan import round_half_up
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import BULAN


def target_periode(*, hasil: Hasil, indikator: Indikator) -> Hitungan:
    """The target of the year, in a report on a quarter too."""
    return hasil[f"target/{indikator.id}/{hasil.tahun}"]


def realisasi_periode(*, hasil: Hasil, indikator: Indikator) -> Hitungan:
    """The realisasi of the year, or from January to the end of the quarter."""
    jenis = "realisasi_kumulatif" if hasil.lingkup.periode.triwulan else "realisasi"
    return hasil[f"{jenis}/{indikator.id}/{hasil.lingkup.ekor}"]


def capaian_periode(*, hasil: Hasil, indikator: Indikator) -> Hitungan:
    """The realisasi of the period against the target of the year."""
    jenis = "capaian_tahunan" if hasil.lingkup.periode.triwulan else "capaian"
    return hasil[f"{jenis}/{indikator.id}/{hasil.lingkup.ekor}"]


def triwulan_sendiri(*, hasil: Hasil, jenis: str, indikator: Indikator) -> Hitungan:
    """Target, realisasi or capaian of the quarter alone; in a report on a year that of the year."""
    return hasil[f"{jenis}/{indikator.id}/{hasil.lingkup.ekor}"]


def kelompok_capaian(capaian: Hitungan) -> str:
    """The group of a capaian, rounded as printed: ``melebihi``, ``sesuai``, ``tidak_mencapai``, ``belum_terukur``."""
    if not isinstance(capaian.nilai, Angka):
        return "belum_terukur"
    angka = round_half_up(capaian.nilai.nilai, desimal=2)
    if angka == 100:
        return "sesuai"
    return "melebihi" if angka > 100 else "tidak_mencapai"


def sebutan_periode(periode: Periode) -> str:
    """The period as titles write it: ``Tahun 2024``, ``Triwulan II Tahun 2024``."""
    return periode.sebutan.replace("triwulan", "Triwulan").replace("tahun", "Tahun")


def sampai_periode(periode: Periode) -> str:
    """What figures of a period are of, in a sentence: ``sampai dengan Triwulan II Tahun 2024``, ``Tahun 2024``."""
    return f"{'sampai dengan ' if periode.triwulan else ''}{sebutan_periode(periode)}"


def rentang_bulan(periode: Periode) -> str:
    """The months from January to the end of the period: ``Januari s.d. Juni 2024``."""
    return f"Januari s.d. {BULAN[periode.akhir.month - 1]} {periode.tahun}"


def judul_periode(judul: str, *, periode: Periode) -> str:
    """A title with the period that its figures are of; for a quarter it says what they are held against."""
    if periode.triwulan is None:
        return f"{judul} {sebutan_periode(periode)}"
    return f"{judul} sampai dengan {sebutan_periode(periode)}, terhadap Target Setahun"
