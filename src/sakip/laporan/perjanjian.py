"""Versions of the performance agreement: which the layout asks for, what they are called, their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.data.organisasi import Jenjang
from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import VersiPerjanjian
from sakip.dokumen.node import Rata, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.isian import sebutan_perjanjian
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.pejabat import blok_ttd, tempat_tanggal
from sakip.laporan.pilihan import satu_dari
from sakip.peraturan.profil import Opsi

PILIHAN_VERSI = ("berlaku", "murni", "perubahan", "semua")


@dataclass(frozen=True, slots=True)
class Versi:
    """A version with its place among the versions (the last part of the ids of its targets)."""

    urutan: int
    isi: VersiPerjanjian


def pilih_versi(*, hasil: Hasil, opsi: Opsi) -> tuple[Versi, ...]:
    """The versions that the layout asks for: the one in force, the last murni or perubahan, or all in order."""
    pilihan = satu_dari(opsi, "versi", PILIHAN_VERSI)
    semua = semua_versi(hasil)
    if pilihan == "semua":
        return semua
    if pilihan != "berlaku":
        semua = tuple(v for v in semua if v.isi.jenis.value == pilihan)
    return semua[-1:]


def sebutan_versi(hasil: Hasil, versi: Versi) -> str:
    """What a version is called in the words of the profil; without a word on its kind where it is the only one."""
    if len(hasil.data.perjanjian.versi) == 1:
        return sebutan_perjanjian(hasil, None)
    return sebutan_perjanjian(hasil, versi.isi)


def semua_versi(hasil: Hasil) -> tuple[Versi, ...]:
    """Every version that was in force on the day of the figures, in order."""
    return tuple(Versi(n, v) for n, v in enumerate(hasil.data.perjanjian.versi))


def indikator_versi(hasil: Hasil, versi: Versi) -> list[Indikator]:
    """The sasaran indicators of a version in its order."""
    x = hasil.indeks
    butir = [x.indikator[b.indikator] for b in versi.isi.butir if b.indikator in x.indikator]
    return [i for i in butir if i.milik in x.sasaran]


def kolom_target_versi(versi: Versi) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    """The two target columns of the catalogue, read from this version instead of the one in force."""

    def kolom(satuan: bool) -> KolomLaporan[BarisIndikator]:
        tulis = bersatuan if satuan else angka
        return KolomLaporan(
            "Target", lambda b: tulis(b.hasil[f"target_pk/{b.indikator.id}/{versi.urutan}"]), 10, Rata.KANAN
        )

    return {"target": kolom(False), "target_satuan": kolom(True)}


def ttd_para_pihak(*, hasil: Hasil, versi: Versi, pangkat: bool = True) -> TandaTangan:
    """The signatures of an agreement (F-TTD-PARA-PIHAK): second party left, first party right with place and date."""
    v = versi.isi
    tanggal = v.tanggal or v.berlaku_sejak
    pertama, kedua = para_pihak(hasil, versi)
    # A day that was not entered is left to the pen; the day of validity only tells who held the position.
    kanan = (tempat_tanggal(hasil=hasil, tanggal=v.tanggal), "Pihak Pertama,")
    kiri = ("Pihak Kedua,",)
    return TandaTangan(
        (
            blok_ttd(hasil=hasil, jabatan=kedua, tanggal=tanggal, atas=kiri, pangkat=pangkat),
            blok_ttd(hasil=hasil, jabatan=pertama, tanggal=tanggal, atas=kanan, pangkat=pangkat),
        )
    )


def para_pihak(hasil: Hasil, versi: Versi) -> tuple[str, str]:
    """The ids of the positions of both parties: as recorded, else the head of the office and the head of the region."""
    jabatan = hasil.data.organisasi.jabatan
    pertama = next((j.id for j in jabatan if j.jenjang is Jenjang.KEPALA), "")
    kedua = next((j.id for j in jabatan if j.jenjang is Jenjang.KEPALA_DAERAH), "")
    return versi.isi.pihak_pertama or pertama, versi.isi.pihak_kedua or kedua
