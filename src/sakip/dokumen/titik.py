"""Numbers the places of a document as read, so that a finding leads back to the very block or cell it speaks of.

Two cells of one row share page, table and row, and what a table is called is decided long after it was read; the
running number is the one name that each of them has alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from sakip.dokumen.node import (
    Baris,
    Blok,
    Daftar,
    Dokumen,
    Judul,
    Keterangan,
    Mendatar,
    Paragraf,
    Sel,
    Tabel,
    TeksPenulis,
)
from sakip.kernel.lokasi import Lokasi


def beri_titik(*, dokumen: Dokumen) -> Dokumen:
    """The document with ``Lokasi.titik`` filled, in the order of print; what has no place gets none."""
    ke = count(1)
    return replace(dokumen, isi=tuple(_semua(dokumen.isi, ke)))


def _semua(isi: Iterable[Blok], ke: Iterator[int]) -> Iterator[Blok]:
    for blok in isi:
        match blok:
            case Judul() | Paragraf() | Daftar():
                yield replace(blok, lokasi=_titik(blok.lokasi, ke)) if blok.lokasi else blok
            case Mendatar() | TeksPenulis():
                yield replace(blok, blok=tuple(_semua(blok.blok, ke)))
            case Tabel():
                yield _tabel(blok, ke)
            case _:
                yield blok


def _titik(lokasi: Lokasi | None, ke: Iterator[int]) -> Lokasi | None:
    if lokasi is None:
        return None
    # Written out: a table has thousands of cells, and ``replace`` takes four times as long.
    return Lokasi(
        lokasi.berkas, lokasi.lembar, lokasi.halaman, lokasi.tabel, lokasi.baris_tabel, lokasi.baris, lokasi.kolom,
        next(ke),
    )  # fmt: skip


def _tabel(tabel: Tabel, ke: Iterator[int]) -> Tabel:
    return replace(
        tabel,
        keterangan=_keterangan(tabel.keterangan, ke),
        lokasi=_titik(tabel.lokasi, ke),
        kepala=tuple(_baris(b, ke) for b in tabel.kepala),
        badan=tuple(_baris(b, ke) for b in tabel.badan),
    )


def _keterangan(keterangan: Keterangan | None, ke: Iterator[int]) -> Keterangan | None:
    return None if keterangan is None else replace(keterangan, lokasi=_titik(keterangan.lokasi, ke))


def _baris(baris: Baris, ke: Iterator[int]) -> Baris:
    sel = (Sel(s.isi, s.rentang_kolom, s.rentang_baris, s.rata, s.tebal, _titik(s.lokasi, ke)) for s in baris.sel)
    return Baris(tuple(sel), baris.jenis)
