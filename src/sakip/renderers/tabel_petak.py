"""The rows of a table as a grid without gaps or overlaps.

Builders give whole tables; readers give what they found, where rows may be short, too long, or spans may cross
the end. typst moves later cells up into a gap, so every place is accounted for here. No cell is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sakip.dokumen.node import Baris, JenisBaris, Sel


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell in its place; ``kolom`` is the first column it covers."""

    sel: Sel
    kolom: int


@dataclass(frozen=True, slots=True)
class BarisPetak:
    """A row of placed cells. ``tertutup`` are the columns covered by spans from above."""

    petak: tuple[Petak, ...]
    jenis: JenisBaris
    tertutup: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Penata:
    sisa: dict[int, int] = field(default_factory=dict)

    def taruh(self, baris: Baris, sisa_baris: int) -> BarisPetak:
        tertutup = frozenset(self.sisa)
        self.sisa = {kolom: n - 1 for kolom, n in self.sisa.items() if n > 1}
        petak: list[Petak] = []
        kolom = 0
        for sel in baris.sel:
            while kolom in tertutup:
                kolom += 1
            lebar = self._lebar_bebas(kolom, max(sel.rentang_kolom, 1), tertutup)
            tinggi = min(max(sel.rentang_baris, 1), sisa_baris)
            petak.append(Petak(replace(sel, rentang_kolom=lebar, rentang_baris=tinggi), kolom))
            if tinggi > 1:
                self.sisa.update(dict.fromkeys(range(kolom, kolom + lebar), tinggi - 1))
            kolom += lebar
        return BarisPetak(tuple(petak), baris.jenis, tertutup)

    @staticmethod
    def _lebar_bebas(kolom: int, lebar: int, tertutup: frozenset[int]) -> int:
        for n in range(1, lebar):
            if kolom + n in tertutup:
                return n
        return lebar


def susun_petak(*, baris: tuple[Baris, ...]) -> tuple[BarisPetak, ...]:
    """The rows with every cell in its place; spans end at the last row and before a covered column."""
    penata = _Penata()
    return tuple(penata.taruh(satu, len(baris) - n) for n, satu in enumerate(baris))


def banyak_kolom(*, baris: tuple[BarisPetak, ...]) -> int:
    """The number of columns the rows need."""
    ujung = [p.kolom + p.sel.rentang_kolom for satu in baris for p in satu.petak]
    return max(ujung, default=0)


def lengkapi(*, baris: BarisPetak, banyak: int) -> BarisPetak:
    """The row with empty cells in the places nothing stands in."""
    terisi = set(baris.tertutup)
    for satu in baris.petak:
        terisi.update(range(satu.kolom, satu.kolom + satu.sel.rentang_kolom))
    kurang = tuple(Petak(Sel(), kolom) for kolom in range(banyak) if kolom not in terisi)
    return replace(baris, petak=tuple(sorted((*baris.petak, *kurang), key=lambda p: p.kolom))) if kurang else baris
