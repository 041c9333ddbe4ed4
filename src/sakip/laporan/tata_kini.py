"""The layout of the document that is being built, for the sections that speak of it: its chapters, its annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.hasil.dasar import Hasil
from sakip.peraturan.profil import BagianTata, TataDokumen


def tata_dokumen(hasil: Hasil, jenis: str) -> TataDokumen:
    """The layout of a kind of document in the profil."""
    return hasil.profil.dokumen[jenis]


def bab_bernomor(tata: TataDokumen) -> list[BagianTata]:
    """The numbered headings of the first level, in order."""
    return [b for b in tata.susunan if b.judul and b.bernomor]


def cari_judul(susunan: Sequence[BagianTata], judul: str) -> BagianTata | None:
    """The first node, at any depth, whose heading has this text in the layout."""
    return next((b for b in _semua(susunan) if b.judul == judul), None)


def _semua(susunan: Sequence[BagianTata]) -> Iterator[BagianTata]:
    for b in susunan:
        yield b
        yield from _semua(b.isi)
