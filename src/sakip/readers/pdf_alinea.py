"""Lines of running text become paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks, is_butir
from sakip.readers.pdf_baris import BarisBergaya

_BULIR = re.compile(r"^[•▪●○■➢\uf0b7–—]\s+")
_UKURAN = 0.12
_TENGAH = 0.3
_GESER = 4.0


Tepi = tuple[float, float, float]


class Alinea(NamedTuple):
    """A paragraph: its text, whether it is bold, and its level as a heading, else 0."""

    teks: str
    tebal: bool
    judul: int


def susun_alinea(*, baris: Sequence[BarisBergaya], tepi: Tepi) -> Iterator[Alinea]:
    """The paragraphs of lines that follow each other; ``tepi`` are the margins and the widest gap inside."""
    kumpul: list[BarisBergaya] = []
    for satu in baris:
        if kumpul and _baru(kumpul, satu, tepi):
            yield _alinea(kumpul)
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield _alinea(kumpul)


def _alinea(kumpul: Sequence[BarisBergaya]) -> Alinea:
    teks = _BULIR.sub("- ", gabung_teks(baris=[b.teks for b, _ in kumpul]))
    return Alinea(teks, all(g.font.endswith("bold") for _, g in kumpul), kumpul[0][1].judul[0])


def _baru(kumpul: Sequence[BarisBergaya], satu: BarisBergaya, tepi: Tepi) -> bool:
    (atas, gaya_atas), (ini, gaya) = kumpul[-1], satu
    if gaya.judul != gaya_atas.judul or gaya.judul[0]:
        return gaya.judul != gaya_atas.judul
    if ini.dasar - atas.dasar > tepi[2] or ini.dasar < atas.dasar:
        return True
    if (gaya.font and gaya_atas.font and gaya.font != gaya_atas.font) or abs(
        ini.tinggi - atas.tinggi
    ) > _UKURAN * atas.tinggi:
        return True
    if is_butir(teks=ini.teks):
        return True
    kiri, kanan, _ = tepi
    if ini.x0 > kiri + _TENGAH * (kanan - kiri) and atas.x0 > kiri + _TENGAH * (kanan - kiri):
        # Signatures, titles in the middle: each line is its own.
        return True
    if len(kumpul) > 1 and abs(ini.x0 - atas.x0) > _GESER:
        return True
    # The first word would have had room on the line above.
    kata = ini.teks.split(" ", 1)[0]
    lebar = (ini.x1 - ini.x0) / max(1, len(ini.teks)) * len(kata)
    return atas.x1 + lebar + ini.tinggi * 0.8 < tepi[1]
