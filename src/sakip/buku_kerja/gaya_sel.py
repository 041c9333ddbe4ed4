"""How cells look: one format for each combination that occurs, made when it is first asked for.

Colours carry a word or a place beside them, never the meaning alone: obligatory headings have an asterisk, computed
columns stand under the band "Dihitung", the example row is in italics and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from sakip.buku_kerja.kolom import Golongan, Jenis

NILA, NILA_MUDA = "#2F3E6E", "#DDE3F3"
ISIAN, HITUNG, GARIS, REDUP = "#FFFDF2", "#ECECEC", "#C9CDD8", "#6B7280"
WARNA_GOLONGAN: Mapping[Golongan, str] = {
    Golongan.POKOK: NILA,
    Golongan.KINERJA: "#7A8BC2",
    Golongan.PELENGKAP: "#C9CDD8",
}
_KANAN = {Jenis.BILANGAN, Jenis.TAHUN, Jenis.ANGKA, Jenis.RUPIAH, Jenis.NILAI, Jenis.TANGGAL}
# Text columns are in text format, so that a NIP keeps its 18 digits and "- butir" is no formula. Numbers follow the
# separators of the computer they are seen on; 421 makes the months Indonesian everywhere. Nilai stays General: only
# there does Excel mark what was typed as 96,29% as a percentage, which the reader must know.
_BENTUK = {
    Jenis.TEKS: "@",
    Jenis.PARAGRAF: "@",
    Jenis.RUJUKAN: "@",
    Jenis.PILIHAN: "@",
    Jenis.YA: "@",
    Jenis.BILANGAN: "0",
    Jenis.TAHUN: "0",
    Jenis.ANGKA: "General",
    Jenis.RUPIAH: "#,##0.##",
    Jenis.NILAI: "General",
    Jenis.TANGGAL: "[$-421]d mmmm yyyy",
    Jenis.TAMPIL: "General",
}


class Gaya:
    """Formats of one workbook."""

    def __init__(self, *, buku: Workbook) -> None:
        """Formats are registered in ``buku``."""
        self._buku = buku
        self._ada: dict[tuple[tuple[str, object], ...], Format] = {}

    def _format(self, **sifat: Any) -> Format:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self._buku.add_format(
                {"font_name": "Calibri", "font_size": 10, "valign": "top", **sifat}
            )
        return self._ada[kunci]

    def isian(self, jenis: Jenis, *, rupiah: bool = False, awal_rumus: bool = False) -> Format:
        """A cell to be filled; ``awal_rumus`` keeps a text that begins like a formula a text when it is edited."""
        bentuk = "#,##0" if rupiah or jenis is Jenis.RUPIAH else _BENTUK[jenis]
        sifat: dict[str, Any] = {"locked": jenis is Jenis.TAMPIL, "num_format": bentuk, "text_wrap": True}
        if jenis in _KANAN or rupiah:
            sifat["align"] = "right"
        if jenis is Jenis.TAMPIL:
            sifat["font_color"] = REDUP
        if awal_rumus:
            sifat["quote_prefix"] = True
        return self._format(**sifat)

    def judul_lembar(self) -> Format:
        """The name of the sheet."""
        return self._format(bold=True, font_size=16, font_color=NILA)

    def petunjuk(self) -> Format:
        """The sentence below it."""
        return self._format(font_color=REDUP)

    def terkunci(self) -> Format:
        """An empty cell that is not to be filled."""
        return self._format(locked=True)

    def kelompok(self) -> Format:
        """The band above headings."""
        return self._format(bold=True, font_color=NILA, bg_color=NILA_MUDA, bottom=1, bottom_color=GARIS)

    def judul(self, *, dihitung: bool = False, terbuka: bool = False) -> Format:
        """A heading; ``terbuka`` ones may be changed."""
        warna = {"bg_color": HITUNG, "font_color": REDUP} if dihitung else {"bg_color": NILA, "font_color": "#FFFFFF"}
        return self._format(
            bold=True, text_wrap=True, valign="vcenter", align="center", border=1, border_color=GARIS,
            locked=not terbuka, **warna,
        )  # fmt: skip

    def contoh(self) -> Format:
        """The example row."""
        return self._format(italic=True, font_color=REDUP, text_wrap=True, num_format="@", locked=True)

    def label(self) -> Format:
        """The name of a field of a form."""
        return self._format(text_wrap=True, border=1, border_color=GARIS, bg_color=NILA_MUDA)

    def bingkai(self, *, dihitung: bool = False) -> Format:
        """What makes the rows ready for filling visible (conditional format, so that blank rows cost no bytes)."""
        return self._format(bg_color=HITUNG if dihitung else ISIAN, border=1, border_color=GARIS)

    def tautan(self) -> Format:
        """A link to another sheet."""
        return self._format(font_color=NILA, underline=1)

    def tebal(self) -> Format:
        """Strong text."""
        return self._format(bold=True)

    def lipat(self) -> Format:
        """Running text."""
        return self._format(text_wrap=True)
