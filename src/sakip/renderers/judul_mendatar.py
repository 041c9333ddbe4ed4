"""Headings that go with the landscape pages behind them, alike in PDF and DOCX, so that both have the same pages."""

from __future__ import annotations

from sakip.dokumen.node import Blok, Judul, Mendatar


def bawa_judul(*, isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Headings right before landscape pages go onto them: no heading stands alone on the page before."""
    hasil: list[Blok] = []
    for blok in isi:
        if isinstance(blok, Mendatar):
            judul: list[Blok] = []
            while hasil and isinstance(hasil[-1], Judul):
                judul.insert(0, hasil.pop())
            blok = Mendatar((*judul, *blok.blok))
        hasil.append(blok)
    return tuple(hasil)
