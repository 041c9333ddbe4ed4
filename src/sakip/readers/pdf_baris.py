"""Letters become lines of words: those on one baseline, from the left, with blanks where the letters stand apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from sakip.readers.pdf_huruf import Huruf

_GESER = 0.3
_SELA = 0.17
_JARAK_KOLOM = 1.1
# Between parts that no blank divides: cells, what follows a tab.
_JARAK_RAPAT = 0.65
# Dots that lead to a page number.
_PENUNTUN = ("...", ". .", "…")
# Blanks of a justified line are seldom wider; those of one line are much alike.
_SELA_LURUS = 2.2
_LIPAT = 2.2


class Potong(NamedTuple):
    """Words that stand together, without a gap as wide as between columns."""

    teks: str
    x0: float
    x1: float


class BarisTeks(NamedTuple):
    """A line: its text, bounds, size, its parts between wide gaps, its first and last letter."""

    teks: str
    x0: float
    x1: float
    y0: float
    y1: float
    dasar: float
    tinggi: float
    potong: tuple[Potong, ...]
    pertama: Huruf
    terakhir: Huruf


class GayaBaris(NamedTuple):
    """How a line is set: its font, empty where it changes within it, and the heading it is part of, if any."""

    font: str = ""
    judul: tuple[int, int] = (0, 0)


BarisBergaya = tuple[BarisTeks, GayaBaris]


def susun_baris(*, huruf: Iterable[Huruf]) -> tuple[BarisTeks, ...]:
    """The lines of some letters, from the top; turned letters are lines of their own turn, before the others."""
    per_arah: dict[int, list[Huruf]] = {}
    for h in huruf:
        per_arah.setdefault(h.putar, []).append(h)
    hasil: list[BarisTeks] = []
    for arah in sorted(per_arah, reverse=True):
        hasil += _searah([_tegakkan(h) for h in per_arah[arah]] if arah else per_arah[arah])
    return tuple(hasil)


def _tegakkan(h: Huruf) -> Huruf:
    """A turned letter as if it stood upright."""
    if h.putar == 90:
        return h._replace(x0=-h.y1, x1=-h.y0, y0=h.x0, y1=h.x1)
    if h.putar == 270:
        return h._replace(x0=h.y0, x1=h.y1, y0=-h.x1, y1=-h.x0, dasar=-h.dasar)
    return h._replace(x0=-h.x1, x1=-h.x0, y0=-h.y1, y1=-h.y0, dasar=-h.dasar)


def _searah(huruf: list[Huruf]) -> list[BarisTeks]:
    hasil: list[BarisTeks] = []
    kini: list[Huruf] = []
    for h in sorted(huruf, key=lambda h: (h.dasar, h.x0)):
        if kini and h.dasar - kini[-1].dasar > _GESER * max(4.0, min(h.y1 - h.y0, kini[-1].y1 - kini[-1].y0)):
            hasil.append(_baris(kini))
            kini = []
        kini.append(h)
    if kini:
        hasil.append(_baris(kini))
    return hasil


def _baris(huruf: list[Huruf]) -> BarisTeks:
    urut = sorted(huruf, key=lambda h: h.x0)
    tinggi = median(h.y1 - h.y0 for h in urut)
    potong: list[Potong] = []
    renggang = _renggang(urut, tinggi)
    teks, mulai, akhir = urut[0].c, urut[0].x0, urut[0].x1
    for h in urut[1:]:
        sela = h.x0 - akhir
        titik = h.c == "." or teks.endswith(_PENUNTUN)
        if sela > (renggang if h.spasi else _JARAK_RAPAT * tinggi) and not titik:
            potong.append(Potong(teks, mulai, akhir))
            teks, mulai = h.c, h.x0
        else:
            teks += (" " if sela > _SELA * tinggi or (h.spasi == 1 and sela > 0) else "") + h.c
        akhir = max(akhir, h.x1)
    potong.append(Potong(teks, mulai, akhir))
    return BarisTeks(
        " ".join(p.teks for p in potong), urut[0].x0, akhir, min(h.y0 for h in urut), max(h.y1 for h in urut),
        median(h.dasar for h in urut), tinggi, tuple(potong), urut[0], urut[-1],
    )  # fmt: skip


def _renggang(urut: Sequence[Huruf], tinggi: float) -> float:
    """How wide a blank must be to part columns: wider than the others of a line that is set to both margins."""
    akhir, sela = urut[0].x1, list[float]()
    for h in urut[1:]:
        if h.spasi and h.x0 - akhir > _SELA * tinggi:
            sela.append(h.x0 - akhir)
        akhir = max(akhir, h.x1)
    sempit = min(sela, default=0.0)
    if sempit > _SELA_LURUS * tinggi:
        return _JARAK_KOLOM * tinggi
    return max(_JARAK_KOLOM * tinggi, _LIPAT * sempit)
