"""Gives a document that was made, not read, the places that a reader would have found: rows of tables by number.

Without them the review takes two cells of one row for two rows, and cannot say where a finding stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sakip.dokumen.node import Baris, Blok, Daftar, Dokumen, Judul, Mendatar, Paragraf, Tabel, TeksPenulis
from sakip.dokumen.sebaris import KontrolTeks, Sebaris
from sakip.dokumen.titik import beri_titik
from sakip.dokumen.walk import iter_blok, iter_sel
from sakip.kernel.lokasi import Lokasi


def beri_tempat(*, dokumen: Dokumen, nama: str) -> Dokumen:
    """The document with a place on every block and cell, numbered as ``beri_titik`` does; ``nama`` is its file's."""
    return beri_titik(dokumen=replace(dokumen, isi=tuple(_semua(dokumen.isi, Lokasi(berkas=nama)))))


def tag_menurut_titik(*, dokumen: Dokumen) -> Mapping[int, str]:
    """The tag of the author's text that stands at each numbered place; places of generated text are absent."""
    hasil: dict[int, str] = {}
    for blok in iter_blok(isi=dokumen.isi):
        match blok:
            case TeksPenulis():
                hasil |= {t: blok.tag for b in iter_blok(isi=blok.blok) for t, _ in _tempat(b)}
            case _:
                hasil |= {t: k.tag for t, isi in _tempat(blok) for k in isi if isinstance(k, KontrolTeks)}
    return hasil


def _semua(isi: Iterable[Blok], di: Lokasi) -> Iterator[Blok]:
    for blok in isi:
        match blok:
            case Mendatar() | TeksPenulis():
                yield replace(blok, blok=tuple(_semua(blok.blok, di)))
            case Tabel():
                yield _tabel(blok, di)
            case Judul() | Paragraf() | Daftar():
                yield replace(blok, lokasi=blok.lokasi or di)
            case _:
                yield blok


def _tabel(tabel: Tabel, di: Lokasi) -> Tabel:
    keterangan, banyak = tabel.keterangan, len(tabel.kepala)
    return replace(
        tabel,
        keterangan=replace(keterangan, lokasi=keterangan.lokasi or di) if keterangan else None,
        lokasi=tabel.lokasi or di,
        kepala=tuple(_baris(b, replace(di, baris_tabel=n)) for n, b in enumerate(tabel.kepala, 1)),
        badan=tuple(_baris(b, replace(di, baris_tabel=n)) for n, b in enumerate(tabel.badan, banyak + 1)),
    )


def _baris(baris: Baris, di: Lokasi) -> Baris:
    return replace(baris, sel=tuple(replace(s, lokasi=s.lokasi or di) for s in baris.sel))


def _tempat(blok: Blok) -> Iterator[tuple[int, tuple[Sebaris, ...]]]:
    """The numbered places of a block with what stands at each."""
    match blok:
        case Paragraf() if blok.lokasi:
            yield blok.lokasi.titik, blok.isi
        case Daftar() if blok.lokasi:
            yield blok.lokasi.titik, tuple(x for b in blok.butir for x in b.isi)
        case Tabel():
            yield from ((s.lokasi.titik, s.isi) for s in iter_sel(tabel=blok) if s.lokasi)
        case _:
            return
