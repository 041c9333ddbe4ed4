"""Cells of grids and sheets between page and service: what is shown, what came back, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from django.http import QueryDict

from sakip_web.perencanaan.services.target import BentrokSel, IsianSel
from sakip_web.rupa.terbaca import versi_terbaca


class SelMana(Protocol):
    """Any cell: the name of its input, its caption, what it shows, the version of its record."""

    @property
    def nama(self) -> str:
        """The name of the input."""
        ...

    @property
    def judul(self) -> str:
        """The caption."""
        ...

    @property
    def teks(self) -> str:
        """What it shows."""
        ...

    @property
    def versi(self) -> int:
        """The version of its record."""
        ...


@dataclass(frozen=True, slots=True)
class Kotak:
    """An input of a cell on a page: what it shows, what it showed when read, what is wrong, what clashed."""

    nama: str
    judul: str
    teks: str
    awal: str
    versi: int
    galat: str = ""
    bentrok: BentrokSel | None = None


def kotak(
    sel: SelMana, isian: Mapping[str, IsianSel], galat: Mapping[str, str], bentrok: Mapping[str, BentrokSel]
) -> Kotak:
    """A cell with what was typed in it; of a clash the next save is meant over what was found."""
    b, satu = bentrok.get(sel.nama), isian.get(sel.nama)
    if satu is None or (not satu.diubah and b is None):
        return Kotak(sel.nama, sel.judul, sel.teks, sel.teks, sel.versi)
    awal, nomor = (b.tersimpan, b.versi) if b else (satu.awal, satu.versi)
    return Kotak(sel.nama, sel.judul, satu.teks, awal, nomor, galat.get(sel.nama, ""), b)


def isian_sel(data: QueryDict, nama: list[str]) -> dict[str, IsianSel]:
    """The cells of a posted form, by name; one that is not there was not shown."""
    return {
        n: IsianSel(str(data[n])[:300], str(data.get(f"a:{n}", ""))[:300], versi_terbaca(str(data.get(f"v:{n}", ""))))
        for n in nama
        if n in data
    }
