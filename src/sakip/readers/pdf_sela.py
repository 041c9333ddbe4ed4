"""Headers and footers: lines that return at the edge of other pages, and page numbers that stand alone there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median

from sakip.readers.pdf_baris import BarisTeks

TEPI = 0.11
_GESER = 4.0
_SELA = 1.25
_RENGGANG = 1.5
_NOMOR = re.compile(
    r"\W*(?:halaman|hal|page|lampiran)?\W*(?:\d{1,4}|[ivxlc]{1,6})\W*(?:(?:dari|of|/)\s*\d{1,4})?\W*", re.I
)
_ANGKA = re.compile(r"\d+")
_ROMAWI = re.compile(r"\b[ivxlc]+\b$")


def tepi(*, baris: Sequence[BarisTeks], atas: float, bawah: float) -> tuple[BarisTeks, ...]:
    """The lines near the upper and lower edge of a page."""
    sela = (bawah - atas) * TEPI
    return tuple(b for b in baris if b.dasar < atas + sela or b.dasar > bawah - sela)


def kunci(*, baris: BarisTeks, atas: float, bawah: float) -> str:
    """What is the same on every page: the words without page numbers, and how far from the edge they stand."""
    dari_atas, dari_bawah = baris.dasar - atas, bawah - baris.dasar
    letak = round(min(dari_atas, dari_bawah) / _GESER)
    kata = _ROMAWI.sub("#", _ANGKA.sub("#", baris.teks.casefold()))
    return f"{'atas' if dari_atas < dari_bawah else 'bawah'} {letak}:{kata}"


def pinggiran(*, baris: Sequence[BarisTeks], berulang: Callable[[BarisTeks], bool]) -> set[float]:
    """The baselines of header and footer: lines that return, from the edge inwards, set off from what follows."""
    hasil: set[float] = set()
    rapat = sorted(b.dasar for b in baris)
    sela = median([y - x for x, y in pairwise(rapat)] or [0.0])
    for urut in (sorted(baris, key=lambda b: b.dasar), sorted(baris, key=lambda b: -b.dasar)):
        n = 0
        while n < len(urut) and berulang(urut[n]):
            n += 1
        if n and (
            n == len(urut)
            or abs(urut[n].dasar - urut[n - 1].dasar)
            > _SELA * max(min(sela, _RENGGANG * urut[n - 1].tinggi), urut[n - 1].tinggi)
        ):
            hasil |= {b.dasar for b in urut[:n]}
    return hasil


def is_nomor_halaman(*, baris: BarisTeks, lain: Iterable[BarisTeks]) -> bool:
    """Tell a page number: alone on the first or last line of a page."""
    lain = list(lain)
    paling = not any(b.dasar < baris.dasar - 1 for b in lain) or not any(b.dasar > baris.dasar + 1 for b in lain)
    return paling and bool(_NOMOR.fullmatch(baris.teks))
