"""The table that a sentence speaks of: the nearest before it, or the one it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import TabelMentah
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, SelBaca, TabelBaca

_JAUH = 8
_JENIS_NAMA = frozenset("desa kelurahan dusun dukuh kecamatan kampung nagari".split())
_KATEGORI = re.compile(r"status|kategori|predikat|kriteria|keterangan|klasifikasi|tingkat|interpretasi", re.IGNORECASE)
_BANYAK_KATEGORI = 6


@dataclass(frozen=True, slots=True)
class BarisBernama:
    """A row, with the words of its name that tell it from the others."""

    nama: str
    kata: frozenset[str]
    baris: BarisBaca


@dataclass(frozen=True, slots=True)
class TabelBernama:
    """A table whose rows have names."""

    tabel: TabelBaca
    baris: tuple[BarisBernama, ...]

    def kolom_angka(self) -> tuple[int, ...]:
        """The columns in which every row has a figure."""
        lewat = {Peran.NOMOR, Peran.KODE}
        semua = (n for n, k in enumerate(self.tabel.kolom) if k.peran not in lewat)
        return tuple(n for n in semua if all(b.baris.angka(n) for b in self.baris))

    def kolom_kategori(self) -> int | None:
        """The column of a few words that return: a status, a category."""
        for n, k in enumerate(self.tabel.kolom):
            isi = {b.baris.sel[n].teks.casefold() for b in self.baris}
            sedikit = "" not in isi and len(isi) <= _BANYAK_KATEGORI
            if _KATEGORI.search(" ".join(k.jalur)) and sedikit and not all(b.baris.angka(n) for b in self.baris):
                return n
        return None

    def sel(self, b: BarisBernama, kolom: int) -> SelBaca:
        """A cell."""
        return b.baris.sel[kolom]

    def disebut(self, teks: str) -> tuple[BarisBernama, ...]:
        """The rows whose names stand in a text."""
        ada = set(kata_pokok(teks))
        return tuple(b for b in self.baris if b.kata <= ada)


def cari_tabel(bagian: NaskahBagian) -> Iterator[tuple[int, TabelBernama]]:
    """The tables of a report with named rows, each with its place in the stream."""
    letak = [n for n, u in enumerate(bagian.bagian.alur) if isinstance(u, TabelMentah) and u.baris]
    for n, tabel in zip(letak, bagian.tabel, strict=False):
        bernama = _bernama(tabel)
        if bernama is not None:
            yield n, bernama


def tabel_dekat(tabel: list[tuple[int, TabelBernama]], ke: int, *, sesudah: bool = False) -> TabelBernama | None:
    """The nearest table before a place in the stream, or after it; None when none is near."""
    if sesudah:
        calon = [t for n, t in tabel if ke < n <= ke + _JAUH]
        return calon[0] if calon else None
    calon = [t for n, t in tabel if ke - _JAUH <= n < ke]
    return calon[-1] if calon else None


def _bernama(tabel: TabelBaca) -> TabelBernama | None:
    kolom = tabel.cari(Peran.NAMA, Peran.INDIKATOR, Peran.PROGRAM, Peran.URAIAN)
    if not kolom:
        return None
    baris = []
    for b in tabel.baris:
        nama = b.sel[kolom[0]].teks
        kata = frozenset(kata_pokok(nama)) - _JENIS_NAMA
        if b.jenis is JenisBaris.BIASA and kata:
            baris.append(BarisBernama(nama, kata, b))
    unik = len({b.kata for b in baris}) == len(baris)
    return TabelBernama(tabel, tuple(baris)) if unik and len(baris) > 2 else None
