"""The page of a review: each finding leads to its place and back, nothing of the report runs, nothing is fetched."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

from lxml import html

from sakip.dokumen.node import Baris, Blok, Dokumen, GantiHalaman, Judul, Kolom, Meta, Paragraf, Sel, Tabel, Tercetak
from sakip.dokumen.sebaris import teks
from sakip.dokumen.titik import beri_titik
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.renderers.html_reviu import render_html_reviu
from sakip.renderers.html_reviu_cari import cari_kutipan
from sakip.renderers.html_reviu_model import KeteranganReviu, TemuanBerdiri

JAHAT = "<script>alert(1)</script>"
KETERANGAN = KeteranganReviu(nama="laporan.txt", ringkasan="2 halaman", angka=1200, dihitung=7, tanggal="2 Juli 2026")


def _di(baris: int, **lain: str | int) -> Lokasi:
    return Lokasi(berkas="laporan.txt", baris=baris, **lain)  # type: ignore[arg-type]


def _tabel(*baris: tuple[str, ...], mulai: int) -> Tabel:
    isi = tuple(
        Baris(tuple(Sel(teks(s), lokasi=_di(n, baris_tabel=n - mulai + 1)) for s in b))
        for n, b in enumerate(baris, mulai)
    )
    return Tabel((Kolom(),) * len(baris[0]), (), isi, lokasi=_di(mulai))


def _dokumen(*isi: Blok) -> Dokumen:
    return beri_titik(dokumen=Dokumen(Meta("laporan.txt", "", date(2026, 1, 2)), isi))


CONTOH = _dokumen(
    Judul("BAB III", 3, Tercetak("A."), lokasi=_di(1)),
    Paragraf(teks(f"Serapan 195 % dari pagu 95% {JAHAT}", tebal=True), lokasi=_di(2)),
    _tabel(("No", "Uraian", "Capaian"), ("1", "Surat & cap", "97,00"), mulai=4),
    Paragraf(teks("Kalimat panjang yang tidak memuat kutipan apa pun dari temuan mana pun juga."), lokasi=_di(8)),
)


def _sel(dokumen: Dokumen, baris: int, kolom: int) -> Lokasi:
    tabel = next(b for b in dokumen.isi if isinstance(b, Tabel))
    lokasi = tabel.badan[baris].sel[kolom].lokasi
    assert lokasi
    return replace(lokasi, tabel="3.1", kolom="Capaian")


def _lokasi(dokumen: Dokumen, ke: int) -> Lokasi:
    blok = dokumen.isi[ke]
    assert isinstance(blok, Judul | Paragraf | Tabel)
    assert blok.lokasi
    return blok.lokasi


def _temuan(*lokasi: Lokasi, tingkat: Tingkat = Tingkat.SALAH, **lain: object) -> Temuan:
    isi = {"tertulis": "97,00", "seharusnya": "95,00", "judul": "Capaian keliru", **lain}
    return Temuan("HT001", Kelas.PERSEN, tingkat, "Capaian keliru. Perbaiki.", lokasi, **isi)  # type: ignore[arg-type]


def _tulis(
    *temuan: Temuan,
    dokumen: Dokumen | None = CONTOH,
    tidak: tuple[TidakDiperiksa, ...] = (),
    keterangan: KeteranganReviu = KETERANGAN,
) -> html.HtmlElement:
    isi = render_html_reviu(dokumen=dokumen, temuan=temuan, tidak_diperiksa=tidak, keterangan=keterangan)
    return html.document_fromstring(isi.decode())


def _utuh(halaman: html.HtmlElement) -> None:
    """Each anchor stands once, each link has one."""
    semua = Counter(halaman.xpath("//@id"))
    assert [i for i, n in semua.items() if n > 1] == []
    assert {h[1:] for h in halaman.xpath("//a/@href")} - set(semua) == set()


def test_temuan_dan_tempatnya_saling_menunjuk() -> None:
    halaman = _tulis(_temuan(_sel(CONTOH, 1, 2), _lokasi(CONTOH, 3)))
    _utuh(halaman)
    (tanda,) = halaman.xpath("//mark[a[@id='d1']]")
    assert tanda.find("span").text == "97,00"
    assert tanda.xpath("a/@href") == ["#t1"]
    assert tanda.xpath("a/@aria-label") == ["Temuan 1, salah"]
    (kartu,) = halaman.xpath("//article[@id='t1']")
    assert kartu.xpath(".//a[text()='Lihat di dokumen']/@href") == ["#d1"]
    assert "baris 5, tabel 3.1, kolom Capaian" in kartu.text_content()
    # A place whose text is long and holds none of the words gets a line beside it, not an underline.
    assert halaman.xpath("//a[@id='d1-2']/ancestor::mark/@class") == ["utuh tanda pembanding"]
    assert kartu.xpath(".//li/a/@href") == ["#d1-2"]


def test_angka_hanya_ditandai_utuh() -> None:
    paragraf = _lokasi(CONTOH, 1)
    dokumen = _dokumen(Paragraf(teks("Naik 1.95 % dan 1 95 %, bukan 95,5; jadi 95  % İ saja."), lokasi=_di(1)))
    halaman = _tulis(_temuan(_lokasi(dokumen, 0), tertulis="95"), dokumen=dokumen)
    assert [m.find("span").tail for m in halaman.xpath("//mark")] == [None]
    assert halaman.xpath("//mark")[0].tail.startswith(" %, bukan")
    halaman = _tulis(_temuan(paragraf, tertulis="95 %"), _temuan(paragraf, tertulis="Serapan 195 % dari"))
    assert [m.find("span").text for m in halaman.xpath("//mark")] == ["Serapan 195 % dari", "95%"]
    assert halaman.xpath("//mark/ancestor::strong") != []


def test_spasi_tidak_membedakan_kutipan() -> None:
    assert cari_kutipan(teks="19 5 95 x", kutipan=("", "9 5")) == (5, 7)
    assert cari_kutipan(teks="Rp 1.000", kutipan=("RP1.000",)) == (0, 8)
    # The length of a letter may change with its case.
    assert cari_kutipan(teks="İ 9 5", kutipan=("95",)) is None
    assert cari_kutipan(teks="a", kutipan=(" ",)) is None


def test_yang_bertindihan_menjadi_satu_tanda() -> None:
    paragraf = _lokasi(CONTOH, 1)
    halaman = _tulis(
        _temuan(paragraf, tertulis="195 %", tingkat=Tingkat.PERINGATAN),
        _temuan(paragraf, tertulis="% dari pagu"),
    )
    (tanda,) = halaman.xpath("//mark")
    assert tanda.find("span").text == "195 % dari pagu"
    assert tanda.get("class") == "tanda salah"
    assert tanda.xpath("a/text()") == ["1", "2"]


def test_tabel_judul_dan_sel_pendek() -> None:
    halaman = _tulis(
        _temuan(_lokasi(CONTOH, 2)), _temuan(_lokasi(CONTOH, 0)), _temuan(_sel(CONTOH, 1, 1), tertulis="lain")
    )
    _utuh(halaman)
    assert halaman.xpath("//a[@id='d1']/ancestor::p/@class") == ["tanda-tabel"]
    assert halaman.xpath("//a[@id='d2']/ancestor::h3//span/text()") == ["A. BAB III"]
    assert halaman.xpath("//a[@id='d3']/../span/text()") == ["Surat & cap"]


def test_tak_satu_pun_dari_laporan_berjalan() -> None:
    temuan = _temuan(tertulis=JAHAT, judul=JAHAT, saran=JAHAT, hitungan=JAHAT, rincian=JAHAT, dasar=(JAHAT,))
    tidak = (TidakDiperiksa(JAHAT, JAHAT), TidakDiperiksa("HT001", f'Capaian "{JAHAT}" a.', (_lokasi(CONTOH, 1),)))
    keterangan = KeteranganReviu(
        JAHAT, JAHAT, JAHAT, (JAHAT,), 1, 1, JAHAT, (TemuanBerdiri(temuan, JAHAT, JAHAT, JAHAT),), ((JAHAT, JAHAT),),
        (JAHAT,), (JAHAT,),
    )  # fmt: skip
    isi = render_html_reviu(
        dokumen=CONTOH, temuan=(replace(temuan, turunan=(temuan,)),), tidak_diperiksa=tidak, keterangan=keterangan
    ).decode()
    assert "<script>alert" not in isi
    assert isi.count("<script>") == 1
    aturan = str(html.document_fromstring(isi).xpath("string(//meta[@http-equiv]/@content)"))
    assert aturan.startswith("default-src 'none';")
    assert "script-src 'sha256-" in aturan


def test_tidak_meminta_apa_pun_dari_luar() -> None:
    halaman = _tulis(_temuan(_sel(CONTOH, 1, 2)))
    assert halaman.xpath("//@src | //link/@href") == ["data:,"]
    assert all(h.startswith("#") for h in halaman.xpath("//a/@href"))
    assert "url(" not in halaman.xpath("//style")[0].text
    assert "@import" not in halaman.xpath("//style")[0].text


def test_sepuluh_dulu_sisanya_menurut_tingkat() -> None:
    temuan = [_temuan() for _ in range(11)] + [_temuan(tingkat=Tingkat.CATATAN)]
    halaman = _tulis(*temuan)
    assert len(halaman.xpath("//article[not(ancestor::details)]")) == 10
    assert halaman.xpath("//details[@class='sisa']/summary/text()") == ["1 salah lainnya", "1 catatan"]
    assert halaman.xpath("//h1/text()") == ["11 salah, 1 catatan"]
    assert halaman.xpath("//article//span[@class='tingkat']/text()")[-1] == "12. Catatan"


def test_akibat_dilipat_dan_ditandai() -> None:
    akibat = _temuan(_lokasi(CONTOH, 1), tertulis="95%", seharusnya="90%", judul="Rata-rata keliru.")
    tanpa_tempat = _temuan(tertulis="", seharusnya="", judul="")
    halaman = _tulis(_temuan(_sel(CONTOH, 1, 2), turunan=(akibat, tanpa_tempat)))
    _utuh(halaman)
    (lipatan,) = halaman.xpath("//details[@class='akibat']")
    assert lipatan.find("summary").text == "Akibatnya 2 hal lain ikut keliru"
    assert "Rata-rata keliru: 95% seharusnya 90%." in lipatan.text_content()
    assert lipatan.xpath(".//a/@href") == ["#d1-akibat1"]
    assert halaman.xpath("//a[@id='d1-akibat1']/@aria-label") == ["Akibat temuan 1, salah"]


def test_banyak_pembanding_dilipat() -> None:
    lain = [Lokasi(halaman=n) for n in range(2, 7)]
    halaman = _tulis(_temuan(Lokasi(halaman=1), *lain), dokumen=None)
    assert halaman.xpath("//div[@class='tautan']/details/summary/text()") == ["Lihat juga 5 tempat"]


def test_yang_tidak_diperiksa_dikelompokkan() -> None:
    tempat = _lokasi(CONTOH, 1)
    tidak = (
        TidakDiperiksa("HT001", 'Capaian "Surat" tidak dihitung ulang: target tidak terbaca.', (tempat,)),
        TidakDiperiksa("HT001", 'Capaian "Cap" tidak dihitung ulang: target tidak terbaca.'),
        TidakDiperiksa("", "Tabel berupa gambar tidak terbaca.", (_lokasi(CONTOH, 3),)),
    )
    halaman = _tulis(tidak=tidak)
    _utuh(halaman)
    kartu = halaman.xpath("//article")
    assert [k.xpath(".//span[@class='tingkat']/text()")[0] for k in kartu] == [
        "Tidak diperiksa: 2 hal",
        "Tidak diperiksa",
    ]
    assert [" ".join(li.text_content().split()) for li in kartu[0].xpath(".//li")] == ["Surat: baris 2", "Cap"]
    assert kartu[0].xpath(".//li/a/@href") == ["#x1"]
    assert kartu[1].xpath(".//a/@href") == ["#x3"]
    assert halaman.xpath("//h1/text()") == ["Tidak ada temuan, 3 hal tidak diperiksa"]
    assert halaman.xpath("//a[@href='#h-tidak']") != []


def test_yang_dikecualikan_tetap_disebut() -> None:
    berdiri = TemuanBerdiri(_temuan(_sel(CONTOH, 1, 2)), "Ani Contoh", "Sesuai berita acara", "1 Juli 2026")
    keterangan = replace(KETERANGAN, dikecualikan=(berdiri,), tak_terpakai=(("abc123", "Budi Contoh: lama"),))
    halaman = _tulis(keterangan=keterangan)
    _utuh(halaman)
    (kartu,) = halaman.xpath("//article")
    assert "Dikecualikan Ani Contoh, 1 Juli 2026: Sesuai berita acara" in kartu.text_content()
    assert kartu.xpath(".//a/@href") == ["#d-1"]
    assert halaman.xpath("//code[text()='abc123']") != []
    assert halaman.xpath("//p[@class='kosong']") != []


def test_laporan_bersih_satu_kalimat() -> None:
    halaman = _tulis()
    assert halaman.xpath("//h1/text()") == ["Tidak ada temuan"]
    assert halaman.xpath("//p[@class='kosong']/text()") == [
        "Tidak ada yang perlu diperbaiki menurut aturan yang berlaku."
    ]
    assert halaman.xpath("//p[@class='pokok']/text()") == ["2 halaman, 1.200 angka dibaca, 7 dihitung ulang."]
    assert halaman.xpath("//article") == []


def test_tanpa_dokumen_hanya_kartu() -> None:
    tempat = Lokasi(berkas="data.xlsx", lembar="Target", baris=7)
    keterangan = KeteranganReviu("data.xlsx", kekurangan=("Sampul belum ada.",), tak_tercetak=("Teks X.",))
    halaman = _tulis(_temuan(tempat, judul=""), dokumen=None, keterangan=keterangan)
    _utuh(halaman)
    assert halaman.xpath("//*[@id='naskah']") == []
    assert "lembar Target, baris 7" in halaman.xpath("//article")[0].text_content()
    assert halaman.xpath("//article//a") == []
    assert halaman.xpath("//h2/text()")[1:] == ["Yang masih kurang", "Tidak ikut tercetak"]
    assert halaman.xpath("//p[@class='pokok']/text()") == []


def test_tempat_tanpa_titik_tetap_disebut() -> None:
    halaman = _tulis(_temuan(_di(99)))
    _utuh(halaman)
    assert "baris 99" in halaman.xpath("//article")[0].text_content()


def test_judul_panjang_dibelah() -> None:
    panjang = "Capaian berbeda: " + "seratus di tabel ini; " * 12
    halaman = _tulis(_temuan(judul=panjang), _temuan(judul="kata " * 60), _temuan(judul="Nilai " * 19 + "beda: satu"))
    judul = halaman.xpath("//article/h3/text()")
    assert judul[0] == "Capaian berbeda"
    assert judul[1].endswith(" …")
    assert len(judul[1]) < 120
    assert halaman.xpath("string(//article[@id='t1']/details/summary)") == "Rinciannya"
    assert halaman.xpath("//article[@id='t3']/p[not(@class)]/text()") == ["Satu"]


def test_urutan_judul_tidak_melompat() -> None:
    isi = (Judul("I", 1), Judul("a", 5), Judul("II", 1), Judul("1", 2), Judul("x", 6), Judul("y", 6))
    halaman = _tulis(_temuan(), dokumen=_dokumen(*isi))
    tingkat = [int(e.tag[1]) for e in halaman.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert tingkat.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(tingkat))


def test_halaman_dan_lembar_disebut() -> None:
    isi = (
        Paragraf(teks("a"), lokasi=Lokasi(halaman=6)),
        GantiHalaman(),
        Paragraf(teks("b"), lokasi=Lokasi(halaman=7)),
    )
    halaman = _tulis(dokumen=_dokumen(*isi))
    assert halaman.xpath("//p[@class='nomor-hal']/span[1]/text()") == ["Halaman 6 dari 7", "Halaman 7 dari 7"]
    lembar = (Paragraf(teks("a"), lokasi=Lokasi(lembar="A&B", baris=1)), Paragraf(teks("b"), lokasi=Lokasi(lembar="C")))
    halaman = _tulis(dokumen=_dokumen(*lembar))
    assert halaman.xpath("//p[@class='nomor-hal']/span[1]/text()") == ["Lembar A&B", "Lembar C"]


def test_teks_tanpa_halaman_dipotong_dan_bernomor_baris() -> None:
    isi = [Paragraf(teks(f"baris {n}"), lokasi=_di(n)) for n in range(1, 70)]
    halaman = _tulis(dokumen=_dokumen(*isi[:30], GantiHalaman(), *isi[30:]))
    assert halaman.xpath("//p[@class='nomor-hal']/span[2]/text()") == ["baris 1–30", "baris 31–69"]
    halaman = _tulis(dokumen=_dokumen(*isi, _tabel(("1",), ("2",), mulai=80)))
    assert halaman.xpath("//p[@class='nomor-hal']/span[2]/text()") == ["baris 1–60", "baris 61–81"]
    assert halaman.xpath("//tr/@data-b") == ["80", "81"]


def test_laporan_besar_tetap_cepat() -> None:
    isi: list[Blok] = [Paragraf(teks(f"Kalimat ke {n} bernilai 97,00 persen."), lokasi=_di(n)) for n in range(1500)]
    isi += [_tabel(*[("1", "Uraian", "97,00", "80", "76")] * 8, mulai=2000 + 10 * n) for n in range(150)]
    dokumen = _dokumen(*isi)
    temuan = [_temuan(_lokasi(dokumen, n), _lokasi(dokumen, n + 1)) for n in range(0, 360, 2)]
    mulai = time.process_time()
    isi_halaman = render_html_reviu(dokumen=dokumen, temuan=temuan, tidak_diperiksa=(), keterangan=KETERANGAN)
    # Measuring coverage makes everything several times slower.
    assert time.process_time() - mulai < (0.5 if sys.gettrace() is None else 3)
    assert isi_halaman.count(b'aria-label="Temuan ') == 180
