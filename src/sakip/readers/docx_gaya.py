"""What the styles of a Word file say of a paragraph: its level as a heading, its list, whether it is bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from sakip.readers.kontrol_docx_paket import W

_JUDUL = re.compile(r"(?:heading|judul)\s*([1-6])", re.IGNORECASE)
_TERDALAM = 20


@dataclass(frozen=True, slots=True)
class GayaDocx:
    """``judul`` is a heading's level, 0 for ordinary text; ``daftar`` its list and level there ("" for none).

    garis   whether a style of tables draws lines
    """

    judul: int = 0
    daftar: str = ""
    tingkat: int | None = None
    tebal: bool = False
    garis: bool = False


def baca_gaya(*, akar: etree._Element | None) -> Mapping[str, GayaDocx]:
    """All paragraph and character styles by id, with what they take over from those they are based on."""
    if akar is None:
        return {}
    semua = {g.get(W + "styleId", ""): g for g in akar.iter(W + "style")}
    return {kode: _satu(list(_turunan(kode, semua))) for kode in semua}


def _turunan(kode: str, semua: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    for _ in range(_TERDALAM):
        if (gaya := semua.get(kode)) is None:
            return
        yield gaya
        kode = nilai(gaya.find(W + "basedOn"))


def _satu(turunan: list[etree._Element]) -> GayaDocx:
    def cari(jalur: str) -> etree._Element | None:
        return next((e for g in turunan if (e := g.find(jalur)) is not None), None)

    tingkat = bilangan(nilai(cari(f"{W}pPr/{W}outlineLvl")), 9)
    judul = tingkat + 1 if tingkat < 6 else 0
    for gaya in turunan if not judul else ():
        if cocok := _JUDUL.fullmatch(nilai(gaya.find(W + "name")).strip()):
            judul = int(cocok[1])
            break
    level = cari(f"{W}pPr/{W}numPr/{W}ilvl")
    return GayaDocx(
        judul,
        nilai(cari(f"{W}pPr/{W}numPr/{W}numId")),
        None if level is None else bilangan(nilai(level), 0),
        nyala(cari(f"{W}rPr/{W}b")),
        bergaris(cari(f"{W}tblPr/{W}tblBorders")),
    )


def nilai(elemen: etree._Element | None) -> str:
    """The value of a property; empty without one."""
    return "" if elemen is None else elemen.get(W + "val", "")


def nyala(elemen: etree._Element | None) -> bool:
    """Tell a switch that is present and not turned off."""
    return elemen is not None and elemen.get(W + "val", "1") not in ("0", "false", "off", "none")


def bilangan(teks: str, bawaan: int) -> int:
    """A small whole number of an attribute."""
    return int(teks) if teks.isdecimal() and len(teks) < 6 else bawaan


def bergaris(elemen: etree._Element | None) -> bool:
    """Tell borders of which at least one is drawn."""
    return elemen is not None and any(nilai(g) not in ("", "none", "nil") for g in elemen)
