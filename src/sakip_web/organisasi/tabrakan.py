"""A clash of two people in a form, as the panel of ``rupa`` shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.tanggal import format_tanggal
from sakip_web.rekaman.ubah import Bentrok


@dataclass(frozen=True, slots=True)
class Beda:
    """A field that differs."""

    nama: str
    milik: str
    tersimpan: str


@dataclass(frozen=True, slots=True)
class Tabrakan:
    """What was saved meanwhile; ``versi`` is what the form must name to win over it."""

    oleh: str
    waktu: datetime | None
    baris: tuple[Beda, ...]
    versi: int


def tabrakan(*, bentrok: Bentrok, label: Mapping[str, str]) -> Tabrakan:
    """Of a clash the fields that differ, under the words of the form."""
    milik, ada = bentrok.ubah.isi, bentrok.tersimpan
    if milik is None or ada is None:
        kata = {True: "dihapus", False: "ada"}
        baris: tuple[Beda, ...] = (Beda("Seluruhnya", kata[milik is None], kata[ada is None]),)
    else:
        baris = tuple(beda(lama=milik, baru=ada, label=label))
    return Tabrakan(bentrok.oleh, bentrok.waktu, baris, bentrok.versi)


def beda(*, lama: object, baru: object, label: Mapping[str, str]) -> list[Beda]:
    """The fields of two records of a kind that differ; nested ones are compared field by field."""
    hasil: list[Beda] = []
    for b in fields(lama):  # type: ignore[arg-type]
        satu, dua = getattr(lama, b.name), getattr(baru, b.name)
        if satu == dua:
            continue
        if hasattr(satu, "__dataclass_fields__") and type(satu) is type(dua):
            hasil += beda(lama=satu, baru=dua, label=label)
        else:
            hasil.append(Beda(label.get(b.name, b.name), teks(satu), teks(dua)))
    return hasil


def teks(nilai: Any) -> str:
    """A value of a field in words."""
    match nilai:
        case None:
            return ""
        case bool():
            return "ya" if nilai else "tidak"
        case Enum():
            return str(nilai.value) or nilai.name.lower()
        case date():
            return format_tanggal(nilai)
        case Decimal():
            return format_angka(nilai)
        case tuple():
            return f"{len(nilai)} butir"
        case _:
            return str(nilai)
