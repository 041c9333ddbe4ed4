"""Hypothesis: texts, numbers and values such as a cell can hold, and several of them."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from sakip.buku_kerja.sel_baca import bersihkan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.periode import Periode

T = TypeVar("T")
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
TAHUN = 2026
TEKS, ISI = teks(), teks(kosong=False)
# Few names for many things, so that several share one; the texts also differ only in case and marks.
NAMA = st.sampled_from(("Camat", "camat!", "Nilai SKM", "=1+1", "Program A", "Seksi (ke-2)")) | ISI
UANG = desimal(angka=15, koma=2)
BILANGAN = st.integers(-5, 10**9)
PERIODE = st.builds(Periode, st.just(TAHUN), st.none() | st.integers(1, 4))
TAHUN_LAIN = st.integers(1945, 2999)


def banyak(satu: st.SearchStrategy[T], paling: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """A few."""
    return st.lists(satu, max_size=paling).map(tuple)


def unik(satu: st.SearchStrategy[T], kunci: Callable[[T], object], paling: int = 4) -> st.SearchStrategy[tuple[T, ...]]:
    """A few that differ in a key."""
    return st.lists(satu, max_size=paling, unique_by=kunci).map(tuple)


def salah_satu(pilihan: Sequence[str]) -> st.SearchStrategy[str]:
    """One of the ids, or none."""
    return st.sampled_from(("", *pilihan))


def beda(satu: st.SearchStrategy[T], paling: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """A few, none twice."""
    return unik(satu, lambda x: x, paling)


def ids(awalan: str) -> st.SearchStrategy[list[str]]:
    """Ids of one kind."""
    return st.integers(0, 3).map(lambda n: [f"{awalan}{i}" for i in range(n)])
