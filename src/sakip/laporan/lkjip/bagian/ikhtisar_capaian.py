"""Capaian in the executive summary (T-IKHTISAR-CAPAIAN): a block per sasaran with its indicators.

Dasar: PermenPANRB 53/2014, Lampiran II, Ikhtisar Eksekutif (VERIFIED-2). The sasaran stands in the heading of its
table, so that the two are never parted.
"""

from __future__ import annotations

from dataclasses import replace

from sakip.dokumen.node import Baris, Blok, Paragraf, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.kalimat import kalimat
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Counts and mean in a sentence (not with ``kalimat: false``), then a table per sasaran."""
    himpunan = opsi.teks("himpunan", "pk")
    sasaran = dict.fromkeys(i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)])
    blok: list[Blok] = []
    if opsi.ya("kalimat", bawaan=True):
        isi = kalimat(
            "Dari ",
            hasil[f"banyak_capaian/{himpunan}/semua"],
            " yang diperjanjikan, ",
            hasil[f"banyak_capaian/{himpunan}/tercapai"],
            " mencapai atau melebihi target. Rata-rata capaian kinerja ",
            hasil[f"rata_capaian/{himpunan}/{hasil.tahun}"],
            ".",
        )
        blok.append(Paragraf(isi))
    return blok + [_tabel(hasil, opsi, himpunan, s, n) for n, s in enumerate(sasaran, 1)]


def _tabel(hasil: Hasil, opsi: Opsi, himpunan: str, sasaran: str, nomor: int) -> Tabel:
    anggota = [i for i in hasil.indeks.himpunan[Himpunan(himpunan)] if i.milik == sasaran]
    kolom: tuple[str, ...] = ("indikator", "target_satuan", "realisasi_satuan", "capaian", "predikat")
    if hasil.skala("capaian") is None:
        kolom = kolom[:-1]
    tabel = susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-IKHTISAR-CAPAIAN",
            judul="",
            kolom=KOLOM_INDIKATOR,
            bawaan=kolom,
            baris=baris_indikator(hasil, himpunan, anggota),
        ),
    )
    judul = opsi.teks("judul_sasaran", "Sasaran Strategis {n}").replace("{n}", str(nomor))
    isi = (*teks(f"{judul}: ", tebal=True), Teks(hasil.indeks.sasaran[sasaran].teks, tebal=True))
    atas = Baris((Sel(isi, rentang_kolom=len(tabel.kolom), rata=Rata.KIRI, tebal=True),))
    return replace(tabel, kepala=(atas, *tabel.kepala))
