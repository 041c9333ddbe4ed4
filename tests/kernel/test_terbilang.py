"""Numbers in words, there and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.terbilang import TerbilangTerlaluBesar, baca_terbilang, terbilang, terbilang_rupiah

ANGKA = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        ("0", "nol"),
        ("11", "sebelas"),
        ("100", "seratus"),
        ("1001", "seribu satu"),
        ("21000", "dua puluh satu ribu"),
        ("101000", "seratus satu ribu"),
        ("1001001", "satu juta seribu satu"),
        ("1000000000", "satu miliar"),
        ("1000000000000000", "satu kuadriliun"),
        ("96.29", "sembilan puluh enam koma dua sembilan"),
        ("100.50", "seratus koma lima nol"),
        ("0.05", "nol koma nol lima"),
        ("-5", "minus lima"),
        ("1E+3", "seribu"),
    ],
)
def test_terbilang(nilai, kata):
    assert terbilang(Decimal(nilai)) == kata
    assert baca_terbilang(kata) == Decimal(nilai)


def test_bilangan_bulat_python():
    assert terbilang(12) == "dua belas"


@pytest.mark.parametrize("nilai", [10**15 + 1, -(10**16), Decimal("Infinity")])
def test_terlalu_besar(nilai):
    with pytest.raises(TerbilangTerlaluBesar, match="satu kuadriliun"):
        terbilang(nilai)


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        ("500000", "lima ratus ribu rupiah"),
        ("500000.00", "lima ratus ribu rupiah"),
        ("1500.5", "seribu lima ratus rupiah lima puluh sen"),
        ("-12", "minus dua belas rupiah"),
        ("-0.75", "minus nol rupiah tujuh puluh lima sen"),
    ],
)
def test_rupiah(nilai, kata):
    assert terbilang_rupiah(Decimal(nilai)) == kata
    assert baca_terbilang(kata) == Decimal(nilai)


@pytest.mark.parametrize(
    ("kata", "nilai"),
    [
        ("Dua Belas", "12"),
        ("duabelas", "12"),
        ("duapuluh lima", "25"),
        ("dua-puluh-lima", "25"),
        ("satu ratus", "100"),
        ("satu ribu lima ratus", "1500"),
        ("satu juta satu ribu", "1001000"),
        ("seratus satu ribu", "101000"),
        ("dua puluh satu ribu", "21000"),
        ("dua milyar", "2000000000"),
        ("tiga trilyun", "3000000000000"),
        ("min lima", "-5"),
        ("negatif lima koma nol", "-5.0"),
    ],
)
def test_ejaan_lain(kata, nilai):
    assert str(baca_terbilang(kata)) == nilai


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "laporan",
        "dua laporan",
        "dua tiga",
        "puluh dua",
        "dua belas belas",
        "seratus puluh",
        "juta",
        "dua koma",
        "dua koma sepuluh",
        "dua koma lima laporan",
        "laporan koma lima",
        "dua laporan rupiah",
        "dua rupiah laporan sen",
        "dua rupiah seratus sen",
        "dua kuadriliun",
        "12",
    ],
)
def test_bukan_terbilang(teks):
    assert baca_terbilang(teks) is None


@given(ANGKA)
def test_tulis_lalu_baca(nilai):
    dibaca = baca_terbilang(terbilang(nilai))
    assert dibaca == nilai
    # Trailing zeros are said and read.
    assert dibaca is not None
    assert f"{dibaca.copy_abs():f}" == f"{nilai.copy_abs():f}"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_tulis_rupiah_lalu_baca(nilai):
    assert baca_terbilang(terbilang_rupiah(nilai)) == nilai


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from("satu dua belas puluh ratus seribu juta koma".split())).map(" ".join)
)
def test_teks_apa_pun_tidak_menggagalkan(teks):
    nilai = baca_terbilang(teks)
    assert nilai is None or baca_terbilang(terbilang(nilai)) == nilai
