"""Tables on pages: long spans, rows in one piece, odd rows of readers, widths."""

from __future__ import annotations

from decimal import Decimal

import pypdfium2 as pdfium
import pytest

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import (
    Baris,
    BlokTtd,
    JenisBaris,
    Keterangan,
    Kolom,
    Mendatar,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
)
from sakip.dokumen.sebaris import Bentuk, Figur, KontrolTeks, Rujuk, Teks, teks
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.renderers.pdf import render_pdf
from sakip.renderers.pdf_tabel import Ruang, tulis_tabel
from sakip.renderers.tabel_lebar import SISI, bagi_lebar
from sakip.renderers.tabel_petak import banyak_kolom, lengkapi, susun_petak
from tests.renderers.test_pdf import dokumen, rapat, teks_halaman

A4 = Ruang(155, 247)
KALIMAT = "Persentase desa yang menyampaikan dokumen perencanaan tepat waktu"


def sel(isi: str, kolom: int = 1, baris: int = 1, **lain) -> Sel:
    return Sel(teks(isi), kolom, baris, **lain)


def tabel_rentang(banyak: int, rentang: int) -> Tabel:
    """Rows of which groups of ``rentang`` share a sasaran."""
    badan = tuple(
        Baris(
            ((sel(f"Sasaran {n}", 1, min(rentang, banyak - n)),) if n % rentang == 0 else ())
            + (sel(f"Baris {n}."), sel(KALIMAT))
        )
        for n in range(banyak)
    )
    kepala = (Baris((sel("Sasaran"), sel("No"), sel("Indikator"))),)
    return Tabel((Kolom(10), Kolom(10), Kolom(30)), kepala, badan, Keterangan("Tabel", "Rentang panjang", label="t"))


def test_rentang_empat_puluh_baris_tidak_mendorong_tabel():
    hasil = render_pdf(dokumen=dokumen(Paragraf(teks("Pengantar")), tabel_rentang(60, 40)))
    halaman = teks_halaman(hasil.isi)
    assert "Baris 0." in halaman[0]
    assert "Baris 20." in halaman[0]
    semua = rapat("".join(halaman))
    assert all(f"Baris{n}." in semua for n in range(60))
    assert hasil.jumlah_halaman <= 3
    assert all("Indikator" in h for h in halaman)


def test_jumlah_tidak_berdiri_sendiri_di_halaman_baru():
    """Whatever the length of the table, the two rows that close it stand with each other and with the row above."""
    tutup = tuple(Baris((sel(kata), sel("9")), JenisBaris.JUMLAH) for kata in ("Jumlah", "Rata-rata"))
    for banyak in range(36, 56):
        badan = tuple(Baris((sel(f"Baris {n}."), sel("1"))) for n in range(banyak))
        isi = Tabel((Kolom(), Kolom()), (Baris((sel("Uraian"), sel("Angka"))),), (*badan, *tutup))
        akhir = teks_halaman(render_pdf(dokumen=dokumen(isi)).isi)[-1]
        assert "Jumlah" in akhir
        assert f"Baris {banyak - 1}." in akhir


def test_judul_kelompok_tanpa_isi_tetap_tercetak():
    badan = (Baris((sel("a"), sel("b"))), Baris((sel("Kelompok akhir", 2),), JenisBaris.KELOMPOK))
    isi = Tabel((Kolom(), Kolom()), (), badan)
    assert "Kelompok akhir" in teks_halaman(render_pdf(dokumen=dokumen(isi)).isi)[0]


def test_rentang_pendek_tetap_bersama():
    halaman = teks_halaman(render_pdf(dokumen=dokumen(tabel_rentang(60, 3))).isi)
    assert len(halaman) > 1
    for isi in halaman:
        baris = [n for n in range(60) if f"Baris {n}." in isi]
        assert baris[0] % 3 == 0
        assert baris[-1] % 3 == 2


def test_baris_tidak_terbelah():
    isi = tuple(Baris((sel(" ".join(f"b{n}k{k}" for k in range(90))),)) for n in range(20))
    halaman = teks_halaman(render_pdf(dokumen=dokumen(Tabel((Kolom(),), (), isi))).isi)
    assert len(halaman) > 1
    for n in range(20):
        assert sum(f"b{n}k" in h for h in halaman) == 1


def test_baris_lebih_tinggi_dari_halaman_boleh_terbelah():
    panjang = sel(f"{KALIMAT}. " * 150)
    hasil = render_pdf(dokumen=dokumen(Tabel((Kolom(), Kolom(9)), (), (Baris((sel("No"), panjang)),))))
    assert hasil.jumlah_halaman >= 2
    assert "".join(teks_halaman(hasil.isi)).count("Persentase") == 150


