"""The capped capaian is a figure of its own."""

from __future__ import annotations

from datetime import date

import pytest

from sakip.kernel.nilai import Keadaan
from sakip.kinerja.batas import batasi_capaian
from sakip.peraturan.katalog import muat_katalog
from tests.figur import angka, figur, kosong


def batas(nama: str):
    return muat_katalog().metode(kelompok="batas", nama=nama, pada=date(2024, 12, 31))


@pytest.mark.parametrize(
    ("cara", "mentah", "terbatas"),
    [
        ("tanpa_batas", "300", "300"),
        ("tanpa_batas", "-50", "-50"),
        ("lantai_nol", "-50", "0"),
        ("lantai_nol", "300", "300"),
        ("batas_100_predikat", "105.71", "100"),
        ("batas_120", "119.99", "119.99"),
        ("batas_120", "120.01", "120"),
    ],
)
def test_batas(cara: str, mentah: str, terbatas: str) -> None:
    asal = figur("capaian", mentah, "%", desimal=2)
    hasil = batasi_capaian(id_hitungan="b", nama="b", capaian=asal, batas=batas(cara))
    assert str(angka(hasil)) == terbatas
    assert hasil.masukan == ("capaian",)
    assert angka(asal) == angka(figur("x", mentah))


def test_yang_tidak_ada_tetap_tidak_ada() -> None:
    asal = kosong("capaian", Keadaan.BELUM_DIUKUR)
    assert batasi_capaian(id_hitungan="b", nama="b", capaian=asal, batas=batas("batas_120")).nilai == asal.nilai
