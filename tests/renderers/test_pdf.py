"""The whole test document as PDF: pages, numbers, contents, tags, attachments, equal bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache

import pypdfium2 as pdfium
import pytest

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import (
    Blok,
    DaftarIsi,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    Kop,
    Mendatar,
    Meta,
    Otomatis,
    Paragraf,
    Sampul,
    TandaTangan,
    TeksPenulis,
    Tercetak,
)
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tata import beri_nomor
from sakip.renderers.pdf import GalatGambar, GalatGaya, HasilPdf, render_pdf
from tests.contoh_bagian import KHUSUS, SVG, gambar_png
from tests.contoh_dokumen import dokumen_lengkap

GAYA = Gaya()
META = Meta("Uji & <coba>", "Kecamatan Tirtasari", date(2024, 7, 5))
LAMPIRAN = {"data.json": b'{"a": 1}', "tabel.csv": b"a;b\n"}


def dokumen(*isi: Blok, gaya: Gaya = GAYA, draf: bool = False) -> Dokumen:
    return Dokumen(META, isi, gaya=gaya, draf=draf)


def teks_halaman(isi: bytes) -> list[str]:
    """The text of each page; pdfium gives a hyphen at the end of a line as a control character."""
    with pdfium.PdfDocument(isi) as berkas:
        semua = [halaman.get_textpage().get_text_bounded() for halaman in berkas]
    return [satu.replace("\r\n", "\n").replace("\x02", "-") for satu in semua]


def rapat(isi: str) -> str:
    return "".join(isi.split())


@cache
def lengkap() -> HasilPdf:
    return render_pdf(dokumen=beri_nomor(dokumen=dokumen_lengkap()), lampiran=LAMPIRAN)


@cache
def halaman_lengkap() -> list[str]:
    return teks_halaman(lengkap().isi)


def test_semua_blok_tercetak():
    semua = rapat("".join(halaman_lengkap()))
    for potong in ("BAB III", "AKUNTABILITAS KINERJA", "Tabel 3.1", "Gambar 2.1", "Budi Hartanto", "Pihak Kedua,"):
        assert rapat(potong) in semua
    assert rapat(KHUSUS) in semua
    assert "☑" in semua
    assert "[Belumadaanalisis" in semua
    assert "menungguangkaresmi" in semua


def test_nomor_halaman_cocok_dengan_yang_tercetak():
    hasil = lengkap()
    with pdfium.PdfDocument(hasil.isi) as berkas:
        label = [berkas.get_page_label(n) for n in range(len(berkas))]
        assert len(berkas) == hasil.jumlah_halaman
    for nama, judul in (("bab-akuntabilitas", "AKUNTABILITAS KINERJA"), ("tab-capaian", "Capaian indikator kinerja")):
        nomor = str(hasil.halaman[nama])
        isi = halaman_lengkap()[label.index(nomor)]
        assert rapat(judul) in rapat(isi)
        assert isi.rstrip().endswith(nomor)


def test_bagian_depan_bernomor_romawi_dan_sampul_tanpa_nomor():
    hasil, halaman = lengkap(), halaman_lengkap()
    assert hasil.halaman["pengantar"] == 1
    assert halaman[1].rstrip().endswith("i")
    assert hasil.halaman["bab-pendahuluan"] == 1
    assert "Laporan Kinerja TW II" not in halaman[0]
    assert "Kabupaten Nusa" not in halaman[0]
    with pdfium.PdfDocument(hasil.isi) as berkas:
        assert [berkas.get_page_label(n) for n in range(1, 6)] == ["i", "ii", "iii", "iv", "1"]


def test_daftar_isi_memuat_nomor_dan_halaman():
    isi = halaman_lengkap()[2]
    assert "BAB I PENDAHULUAN" in isi
    baris = next(b for b in isi.splitlines() if "Capaian Kinerja" in b)
    assert baris.startswith("3.1 Capaian Kinerja . . .")
    assert baris.endswith(str(lengkap().halaman["judul-capaian-kinerja"]))
    assert "Tabel 3.1 Capaian indikator kinerja" in halaman_lengkap()[3]


def test_penanda_buku_berjenjang():
    with pdfium.PdfDocument(lengkap().isi) as berkas:
        daftar = [(p.level, p.get_title()) for p in berkas.get_toc()]
    assert (0, "BAB III Akuntabilitas Kinerja") in daftar
    assert (1, "3.1 Capaian Kinerja") in daftar


def test_kepala_tabel_berulang_pada_tiap_halaman():
    halaman = [h for h in halaman_lengkap() if "Persentase berkas urusan" in h]
    assert len(halaman) >= 3
    assert all("Indikator kinerja" in h and "TW II" in h for h in halaman)


def test_halaman_mendatar_membawa_judul_di_depannya():
    hasil = lengkap()
    assert hasil.halaman["judul-rencana-aksi"] == hasil.halaman["tab-aksi"]
    with pdfium.PdfDocument(hasil.isi) as berkas:
        rebah = [n for n, h in enumerate(berkas) if h.get_width() > h.get_height()]
    assert rebah == [4 + hasil.halaman["tab-aksi"]]


def test_bertanda_dan_dapat_diarsip():
    isi = lengkap().isi
    for tanda in (b"/S/TH", b"/Scope/Column", b"/S/Caption", b"/S/TOC", b"/S/Figure", b"/Lang(id-ID)"):
        assert tanda in isi, tanda
    assert b"<pdfuaid:part>1</pdfuaid:part>" in isi
    assert b"<pdfaid:part>3</pdfaid:part>" in isi
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in isi
    assert b"<dc:language><rdf:Bag><rdf:li>id" in isi.replace(b"\n", b"")
    with pdfium.PdfDocument(isi) as berkas:
        assert berkas.get_metadata_value("Title").startswith("Laporan Kinerja Triwulan II")
        assert berkas.get_metadata_value("Author") == "Kecamatan Tirtasari (rekaan)"
        assert berkas.get_metadata_value("CreationDate").startswith("D:20240705")


def test_lampiran_melekat():
    with pdfium.PdfDocument(lengkap().isi) as berkas:
        lampiran = {
            a.get_name(): bytes(a.get_data())
            for a in (berkas.get_attachment(n) for n in range(berkas.count_attachments()))
        }
    assert lampiran == LAMPIRAN
    assert lengkap().isi.count(b"/AFRelationship/Data") == 2


def test_byte_sama_di_proses_lain():
    kode = (
        "import hashlib; from tests.renderers.test_pdf import lengkap; print(hashlib.sha256(lengkap().isi).hexdigest())"
    )
    hasil = {
        subprocess.run(
            [sys.executable, "-c", kode],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "."]), "PYTHONHASHSEED": benih},
        ).stdout
        for benih in ("1", "2")
    }
    assert len(hasil) == 1


def test_draf_tampak_tetapi_bukan_teks():
    biasa = dokumen(Paragraf(teks("isi")))
    bertanda = render_pdf(dokumen=replace(biasa, draf=True)).isi
    assert "DRAF" not in "".join(teks_halaman(bertanda))
    assert _warna_terbanyak(bertanda) != _warna_terbanyak(render_pdf(dokumen=biasa).isi)


def _warna_terbanyak(isi: bytes) -> set[tuple[int, int, int]]:
    with pdfium.PdfDocument(isi) as berkas:
        gambar = berkas[0].render(scale=0.3).to_pil().convert("RGB")
    return {warna for banyak, warna in gambar.getcolors(100_000) if banyak > 200}


def test_tanpa_daftar_isi_satu_deret_nomor():
    hasil = render_pdf(
        dokumen=dokumen(
            Judul("Pernyataan", label="a"),
            GantiHalaman(),
            Judul("Bab", nomor=Tercetak("BAB I"), label="b"),
            Paragraf(()),
        )
    )
    assert hasil.halaman == {"a": 1, "b": 2}


def test_judul_sesudah_kop_tidak_pindah_halaman():
    hasil = render_pdf(dokumen=dokumen(Kop(("NUSA",), ("Jalan",)), Judul("Perjanjian Kinerja", label="pk")))
    assert hasil.jumlah_halaman == 1


def test_bab_dimulai_pada_halaman_baru_juga_di_dalam_teks_penulis():
    dalam = TeksPenulis("t", "T", (Judul("Dua", label="dua"),))
    assert render_pdf(dokumen=dokumen(Judul("Satu"), Paragraf(teks("a")), dalam)).halaman["dua"] == 2


def test_bab_pertama_di_halaman_mendatar():
    bab = Mendatar((Judul("Satu", nomor=Otomatis("BAB I"), label="satu"),))
    hasil = render_pdf(dokumen=dokumen(Judul("Daftar Isi", label="depan"), DaftarIsi(), bab))
    assert hasil.halaman == {"depan": 1, "satu": 1}
    assert hasil.jumlah_halaman == 2


def test_jenjang_yang_melompat_tetap_tercetak():
    hasil = render_pdf(dokumen=dokumen(Judul("Rincian", 4), Judul("Lebih dalam", 6), Judul("Bab")))
    assert rapat("Rincian Lebih dalam") in rapat(teks_halaman(hasil.isi)[0])


def test_judul_tidak_tertinggal_di_kaki_halaman():
    isi = [b for n in range(40) for b in (Paragraf(teks(f"baris {n}")), Judul(f"Judul {n}", 2, Tercetak()))]
    for halaman in teks_halaman(render_pdf(dokumen=dokumen(*isi, Paragraf(teks("akhir")))).isi):
        assert not halaman.strip().splitlines()[-2].startswith("Judul")


def test_label_pertama_yang_dipakai():
    hasil = render_pdf(dokumen=dokumen(Judul("A", label="x"), Paragraf(teks("a")), Judul("B", label="x")))
    assert hasil.halaman == {"x": 1}


def test_dokumen_kosong_dan_hanya_sampul():
    assert render_pdf(dokumen=dokumen()).jumlah_halaman == 1
    assert render_pdf(dokumen=dokumen(Sampul(()))).jumlah_halaman == 1
    assert render_pdf(dokumen=dokumen(TandaTangan(()), Gambar("kosong"))).jumlah_halaman == 1


def test_gambar_tinggi_dikecilkan_agar_muat():
    svg = SVG.replace("0 0 320 120", "0 0 100 900")
    hasil = render_pdf(dokumen=dokumen(Gambar("tinggi", svg=svg), Gambar("", raster=gambar_png(), lebar=400)))
    assert hasil.jumlah_halaman == 2


def test_gambar_yang_sama_disimpan_sekali():
    satu = Gambar("persegi", raster=gambar_png(400, 400))
    sekali, tiga = (render_pdf(dokumen=dokumen(*[satu] * n)).isi for n in (1, 3))
    assert len(tiga) < len(sekali) + 2500


@pytest.mark.parametrize("isi", [b"bukan gambar", gambar_png()[:30], b"\xff\xd8\xff\xe0rusak", b"<svg rusak"])
def test_gambar_rusak_dijelaskan(isi):
    with pytest.raises(GalatGambar, match="Simpan ulang gambar itu sebagai PNG"):
        render_pdf(dokumen=dokumen(Gambar("Foto kantor", raster=isi)))


@pytest.mark.parametrize("isi", [b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "])
def test_gambar_tak_lengkap_dijelaskan(isi):
    with pytest.raises(GalatGambar):
        render_pdf(dokumen=dokumen(Gambar("Foto kantor", raster=isi)))


@pytest.mark.parametrize("gaya", [Gaya(kertas="B7"), Gaya(warna_kepala="biru")])
def test_gaya_keliru_dijelaskan(gaya):
    with pytest.raises(GalatGaya, match="tidak"):
        render_pdf(dokumen=dokumen(gaya=gaya))


def test_kesalahan_program_menunjuk_baris_sumber(monkeypatch):
    monkeypatch.setattr("sakip.renderers.pdf_naskah.huruf_pdf", lambda **_: 'x"; salah')
    with pytest.raises(RuntimeError, match=r"naskah\.typ"):
        render_pdf(dokumen=dokumen(Paragraf(teks("a"))))


def test_kertas_dan_ukuran_dari_gaya():
    with pdfium.PdfDocument(render_pdf(dokumen=dokumen(gaya=Gaya(kertas="F4", huruf="Tahoma"))).isi) as berkas:
        lebar, tinggi = berkas[0].get_size()
    assert (round(lebar / 72 * 25.4), round(tinggi / 72 * 25.4)) == (215, 330)
