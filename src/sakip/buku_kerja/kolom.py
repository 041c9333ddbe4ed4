"""What a column is, as data: how its cells are written and read, what a person may pick, what helps to fill it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache

from sakip.kernel.nilai import Angka, Kosong, Predikat, Rentang, Tanggal, YaTidak

Isi = str | int | bool | Decimal | date | Enum | Angka | Predikat | Rentang | YaTidak | Tanggal | Kosong | None
Isian = Mapping[str, Isi]
# The key under which an Isian carries the id of its record; it stands in the hidden first column.
ID = "_id"


class Jenis(Enum):
    """How a cell is written and read."""

    TEKS = "teks"
    PARAGRAF = "teks panjang"
    BILANGAN = "bilangan bulat"
    TAHUN = "tahun"
    ANGKA = "angka"
    RUPIAH = "rupiah"
    NILAI = "nilai"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    RUJUKAN = "nama dari daftar"
    YA = "ya/tidak"
    TAMPIL = "dihitung"


class Wajib(Enum):
    """Whether a row can do without this cell.

    YA is reported here when empty, BENTUK by the check of the shape; without a MUTLAK one the row cannot be used.
    """

    TIDAK = 0
    YA = 1
    BENTUK = 2
    MUTLAK = 3


class Ranah(Enum):
    """Kinds of things that have a name others refer to; the value is what people call it."""

    JABATAN = "jabatan"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SIMPUL = "program, kegiatan, atau sub kegiatan"
    SASARAN_JABATAN = "sasaran jabatan"
    VARIABEL = "variabel"
    DESA = "desa"
    BINWAS = "kegiatan binwas"


class Golongan(Enum):
    """How urgent a sheet is; the value is the words in Petunjuk. It gives the tab its colour."""

    POKOK = "wajib diisi"
    KINERJA = "diisi untuk laporan kinerja"
    PELENGKAP = "diisi bila dipakai"


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a formula stands: its row, the first and last row of the table, and the letters of its columns."""

    baris: int
    awal: int
    akhir: int
    huruf: Mapping[str, str]

    def sel(self, kunci: str) -> str:
        """The cell of this row in a column, such as ``$H7``."""
        return f"${self.huruf[kunci]}{self.baris}"

    def kolom(self, kunci: str) -> str:
        """The whole column of the table, such as ``$H$7:$H$400``."""
        return f"${self.huruf[kunci]}${self.awal}:${self.huruf[kunci]}${self.akhir}"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column (or field of a form).

    pilihan   words a person picks, with what they mean
    ranah     kinds of names a RUJUKAN may name
    longgar   a RUJUKAN that may also be a text which names nothing here
    daftar    source of the drop-down, when it is not that of ``pilihan`` or ``ranah``
    rumus     formula of a TAMPIL column
    kelompok  band above the headings (of a form: heading of a group of fields)
    bebas     the heading itself may be changed (years)
    boleh_tiada  workbooks of an earlier version lack the column; it is then empty
    terkunci  what was written stays; only rows that wait for filling are open
    """

    kunci: str
    judul: str
    jenis: Jenis = Jenis.TEKS
    lebar: int = 16
    wajib: Wajib = Wajib.TIDAK
    bantuan: str = ""
    contoh: Isi = None
    pilihan: Mapping[str, Enum] | None = None
    ranah: tuple[Ranah, ...] = ()
    longgar: bool = False
    daftar: str = ""
    rumus: Callable[[Letak], str] | None = None
    kelompok: str = ""
    bebas: bool = False
    boleh_tiada: bool = False
    terkunci: bool = False


@dataclass(frozen=True, slots=True)
class Pola:
    """Columns that come in any number: the heading as an expression, and the column made of a match."""

    judul: re.Pattern[str]
    buat: Callable[[re.Match[str]], Kolom]


@dataclass(frozen=True, slots=True)
class Nama:
    """A row makes a thing known by a name; ``pembeda`` tells it from others of the same name."""

    ranah: Ranah
    nama: str
    pembeda: str = ""


@cache
def pilihan_dari(jenis: type[Enum]) -> Mapping[str, Enum]:
    """The words of an enum in its order: its values."""
    return {str(anggota.value): anggota for anggota in jenis}


def rapikan(teks: str) -> str:
    """A heading or name reduced to what it says: letters and digits, without case."""
    return " ".join(re.findall(r"\w+", teks.casefold())) or teks.casefold().strip()
