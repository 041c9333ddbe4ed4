"""The likely cause of a wrong figure."""

from decimal import Decimal

import pytest

from sakip.reviu.sebab import cari_sebab

BARIS = [("Rapat", Decimal(250)), ("Cetak", Decimal(400)), ("Sewa", Decimal(400))]


@pytest.mark.parametrize(
    ("tertulis", "benar", "harapan"),
    [
        ("24371", "24731", "dua angka tertukar"),
        ("1050", "1050", ""),
        ("800", "1050", "tampaknya tanpa baris “Rapat”"),
        ("1300", "1050", "baris “Rapat” tampaknya terhitung dua kali"),
        ("650", "1050", "sama dengan realisasi triwulan I"),
        ("10500", "1050", "kelebihan nol"),
        ("105", "1050", "kekurangan nol"),
        ("1950", "1050", "satu angka berbeda"),
        ("77", "12", ""),
        ("9999", "1050", ""),
        ("98.70", "97.80", "dua angka tertukar"),
    ],
)
def test_sebab(tertulis: str, benar: str, harapan: str) -> None:
    lain = {"realisasi triwulan I": Decimal(650)}
    assert cari_sebab(tertulis=Decimal(tertulis), benar=Decimal(benar), rincian=BARIS, lain=lain) == harapan


def test_dua_baris_bernilai_sama_tidak_disalahkan() -> None:
    assert cari_sebab(tertulis=Decimal(5650), benar=Decimal(6050), rincian=BARIS) == ""
