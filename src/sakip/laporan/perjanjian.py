"""Versions of the performance agreement: which the layout asks for, what they are called, their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.data.berlaku import kepala
from sakip.data.organisasi import Jenjang
from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import VersiPerjanjian
from sakip.dokumen.node import Blok, Rata, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.isian import sebutan_perjanjian
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import blok_ttd, jabatan_dokumen, tempat_tanggal
from sakip.laporan.pilihan import kolom, satu_dari
from sakip.peraturan.profil import Opsi, OpsiNilai

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
    if len(semua_versi(hasil)) == 1:
        return sebutan_perjanjian(hasil, None)
    return sebutan_perjanjian(hasil, versi.isi)


def semua_versi(hasil: Hasil) -> tuple[Versi, ...]:
    """Every version in force on the day of the figures, in order: of the position of the document, else of the office.

    A version of some positions alone is none of the office's.
    """
    semua = tuple(Versi(n, v) for n, v in enumerate(hasil.data.perjanjian.versi))
    if not hasil.lingkup.jabatan:
        puncak = kepala(organisasi=hasil.data.organisasi)
        return tuple(v for v in semua if not v.isi.jabatan or (puncak and puncak.id in v.isi.jabatan))
    milik = hasil.indeks.versi_jabatan.get(hasil.lingkup.jabatan, ())
    return tuple(v for v in semua if any(v.isi is m for m in milik))


def indikator_versi(hasil: Hasil, versi: Versi) -> list[Indikator]:
    """The indicators of a version in its order: what the position owns of it; of the office those of sasaran."""
    x, jabatan = hasil.indeks, hasil.lingkup.jabatan
    butir = [x.indikator[b.indikator] for b in versi.isi.butir if b.indikator in x.indikator]
    if jabatan:
        return [i for i in butir if x.pemilik.get(i.id) == jabatan]
    return [i for i in butir if i.milik in x.sasaran]


def belum_berjanji(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The gap of an agreement: that there is none yet, or that this position has nothing in it."""
    if hasil.lingkup.jabatan and hasil.data.perjanjian.versi:
        judul = "Indikator dan target jabatan ini dalam perjanjian kinerja"
        cara = "Isi sasaran dan indikator jabatan ini beserta targetnya."
        return bila_wajib(opsi=opsi, kunci="perjanjian.butir", judul=judul, cara=cara)
    return bila_wajib(opsi=opsi, kunci="perjanjian", judul="Perjanjian kinerja", cara="Isi versi perjanjian kinerja.")


def kolom_sasaran(hasil: Hasil) -> OpsiNilai:
    """The column of what the indicators measure: only the head of the office has *sasaran strategis*."""
    j = jabatan_dokumen(hasil)
    bawahan = bool(hasil.lingkup.jabatan) and j is not None and j.jenjang is not Jenjang.KEPALA
    return kolom("sasaran", "Sasaran Kinerja") if bawahan else "sasaran"


def kalimat_alasan(versi: Versi) -> str:
    """Why a version replaced the one before it; empty where no reason is recorded."""
    if versi.isi.alasan is None:
        return ""
    uraian = f" {versi.isi.uraian_alasan}" if versi.isi.uraian_alasan else ""
    return f"Perjanjian kinerja diubah karena {versi.isi.alasan.value}.{uraian}"


def kolom_target_versi(versi: Versi) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    """The two target columns of the catalogue, read from this version instead of the one in force."""

    def target(satuan: bool) -> KolomLaporan[BarisIndikator]:
        tulis = bersatuan if satuan else angka
        return KolomLaporan(
            "Target", lambda b: tulis(b.hasil[f"target_pk/{b.indikator.id}/{versi.urutan}"]), 10, Rata.KANAN
        )

    return {"target": target(False), "target_satuan": target(True)}


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
    """The ids of the positions of both parties.

    At the top as recorded, else the head of the office and the head of the region; below it the position of the
    document and its superior.
    """
    v, jabatan = versi.isi, hasil.data.organisasi.jabatan
    milik = next((j for j in jabatan if j.id == hasil.lingkup.jabatan), None)
    if milik is not None and milik.jenjang is not Jenjang.KEPALA:
        tercatat = v.pihak_kedua if v.pihak_pertama == milik.id else ""
        return milik.id, tercatat or milik.atasan
    pertama = next((j.id for j in jabatan if j.jenjang is Jenjang.KEPALA), "")
    kedua = next((j.id for j in jabatan if j.jenjang is Jenjang.KEPALA_DAERAH), "")
    return v.pihak_pertama or pertama, v.pihak_kedua or kedua
