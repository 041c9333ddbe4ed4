"""Writing numbers, rounding them, and the interval of a printed figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka_tulis import format_angka, format_persen, format_rupiah
from sakip.kernel.pembulatan import round_half_up, selang_cetak

ANGKA = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@pytest.mark.parametrize(
    ("nilai", "desimal", "tertulis"),
    [
        ("1234567.890", None, "1.234.567,890"),
        ("1234567.890", 0, "1.234.568"),
        ("103.875", 2, "103,88"),
        ("-103.875", 2, "-103,88"),
        ("95", 2, "95,00"),
        ("-0.004", 2, "0,00"),
        ("-0", None, "0"),
        ("-0.00", None, "0,00"),
        ("1E+3", None, "1.000"),
        ("1234", -2, "1.200"),
        (
            "123456789012345678901234567890123456789012.5",
            None,
            "123.456.789.012.345.678.901.234.567.890.123.456.789.012,5",
        ),
        ("123456789012345678901234567890123456789012.5", 0, "123.456.789.012.345.678.901.234.567.890.123.456.789.013"),
    ],
)
def test_angka(nilai, desimal, tertulis):
    assert format_angka(Decimal(nilai), desimal=desimal) == tertulis


@pytest.mark.parametrize(
    ("nilai", "tertulis"),
    [
        ("1234567", "Rp1.234.567"),
        ("1234567.00", "Rp1.234.567"),
        ("1234567.5", "Rp1.234.567,50"),
        ("12.004", "Rp12,00"),
        ("-1500", "-Rp1.500"),
        ("-0.001", "Rp0,00"),
        ("0", "Rp0"),
    ],
)
def test_rupiah(nilai, tertulis):
    assert format_rupiah(Decimal(nilai)) == tertulis
    assert format_rupiah(Decimal(nilai), awalan=False) == tertulis.replace("Rp", "")


def test_persen():
    assert format_persen(Decimal("97.415")) == "97,42%"
    assert format_persen(Decimal("97.415"), desimal=1, tanda=False) == "97,4"


@pytest.mark.parametrize("teks", ["NaN", "Infinity"])
def test_bukan_angka_terhingga(teks):
    for desimal in (None, 2):
        with pytest.raises(ValueError, match="bukan angka terhingga"):
            format_angka(Decimal(teks), desimal=desimal)


def test_selang_cetak():
    assert selang_cetak(Decimal("95.0"), desimal=1) == (Decimal("94.95"), Decimal("95.05"))
    assert selang_cetak(Decimal(95), desimal=0) == (Decimal("94.5"), Decimal("95.5"))


@given(ANGKA, st.integers(0, 6))
def test_bulatan_menjadi_dirinya_lagi_dan_berada_di_selangnya(nilai, desimal):
    bulat = round_half_up(nilai, desimal=desimal)
    assert round_half_up(bulat, desimal=desimal) == bulat
    bawah, atas = selang_cetak(bulat, desimal=desimal)
    assert bawah <= nilai <= atas


@given(ANGKA, ANGKA, st.integers(0, 6))
def test_pembulatan_menjaga_urutan(a, b, desimal):
    kecil, besar = sorted((a, b))
    assert round_half_up(kecil, desimal=desimal) <= round_half_up(besar, desimal=desimal)
