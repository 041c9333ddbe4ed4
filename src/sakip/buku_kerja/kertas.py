"""A worksheet whose rows are as high as their text and still follow it when it is changed.

Excel fits a row without a height when it opens the file, LibreOffice does not; a height set by XlsxWriter is fixed for
good, so a longer text typed later would be cut off. A height that is not marked as custom serves both.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from xlsxwriter.worksheet import Worksheet

_BARIS, _TEPI, _TERTINGGI = 13, 3, 400


class Kertas(Worksheet):  # type: ignore[misc]
    """Forgets the mark of a custom height; were the name of the method to change, heights would only be fixed."""

    def fit_row(self, baris: int, isi: Sequence[tuple[str, int]]) -> None:
        """Make a row as high as its texts need in columns of these widths."""
        banyak = max((_count_baris(teks, lebar) for teks, lebar in isi), default=1)
        if banyak > 1:
            self.set_row(baris, min(_TERTINGGI, banyak * _BARIS + _TEPI))

    def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
        if tag == "row" and ("customFormat", 1) not in attributes:
            attributes = [a for a in attributes if a[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)


def _count_baris(teks: str, lebar: int) -> int:
    return sum(max(1, ceil(len(potong) / max(1, lebar))) for potong in teks.split("\n"))
