"""Where in the workbook what is missing is to be entered: the empty cell, else the row, else the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sakip.kerja.letak import Letak
from sakip.kerja.muatan import Muatan
from sakip.kernel.lokasi import Lokasi

if TYPE_CHECKING:
    from sakip.laporan.kekurangan import Kekurangan

# The id of a figure or the tag of a text, and the paths of the workbook to look at, nearest first.
_SEBUTAN: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"realisasi/([^/]+)/\d{4}", (r"kosong_realisasi/\1/setahun",)),
    (r"realisasi/([^/]+)/\d{4}/TW(\d)", (r"kosong_realisasi/\1/tw\2",)),
    (r"target/([^/]+)/.+", (r"kosong_target/\1",)),
    (r"variabel/([^/]+)/\d{4}", (r"variabel/\1/setahun",)),
    (r"variabel/([^/]+)/\d{4}/TW(\d)", (r"variabel/\1/tw\2",)),
    (r"(?:pagu|belanja)/simpul/([^/]+)(?:/.+)?", (r"simpul/\1/uang",)),
    (r"narasi:([^:]*):([^:]*)(?::.*)?", (r"kosong_narasi/\1:\2/teks", r"kosong_narasi/\1:/teks")),
)
# Where nothing of it is there yet: the sheet on which it begins.
_LEMBAR: Final = (
    ("realisasi/", "Realisasi"),
    ("target/", "Target"),
    ("narasi:", "Narasi"),
    ("data:perjanjian", "Versi"),
)


def tempatkan_kurang(*, kurang: Sequence[Kekurangan], muatan: Muatan) -> tuple[Kekurangan, ...]:
    """The gaps of a document, each with the place in the workbook; those of other sources stay as they are."""
    if not muatan.asal:
        return tuple(kurang)
    letak = Letak(muatan=muatan)
    return tuple(_tempatkan(k, str(replace(_cari(k.kunci, letak), berkas=""))) for k in kurang)


def _tempatkan(kurang: Kekurangan, tempat: str) -> Kekurangan:
    return replace(kurang, pesan=f"{kurang.pesan.removesuffix('.')}: {tempat}.") if tempat else kurang


def _cari(kunci: str, letak: Letak) -> Lokasi:
    for jalur in _calon(kunci):
        if (tempat := letak.cari(kunci=jalur)).lembar:
            return tempat
    return Lokasi(lembar=next((lembar for awal, lembar in _LEMBAR if kunci.startswith(awal)), ""))


def _calon(kunci: str) -> Iterator[str]:
    for pola, jalur in _SEBUTAN:
        if cocok := re.fullmatch(pola, kunci):
            yield from (cocok.expand(j) for j in jalur)