def test_keterangan_selalu_bersama_tabelnya():
    for banyak in range(24, 30):
        isi = [Paragraf(teks(f"baris {n}")) for n in range(banyak)]
        for halaman in teks_halaman(render_pdf(dokumen=dokumen(*isi, tabel_rentang(3, 1))).isi):
            assert ("Rentang panjang" in halaman) == ("Baris 0." in halaman)


def test_judul_kelompok_tidak_tertinggal_di_kaki_halaman():
    badan = []
    for n in range(80):
        badan.append(Baris((sel(f"Kelompok {n}.", 2),), JenisBaris.KELOMPOK))
        badan += [Baris((sel(f"No {n}.{k}"), sel(KALIMAT * 2))) for k in range(n % 3 + 1)]
    tabel = Tabel((Kolom(), Kolom(4)), (Baris((sel("No"), sel("Uraian"))),), tuple(badan))
    for halaman in teks_halaman(render_pdf(dokumen=dokumen(tabel)).isi):
        assert not halaman.strip().splitlines()[-2].startswith("Kelompok")


@pytest.mark.parametrize("mendatar", [False, True])
@pytest.mark.parametrize("rentang", [1, 40])
@pytest.mark.parametrize("jumlah", [False, True])
def test_tanda_tangan_tidak_sendiri_di_halaman(mendatar, rentang, jumlah):
    ttd = TandaTangan((BlokTtd(("Tempat,",), ("Camat",), "Contoh Satu", ("Pembina",)),))
    kepala = (Baris((sel("Judul kolom"), sel("Uraian"))),)
    banyak_halaman = set()
    for banyak in range(12, 28, 2) if mendatar else range(26, 44, 2):
        badan = [Baris((sel(f"baris {n}."), sel("isi"))) for n in range(banyak)]
        if rentang > 1:
            badan = [
                Baris((sel("sasaran", 1, banyak), sel("baris 0."))),
                *(Baris((sel(f"baris {n}."),)) for n in range(1, banyak)),
            ]
        akhir = [Baris((sel("Jumlah"), sel("9")), JenisBaris.JUMLAH)] if jumlah else []
        tabel = Tabel((Kolom(), Kolom(4)), kepala, (*badan, *akhir), catatan=(teks("Catatan di bawah."),))
        isi = (Mendatar((tabel, ttd)),) if mendatar else (tabel, ttd)
        halaman = teks_halaman(render_pdf(dokumen=dokumen(*isi)).isi)
        terakhir = next(h for h in halaman if "Contoh Satu" in h)
        assert f"baris {banyak - 1}." in terakhir
        assert "Catatan di bawah." in terakhir
        assert "Judul kolom" in terakhir
        banyak_halaman.add(len(halaman))
    assert banyak_halaman == {1, 2}


def test_tanda_tangan_di_bawah_baris_tinggi_atau_tabel_kosong():
    ttd = TandaTangan((BlokTtd((), ("Camat",), "Contoh Satu", ()),))
    for badan in ((), (Baris((sel(f"{KALIMAT}. " * 150),)),), (Baris((sel("Kelompok"),), JenisBaris.KELOMPOK),)):
        isi = "".join(teks_halaman(render_pdf(dokumen=dokumen(Tabel((Kolom(),), (), badan), ttd)).isi))
        assert isi.count("Contoh Satu") == 1


def test_jenis_baris_dan_perataan():
    badan = (
        Baris((sel("1"), sel("2"), sel("3")), JenisBaris.NOMOR_KOLOM),
        Baris((sel("Program A", 2), sel("9")), JenisBaris.KELOMPOK),
        Baris((sel("a", rata=Rata.KANAN, tebal=True), sel("b", rata=Rata.PENUH), Sel())),
        Baris((sel("Jumlah", 2), sel("9")), JenisBaris.JUMLAH),
    )
    tabel = Tabel((Kolom(rata=Rata.TENGAH),) * 3, (), badan, catatan=(teks("Sumber: register"),))
    sumber = tulis_tabel(tabel=tabel, gaya=Gaya(), ruang=A4)
    for potong in (
        "fill: warna-jumlah)[#nomor-kolom[",
        "table.cell(colspan: 2, fill: warna-kelompok, align: left)[#strong[",
        'table.cell(align: right)[#strong[#"a";];]',
        "#set par(justify: true);",
        '[#strong[#"9";];]',
        '#catatan-tabel([#"Sumber: register";],)',
    ):
        assert potong in sumber, potong
    assert "Sumber: register" in teks_halaman(render_pdf(dokumen=dokumen(tabel)).isi)[0]


