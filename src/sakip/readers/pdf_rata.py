"""Tables without rules: lines whose parts stand below each other in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks
from sakip.readers.pdf_baris import BarisTeks, Potong

_SELA_BARIS = 2.6
# Room to sign between a position and a name.
_SELA_TTD = 8.0
_SELA_KOLOM = 0.5
_LURUS = 0.45
_SELA_TERPISAH = 3.0
_ANGKA = re.compile(r"\(?(?:Rp\.?\s*)?[-\d][\d.,]*\)?%?")
_TANDA = re.compile(
    r"[•▪●○■➢\uf0b7–—-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[\dIVX]+(?:\.\d+)+\.?|BAB\s+\S+|(?:Tabel|Gambar)\s+\S+"
)
_MAKS_BARIS = 300


class TabelRata(NamedTuple):
    """A table without rules: texts by rows and columns, and the lines it is made of."""

    baris: tuple[tuple[str, ...], ...]
    awal: int
    akhir: int


def cari_tabel(*, baris: Sequence[BarisTeks], mulai: int) -> TabelRata | None:
    """The table that begins at a line; None when none does."""
    if not _berkolom(baris[mulai]):
        return None
    akhir = _akhir(baris, mulai)
    isi = baris[mulai:akhir]
    kolom = _kolom(isi)
    berkolom = sum(_berkolom(b) for b in isi)
    if len(kolom) < 2 or berkolom < 2 or berkolom * 3 < len(isi):
        return None
    if not _sejajar(isi, kolom):
        return None
    return TabelRata(_susun(isi, kolom), mulai, akhir)


def is_terpisah(*, baris: BarisTeks) -> bool:
    """Tell a line whose parts are no sentence: names of two signatures; the number of a page alone is no part."""
    if not _berkolom(baris) or baris.potong[-1].teks.isdigit():
        return False
    sela = [b.x0 - a.x1 for a, b in pairwise(baris.potong)]
    return len(sela) <= 2 and min(sela) > _SELA_TERPISAH * baris.tinggi


def _sejajar(isi: Sequence[BarisTeks], kolom: Sequence[Potong]) -> bool:
    """Whether the parts stand below each other at an edge or in the middle; those of running text do not."""
    lurus = 0
    for k in kolom:
        milik = [p for b in isi if len(b.potong) > 1 for p in b.potong if _tumpang(p, k)]
        toleransi = _LURUS * isi[0].tinggi
        sisi = ([p.x0 for p in milik], [p.x1 for p in milik], [(p.x0 + p.x1) / 2 for p in milik])
        lurus += len(milik) > 1 and any(
            sum(abs(x - median(satu)) <= toleransi for x in satu) >= 0.6 * len(satu) for satu in sisi
        )
    return lurus >= max(2, (len(kolom) + 1) // 2)


def _berkolom(baris: BarisTeks) -> bool:
    """Whether a line has columns; the mark of an item of a list is none."""
    bertanda = _TANDA.fullmatch(baris.potong[0].teks)
    return len(baris.potong) > (2 if bertanda else 1)


def _akhir(baris: Sequence[BarisTeks], mulai: int) -> int:
    """The line behind the table: running text, or a wide gap, ends it."""
    n = mulai + 1
    batas = list(baris[mulai].potong)
    while n < min(len(baris), mulai + _MAKS_BARIS):
        ini, atas = baris[n], baris[n - 1]
        if len(ini.potong) > 1 and not _berkolom(ini) and not _berkolom(atas):
            # Two items of a list.
            break
        sebaris = len(ini.potong) > 1 and len(atas.potong) > 1
        if ini.dasar - atas.dasar > (_SELA_TTD if sebaris else _SELA_BARIS) * ini.tinggi:
            break
        if len(ini.potong) == 1 and not _dalam_kolom(ini.potong[0], batas):
            break
        if len(ini.potong) > 1:
            batas = _perluas(batas, ini.potong)
            if len(batas) < 2:
                break
        n += 1
    while n > mulai + 1 and len(baris[n - 1].potong) == 1 and not _lanjutan(baris, n - 1):
        n -= 1
    return n


def _lanjutan(baris: Sequence[BarisTeks], n: int) -> bool:
    """Whether a line of one part goes on with the row above: it stands as close as lines of a paragraph."""
    return baris[n].dasar - baris[n - 1].dasar < 1.35 * baris[n].tinggi


def _dalam_kolom(potong: Potong, batas: Sequence[Potong]) -> bool:
    return sum(_tumpang(potong, b) for b in batas) <= 1


def _perluas(batas: Sequence[Potong], potong: Sequence[Potong]) -> list[Potong]:
    """The extents of columns, widened by another line; what touches becomes one."""
    hasil: list[Potong] = []
    for p in sorted([*batas, *potong], key=lambda p: p.x0):
        if hasil and p.x0 < hasil[-1].x1:
            hasil[-1] = Potong("", hasil[-1].x0, max(hasil[-1].x1, p.x1))
        else:
            hasil.append(Potong("", p.x0, p.x1))
    return hasil


def _tumpang(a: Potong, b: Potong) -> bool:
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 0


def _kolom(isi: Sequence[BarisTeks]) -> list[Potong]:
    tinggi = median(b.tinggi for b in isi)
    hasil: list[Potong] = []
    for p in sorted((p for b in isi for p in b.potong), key=lambda p: p.x0):
        if hasil and p.x0 < hasil[-1].x1 + _SELA_KOLOM * tinggi:
            hasil[-1] = Potong("", hasil[-1].x0, max(hasil[-1].x1, p.x1))
        else:
            hasil.append(p)
    return hasil


def _susun(isi: Sequence[BarisTeks], kolom: Sequence[Potong]) -> tuple[tuple[str, ...], ...]:
    baris: list[list[list[str]]] = []
    sela = median([b.dasar - a.dasar for a, b in pairwise(isi)] or [0.0])
    for n, b in enumerate(isi):
        sel: list[list[str]] = [[] for _ in kolom]
        for p in b.potong:
            sel[next((k for k, c in enumerate(kolom) if _tumpang(p, c)), 0)].append(p.teks)
        jarak = b.dasar - isi[n - 1].dasar if n else 0.0
        if not baris or _baru(sel, baris[-1], jarak, sela):
            baris.append(sel)
        else:
            for k, s in enumerate(sel):
                baris[-1][k] += s
    return tuple(tuple(gabung_teks(baris=s) for s in b) for b in baris)


def _baru(sel: list[list[str]], atas: list[list[str]], jarak: float, sela: float) -> bool:
    """Whether a line begins a row: it has a first cell, a figure below a figure, or more room above it."""
    if sel[0] and _ANGKA.fullmatch(sel[0][0].rstrip(".")):
        return True
    bertemu = any(
        s and a and _ANGKA.fullmatch(s[0]) and _ANGKA.fullmatch(a[-1]) for s, a in zip(sel, atas, strict=True)
    )
    if bertemu or jarak > 1.35 * sela:
        return True
    berisi = sum(bool(s) for s in sel)
    nomor_atas = bool(atas[0]) and bool(_ANGKA.fullmatch(atas[0][0].rstrip(".")))
    return bool(sel[0]) and berisi > 1 and not nomor_atas
