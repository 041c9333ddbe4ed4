"""One row (or one form) after reading: typed cells, the place of each, and what was not readable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from sakip.buku_kerja.kolom import Isi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak

E = TypeVar("E", bound=Enum)


@dataclass(slots=True)
class Baris:
    """Cells by the key of their column. An empty or unreadable cell is absent (an unreadable Nilai is kept).

    nomor   the row as Excel shows it
    id      from the hidden column, or made for a new row
    letak   where each column of this row stands
    satuan  unit written beside a number, by column
    """

    nomor: int
    isi: dict[str, Isi]
    letak: Mapping[str, Lokasi]
    id: str = ""
    satuan: dict[str, str] = field(default_factory=dict)

    def ada(self, *kunci: str) -> bool:
        """Tell whether any of the cells is filled."""
        return any(k in self.isi for k in kunci)

    def lokasi(self, kunci: str) -> Lokasi:
        """The cell of a column; the row where the sheet lacks the column."""
        if kunci in self.letak:
            return self.letak[kunci]
        satu = next(iter(self.letak.values()))
        return replace(satu, kolom="")

    def teks(self, kunci: str) -> str:
        """A text; empty when absent."""
        isi = self.isi.get(kunci, "")
        return isi if isinstance(isi, str) else ""

    def bilangan(self, kunci: str) -> int | None:
        """A whole number."""
        isi = self.isi.get(kunci)
        return isi if isinstance(isi, int) and not isinstance(isi, bool) else None

    def angka(self, kunci: str) -> Decimal | None:
        """A number."""
        isi = self.isi.get(kunci)
        return isi if isinstance(isi, Decimal) else None

    def nilai(self, kunci: str) -> Nilai | None:
        """A value in the sense of the kernel."""
        isi = self.isi.get(kunci)
        return isi if isinstance(isi, Angka | Predikat | Rentang | YaTidak | Tanggal | Kosong) else None

    def tanggal(self, kunci: str) -> date | None:
        """A day."""
        isi = self.isi.get(kunci)
        return isi if isinstance(isi, date) else None

    def ya(self, kunci: str) -> bool:
        """A yes; anything else is no."""
        return self.isi.get(kunci) is True

    def pilihan(self, kunci: str, jenis: type[E]) -> E | None:
        """A word of a list."""
        isi = self.isi.get(kunci)
        return isi if isinstance(isi, jenis) else None

    def berulang(self, awalan: str) -> list[str]:
        """Keys of the filled columns of one pattern, for example all ``renstra:`` of a row."""
        return [k for k in self.isi if k.startswith(f"{awalan}:")]
