"""No text acts as markup, whatever it is and wherever it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import (
    Baris,
    BarisSampul,
    Blok,
    BlokTtd,
    Butir,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    FormCentang,
    Gambar,
    GayaParagraf,
    Judul,
    Keterangan,
    Kolom,
    Kop,
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
from sakip.dokumen.sebaris import Bentuk, Figur, KontrolTeks, Rujuk, teks
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Rentang
from sakip.renderers.huruf import TANDA, bersihkan, garis_teks, huruf_pdf, lebar_teks
from sakip.renderers.pdf import render_pdf
from sakip.renderers.pdf_tulis import SELA, Tempat, literal, tulis_sebaris, tulis_teks
from tests.contoh_bagian import SVG
from tests.renderers.test_pdf import dokumen, rapat, teks_halaman

SEMPIT = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TANDA_BACA = "#$\\[]{}*_@~<>`\"'-=+/|^&%(),;: "


def semua_tempat(isi: str) -> Dokumen:
    """The text in every place a text can stand in."""
    k = Keterangan("Tabel", isi, Tercetak(isi), "tab")
    sel = Sel(teks(isi))
    ttd = BlokTtd((isi,), (isi,), isi, (isi,))
    blok: tuple[Blok, ...] = (
        Sampul((BarisSampul(isi, "2", True),)),
        Judul(isi, nomor=Tercetak(isi), label="bab"),
        DaftarIsi(),
        DaftarKeterangan("Tabel"),
        DaftarKeterangan(isi),
        Judul(isi, 2, Tercetak(isi)),
        *(Paragraf(teks(isi, tebal=True, miring=True), g) for g in GayaParagraf),
        Paragraf((Rujuk("x", isi), KontrolTeks("t", "T", teks(isi), kosong=True))),
        Daftar((Butir(teks(isi), Daftar((Butir(teks(isi)),))),)),
        TeksPenulis("t", "T", (Paragraf(teks(isi)), Daftar((Butir(teks(isi)),))), kosong=True),
        Tabel((Kolom(), Kolom(2, Rata.PENUH)), (Baris((sel, sel)),), (Baris((sel, sel)),), k, (teks(isi),)),
        Gambar(isi, svg=SVG, keterangan=Keterangan("Gambar", isi)),
        TandaTangan((ttd, ttd)),
        FormCentang((Pilihan(isi, True, True),)),
        Kop((isi,), (isi,)),
    )
    return Dokumen(Meta(isi, isi, date(2024, 1, 1), isi, isi, isi), blok, gaya=Gaya(huruf=isi))


@SEMPIT
@given(st.text(max_size=60))
def test_teks_apa_pun_tersusun(isi):
    assert render_pdf(dokumen=semua_tempat(isi), lampiran={}).jumlah_halaman > 0


@SEMPIT
@given(st.text(alphabet=TANDA_BACA + "abc019", max_size=80))
def test_teks_bertanda_baca_tersusun_di_semua_tempat(isi):
    assert render_pdf(dokumen=semua_tempat(isi)).jumlah_halaman > 0


@SEMPIT
@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40))
def test_teks_terbaca_kembali(isi):
    assert rapat(isi) in rapat(teks_halaman(render_pdf(dokumen=dokumen(Paragraf(teks(isi)))).isi)[0])


@pytest.mark.parametrize("isi", ['#panic("x")', "#{", "$", "*/", "/*", "\\", '"', '#read("/etc/passwd")', "<a>", "@a"])
def test_markup_tercetak_sebagai_teks(isi):
    hasil = render_pdf(dokumen=dokumen(Paragraf(teks(isi)), Judul(isi)), lampiran={'a"#b.json': b"{}"})
    assert rapat(isi) in rapat(teks_halaman(hasil.isi)[0])


def test_huruf_tanpa_glif_tampak_sebagai_kotak():
    hasil = render_pdf(
        dokumen=dokumen(Paragraf(teks("a一b\uf0b7c\ud800d\x00e")), Paragraf(teks("".join(sorted(TANDA)))))
    )
    isi = rapat(teks_halaman(hasil.isi)[0])
    assert "a□b□c□de" in isi
    assert "☑" in isi


def test_baris_baru_menjadi_ganti_baris():
    isi = "satu\r\ndua\ntiga\u2028empat"
    assert tulis_teks(teks=isi, tempat=Tempat(100, 11)).count("#linebreak();") == 3


def test_kata_sangat_panjang_dipatahkan():
    panjang = "x" * 400
    hasil = render_pdf(dokumen=dokumen(Paragraf(teks(panjang))))
    assert teks_halaman(hasil.isi)[0].count("x") == 400
    assert tulis_teks(teks="pendek", tempat=Tempat(100, 11)) == '#"pendek";'
    assert "\u200b" in tulis_teks(teks="pendekkah", tempat=Tempat(2, 11))


def _figur(nilai, bentuk=Bentuk.ANGKA) -> Figur:
    return Figur(Hitungan("x", "x", nilai), bentuk)


def test_angka_bersela_tidak_patah():
    tempat = Tempat(10, 11)
    assert tulis_sebaris(isi=(_figur(Rentang(Decimal(3), Decimal(5))),), tempat=tempat) == '#box[#"3–5";];'
    assert tulis_sebaris(isi=(_figur(Angka(Decimal("1.5"))),), tempat=tempat) == '#"1,5";'
    assert "#box" not in tulis_sebaris(isi=(_figur(Angka(Decimal(12)), Bentuk.TERBILANG),), tempat=tempat)
    assert "#box" not in tulis_sebaris(isi=(_figur(Kosong(Keadaan.BELUM_DIISI)),), tempat=tempat)


def test_literal_hanya_mengenal_dua_tanda_khusus():
    assert literal(teks='a"b\\c\td\ne') == '"a\\"b\\\\c\\td\\ne"'


def test_huruf():
    assert huruf_pdf(nama="Bookman Old Style") == "Arimo"
    assert bersihkan(teks="é\x85\ufeff") == "é"
    assert lebar_teks(teks="a", ukuran=10, tebal=True) > lebar_teks(teks="a", ukuran=10) > 0
    garis, lebar, tinggi = garis_teks(teks="DRAF")
    assert garis.startswith("M")
    assert lebar > tinggi > 0


def test_kata_bergaris_miring_patah_di_garisnya():
    # "pertanahan/keagrariaan" does not fit, its two halves do: no half is cut.
    tulisan = tulis_teks(teks="pertanahan/keagrariaan", tempat=Tempat(22, 9))
    assert tulisan == f'#"pertanahan/{SELA}keagrariaan";'
    assert tulis_teks(teks="a/keagrariaan", tempat=Tempat(4, 9)).count(SELA) > 5
