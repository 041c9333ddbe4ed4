"""What a sheet is, as data: its columns, its form above the table, and how parts become rows and rows become records.

Small files under ``lembar/`` say this for their sheet; one writer and one reader serve them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Golongan, Isian, Kolom, Nama, Pola, Ranah
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet. ``kolom_untuk`` gives the columns of a certain year where they depend on it."""

    nama: str
    petunjuk: str
    golongan: Golongan
    kolom: tuple[Kolom, ...] = ()
    tulis: Callable[[TahunKinerja, Kamus], Iterable[Isian]] | None = None
    baca: Callable[[Sequence[Baris], Konteks], Iterable[object]] | None = None
    formulir: tuple[Kolom, ...] = ()
    tulis_formulir: Callable[[TahunKinerja], Isian] | None = None
    baca_formulir: Callable[[Baris, Konteks], Iterable[object]] | None = None
    kolom_untuk: Callable[[TahunKinerja], tuple[Kolom, ...]] | None = None
    pola: tuple[Pola, ...] = ()
    nama_baris: Callable[[Baris], Nama | None] | None = None
    # The kind of names others pick from this sheet, and the column that holds them.
    ranah_daftar: Ranah | None = None
    kunci_utama: str = ""
    # Rows of one name are one thing told in several rows (a position with two holders).
    gabung: bool = False
    mendatar: bool = True
    # How many columns stay in sight when the sheet is scrolled sideways.
    beku: int = 0
    # Workbooks of an earlier version lack the sheet; it is then empty.
    boleh_tiada: bool = False
    # How many rows wait below the filled ones, where that is not as many as a table of the office needs.
    baris_siap: int | None = None
    # Whether the example row is seen.
    bercontoh: bool = True

    def kolom_tahun(self, tahun: TahunKinerja) -> tuple[Kolom, ...]:
        """The columns as written for this year."""
        return self.kolom_untuk(tahun) if self.kolom_untuk else self.kolom
