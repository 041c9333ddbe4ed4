"""The HTML page: valid, self-contained, safe, and a way from each figure to its explanation and back."""

import time
from collections import Counter
from dataclasses import replace
from datetime import date
from html import escape
from itertools import pairwise

import pytest
from lxml import etree, html

from sakip.dokumen.node import (
    Baris,
    Blok,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    Keterangan,
    Kolom,
    Meta,
    Paragraf,
    Sel,
    Tabel,
    Tercetak,
)
from sakip.dokumen.sebaris import Figur, Rujuk, teks
from sakip.dokumen.tata import beri_nomor
from sakip.renderers.html import render_html
from tests.contoh_bagian import INDONESIA, KHUSUS, graf_contoh, pohon_kinerja, sel
from tests.contoh_dokumen import dokumen_lengkap


def _dokumen(*isi: Blok, draf: bool = False) -> Dokumen:
    return Dokumen(Meta("Judul <b>", "Penulis & Kawan", date(2024, 1, 2)), isi, graf=graf_contoh(), draf=draf)


def _baca(dokumen: Dokumen) -> html.HtmlElement:
    return html.document_fromstring(render_html(dokumen=dokumen).decode())


@pytest.fixture(scope="module")
def lengkap() -> html.HtmlElement:
    return _baca(dokumen_lengkap())


def test_tidak_ada_id_ganda_dan_setiap_tautan_bertujuan(lengkap):
    semua = Counter(lengkap.xpath("//@id"))
    assert [i for i, n in semua.items() if n > 1] == []
    tautan = {h[1:] for h in lengkap.xpath("//a/@href")}
    assert tautan - set(semua) == set()
    assert all(h.startswith("#") for h in lengkap.xpath("//a/@href"))


def test_tidak_meminta_apa_pun_dari_luar(lengkap):
    alamat = lengkap.xpath("//@src | //link/@href")
    assert {a.split(",")[0].split(";")[0] for a in alamat} <= {"data:", "data:image/png", "data:image/svg+xml"}
    assert lengkap.xpath("//script | //iframe | //object | //link[@rel='stylesheet']") == []
    assert "@import" not in lengkap.xpath("string(//style)")
    assert "url(" not in lengkap.xpath("string(//style)")


