"""Inline content: what stands inside a paragraph, a list item or a table cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sakip.kernel.hitungan import Hitungan


class Bentuk(Enum):
    """How a figure is written; see ``tampil.teks_figur``."""

    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    RUPIAH_POLOS = "rupiah_polos"
    TERBILANG = "terbilang"
    SELISIH = "selisih"


@dataclass(frozen=True, slots=True)
class Teks:
    """Plain text."""

    isi: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Figur:
    """A figure in print. The renderer writes it; HTML lets the reader open its explanation.

    ``sebutan`` is the name by which an author called the figure in a text (``{capaian SKM}``); it lets
    text that was edited in Word be read back without losing the link. Empty outside authors' texts. ``akhiran`` is
    written right behind the number and belongs to it: the unit.
    """

    hitungan: Hitungan
    bentuk: Bentuk = Bentuk.ANGKA
    tebal: bool = False
    sebutan: str = ""
    akhiran: str = ""


@dataclass(frozen=True, slots=True)
class GantiBaris:
    """A line break inside a paragraph or a cell."""


@dataclass(frozen=True, slots=True)
class Rujuk:
    """A reference to a caption or heading by its label; ``teks`` is filled by the numbering pass."""

    label: str
    teks: str = ""


@dataclass(frozen=True, slots=True)
class KontrolTeks:
    """An author's text inside a line or cell: a tagged inline content control in Word.

    ``kosong`` marks a placeholder that stands where no text was given, ``perbarui`` a text that was not renewed.
    """

    tag: str
    judul: str
    isi: tuple[Sebaris, ...]
    kosong: bool = False
    perbarui: bool = False


Sebaris = Teks | Figur | GantiBaris | Rujuk | KontrolTeks


def teks(isi: str, *, tebal: bool = False, miring: bool = False) -> tuple[Sebaris, ...]:
    """Plain text as inline content; an empty string gives empty content."""
    return (Teks(isi, tebal=tebal, miring=miring),) if isi else ()
