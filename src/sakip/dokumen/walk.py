"""Going through a document: every block, every inline part, every figure; and rebuilding it with changes.

The order is always that of print, depth first: a container comes before what it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from sakip.dokumen.node import Blok, Butir, Daftar, Dokumen, Judul, Mendatar, Paragraf, Sel, Tabel, TeksPenulis
from sakip.dokumen.sebaris import Figur, KontrolTeks, Sebaris

UbahBlok = Callable[[Blok], Blok | None]
UbahSebaris = Callable[[Sebaris], Sebaris]


def iter_blok(*, isi: Iterable[Blok]) -> Iterator[Blok]:
    """Each block, also those on landscape pages and inside authors' texts."""
    for blok in isi:
        yield blok
        if isinstance(blok, Mendatar | TeksPenulis):
            yield from iter_blok(isi=blok.blok)


def geser_tingkat(*, isi: Iterable[Blok]) -> int:
    """How many levels stand above the chapters: 1 in a volume of several parts, else 0."""
    return int(any(isinstance(b, Judul) and b.tingkat == 0 for b in isi))


def iter_sel(*, tabel: Tabel) -> Iterator[Sel]:
    """Each cell of a table, row by row, heading first."""
    for baris in (*tabel.kepala, *tabel.badan):
        yield from baris.sel


def iter_sebaris(*, isi: Iterable[Blok]) -> Iterator[Sebaris]:
    """Each inline part of the blocks: paragraphs, list items, cells, table notes; also inside nested controls."""
    for blok in iter_blok(isi=isi):
        yield from iter_sebaris_blok(blok=blok)


def iter_sebaris_blok(*, blok: Blok) -> Iterator[Sebaris]:
    """The inline parts of one block, without those of the blocks inside it."""
    match blok:
        case Paragraf(isi=isi):
            yield from _dalam(isi)
        case Daftar():
            yield from _dalam_daftar(blok)
        case Tabel():
            # Written out: a document has thousands of cells, most with one part.
            for sel in iter_sel(tabel=blok):
                for bagian in sel.isi:
                    yield bagian
                    if isinstance(bagian, KontrolTeks):
                        yield from _dalam(bagian.isi)
            for catatan in blok.catatan:
                yield from _dalam(catatan)
        case _:
            return


def iter_figur(*, isi: Iterable[Blok]) -> Iterator[Figur]:
    """Each figure shown, in the order of print; the same figure comes as often as it is shown."""
    for bagian in iter_sebaris(isi=isi):
        if isinstance(bagian, Figur):
            yield bagian


def petakan(*, dokumen: Dokumen, fungsi: UbahBlok | None = None, sebaris: UbahSebaris | None = None) -> Dokumen:
    """The document rebuilt: ``sebaris`` changes inline parts, ``fungsi`` changes blocks or drops them (None).

    Inner parts are changed before what holds them; neighbours are visited in the order of print.
    """
    return replace(dokumen, isi=_petakan_blok(dokumen.isi, fungsi, sebaris))


def _dalam(isi: tuple[Sebaris, ...]) -> Iterator[Sebaris]:
    for bagian in isi:
        yield bagian
        if isinstance(bagian, KontrolTeks):
            yield from _dalam(bagian.isi)


def _dalam_daftar(daftar: Daftar) -> Iterator[Sebaris]:
    for butir in daftar.butir:
        yield from _dalam(butir.isi)
        if butir.anak is not None:
            yield from _dalam_daftar(butir.anak)


def _petakan_blok(isi: tuple[Blok, ...], fungsi: UbahBlok | None, sebaris: UbahSebaris | None) -> tuple[Blok, ...]:
    hasil: list[Blok] = []
    for blok in isi:
        baru: Blok | None = blok
        if isinstance(blok, Mendatar | TeksPenulis):
            baru = replace(blok, blok=_petakan_blok(blok.blok, fungsi, sebaris))
        elif sebaris is not None:
            baru = _isi_baru(blok, sebaris)
        if fungsi is not None and baru is not None:
            baru = fungsi(baru)
        if baru is not None:
            hasil.append(baru)
    return tuple(hasil)


def _isi_baru(blok: Blok, ubah: UbahSebaris) -> Blok:
    match blok:
        case Paragraf():
            return replace(blok, isi=_sebaris_baru(blok.isi, ubah))
        case Daftar():
            return _daftar_baru(blok, ubah)
        case Tabel():
            return replace(
                blok,
                kepala=tuple(replace(b, sel=tuple(_sel_baru(s, ubah) for s in b.sel)) for b in blok.kepala),
                badan=tuple(replace(b, sel=tuple(_sel_baru(s, ubah) for s in b.sel)) for b in blok.badan),
                catatan=tuple(_sebaris_baru(c, ubah) for c in blok.catatan),
            )
        case _:
            return blok


def _sel_baru(sel: Sel, ubah: UbahSebaris) -> Sel:
    isi = _sebaris_baru(sel.isi, ubah)
    return sel if isi == sel.isi else replace(sel, isi=isi)


def _daftar_baru(daftar: Daftar, ubah: UbahSebaris) -> Daftar:
    butir = (
        Butir(_sebaris_baru(b.isi, ubah), None if b.anak is None else _daftar_baru(b.anak, ubah)) for b in daftar.butir
    )
    return replace(daftar, butir=tuple(butir))


def _sebaris_baru(isi: tuple[Sebaris, ...], ubah: UbahSebaris) -> tuple[Sebaris, ...]:
    return tuple(
        ubah(replace(bagian, isi=_sebaris_baru(bagian.isi, ubah)) if isinstance(bagian, KontrolTeks) else bagian)
        for bagian in isi
    )
