"""Headings, captions, references and contents of the DOCX, and how they count in Word."""

from types import MappingProxyType

import pytest

from sakip.dokumen.node import (
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    Gambar,
    Judul,
    Keterangan,
    Meta,
    Otomatis,
    Paragraf,
    Penomoran,
    Tercetak,
)
from sakip.dokumen.sebaris import Rujuk
from sakip.dokumen.tata import beri_nomor
from sakip.renderers.docx import render_docx
from sakip.renderers.docx_kerangka import nama_penanda
from sakip.renderers.docx_pola import HitungJudul, HitungKeterangan, tingkat_word
from tests.contoh_bagian import gambar_png
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import W, nilai, periksa, xml

META = Meta("Laporan", "Kecamatan", dokumen_lengkap().meta.tanggal)


def buat(*blok, penomoran=None, halaman=MappingProxyType({})) -> bytes:
    dokumen = Dokumen(META, blok, penomoran=penomoran or Penomoran())
    return render_docx(dokumen=beri_nomor(dokumen=dokumen), halaman=halaman)


def gambar(teks: str, nomor=Otomatis(), label="", jenis="Gambar") -> Gambar:  # noqa: B008
    return Gambar("alt", raster=gambar_png(), keterangan=Keterangan(jenis, teks, nomor, label))


def perintah(isi: bytes) -> list[str]:
    return [(e.text or "").strip() for e in xml(isi).iter(W + "instrText")]


def alinea(isi: bytes) -> list[str]:
    return ["".join(_teks(e) for e in p.iter()) for p in xml(isi).iter(W + "p")]


def _teks(e) -> str:
    return {W + "t": e.text or "", W + "tab": "\t", W + "br": "\n"}.get(e.tag, "")


def test_pola_menjadi_tingkat_word():
    tingkat = tingkat_word(penomoran=Penomoran())
    assert [(t.teks, t.format, t.legal) for t in tingkat if t] == [
        ("BAB %1", "upperRoman", False),
        ("%1.%2", "decimal", True),
        ("%1.%2.%3", "decimal", True),
        ("%4.", "upperLetter", False),
        ("%5.", "lowerLetter", False),
        ("%6.", "decimal", False),
    ]


@pytest.mark.parametrize(
    "pola",
    [
        ("{1}", "{1:I}.{2}"),  # level 1 in another form below
        ("{1}", "{2}%"),
        ("{1}", "{3}"),
        ("{1:I}", "{1:A}.{2}"),
    ],
)
def test_pola_yang_tidak_dapat_ditulis_word(pola):
    assert tingkat_word(penomoran=Penomoran(judul=pola))[1] is None
    if "{3}" not in pola:
        isi = buat(Judul("A"), Judul("B", 2), penomoran=Penomoran(judul=pola))
        assert nilai(xml(isi), "numId") == ["0"]
        assert alinea(isi)[1].endswith("\tB")
        assert periksa(isi) == []


def test_nomor_bab_milik_word_di_baris_sendiri():
    isi = buat(Judul("Pendahuluan"), Judul("Latar", 2))
    assert alinea(isi) == ["\nPendahuluan", "Latar"]
    assert nilai(xml(isi), "numId") == []


def test_judul_tanpa_nomor_dan_bernomor_tercetak():
    isi = buat(
        Judul("Kata Pengantar", nomor=Tercetak()),
        Judul("Lampiran", nomor=Tercetak("Lampiran 1")),
        Judul("Isian", 2, Tercetak("A.")),
        Judul("Polos", 3, Tercetak()),
    )
    assert alinea(isi) == ["Kata Pengantar", "Lampiran 1\nLampiran", "A.\tIsian", "Polos"]
    assert nilai(xml(isi), "numId") == ["0"] * 4


def test_nomor_yang_tidak_akan_ditulis_word_dicetak():
    # 1.0.1: Word would write 1.1.1 or nothing
    isi = buat(Judul("A"), Judul("C", 3))
    assert nilai(xml(isi), "numId") == ["0"]
    hitung = HitungJudul(tingkat_word(penomoran=Penomoran()))
    assert hitung.coba(tingkat=9, harapan="") is None
    assert [hitung.coba(tingkat=1, harapan="BAB I"), hitung.coba(tingkat=2, harapan="1.1")] == ["BAB I", "1.1"]
    assert hitung.coba(tingkat=2, harapan="1.7") is None
    assert hitung.coba(tingkat=2, harapan="1.2") == "1.2"


