"""A report as running text, read once for all who look for figures in its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_nama import PencariNama
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.kernel.angka_baca import Konvensi


@dataclass(frozen=True, slots=True)
class BacaanBagian:
    """One report: its paragraphs, who knows the names of its tables, and how these write their numbers."""

    bagian: NaskahBagian
    alenia: tuple[Alenia, ...]
    pencari: PencariNama
    konvensi: Konvensi | None = None

    def cari(self, teks: str, *, frasa: str = "", kinerja: bool = False) -> str:
        """The key of the thing that a sentence speaks of; empty when it names none that is known."""
        return self.pencari.cari(bagian=self.bagian, frasa=frasa, teks=teks, kinerja=kinerja)


def baca_bagian(naskah: Naskah) -> Iterator[BacaanBagian]:
    """The reports of a file."""
    pencari = PencariNama(naskah=naskah)
    for b in naskah.bagian:
        yield BacaanBagian(b, b.alenia, pencari, _konvensi(b))


def _konvensi(bagian: NaskahBagian) -> Konvensi | None:
    """How the tables of a report write their numbers, when they all do it in one way."""
    semua = {t.konvensi for t in bagian.tabel if t.konvensi is not None}
    return semua.pop() if len(semua) == 1 else None
