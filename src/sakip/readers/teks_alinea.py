"""Lines of running text that is laid out by spaces become paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks, is_butir
from sakip.readers.teks_rata import BarisPotong, is_penuntun

_PANJANG, _KUANTIL = 0.6, 0.75
_LONGGAR = 3
# Places are in characters, of which a narrow one takes as much room as a wide one.
_RAGU = 0.08
_TENGAH = 0.25
_GESER = 3
_JAUH = 8
_MENJOROK = 15
_PENUH = 6


# A line that names what the lines below are about.
_JUDUL = re.compile(r"(?:Misi|Tujuan|Sasaran|Program|Kegiatan|Indikator)(?:\s+\w+){0,2}\s*:")
_PENDEK = 0.9


class Tepi(NamedTuple):
    """Where lines of running text begin and end, and how many blank lines stand between two of them."""

    kiri: int
    kanan: int
    jarak: int


class Alinea(NamedTuple):
    """A paragraph: its text, the number and page of its first line."""

    teks: str
    nomor: int
    halaman: int


def ukur_tepi(*, baris: Sequence[BarisPotong]) -> Tepi:
    """The margins of lines of running text."""
    if not baris:
        return Tepi(0, 0, 0)
    terlebar = max(b[-1].x1 - b[0].x0 for _, b in baris)
    panjang = [(satu, b) for satu, b in baris if b[-1].x1 - b[0].x0 >= _PANJANG * terlebar]
    kiri, kanan = sorted(b[0].x0 for _, b in panjang), sorted(b[-1].x1 for _, b in panjang)
    jarak = Counter(min(satu.jarak, 3) for satu, _ in panjang[1:])
    return Tepi(kiri[len(kiri) // 10], kanan[int(len(kanan) * _KUANTIL)], jarak.most_common(1)[0][0] if jarak else 0)


def susun_alinea(*, baris: Sequence[BarisPotong], tepi: Tepi) -> Iterator[Alinea]:
    """The paragraphs of lines that follow each other on a page."""
    kumpul: list[BarisPotong] = []
    for satu in baris:
        if kumpul and _baru(kumpul, satu, tepi):
            yield _alinea(kumpul)
            kumpul = []
        if _is_terpisah(satu, tepi):
            yield from (Alinea(p.teks, satu[0].nomor, satu[0].halaman) for p in satu[1])
        else:
            kumpul.append(satu)
    if kumpul:
        yield _alinea(kumpul)


def _alinea(kumpul: Sequence[BarisPotong]) -> Alinea:
    awal = kumpul[0][0]
    return Alinea(gabung_teks(baris=[_rapi(b) for b in kumpul]), awal.nomor, awal.halaman)


def _rapi(baris: BarisPotong) -> str:
    return " ".join(baris[0].teks.split())


def _is_terpisah(baris: BarisPotong, tepi: Tepi) -> bool:
    """Tell a line whose parts are no sentence: names of two signatures, boxes of a chart."""
    isi = baris[1]
    if len(isi) < 2 or is_butir(teks=_rapi(baris)) or is_penuntun(teks=baris[0].teks):
        return False
    if any(p.teks.startswith(":") or p.teks.endswith(":") or p.teks.lower().startswith("rp") for p in isi):
        return False
    if isi[0].x0 <= tepi.kiri + _GESER and isi[-1].x1 >= tepi.kanan - _GESER and len(baris[0].teks.split()) > _PENUH:
        # Set to both margins.
        return False
    sela = [b.x0 - a.x1 for a, b in pairwise(isi)]
    return min(sela) >= _JAUH and not isi[-1].teks.isdigit()


def _baru(kumpul: Sequence[BarisPotong], satu: BarisPotong, tepi: Tepi) -> bool:
    (atas, isi_atas), (ini, isi) = kumpul[-1], satu
    teks = _rapi(satu)
    if ini.jarak > tepi.jarak or is_butir(teks=teks) or _is_terpisah(satu, tepi) or is_penuntun(teks=atas.teks):
        return True
    lebar = tepi.kanan - tepi.kiri
    if isi[0].x0 > tepi.kiri + _TENGAH * lebar and isi_atas[0].x0 > tepi.kiri + _TENGAH * lebar:
        # Signatures, titles in the middle: each line is its own.
        return True
    if isi[0].x0 > isi_atas[0].x0 + (_GESER if len(kumpul) > 1 else _MENJOROK):
        return True
    if isi[0].x0 < kumpul[0][1][0].x0 and is_butir(teks=_rapi(kumpul[0])):
        return True
    if teks[0].islower() or teks.startswith("("):
        return False
    if len(kumpul) == 1 and _JUDUL.match(_rapi(kumpul[0])) and isi_atas[-1].x1 < tepi.kiri + _PENDEK * lebar:
        return True
    # The first word would have had room on the line above.
    return isi_atas[-1].x1 + 1 + len(teks.split(" ", 1)[0]) + max(_LONGGAR, _RAGU * lebar) < tepi.kanan
