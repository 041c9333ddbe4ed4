"""Where something stands: in a workbook, in a document, or in a text file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lokasi:
    """One place. Only what is known is filled.

    Workbook: ``berkas``, ``lembar``, ``baris`` (1-based), ``kolom`` (heading).
    Document: ``berkas``, ``halaman``, ``tabel``, ``baris_tabel``, ``kolom``; text files also ``baris``.
    """

    berkas: str = ""
    lembar: str = ""
    halaman: int | None = None
    tabel: str = ""
    baris_tabel: int | None = None
    baris: int | None = None
    kolom: str = ""

    def __str__(self) -> str:
        bagian = [
            self.berkas,
            f"lembar {self.lembar}" if self.lembar else "",
            f"halaman {self.halaman}" if self.halaman is not None else "",
            f"tabel {self.tabel}" if self.tabel else "",
            f"baris {self.baris_tabel}" if self.baris_tabel is not None else "",
            f"baris {self.baris}" if self.baris is not None else "",
            f"kolom {self.kolom}" if self.kolom else "",
        ]
        return ", ".join(b for b in bagian if b)
