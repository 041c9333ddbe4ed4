"""Widths of text and broken lines."""

import pytest

from sakip.dokumen.ukur_teks import bungkus, lebar_kata, lebar_teks


def test_lebar_seperti_arial():
    # Arial: a digit is 1139 of 2048 units wide.
    assert lebar_teks(teks="12", ukuran=10) == pytest.approx(2 * 1139 / 2048 * 10)


def test_huruf_tak_dikenal_tetap_punya_lebar():
    assert lebar_teks(teks="\U0001f600", ukuran=10) == pytest.approx(6)


@pytest.mark.parametrize(
    ("teks", "lebar", "baris"),
    [
        ("satu dua tiga", 500, ("satu dua tiga",)),
        ("satu  dua\ntiga", 30, ("satu", "dua", "tiga")),
        ("perundang-undangan", 60, ("perundang-", "undangan")),
        ("satu dua\ntiga", 500, ("satu dua", "tiga")),
        ("", 50, ()),
        ("   ", 50, ()),
        ("iii", 1, ("i", "i", "i")),
    ],
)
def test_bungkus(teks, lebar, baris):
    assert bungkus(teks=teks, ukuran=10, lebar=lebar) == baris


def test_kata_terlalu_panjang_dipotong_tanpa_ada_yang_hilang():
    kata = "dipertanggungjawabkannya"
    baris = bungkus(teks=f"yang {kata} itu", ukuran=8, lebar=40)
    assert "".join(baris).replace(" ", "") == f"yang{kata}itu"
    assert all(lebar_teks(teks=b, ukuran=8) <= 40 for b in baris)


def test_kata_terlebar():
    assert lebar_kata(teks="a pertanggungjawaban b", ukuran=9) == lebar_teks(teks="pertanggungjawaban", ukuran=9)
    assert lebar_kata(teks="", ukuran=9) == 0
