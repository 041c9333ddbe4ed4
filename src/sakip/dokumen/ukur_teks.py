"""How wide a text is in print, from the advance widths of the font itself; and lines broken by that width.

Arimo has the widths of Arial, so what is measured here holds for every format. The font is opened once, on
first use; importing this module costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

BERKAS_HURUF = "Arimo[wght].ttf"
LEBAR_TAK_DIKENAL = 0.6
# A word, or the part of one up to a hyphen or slash, with the space before it.
POTONGAN = re.compile(r"\s*(?:[^\s/-]+[/-]*|[/-]+)")


@cache
def _huruf() -> Mapping[int, float]:
    """The width of each character in parts of the type size."""
    # Both are needed only where a tree is drawn; fontTools alone takes a tenth of a second to import.
    import fontpkg_arimo
    from fontTools.ttLib import TTFont

    berkas = Path(fontpkg_arimo.__file__).parent / "files" / BERKAS_HURUF
    with TTFont(berkas, lazy=True) as huruf:
        satuan, lebar = huruf["head"].unitsPerEm, huruf["hmtx"].metrics
        return {kode: lebar[nama][0] / satuan for kode, nama in huruf.getBestCmap().items()}


@cache
def _lebar_em(teks: str) -> float:
    huruf = _huruf()
    return sum(huruf.get(ord(k), LEBAR_TAK_DIKENAL) for k in teks)


def lebar_teks(*, teks: str, ukuran: float) -> float:
    """The width of a line in points at a type size in points."""
    return _lebar_em(teks) * ukuran


def lebar_kata(*, teks: str, ukuran: float) -> float:
    """The width of the widest part of a text that no line break divides."""
    return max((lebar_teks(teks=k.strip(), ukuran=ukuran) for k in POTONGAN.findall(teks)), default=0)


def bungkus(*, teks: str, ukuran: float, lebar: float) -> tuple[str, ...]:
    """The lines of a text that fit a width, broken at spaces, hyphens and slashes; a wider word is cut.

    A line break in the text begins a new line.
    """
    return tuple(b for bagian in teks.split("\n") for b in _bungkus_satu(" ".join(bagian.split()), ukuran, lebar))


def _bungkus_satu(teks: str, ukuran: float, lebar: float) -> tuple[str, ...]:
    baris: list[str] = []
    kini = ""
    for kata in POTONGAN.findall(teks):
        if lebar_teks(teks=kini + kata, ukuran=ukuran) <= lebar:
            kini += kata
            continue
        if kini:
            baris.append(kini)
        kini = kata.lstrip()
        while lebar_teks(teks=kini, ukuran=ukuran) > lebar and len(kini) > 1:
            muat = _muat(kini, ukuran, lebar)
            baris.append(kini[:muat])
            kini = kini[muat:]
    return (*baris, kini) if kini else tuple(baris)


def _muat(kata: str, ukuran: float, lebar: float) -> int:
    """How many characters of a long word fit a line, at least one."""
    muat = 1
    while muat < len(kata) and lebar_teks(teks=kata[: muat + 1], ukuran=ukuran) <= lebar:
        muat += 1
    return muat
