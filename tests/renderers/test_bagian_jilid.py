"""The title of a part in a bound volume stands one level above the chapters in every format."""

from pypdfium2 import PdfDocument

from sakip.dokumen.node import Blok, DaftarIsi, Dokumen, GantiHalaman, Judul, Meta, Paragraf, Penomoran, Tercetak
from sakip.dokumen.sebaris import Teks
from sakip.dokumen.tata import beri_nomor
from sakip.dokumen.walk import geser_tingkat
from sakip.renderers.docx import render_docx
from sakip.renderers.html import render_html
from sakip.renderers.pdf import render_pdf
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import W, nilai, periksa, xml


def jilid() -> Dokumen:
    isi: list[Blok] = [Judul("DAFTAR ISI", 1, Tercetak()), DaftarIsi(sampai=1)]
    for nama in ("Satu", "Dua"):
        isi += [Judul(nama, 0, Tercetak(f"Bagian {nama}")), GantiHalaman(), Judul("PENDAHULUAN", 1, Tercetak("BAB I"))]
        isi += [Judul("Tugas", 2, Tercetak("A.")), Paragraf((Teks(f"Isi bagian {nama}."),))]
    meta = Meta("Jilid", "Kecamatan", dokumen_lengkap().meta.tanggal)
    return beri_nomor(dokumen=Dokumen(meta, tuple(isi), penomoran=Penomoran(judul=())))


def test_geser_hanya_bila_ada_bagian() -> None:
    assert geser_tingkat(isi=jilid().isi) == 1
    assert geser_tingkat(isi=dokumen_lengkap().isi) == 0


def test_pdf_markah_dan_kepala_menurut_bagian() -> None:
    hasil = render_pdf(dokumen=jilid())
    pdf = PdfDocument(hasil.isi)
    markah = [(m.level, m.get_title()) for m in pdf.get_toc()]
    bagian = [(0, "Bagian {0} {0}"), (1, "BAB I PENDAHULUAN"), (2, "A. Tugas")]
    assert markah == [(0, "DAFTAR ISI"), *((t, j.format(n)) for n in ("Satu", "Dua") for t, j in bagian)]
    halaman = [h.get_textpage().get_text_bounded().strip() for h in pdf]
    assert len(halaman) == 5
    # Roman page i for the contents; the parts count from 1. Their own pages carry no running title.
    assert halaman[0].endswith("i")
    assert halaman[1].split()[-1] == "1"
    assert halaman[2].startswith("Satu")
    assert not halaman[3].startswith("Satu")
    assert halaman[4].startswith("Dua")
    isi = " ".join(halaman[0].split())
    assert "BAGIAN SATU SATU" in isi
    assert "Tugas" not in isi


def test_docx_bagian_menjadi_heading_1() -> None:
    isi = render_docx(dokumen=jilid())
    assert periksa(isi) == []
    gaya = nilai(xml(isi), "pStyle")
    assert [g for g in gaya if g.startswith("Heading")] == ["Heading2", *["Heading1", "Heading2", "Heading3"] * 2]
    assert [g for g in gaya if g.startswith("TOC")] == ["TOC2", *["TOC1", "TOC2"] * 2]
    perintah = [(e.text or "").strip() for e in xml(isi).iter(W + "instrText")]
    assert any(p.startswith('TOC \\o "1-2"') for p in perintah)
    kepala = [(e.text or "").strip() for e in xml(isi, "word/header_tegak.xml").iter(W + "instrText")]
    assert kepala == ["STYLEREF 1"]


def test_html_bagian_di_atas_bab() -> None:
    teks = render_html(dokumen=jilid()).decode()
    assert teks.count("<h2") == 2
    assert teks.count("<h3") == 1 + 2
