"""A preview of what an import would do, row by row; every import shows it before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Nasib(Enum):
    """What becomes of a row; the value is the word on screen."""

    BARU = "baru"
    BERUBAH = "berubah"
    DIHAPUS = "dihapus"
    DITOLAK = "ditolak"
    SAMA = "sama"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One field of a row: what stands, and what is to stand."""

    judul: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BarisPratinjau:
    """One row: what becomes of it, what it is about, the fields that change, why it is refused, where it stands.

    ``nomor`` names it in the form that applies the preview; None where there is nothing to choose.
    """

    nasib: Nasib
    perihal: str
    perubahan: tuple[Perubahan, ...] = ()
    alasan: str = ""
    tempat: str = ""
    nomor: int | None = None


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """All rows; ``sama`` counts those that are not listed because nothing would change."""

    baris: tuple[BarisPratinjau, ...]
    sama: int = 0

    @property
    def kalimat(self) -> str:
        """The count in words: ``131 baris dibaca: 118 sama, 11 berubah, 2 ditolak. Belum ada yang disimpan.``"""
        banyak = Counter(b.nasib for b in self.baris)
        banyak[Nasib.SAMA] += self.sama
        rinci = ", ".join(f"{banyak[n]} {n.value}" for n in reversed(Nasib) if banyak[n])
        return f"{sum(banyak.values())} baris dibaca{': ' if rinci else ''}{rinci}. Belum ada yang disimpan."

    @property
    def ada_perubahan(self) -> bool:
        """Whether applying it would change anything."""
        return any(b.nomor is not None for b in self.baris)


def susun_pratinjau(*, baris: Iterable[BarisPratinjau], sama: int = 0) -> Pratinjau:
    """What is refused first, then what goes, changes and comes."""
    urut = (Nasib.DITOLAK, Nasib.DIHAPUS, Nasib.BERUBAH, Nasib.BARU, Nasib.SAMA)
    return Pratinjau(tuple(sorted(baris, key=lambda b: urut.index(b.nasib))), sama)
