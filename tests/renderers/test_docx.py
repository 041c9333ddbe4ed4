"""The DOCX as a whole: rules of Word, equal bytes, what stands where."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sakip.dokumen.node import (
    Baris,
    BarisSampul,
    BlokTtd,
    Dokumen,
    FormCentang,
    Gambar,
    GantiHalaman,
    Judul,
    Keterangan,
    Kolom,
    Kop,
    Mendatar,
    Meta,
    Paragraf,
    Pilihan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.dokumen.sebaris import KontrolTeks, Rujuk, Teks, teks
from sakip.dokumen.tata import beri_nomor, iter_label
from sakip.renderers.docx import render_docx
from sakip.renderers.docx_paket import GambarTakTerbaca
from sakip.renderers.docx_xml import lolos
from sakip.renderers.svg_png import SvgTakTerbaca, png_dari_svg
from tests.contoh_bagian import SVG, gambar_png
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import W, bagian, nilai, periksa, xml

META = Meta("Laporan", "Kecamatan Tirtasari", dokumen_lengkap().meta.tanggal, kepala="Kepala", kaki="Kaki")
AKAR = Path(__file__).parents[2]


def buat(*blok, **lain) -> bytes:
    return render_docx(dokumen=beri_nomor(dokumen=Dokumen(META, blok, **lain)))


def tulisan(akar: etree._Element) -> str:
    return "".join(e.text or "" for e in akar.iter(W + "t"))


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return beri_nomor(dokumen=dokumen_lengkap())


@pytest.fixture(scope="module")
def lengkap(dokumen: Dokumen) -> bytes:
    return render_docx(dokumen=dokumen, halaman={label: n + 2 for n, label in enumerate(iter_label(dokumen=dokumen))})


def test_semua_blok_menurut_aturan_word(lengkap):
    assert periksa(lengkap) == []


def test_terbuka_dengan_python_docx(lengkap):
    hasil = docx.Document(BytesIO(lengkap))
    assert [s.orientation for s in hasil.sections] == [0, 0, 0, 1, 0]
    assert hasil.core_properties.title == META.judul or "Triwulan II" in hasil.core_properties.title
    assert hasil.core_properties.created.isoformat()[:10] == "2024-07-05"
    assert hasil.core_properties.language == "id-ID"


def test_bytes_sama_di_proses_lain(lengkap, tmp_path):
    kode = (
        "import sys; from pathlib import Path; from sakip.renderers.docx import render_docx;"
        "from sakip.dokumen.tata import beri_nomor, iter_label; from tests.contoh_dokumen import dokumen_lengkap;"
        "d = beri_nomor(dokumen=dokumen_lengkap());"
        "h = {label: n + 2 for n, label in enumerate(iter_label(dokumen=d))};"
        "Path(sys.argv[1]).write_bytes(render_docx(dokumen=d, halaman=h))"
    )
    hasil = tmp_path / "lain.docx"
    env = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": f"{AKAR}{os.pathsep}{AKAR / 'src'}"}
    subprocess.run([sys.executable, "-c", kode, str(hasil)], check=True, cwd=AKAR, env=env)
    assert hasil.read_bytes() == lengkap


def test_tidak_menyuruh_word_memperbarui_bidang(lengkap):
    assert b"updateFields" not in bagian(lengkap)["word/settings.xml"]
    assert b'w:val="15"' in bagian(lengkap)["word/settings.xml"]


def test_draf_di_setiap_kepala_halaman(lengkap, dokumen):
    kepala = [isi for nama, isi in bagian(lengkap).items() if "header_" in nama]
    assert len(kepala) == 3
    assert all(b">DRAF<" in isi for isi in kepala)
    resmi = render_docx(dokumen=replace(dokumen, draf=False))
    assert not any(b">DRAF<" in isi for isi in bagian(resmi).values())


def test_sampul_tanpa_kepala_dan_nomor_halaman(lengkap):
    assert b"PAGE" not in bagian(lengkap)["word/footer_sampul.xml"]
    assert b"PAGE" in bagian(lengkap)["word/footer_tegak.xml"]
    assert b"Laporan Kinerja TW II" not in bagian(lengkap)["word/header_sampul.xml"]


def test_setiap_gambar_beralt(lengkap):
    alt = [e.get("descr") for e in xml(lengkap).iter("{*}docPr")]
    assert "Dua batang: target 80,00 dan realisasi 50,00" in alt
    assert all(alt)
    assert any(n.endswith(".png") for n in bagian(lengkap))


def test_gambar_sama_disimpan_sekali():
    isi = buat(Gambar("a", raster=gambar_png()), Gambar("b", raster=gambar_png()))
    assert len([n for n in bagian(isi) if "media" in n]) == 1


def test_gambar_tinggi_diperkecil():
    isi = buat(Gambar("a", raster=gambar_png(10, 400), lebar=100), Gambar("b", svg=SVG, lebar=999))
    ukuran = [int(e.get("cy", "0")) for e in xml(isi).iter("{*}extent")]
    assert max(ukuran) <= (297 - 50) * 36000
    assert max(int(e.get("cx", "0")) for e in xml(isi).iter("{*}extent")) <= 155 * 36000


def test_gambar_rusak_berkalimat():
    with pytest.raises(GambarTakTerbaca, match="“peta” tidak dapat dibaca"):
        buat(Gambar("peta", raster=b"bukan gambar"))
    with pytest.raises(SvgTakTerbaca, match="tidak dapat digambar"):
        png_dari_svg(svg="<svg", lebar=10)


def test_mendatar_dua_kali_dua_bagian():
    isi = buat(Mendatar((Paragraf(teks("a")),)), Mendatar((Paragraf(teks("b")),)), GantiHalaman(), Paragraf(teks("c")))
    arah = [e.get(W + "orient") for e in xml(isi).iter(W + "pgSz")]
    assert arah == ["landscape", "landscape", None]
    assert b'w:val="clear"' in bagian(isi)["word/header_mendatar.xml"]


def test_dokumen_kosong_tetap_dokumen():
    assert periksa(buat()) == []
    assert periksa(buat(GantiHalaman())) == []


def test_ganti_halaman_di_depan_blok_bukan_bab():
    badan = xml(buat(Paragraf(teks("a")), GantiHalaman(), Paragraf(teks("b")), GantiHalaman(), Judul("Bab")))
    assert len(list(badan.iter(W + "pageBreakBefore"))) == 1


def test_bab_di_bawah_kop_tidak_pindah_halaman():
    kop = Kop(("PEMERINTAH KABUPATEN NUSA",), ("Jalan Rekaan",))
    badan = xml(buat(Paragraf(teks("a")), GantiHalaman(), kop, Judul("Perjanjian")))
    assert nilai(badan, "pageBreakBefore") == ["", "0"]
    assert periksa(buat(kop, Kop((), ()))) == []


def test_form_centang_dapat_diklik():
    isi = buat(FormCentang((Pilihan("Ya", True), Pilihan("Tidak", False), Pilihan("Lainnya", None, True))))
    assert [e.get(e.keys()[0]) for e in xml(isi).iter("{*}checked")] == ["1", "0", "0"]
    assert tulisan(xml(isi)) == "☑Ya☐Tidak☐Lainnya "


def test_tanda_tangan_utuh_dan_beruang():
    blok = BlokTtd(("Tirtasari, 5 Juli 2024",), ("Camat",), "Budi", ("NIP 1",))
    isi = buat(TandaTangan((blok, blok, blok)), TandaTangan((BlokTtd((), ("Camat",), "Budi"),)))
    assert periksa(isi) == []
    assert nilai(xml(isi), "trHeight") == ["1020"] * 3
    assert all(b.find(f"{W}trPr/{W}cantSplit") is not None for b in xml(isi).iter(W + "tr"))


def test_sampul_dengan_lambang_svg_dan_tanpa():
    isi = buat(Sampul((BarisSampul("LAPORAN", "2", True),), SVG.encode()), Sampul((BarisSampul("KEDUA"),)), Judul("A"))
    assert periksa(isi) == []
    assert len(list(xml(isi).iter(W + "sectPr"))) == 3


def test_blok_berbagian_di_dalam_teks_penulis():
    isi = buat(TeksPenulis("t", "T", (Mendatar((Paragraf(teks("a")),)), GantiHalaman(), Sampul((BarisSampul("b"),)))))
    assert periksa(isi) == []
    assert len(list(xml(isi).iter(W + "sectPr"))) == 1


def test_kertas_dan_margin_dari_gaya(dokumen):
    f4 = render_docx(dokumen=replace(dokumen, gaya=replace(dokumen.gaya, kertas="F4")))
    assert {(e.get(W + "w"), e.get(W + "h")) for e in xml(f4).iter(W + "pgSz")} == {
        ("12189", "18709"),
        ("18709", "12189"),
    }


SULIT = st.text(st.characters(codec=None) | st.sampled_from("#$\\[]{}<>&\"'*_@~`^|%=/\x00\x0b\ud800\ufffe\t\n"))


@settings(max_examples=60, deadline=None)
@given(a=SULIT, b=SULIT)
def test_teks_apa_pun_aman(a: str, b: str) -> None:
    blok = (
        Judul(a, label="j"),
        Paragraf((Teks(b, tebal=True), KontrolTeks(a or "t", b, teks(a)), Rujuk("j"))),
        Tabel((Kolom(),), (Baris((Sel(teks(a)),)),), (Baris((Sel(teks(b)),)),), Keterangan("Tabel", b)),
        FormCentang((Pilihan(a),)),
        TeksPenulis(f"p{b}", a, (Paragraf(teks(b)),)),
    )
    isi = render_docx(dokumen=beri_nomor(dokumen=Dokumen(replace(META, judul=a, kepala=b), blok)))
    assert periksa(isi) == []
    paragraf = next(p for p in xml(isi).iter(W + "p") if p.find(f"{W}pPr/{W}pStyle") is None)
    potongan = [
        "\t" if e.tag == W + "tab" else "\n" if e.tag == W + "br" else e.text
        for e in paragraf.iter(W + "t", W + "tab", W + "br")
    ]
    bersih = etree.fromstring(f"<x>{lolos(b)}</x>").text or ""
    assert "".join(p or "" for p in potongan).startswith(bersih)
