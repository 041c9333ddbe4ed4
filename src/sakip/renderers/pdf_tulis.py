"""Texts and inline content as typst source.

Every text of a user stands in a string literal; a literal knows two special characters only, so that no text
can act as markup. Content is written as the inside of a content block: ``#"teks";#strong[…];``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.dokumen.tampil import teks_figur
from sakip.kernel.nilai import Angka, Predikat, Rentang
from sakip.renderers.huruf import bersihkan, lebar_teks

_KATA = re.compile(r"[^ \n\t]+")
_RUAS = re.compile(r"[^/-]*[/-]|[^/-]+")
_BARIS_BARU = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
SELA = "\u200b"


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a text will stand: the width of a line in millimetres, the type size in points, and whether it is bold."""

    lebar: float
    ukuran: float
    tebal: bool = False


def literal(*, teks: str) -> str:
    """A typst string literal.

    >>> literal(teks='#let "x" = 1')
    '"#let \\\\"x\\\\" = 1"'
    """
    bersih = bersihkan(teks=_BARIS_BARU.sub("\n", teks)).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + bersih.replace("\n", "\\n").replace("\t", "\\t") + '"'


def tulis_teks(*, teks: str, tempat: Tempat) -> str:
    """A text as content; line ends become line breaks, a word wider than the line may break anywhere."""
    baris = _BARIS_BARU.split(_lipat(teks, tempat))
    return "#linebreak();".join(f"#{literal(teks=satu)};" if satu else "" for satu in baris)


def tulis_sebaris(*, isi: tuple[Sebaris, ...], tempat: Tempat) -> str:
    """Inline content as the inside of a content block."""
    return "".join(_satu(bagian, tempat) for bagian in isi)


def takpatah(*, figur: Figur) -> bool:
    """True when a figure is printed as a number, which never breaks over lines."""
    return isinstance(figur.hitungan.nilai, Angka | Predikat | Rentang) and figur.bentuk is not Bentuk.TERBILANG


def _satu(bagian: Sebaris, tempat: Tempat) -> str:
    match bagian:
        case Teks(isi=isi):
            sempit = replace(tempat, tebal=tempat.tebal or bagian.tebal)
            return _gayakan(tulis_teks(teks=isi, tempat=sempit), bagian.tebal, bagian.miring)
        case Figur():
            return _gayakan(_figur(bagian, tempat), bagian.tebal, False)
        case GantiBaris():
            return "#linebreak();"
        case Rujuk(teks=teks):
            return tulis_teks(teks=teks, tempat=tempat)
        case KontrolTeks(isi=isi):
            dalam = tulis_sebaris(isi=isi, tempat=tempat)
            return f"#kosong[{dalam}];" if bagian.kosong else dalam
        case _ as tak_mungkin:
            assert_never(tak_mungkin)


def _figur(figur: Figur, tempat: Tempat) -> str:
    teks = teks_figur(figur)
    if not takpatah(figur=figur):
        return tulis_teks(teks=teks, tempat=tempat)
    dalam = f"#{literal(teks=teks)};"
    # Digits with their points, commas and % hold together by themselves; a space or dash inside does not.
    return f"#box[{dalam}];" if re.search(r"[ –-]", teks) else dalam


def _gayakan(dalam: str, tebal: bool, miring: bool) -> str:
    if miring:
        dalam = f"#emph[{dalam}];"
    return f"#strong[{dalam}];" if tebal else dalam


def _lipat(teks: str, tempat: Tempat) -> str:
    """Mark the places where a word that is wider than its line may break."""
    if lebar_teks(teks=teks, ukuran=tempat.ukuran, tebal=tempat.tebal) <= tempat.lebar:
        return teks
    return _KATA.sub(lambda cocok: _lipat_kata(cocok.group(), tempat), teks)


def _lipat_kata(kata: str, tempat: Tempat) -> str:
    """A word with the places where it may break: behind a stroke or hyphen, and anywhere in what is still too wide."""
    if lebar_teks(teks=kata, ukuran=tempat.ukuran, tebal=tempat.tebal) <= tempat.lebar:
        return kata
    ruas = _RUAS.findall(kata)
    return SELA.join(_lipat_kata(r, tempat) for r in ruas) if len(ruas) > 1 else SELA.join(kata)
