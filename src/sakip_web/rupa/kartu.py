"""What stands on the card of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan, Tingkat

# The word, the class of the bar and the mark of a level.
TINGKAT: Final[Mapping[Tingkat, tuple[str, str, str]]] = MappingProxyType(
    {
        Tingkat.SALAH: ("Salah", "salah", "lambat"),
        Tingkat.PERINGATAN: ("Peringatan", "peringatan", "peringatan"),
        Tingkat.CATATAN: ("Catatan", "tak-diperiksa", "keterangan"),
    }
)
_JUDUL_TERPANJANG = 110


@dataclass(frozen=True, slots=True)
class Kartu:
    """The words of a card; empty where a finding has none."""

    kata: str
    kelas: str
    ikon: str
    judul: str
    uraian: str
    tempat: str
    dasar: str


def isi_kartu(*, temuan: Temuan) -> Kartu:
    """The words of a card. Without a short heading the sentence itself is the heading, when it is short enough."""
    kata, kelas, ikon = TINGKAT[temuan.tingkat]
    judul, uraian = temuan.judul, temuan.pesan
    if not judul:
        judul, uraian = _belah(temuan.pesan)
    tempat = sebut_tempat(tempat=temuan.lokasi[0], berkas=temuan.lokasi[0].berkas) if temuan.lokasi else ""
    return Kartu(kata, kelas, ikon, judul, uraian, tempat, "; ".join(temuan.dasar))


def _belah(pesan: str) -> tuple[str, str]:
    if len(pesan) <= _JUDUL_TERPANJANG:
        return pesan, ""
    kepala, ada, sisa = pesan.partition(". ")
    return (f"{kepala}.", sisa) if ada else (pesan, "")
