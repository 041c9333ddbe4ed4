"""Where something is written: the lines and cells of a file, for what is read in both alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.kernel.lokasi import Lokasi

_SEKITAR = 60


@dataclass(frozen=True, slots=True)
class Tulisan:
    """A paragraph or a cell: its text, its place, its report; ``sel`` tells a cell from a line."""

    teks: str
    lokasi: Lokasi
    bagian: str
    sel: bool = False
    alenia: Alenia | None = None

    def tempat(self, n: int) -> Lokasi:
        """Where a character of the text stands."""
        return self.alenia.lokasi(n) if self.alenia else self.lokasi

    def sekitar(self, n: int) -> str:
        """The words in front of a place in the text: a name for what stands there that survives moved lines."""
        return " ".join(kata_pokok(self.teks[max(0, n - _SEKITAR) : n])[-4:]) or "teks"


def cari_tulisan(*, naskah: Naskah) -> Iterator[Tulisan]:
    """All paragraphs and all filled cells, report by report."""
    for b in naskah.bagian:
        for a in b.alenia:
            yield Tulisan(a.teks, a.lokasi(0), b.id, alenia=a)
        for t in b.tabel:
            for baris in t.baris:
                for s in baris.sel:
                    if s.teks:
                        yield Tulisan(s.teks, s.lokasi, b.id, sel=True)
