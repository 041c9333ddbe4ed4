"""What a tagged PDF says of itself: which content is a heading, and which a heading cell of a table."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_JUDUL = re.compile(r"H[1-6]")
_TERDALAM = 60
_TERBANYAK = 20_000


class Tanda(NamedTuple):
    """Ids of content: in heading cells of tables, and in headings, with the level and which one it is."""

    kepala: frozenset[int] = frozenset()
    judul: Mapping[int, tuple[int, int]] = MappingProxyType({})


def baca_tanda(*, halaman: pdfium.PdfPage) -> Tanda:
    """What the tags of a page say; nothing for a file without tags."""
    pohon = raw.FPDF_StructTree_GetForPage(halaman.raw)
    if not pohon:
        return Tanda()
    try:
        akar = [raw.FPDF_StructTree_GetChildAtIndex(pohon, n) for n in range(raw.FPDF_StructTree_CountChildren(pohon))]
        return _kumpulkan([(simpul, "", 0, 0) for simpul in akar if simpul])
    finally:
        raw.FPDF_StructTree_Close(pohon)


def _kumpulkan(tumpuk: list[tuple[object, str, int, int]]) -> Tanda:
    """Walk with the kind and number of the heading around each element."""
    kepala: set[int] = set()
    judul: dict[int, tuple[int, int]] = {}
    sisa = _TERBANYAK
    while tumpuk and sisa:
        simpul, dalam_jenis, ke, dalam = tumpuk.pop()
        sisa -= 1
        jenis = _jenis(simpul)
        if jenis == "TH" or (not dalam_jenis and _JUDUL.fullmatch(jenis)):
            dalam_jenis, ke = jenis, sisa
        for n in range(raw.FPDF_StructElement_CountChildren(simpul)):
            # Asked of the child, not of the list of ids: that one also has ids of other pages.
            satu = raw.FPDF_StructElement_GetChildMarkedContentID(simpul, n) if dalam_jenis else -1
            if satu >= 0 and dalam_jenis == "TH":
                kepala.add(satu)
            elif satu >= 0:
                judul[satu] = (int(dalam_jenis[1:]), ke)
            elif dalam < _TERDALAM and (anak := raw.FPDF_StructElement_GetChildAtIndex(simpul, n)):
                tumpuk.append((anak, dalam_jenis, ke, dalam + 1))
    return Tanda(frozenset(kepala), judul)


def _jenis(simpul: object) -> str:
    isi = ctypes.create_string_buffer(64)
    panjang = raw.FPDF_StructElement_GetType(simpul, isi, 64)
    return isi.raw[: max(0, panjang - 2)].decode("utf-16-le", errors="replace")
