"""The typefaces of the PDF: which face stands for which name, what it can print, and how wide a text is.

An office asks for "Arial"; the file may only contain free faces. Arimo has the widths of Arial, so that lines
break where Word breaks them. Times, Bookman, Tahoma and every unknown name are set in Arimo too: one face is
always at hand, and a silent change to another face on another machine would change the pages.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from unicodedata import category

HURUF_BAWAAN = "Arimo"
# Name in Gaya.huruf (small letters) to the face in the PDF; what is not listed is HURUF_BAWAAN.
PADANAN = {"arial": "Arimo", "arimo": "Arimo", "helvetica": "Arimo", "liberation sans": "Arimo"}
# Second face, part of the typst wheel: the signs below, which Arimo lacks.
HURUF_TANDA = "DejaVu Sans Mono"
TANDA = frozenset("☐☑☒✓✔✕✗✘★☆✱❖➔➢➤⚠⇒⇐⇔↗↘∅∈∉∪∴≡□■▢▣◆◇◎⟶")
# Printed where no face has the character: visible, so that the gap is noticed.
TANPA_GLIF = "□"
MM_PER_PT = 25.4 / 72
_MISALKAN_TEBAL = 1.08


def huruf_pdf(*, nama: str) -> str:
    """The face that stands for a name.

    >>> huruf_pdf(nama="Arial"), huruf_pdf(nama="Bookman Old Style")
    ('Arimo', 'Arimo')
    """
    return PADANAN.get(nama.strip().lower(), HURUF_BAWAAN)


def folder_huruf() -> Path:
    """The folder with the font files: the only one typst looks into."""
    return Path(str(files("fontpkg_arimo") / "files"))


def bersihkan(*, teks: str) -> str:
    """The text with what cannot be printed made visible, and control characters left out.

    PDF/A wants a glyph for every character and none from the private use area (bullets pasted from Wingdings).

    >>> bersihkan(teks="a\\x07b \\uf0b7 ✓")
    'ab □ ✓'
    """
    if teks.isascii() and teks.isprintable():
        return teks
    return "".join(_satu(huruf) for huruf in teks)


def lebar_teks(*, teks: str, ukuran: float, tebal: bool = False) -> float:
    """The width of a text in millimetres at a type size in points."""
    maju, bawaan = _lebar_maju()
    satuan = sum(maju.get(huruf, bawaan) for huruf in teks)
    return satuan * ukuran * MM_PER_PT * (_MISALKAN_TEBAL if tebal else 1)


def garis_teks(*, teks: str) -> tuple[str, float, float]:
    """A bold text as an SVG path, with its width and height in font units: print that no reader takes for text."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    huruf = _huruf()
    glif, cmap = huruf.getGlyphSet(location={"wght": 700}), huruf.getBestCmap()
    tinggi = float(huruf["OS/2"].sCapHeight)
    pena, x = SVGPathPen(glif), 0.0
    for tanda in teks:
        satu = glif[cmap[ord(tanda)]]
        satu.draw(TransformPen(pena, (1, 0, 0, -1, x, tinggi)))
        x += satu.width
    return pena.getCommands(), x, tinggi


def _satu(huruf: str) -> str:
    if huruf in "\n\t":
        return huruf
    if category(huruf) == "Cc" or huruf == "\ufeff":
        return ""
    if huruf in TANDA:
        return huruf
    return huruf if huruf in _lebar_maju()[0] and category(huruf) != "Co" else TANPA_GLIF


@cache
def _huruf() -> Any:  # fontTools has no types
    # fontTools takes a tenth of a second to import; who asks for the folder alone does not wait for it.
    from fontTools.ttLib import TTFont

    return TTFont(folder_huruf() / "Arimo[wght].ttf", lazy=True)


@cache
def _lebar_maju() -> tuple[dict[str, float], float]:
    huruf = _huruf()
    em, hmtx = huruf["head"].unitsPerEm, huruf["hmtx"].metrics
    return {chr(kode): hmtx[glif][0] / em for kode, glif in huruf.getBestCmap().items()}, 0.6
