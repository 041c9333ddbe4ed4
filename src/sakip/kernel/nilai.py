"""What a figure can be: a number, or one of seven states that are not a number.

A missing figure is never zero. Each state prints differently, and says why it is not a number and,
where one waits for somebody, for whom and since when.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum


class Keadaan(Enum):
    """The seven states that are not a number; the value is the wording in print."""

    BELUM_DIISI = "belum diisi"
    BELUM_DIUKUR = "belum diukur"
    BELUM_DIJADWALKAN = "belum dijadwalkan"
    MENUNGGU_ANGKA_RESMI = "menunggu angka resmi"
    TIDAK_BERLAKU = "tidak berlaku"
    TAK_TERDEFINISI = "tak terdefinisi"
    TAK_TERBACA = "tak terbaca"


@dataclass(frozen=True, slots=True)
class Angka:
    """A number. Zero is a number."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Predikat:
    """A class name, with the number behind it where it is known: ``BB (72)`` is ``Predikat("BB", 72)``."""

    kode: str
    nilai: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target that is a range; both bounds belong to it."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True, slots=True)
class YaTidak:
    """Done or not done."""

    ya: bool


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A day as a value, for example the day a document was received."""

    tanggal: date


@dataclass(frozen=True, slots=True)
class Kosong:
    """Not a number.

    ``alasan`` says why; ``dari`` and ``sejak`` say who owes an official figure and since when;
    ``tertulis`` keeps an unreadable text as it was typed until a person decides.
    """

    keadaan: Keadaan
    alasan: str = ""
    dari: str = ""
    sejak: date | None = None
    tertulis: str = ""


Nilai = Angka | Predikat | Rentang | YaTidak | Tanggal | Kosong

BELUM_DIISI = Kosong(Keadaan.BELUM_DIISI)


def angka_dari(nilai: Nilai) -> Decimal | None:
    """The number behind a value, or None where there is none.

    >>> angka_dari(Predikat("BB", Decimal(72)))
    Decimal('72')
    """
    match nilai:
        case Angka(nilai=angka):
            return angka
        case Predikat(nilai=angka):
            return angka
        case YaTidak(ya=ya):
            return Decimal(100) if ya else Decimal(0)
        case _:
            return None
