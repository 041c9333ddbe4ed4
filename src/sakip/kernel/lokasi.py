"""Where something stands: in a workbook, in a document, or in a text file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lokasi:
    """One place. Only what is known is filled.

    Workbook: ``berkas``, ``lembar``, ``baris`` (1-based), ``kolom`` (heading).
    Document: ``berkas``, ``halaman``, ``tabel``, ``baris_tabel``, ``kolom``; text files also ``baris``.
    ``titik`` is the running number of the block or cell in the document as read: it leads back to the very cell
    whatever the place is called, and is no part of the place itself. 0: not known. So are ``judul``, the heading it
    stands below, and ``awal``, the first words of the paragraph or row: they find it where no page or line does.
    """

    berkas: str = ""
    lembar: str = ""
    halaman: int | None = None
    tabel: str = ""
    baris_tabel: int | None = None
    baris: int | None = None
    kolom: str = ""
    titik: int = field(default=0, compare=False)
    judul: str = field(default="", compare=False)
    awal: str = field(default="", compare=False)

    def pada(self, *, tabel: str, kolom: str) -> Lokasi:
        """The same place, named by its table and column; written out, for it is asked of every cell."""
        return Lokasi(
            self.berkas, self.lembar, self.halaman, tabel, self.baris_tabel, self.baris, kolom,
            self.titik, self.judul, self.awal,
        )  # fmt: skip

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
