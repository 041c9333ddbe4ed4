"""What a tagged PDF says of itself: which content belongs to the heading cells of tables."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_TERDALAM = 60
_TERBANYAK = 20_000


def kepala_bertanda(*, halaman: pdfium.PdfPage) -> frozenset[int]:
    """The ids of content in heading cells of a page; empty for a file without tags."""
    pohon = raw.FPDF_StructTree_GetForPage(halaman.raw)
    if not pohon:
        return frozenset()
    try:
        akar = [raw.FPDF_StructTree_GetChildAtIndex(pohon, n) for n in range(raw.FPDF_StructTree_CountChildren(pohon))]
        return frozenset(_id(akar))
    finally:
        raw.FPDF_StructTree_Close(pohon)


def _id(akar: list[object]) -> Iterator[int]:
    tumpuk = [(simpul, False, 0) for simpul in akar if simpul]
    sisa = _TERBANYAK
    while tumpuk and sisa:
        simpul, kepala, dalam = tumpuk.pop()
        sisa -= 1
        kepala = kepala or _jenis(simpul) == "TH"
        for n in range(raw.FPDF_StructElement_CountChildren(simpul)):
            # Asked of the child, not of the list of ids: that one also has ids of other pages.
            if kepala and (satu := raw.FPDF_StructElement_GetChildMarkedContentID(simpul, n)) >= 0:
                yield satu
            elif dalam < _TERDALAM and (anak := raw.FPDF_StructElement_GetChildAtIndex(simpul, n)):
                tumpuk.append((anak, kepala, dalam + 1))


def _jenis(simpul: object) -> str:
    isi = ctypes.create_string_buffer(64)
    panjang = raw.FPDF_StructElement_GetType(simpul, isi, 64)
    return isi.raw[: max(0, panjang - 2)].decode("utf-16-le", errors="replace")