@pytest.mark.parametrize(
    "badan",
    [
        (),
        (Baris(()),),
        (Baris((sel("a"), sel("b"), sel("lebih"), sel("lagi"))), Baris((sel("kurang"),))),
        (Baris((sel("rentang", 9, 9),)), Baris((sel("sisa"),))),
        (Baris((sel("a"), sel("turun", 1, 2))), Baris((sel("lebar", 2),)), Baris((sel("biasa"), sel("biasa")))),
        (Baris((sel("nol", 0, 0), sel("b"))),),
    ],
)
def test_baris_janggal_tidak_menghilangkan_isi(badan):
    tabel = Tabel((Kolom(), Kolom()), (), badan)
    isi = rapat("".join(teks_halaman(render_pdf(dokumen=dokumen(tabel)).isi)))
    for satu in badan:
        for s in satu.sel:
            assert rapat("".join(b.isi for b in s.isi if isinstance(b, Teks))) in isi


def test_tabel_tanpa_kolom():
    assert render_pdf(dokumen=dokumen(Tabel((), (), ()))).jumlah_halaman == 1


def test_petak_menghitung_tempat_setiap_sel():
    baris = susun_petak(baris=(Baris((sel("a", 1, 2), sel("b", 2))), Baris((sel("c"),))))
    assert [p.kolom for p in baris[1].petak] == [1]
    assert banyak_kolom(baris=baris) == 3
    assert [p.kolom for p in lengkapi(baris=baris[1], banyak=3).petak] == [1, 2]
    assert lengkapi(baris=baris[0], banyak=3) is baris[0]


def _angka(nilai: str, bentuk: Bentuk = Bentuk.RUPIAH) -> Sel:
    return Sel((Figur(Hitungan("x", "x", Angka(Decimal(nilai))), bentuk),))


def test_kolom_tidak_lebih_sempit_dari_angkanya():
    baris = susun_petak(baris=(Baris((_angka("123456789012"), sel("a"), sel("Rp1.234.567.890"))),))
    lebar = bagi_lebar(minta=(1, 50, 1), baris=baris, lebar=155, ukuran=9)
    assert lebar.ukuran == 9
    assert sum(lebar.kolom) == pytest.approx(155, abs=0.01)
    assert lebar.kolom[0] > 25
    assert lebar.kolom[2] > 20


def test_huruf_mengecil_lebih_dahulu_lalu_kata_patah():
    kata = "pertanggungjawaban"
    sedang = susun_petak(baris=(Baris(tuple(sel(kata) for _ in range(5))),))
    lebar = bagi_lebar(minta=(10,) * 5, baris=sedang, lebar=155, ukuran=10)
    assert 8 <= lebar.ukuran < 10
    banyak = susun_petak(baris=(Baris((*(sel(kata) for _ in range(12)), _angka("1234567890"))),))
    sempit = bagi_lebar(minta=(10,) * 13, baris=banyak, lebar=155, ukuran=9)
    assert sempit.kolom[12] > 15
    mustahil = susun_petak(baris=(Baris(tuple(_angka("123456789012345") for _ in range(20))),))
    assert sum(bagi_lebar(minta=(0,) * 20, baris=mustahil, lebar=100, ukuran=7).kolom) == pytest.approx(100, abs=0.1)


def test_isi_kendali_dan_rujukan_ikut_diukur():
    panjang = "x" * 20
    isi = (KontrolTeks("t", "T", teks(panjang)), Rujuk("r", panjang), Teks(panjang, tebal=True))
    baris = susun_petak(baris=(Baris((Sel(isi), sel("a"))),))
    assert bagi_lebar(minta=(1, 99), baris=baris, lebar=155, ukuran=9).kolom[0] > 30 + 2 * SISI


def test_tidak_ada_teks_di_luar_bidang():
    """Seven money columns on an upright page: nothing is printed beyond the margins, no number is broken."""
    baris = Baris(
        (sel("Penyelenggaraan pertanggungjawaban"), *(_angka("98765432", Bentuk.RUPIAH_POLOS) for _ in range(7)))
    )
    hasil = render_pdf(dokumen=dokumen(Tabel((Kolom(30),) + (Kolom(1, Rata.KANAN),) * 7, (), (baris,) * 3)))
    with pdfium.PdfDocument(hasil.isi) as berkas:
        halaman = berkas[0].get_textpage()
        kotak = [halaman.get_rect(n) for n in range(halaman.count_rects())]
        assert halaman.get_text_bounded().count("98.765.432") == 21
    assert min(k[0] for k in kotak) >= 30 / 25.4 * 72
    assert max(k[2] for k in kotak) <= 185 / 25.4 * 72 + 0.5
