"""Several tables written as one: a heading that comes again in the middle, after the name of a group.

Summaries often repeat "Indikator, Target, Realisasi, Capaian" under the name of each sasaran in one frame. Each such
heading begins a table of its own; the rows before it that only hold a name stay with the part above.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import SelMentah, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kamus_kolom import Peran, baca_peran, is_kata_kepala

_ANGKA = frozenset({Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN})


def belah_tabel(*, alur: Iterable[Unsur]) -> tuple[Unsur, ...]:
    """The stream with such frames taken apart."""
    return tuple(v for u in alur for v in (_belah(u) if isinstance(u, TabelMentah) else (u,)))


def _belah(mentah: TabelMentah) -> Iterator[TabelMentah]:
    # The second row may belong to the heading of the frame itself, unless the first only names a group.
    awal = 1 if mentah.baris and sum(map(bool, _teks(mentah.baris[0]))) == 1 else max(mentah.kepala, 1) + 1
    batas = [n for n, baris in enumerate(mentah.baris) if n >= awal and _is_kepala(baris)]
    # A heading of several rows is one; so is one that only comes again on each page.
    batas = [n for n in batas if n - 1 not in batas and _teks(mentah.baris[n]) != _teks(mentah.baris[0])]
    if not batas:
        yield mentah
        return
    ujung = [0, *batas, len(mentah.baris)]
    for a, b in pairwise(ujung):
        yield TabelMentah(mentah.baris[a:b], 0 if a else mentah.kepala, mentah.lokasi)


def _is_kepala(baris: tuple[SelMentah, ...]) -> bool:
    isi = _teks(baris)
    if len([t for t in isi if t]) < 3 or any(c.isdigit() for t in isi for c in t):
        return False
    peran = baca_peran(jalur=[(t,) if t else () for t in isi])
    return sum(p in _ANGKA for p in peran) >= 2 and all(is_kata_kepala(t) and len(t) < 40 for t in isi if t)


def _teks(baris: tuple[SelMentah, ...]) -> list[str]:
    return [s.teks.strip() for s in baris]
