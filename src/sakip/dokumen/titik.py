"""Numbers the places of a document as read, so that a finding leads back to the very block or cell it speaks of.

Two cells of one row share page, table and row, and what a table is called is decided long after it was read; the
running number is the one name that each of them has alone. For people each place that has no line number gets the
heading it stands below and the first words of its paragraph or row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.awal_teks import awal_teks
from sakip.kernel.lokasi import Lokasi

# A bold line this short that ends no sentence is a heading to the reader, whatever its style.
_JUDUL_TERPANJANG = 90
_BUKAN_JUDUL = re.compile(r"(?i:tabel|gambar|grafik|diagram|sumber|page|hal(?:aman)?)\b|.*[.:;,]$|[\W\d]*$", re.DOTALL)
_BERNOMOR = re.compile(r"(?:tabel|gambar|grafik|diagram|page|hal(?:aman)?)\W*\d", re.IGNORECASE)
_NAMA = re.compile(r"[^\W\d_]{2}")
_NOMOR = re.compile(r"\d{1,3}\.?")


def beri_titik(*, dokumen: Dokumen) -> Dokumen:
    """The document with ``Lokasi.titik`` filled, in the order of print; what has no place gets none."""
    return replace(dokumen, isi=tuple(_Penanda().semua(dokumen.isi)))


class _Penanda:
    """Goes through a document once; ``judul`` is the heading it has passed last, ``awal`` the words of the block."""

    def __init__(self) -> None:
        self.ke, self.judul, self.awal = 0, "", ""

    def semua(self, isi: Iterable[Blok]) -> Iterator[Blok]:
        for blok in isi:
            match blok:
                case Judul():
                    # A caption or page number in the style of a heading is none.
                    if not _BERNOMOR.match(blok.teks):
                        self.judul = awal_teks(f"{blok.nomor.teks} {blok.teks}")
                    self.awal = ""
                    yield replace(blok, lokasi=self.titik(blok.lokasi)) if blok.lokasi else blok
                case Paragraf():
                    yield self._paragraf(blok) if blok.lokasi else blok
                case Daftar():
                    self.awal = ""
                    yield replace(blok, lokasi=self.titik(blok.lokasi)) if blok.lokasi else blok
                case Mendatar() | TeksPenulis():
                    yield replace(blok, blok=tuple(self.semua(blok.blok)))
                case Tabel():
                    yield self._tabel(blok)
                case _:
                    yield blok

    def titik(self, lokasi: Lokasi | None) -> Lokasi | None:
        """The place with its number; where a line number finds it, nothing more."""
        if lokasi is None:
            return None
        self.ke += 1
        kata = ("", "") if lokasi.baris is not None else (self.judul, self.awal)
        # Written out: a table has thousands of cells, and ``replace`` takes four times as long.
        return Lokasi(
            lokasi.berkas, lokasi.lembar, lokasi.halaman, lokasi.tabel, lokasi.baris_tabel, lokasi.baris, lokasi.kolom,
            self.ke, *kata,
        )  # fmt: skip

    def _paragraf(self, blok: Paragraf) -> Paragraf:
        if blok.lokasi is not None and blok.lokasi.baris is None:
            isi = teks_sebaris(blok.isi)
            self.awal = awal_teks(isi)
            if _is_judul(blok, isi):
                self.judul, self.awal = self.awal, ""
        return replace(blok, lokasi=self.titik(blok.lokasi))

    def _tabel(self, tabel: Tabel) -> Tabel:
        self.awal = ""
        return replace(
            tabel,
            keterangan=self._keterangan(tabel.keterangan),
            lokasi=self.titik(tabel.lokasi),
            kepala=tuple(self._baris(b) for b in tabel.kepala),
            badan=tuple(self._baris(b) for b in tabel.badan),
        )

    def _keterangan(self, keterangan: Keterangan | None) -> Keterangan | None:
        return None if keterangan is None else replace(keterangan, lokasi=self.titik(keterangan.lokasi))

    def _baris(self, baris: Baris) -> Baris:
        tempat = baris.sel[0].lokasi if baris.sel else None
        self.awal = _nama_baris(baris) if tempat is not None and tempat.baris is None else ""
        sel = (Sel(s.isi, s.rentang_kolom, s.rentang_baris, s.rata, s.tebal, self.titik(s.lokasi)) for s in baris.sel)
        return Baris(tuple(sel), baris.jenis)


def _is_judul(blok: Paragraf, isi: str) -> bool:
    tebal = bool(blok.isi) and all(getattr(s, "tebal", False) for s in blok.isi)
    return tebal and len(isi) <= _JUDUL_TERPANJANG and not _BUKAN_JUDUL.match(isi.strip())


def _nama_baris(baris: Baris) -> str:
    """What a person calls a row: the first words in it, with the number before them when it has one."""
    nomor = ""
    for ke, sel in enumerate(baris.sel):
        isi = teks_sebaris(sel.isi).strip()
        if ke == 0 and _NOMOR.fullmatch(isi):
            nomor = isi.rstrip(".")
        elif _NAMA.search(isi):
            return f"“{awal_teks(isi)}”" + (f" (No {nomor})" if nomor else "")
    return f"No {nomor}" if nomor else ""