def test_satu_h1_dan_jenjang_judul_tidak_melompat(lengkap):
    assert lengkap.get("lang") == "id"
    assert len(lengkap.xpath("//h1")) == 1
    jenjang = [int(e.tag[1]) for e in lengkap.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(b - a <= 1 for a, b in pairwise(jenjang))
    assert lengkap.xpath("//a[@class='lewati']/@href") == ["#isi"]
    assert lengkap.xpath("//main/@id") == ["isi"]


def test_teks_pengguna_tidak_menjadi_tag(lengkap):
    halaman = render_html(dokumen=dokumen_lengkap()).decode()
    assert escape(KHUSUS) in halaman
    assert KHUSUS in lengkap.text_content()
    assert INDONESIA in lengkap.text_content()
    dokumen = _dokumen(Paragraf(teks("<script>x</script>\x00\x0b")), Judul('" onx="1', label='a" b'))
    assert "<script>x" not in render_html(dokumen=dokumen).decode()
    assert _baca(dokumen).xpath("//@onx") == []
    assert _baca(dokumen).xpath("//title")[0].text == "Judul <b> · Penulis & Kawan"


def test_angka_terhitung_menuju_penjelasannya_dan_kembali(lengkap):
    tautan = lengkap.xpath("//main//a[contains(@class, 'asal') and .='104,76%']")
    assert len(tautan) == 3
    penjelasan = lengkap.get_element_by_id(tautan[0].get("href")[1:])
    isi = penjelasan.text_content()
    assert "realisasi ÷ target × 100" in isi
    assert "91,67 ÷ 87,50 × 100 = 104,76%" in isi
    assert "Skala predikat lima tingkat" in isi
    assert "Dibulatkan dua desimal" in isi
    masukan = penjelasan.xpath(".//dd/ul/li/a/@href")
    assert masukan == ["#a-realisasi-apbdes", "#a-target-apbdes"]
    kembali = penjelasan.xpath(".//p[@class='kembali']/a/@href")
    assert kembali == [f"#{tautan[0].get('id')}"]
    paling_bawah = lengkap.get_element_by_id("a-desa-jumlah").text_content()
    assert "12 desa" in paling_bawah
    assert "Profil kecamatan 2024" in paling_bawah
    assert "Realisasi APBDes tepat waktu 2024" in paling_bawah


def test_hanya_yang_terjangkau_yang_dijelaskan_dan_sekali(lengkap):
    penjelasan = lengkap.xpath("//article/@id")
    assert len(penjelasan) == len(set(penjelasan)) == 5 + 5 + 60 * 3
    assert "a-pagu-2024" not in penjelasan
    assert "a-tw1-0" not in penjelasan
    assert _baca(_dokumen(Paragraf(teks("tanpa angka")))).xpath("//section") == []


def test_keadaan_dengan_kata_dan_alasan(lengkap):
    isi = lengkap.text_content()
    for kalimat in (
        "belum diukur · survei dimulai triwulan III",
        "belum dijadwalkan · TW III",
        "menunggu angka resmi · Bagian Organisasi, sejak 1 Juli 2024",
        "tidak berlaku · tidak ada kelurahan di kecamatan ini",
        "tak terdefinisi · tidak ada pengaduan, pembagi nol",
        "tak terbaca · tertulis “1.2”, dapat berarti 12 atau 1,2",
        "BB (72,15)",
    ):
        assert kalimat in isi
    assert len(lengkap.xpath("//main//span[@class='belum-diisi']")) == 1


def test_draf_dan_naskah_kosong_terlihat(lengkap):
    assert lengkap.xpath("string(//p[@class='draf'])") == "DRAF Dokumen ini belum disahkan. 3 angka belum ada."
    assert lengkap.xpath("string(//div[@class='belum'])").startswith("Belum ditulis: Analisis SKM")
    assert lengkap.xpath("//mark/@title") == ["Belum ditulis: Kendala", "Belum ditulis: Sebab lain"]
    assert _baca(_dokumen()).xpath("//p[@class='draf']") == []
    assert _baca(_dokumen(draf=True)).xpath("string(//p[@class='draf'])").endswith("belum disahkan.")


def test_gambar_dan_bagan_punya_pengganti(lengkap):
    assert all(lengkap.xpath("//img/@alt"))
    assert all(lengkap.xpath("//div[@role='img']/@aria-label"))
    assert len(lengkap.xpath("//details//li[contains(., 'Kegiatan 3.3.5')]")) > 0
    jpeg = _baca(_dokumen(Gambar("x", raster=b"\xff\xd8\xff")))
    assert jpeg.xpath("//img/@src")[0].startswith("data:image/jpeg;base64,")


def test_daftar_isi_dan_rujukan_menuju_judul(lengkap):
    for tautan in lengkap.xpath("//nav[@id='daftar-isi']//a"):
        judul = lengkap.get_element_by_id(tautan.get("href")[1:])
        assert judul.text_content() == tautan.text_content()
    assert lengkap.xpath("//main/p/a[.='Tabel 3.1']/@href") == ["#b-tab-capaian"] * 2
    assert lengkap.xpath("//nav[@id='daftar-isi']/ol/li/ol/li/ol/li/a[contains(., 'Jadwal Setahun')]") != []
    assert lengkap.xpath("//nav[@aria-label='Daftar tabel']//a[contains(., 'Daftar rapat')]") != []


def test_daftar_isi_dibuat_bila_judulnya_banyak():
    tiga = _baca(_dokumen(Judul("A"), Judul("B", 3), Judul("C", 2)))
    assert [a.text_content() for a in tiga.xpath("//nav[@id='daftar-isi']//a")] == ["BAB I A", "1.1 C"]
    assert _baca(_dokumen(Judul("A"))).xpath("//nav") == []
    dua = _baca(_dokumen(DaftarIsi(), Judul("A"), DaftarIsi(1)))
    assert len(dua.xpath("//nav[@id='daftar-isi']")) == 1
    assert _baca(_dokumen(DaftarKeterangan("Bagan"))).xpath("//main/*") == []
    assert _baca(_dokumen(DaftarIsi())).xpath("//nav[@id='daftar-isi']//a") == []


def test_dokumen_yang_dibaca_mempertahankan_nomornya():
    bernomor = beri_nomor(dokumen=_dokumen(Judul("A", nomor=Tercetak("BAB XII"), label="x"), Paragraf((Rujuk("x"),))))
    assert _baca(bernomor).xpath("string(//h2)") == "BAB XII A"
    tanpa_tujuan = _dokumen(Judul("A", label="x"), Paragraf((Rujuk("y"),)), GantiHalaman(), Daftar(()))
    assert _baca(tanpa_tujuan).xpath("string(//main/p)") == "y"


def test_selalu_sama_dan_sah_sebagai_utf8():
    satu = render_html(dokumen=dokumen_lengkap())
    assert satu == render_html(dokumen=dokumen_lengkap())
    assert satu.decode().startswith("<!DOCTYPE html>")
    assert etree.HTML(satu.decode()) is not None


def test_angka_tanpa_graf_tetap_dijelaskan():
    graf = graf_contoh()
    dokumen = replace(_dokumen(Paragraf((Figur(graf["capaian/apbdes"]),))), graf={})
    isi = _baca(dokumen).xpath("string(//article)")
    assert "realisasi/apbdes: penjelasannya tidak ada dalam dokumen ini" in isi


@pytest.mark.lambat
def test_enam_puluh_tabel(capsys):
    graf = graf_contoh()
    baris = tuple(
        Baris((sel(f"Baris {i}"), *(Sel((Figur(graf[f"capaian/{i}"]),)) for _ in range(5)))) for i in range(12)
    )
    kepala = (Baris(tuple(sel(f"K{i}") for i in range(6))),)
    isi: list[Blok] = [Judul("Bab"), pohon_kinerja()]
    isi += [Tabel((Kolom(),) * 6, kepala, baris, Keterangan("Tabel", f"Tabel {i}")) for i in range(60)]
    dokumen = beri_nomor(dokumen=_dokumen(*isi))
    render_html(dokumen=dokumen)
    mulai = time.perf_counter()
    halaman = render_html(dokumen=dokumen).decode()
    with capsys.disabled():
        print(f" 60 tabel ke HTML: {1000 * (time.perf_counter() - mulai):.0f} ms")
    assert halaman.count("<table") == 60
