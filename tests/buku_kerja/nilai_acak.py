"""Hypothesis: texts, numbers and values such as a cell can hold."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from sakip.buku_kerja.sel_baca import bersihkan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, Tanggal, YaTidak

# What breaks naive writers: beginnings of formulas, of markup, of lists; Excel's escapes; other scripts; line ends.
HURUF = "abcDEF 0123,.%#$\\[]{}()<>&\"'=+-@:;|/_*~^`éß–\n\tx005Fह"


def teks(*, kosong: bool = True, panjang: int = 24) -> st.SearchStrategy[str]:
    """A text as a person could have typed it; ends and line ends are clean."""
    polos = st.text(HURUF, max_size=panjang).map(bersihkan)
    return polos if kosong else polos.filter(bool)


def desimal(*, angka: int = 15, koma: int = 4, negatif: bool = True) -> st.SearchStrategy[Decimal]:
    """A number with up to ``angka`` digits and ``koma`` decimals, trailing zeros included."""
    batas = 10**angka
    bulat = st.integers(-batas if negatif else 0, batas)
    return st.builds(lambda n, k: Decimal(f"{Decimal(n).scaleb(-k):f}"), bulat, st.integers(0, koma))


HARI = st.dates(date(1890, 1, 1), date(2100, 12, 31))
RENTANG = st.tuples(desimal(angka=6), desimal(angka=6)).map(sorted).map(lambda r: Rentang(r[0], r[1]))
PREDIKAT = st.builds(
    Predikat,
    st.sampled_from(("AA", "BB", "Baik", "Sangat Baik", "Hebat", "x y")),
    st.none() | desimal(angka=6),
)
KOSONG = st.builds(
    Kosong, st.sampled_from(Keadaan), teks(), teks(), st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)), teks()
)
NILAI = st.one_of(
    st.builds(Angka, desimal(angka=18)),
    st.builds(Angka, desimal(angka=5)),
    PREDIKAT,
    RENTANG,
    st.builds(YaTidak, st.booleans()),
    st.builds(Tanggal, st.dates(date(1950, 1, 1), date(2100, 1, 1))),
    KOSONG,
)