def test_keterangan_dengan_seq():
    isi = buat(
        Judul("A"),
        gambar("satu"),
        gambar("dua"),
        Judul("B"),
        gambar("tiga"),
        gambar("lama", Tercetak("Gambar 9.9")),
        gambar("tanpa", Tercetak()),
        gambar("huruf", Tercetak("Gambar A")),
        gambar("lain", jenis="Bagan 2"),
    )
    assert [p for p in perintah(isi) if "\\h" not in p] == [
        "SEQ Gambar \\* ARABIC \\s 1",
        "SEQ Gambar \\* ARABIC \\s 1",
        "SEQ Gambar \\* ARABIC \\s 1",
        "SEQ Gambar \\* ARABIC \\r 9",
        "SEQ Bagan__ \\* ARABIC",
    ]
    assert [a for a in alinea(isi) if " " in a] == [
        "Gambar 1.1 satu",
        "Gambar 1.2 dua",
        "Gambar 2.1 tiga",
        "Gambar 9.9 lama",
        "Gambar A huruf",
        "Bagan 2 1 lain",
    ]
    assert periksa(isi) == []


def test_bab_memulai_ulang_keterangan_untuk_libreoffice():
    assert perintah(buat(Judul("A"))) == ["SEQ Gambar \\h \\r 0", "SEQ Tabel \\h \\r 0"]
    assert perintah(buat(Judul("A", 2))) == []


def test_keterangan_berhuruf():
    hitung = HitungKeterangan(Penomoran(keterangan={"Tabel": "Tabel {n:A} bab {1:I}"}))
    seq = hitung.nomor(jenis="Tabel", teks="Tabel B bab II")
    assert seq is not None
    assert (seq.awal, seq.angka, seq.akhir) == ("Tabel ", "B", " bab II")
    assert seq.perintah == "SEQ Tabel \\* ALPHABETIC \\r 2"
    assert hitung.nomor(jenis="Tabel", teks="Tabel ? bab II") is None
    assert HitungKeterangan(Penomoran(keterangan={"Tabel": "Tabel"})).nomor(jenis="Tabel", teks="Tabel") is None


def test_rujukan_menjadi_bidang():
    isi = buat(
        Paragraf((Rujuk("g"), Rujuk("bab"), Rujuk("kata"), Rujuk("lampiran"), Rujuk("polos"))),
        Judul("Kata", nomor=Tercetak(), label="kata"),
        Judul("A", label="bab"),
        gambar("satu", label="g"),
        gambar("polos", Tercetak(), label="polos"),
        Judul("L", nomor=Tercetak("Lampiran 1"), label="lampiran"),
    )
    nama = {label: nama_penanda(label=label) for label in ("g", "bab", "kata", "lampiran", "polos")}
    assert perintah(isi)[:3] == [f"REF {nama['g']} \\h", f"REF {nama['bab']} \\r \\h", f"REF {nama['kata']} \\h"]
    assert [e.get(W + "anchor") for e in xml(isi).iter(W + "hyperlink")] == [nama["lampiran"], nama["polos"]]
    assert alinea(isi)[0] == "Gambar 1.1BAB IKataLampiran 1polos"


def test_rujukan_yang_tidak_dikenal_tetap_teks():
    dokumen = Dokumen(META, (Paragraf((Rujuk("x", "Tabel 7"), Rujuk("y"))),))
    isi = render_docx(dokumen=dokumen)
    assert (alinea(isi), perintah(isi)) == (["Tabel 7"], [])


def test_label_ganda_dan_tanpa_label_tidak_merusak():
    isi = render_docx(dokumen=Dokumen(META, (Judul("a", label="x"), Judul("b", label="x"), Judul("c"), DaftarIsi())))
    assert periksa(isi) == []


def test_daftar_isi_dengan_halaman():
    isi = buat(
        DaftarIsi(2),
        DaftarKeterangan("Gambar"),
        DaftarKeterangan("Tabel"),
        Judul("A", label="a"),
        Judul("B", 2, label="b"),
        Judul("C", 3),
        Judul("L", nomor=Tercetak("Lampiran Nomor 1"), label="l"),
        gambar("satu", label="g"),
        halaman={"a": 4, "g": 12},
    )
    assert alinea(isi)[:8] == [
        "BAB I\tA\t4",
        "1.1\tB",
        "Lampiran Nomor 1 L",
        "",
        "Gambar 1\tsatu\t12",
        "",
        "Tidak ada tabel.",
        "",
    ]
    assert perintah(isi)[0] == 'TOC \\o "1-2" \\h \\z'
    assert 'TOC \\h \\z \\c "Gambar"' in perintah(isi)
    assert nilai(xml(isi), "docPartGallery") == ["Table of Contents"]
    assert periksa(isi) == []


def test_daftar_isi_dokumen_tanpa_judul():
    assert alinea(buat(DaftarIsi())) == ["Belum ada judul.", ""]


def test_nama_penanda_pendek_dan_berbeda():
    panjang = "label yang sangat panjang sekali untuk sebuah penanda"
    assert len(nama_penanda(label=panjang)) <= 40
    assert nama_penanda(label=panjang) != nama_penanda(label=panjang + "!")
