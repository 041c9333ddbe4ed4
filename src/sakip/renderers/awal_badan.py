"""Where the numbers of pages begin anew: behind the cover, and at the first part or chapter of a report with contents.

PDF and DOCX both ask here: the contents of the DOCX take their page numbers from the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass

from sakip.dokumen.node import Blok, DaftarIsi, Judul, Mendatar, Sampul


@dataclass(frozen=True, slots=True)
class Batas:
    """Places in the list of blocks, ``depan`` never behind ``badan``.

    Covers stand before ``depan`` and have no number; from ``depan`` pages count i, ii, iii; from ``badan`` 1, 2, 3.
    Where both are equal there is no front matter: one run of numbers.
    """

    depan: int
    badan: int


def cari_batas(*, isi: tuple[Blok, ...]) -> Batas:
    """The places for the blocks of a document numbered by ``tata.beri_nomor``."""
    depan = next((n for n, b in enumerate(isi) if not isinstance(b, Sampul)), len(isi))
    if not any(isinstance(b, DaftarIsi) for b in isi):
        return Batas(depan, depan)
    return Batas(depan, next((n for n, b in enumerate(isi) if _bab_bernomor(b)), depan))


def _bab_bernomor(blok: Blok) -> bool:
    if isinstance(blok, Mendatar):
        return bool(blok.blok) and _bab_bernomor(blok.blok[0])
    return isinstance(blok, Judul) and blok.tingkat <= 1 and bool(blok.nomor.teks)
