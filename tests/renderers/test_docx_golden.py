"""A small document, part by part against stored parts; ``SAKIP_SNAPSHOT=1`` renews them, then read the diff."""

import os
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from sakip.dokumen.node import (
    Baris,
    BarisSampul,
    BlokTtd,
    Butir,
    Daftar,
    DaftarIsi,
    Dokumen,
    FormCentang,
    JenisDaftar,
    Judul,
    Keterangan,
    Kolom,
    Kop,
    Mendatar,
    Meta,
    Paragraf,
    Pilihan,
    Rata,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    TeksPenulis,
    Tercetak,
)
from sakip.dokumen.sebaris import Bentuk, Figur, Rujuk, Teks, teks
from sakip.dokumen.tata import beri_nomor
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.renderers.docx import render_docx
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import bagian, periksa

GOLDEN = Path(__file__).parent / "golden" / "docx"
CAPAIAN = Hitungan("capaian/1", "Capaian SKM", Angka(Decimal("104.0972")), "%", desimal=2)


def _kecil() -> Dokumen:
    figur = Figur(CAPAIAN, Bentuk.PERSEN, sebutan="capaian SKM")
    tabel = Tabel(
        (Kolom(10), Kolom(30), Kolom(10, Rata.KANAN)),
        (Baris((Sel(teks("No")), Sel(teks("Sasaran"), rentang_kolom=2))),),
        (Baris((Sel(teks("1")), Sel(teks("Mutu layanan")), Sel((figur,)))),),
        Keterangan("Tabel", "Capaian", label="tab"),
        (teks("Sumber: rekaan."),),
        jenis="T-UJI",
    )
    isi = (
        Sampul((BarisSampul("LAPORAN KINERJA", "2", True),)),
        Judul("Daftar Isi", nomor=Tercetak()),
        DaftarIsi(),
        Judul("Pendahuluan", label="bab"),
        Judul("Latar Belakang", 2),
        Paragraf((Teks("Lihat "), Rujuk("tab"), Teks("."))),
        TeksPenulis("analisis", "Analisis", (Paragraf((Teks("Capaian "), figur)),)),
        TeksPenulis("hambatan", "Hambatan", (Paragraf(teks("Tulis hambatan.")),), kosong=True),
        Daftar((Butir(teks("satu"), Daftar((Butir(teks("dua")),), JenisDaftar.HURUF)),)),
        Mendatar((tabel,)),
        Kop(("PEMERINTAH KABUPATEN NUSA", "KECAMATAN TIRTASARI"), ("Jalan Rekaan Nomor 1",)),
        FormCentang((Pilihan("Diterima", True), Pilihan("Lainnya:", isian=True))),
        TandaTangan((BlokTtd(("Tirtasari, 5 Juli 2024",), ("Camat",), "Budi Hartanto", ("NIP 1",)),)),
    )
    meta = Meta("Laporan", "Kecamatan Tirtasari", dokumen_lengkap().meta.tanggal, "Uji", "Laporan TW II", "Tirtasari")
    return beri_nomor(dokumen=Dokumen(meta, isi, draf=True))


def _rapi(isi: bytes) -> str:
    return etree.tostring(etree.fromstring(isi), pretty_print=True, encoding="unicode")


HASIL = {
    nama: _rapi(isi)
    for nama, isi in bagian(render_docx(dokumen=_kecil(), halaman={"bab": 3})).items()
    if nama.endswith((".xml", ".rels"))
}


def _berkas(nama: str) -> Path:
    return GOLDEN / nama.replace("/", "-").replace("[Content_Types]", "Content_Types").lstrip("_")


@pytest.mark.parametrize("nama", sorted(HASIL))
def test_bagian_sama_dengan_simpanan(nama):
    berkas = _berkas(nama)
    if os.environ.get("SAKIP_SNAPSHOT"):
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(HASIL[nama], encoding="utf-8")
    assert berkas.read_text(encoding="utf-8") == HASIL[nama]


def test_tidak_ada_bagian_yang_hilang():
    assert {p.name for p in GOLDEN.iterdir()} == {_berkas(n).name for n in HASIL}


def test_dokumen_simpanan_menurut_aturan_word():
    assert periksa(render_docx(dokumen=_kecil())) == []
