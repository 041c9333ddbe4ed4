"""Text laid out by spaces, as programs write it from a PDF: its pages, without running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_SELA = re.compile(r"\S {2,}(?=\S)")
_ANGKA = re.compile(r"\d+")
_NOMOR = re.compile(
    r"[\W_]*(?:halaman|hal|page)?[\W_]*(?:\d{1,4}|[ivxlc]{1,6})[\W_]*(?:(?:dari|of)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)
_TEPI_ATAS, _TEPI_BAWAH = 4, 6
_BERULANG, _PALING_SEDIKIT = 0.3, 3
_BERSELA, _TERPENDEK, _TERPANJANG = 0.2, 8, 400


class BarisTata(NamedTuple):
    """A line: its number in the file, its page (1-based), its text, and how many blank lines stand above it."""

    nomor: int
    halaman: int
    teks: str
    jarak: int


class Potong(NamedTuple):
    """Words that stand together on a line, and the columns of characters from which to which they reach."""

    teks: str
    x0: int
    x1: int


def potong(*, teks: str) -> tuple[Potong, ...]:
    """The parts of a line that two or more blanks divide."""
    hasil, awal = list[Potong](), 0
    for cocok in _SELA.finditer(teks):
        hasil.append(_potong(teks, awal, cocok.start() + 1))
        awal = cocok.end()
    hasil.append(_potong(teks, awal, len(teks)))
    return tuple(p for p in hasil if p.teks)


def _potong(teks: str, awal: int, akhir: int) -> Potong:
    isi = teks[awal:akhir]
    bersih = isi.strip()
    mulai = awal + len(isi) - len(isi.lstrip())
    return Potong(bersih, mulai, mulai + len(bersih))


def is_tertata(*, baris: Sequence[str]) -> bool:
    """Tell text laid out by spaces: many lines are set in, centred or parted by blanks, none by TAB or pipes."""
    isi = [b for b in baris if b.strip()]
    if len(isi) < _TERPENDEK or any("\t" in b or b.lstrip().startswith("|") for b in isi):
        return False
    if sum(len(b.strip()) > _TERPANJANG for b in isi) * 50 > len(isi):
        return False
    renggang = sum(b.startswith("   ") or bool(_SELA.search(b.strip())) for b in isi)
    return renggang >= _BERSELA * len(isi)


def baca_halaman(*, baris: Sequence[str]) -> tuple[tuple[BarisTata, ...], ...]:
    """The pages of a file: form feeds part them; lines that return at their edges are left out."""
    semua: list[list[BarisTata]] = [[]]
    jarak = 0
    for n, mentah in enumerate(baris, 1):
        for ke, isi in enumerate(mentah.split("\f")):
            if ke:
                semua.append([])
                jarak = 0
            if isi.strip():
                semua[-1].append(BarisTata(n, len(semua), isi.rstrip(), jarak))
                jarak = 0
            else:
                jarak += not ke
    return _tanpa_pinggiran(semua)


def _tanpa_pinggiran(semua: Sequence[Sequence[BarisTata]]) -> tuple[tuple[BarisTata, ...], ...]:
    banyak = Counter(k for h in semua for k in {_kunci(b) for b in (*h[:_TEPI_ATAS], *h[-_TEPI_BAWAH:])} if k)
    batas = max(_PALING_SEDIKIT, _BERULANG * sum(bool(h) for h in semua))
    hasil = []
    for h in semua:
        awal, akhir = 0, len(h)
        while awal < min(akhir, _TEPI_ATAS) and _pinggir(h[awal], banyak, batas, len(semua)):
            awal += 1
        while akhir > max(awal, len(h) - _TEPI_BAWAH) and _pinggir(h[akhir - 1], banyak, batas, len(semua)):
            akhir -= 1
        hasil.append(tuple(h[awal:akhir]))
    return tuple(hasil)


def _pinggir(baris: BarisTata, banyak: Counter[str], batas: float, halaman: int) -> bool:
    return banyak[_kunci(baris)] >= batas or (halaman > 1 and bool(_NOMOR.fullmatch(baris.teks.strip())))


def _kunci(baris: BarisTata) -> str:
    """What is the same on every page; empty for a row of a table, whose heading may return too."""
    if len(potong(teks=baris.teks.strip())) > 3:
        return ""
    return " ".join(_ANGKA.sub("#", baris.teks.casefold()).split())
