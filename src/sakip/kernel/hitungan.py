"""A figure that can explain itself, and the graph of figures.

A ``Hitungan`` holds its value, the formula in words and with numbers, the ids of the figures it was
made of, and the versions of the parameters it followed. Figures refer to each other by id, so that a
figure can be stored, sent and explained without the objects that made it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sakip.kernel.nilai import Nilai


@dataclass(frozen=True, slots=True)
class Hitungan:
    """One figure.

    id         stable name, for example ``capaian/skm/2024``
    nama       what it is, in the words of the field: "Capaian Nilai SKM tahun 2024"
    nilai      the value; computed values are unrounded
    satuan     unit: "%", "Rp", "nilai", "desa"
    rumus      formula in words ("realisasi ÷ target × 100"); empty for a figure that was entered
    uraian     the same with numbers ("96,29 ÷ 92,50 × 100")
    masukan    ids of the figures it was made of, in the order of the formula
    parameter  the parameter versions it followed, each "name, version: basis"
    sumber     where an entered figure comes from
    desimal    decimals in print; None prints an entered number as it was entered
    catatan    what a reader must know beside the number, one sentence each
    """

    id: str
    nama: str
    nilai: Nilai
    satuan: str = ""
    rumus: str = ""
    uraian: str = ""
    masukan: tuple[str, ...] = ()
    parameter: tuple[str, ...] = ()
    sumber: str = ""
    desimal: int | None = None
    catatan: tuple[str, ...] = ()

    @property
    def dihitung(self) -> bool:
        """True for a computed figure, False for one that was entered."""
        return bool(self.rumus)


def telusuri(graf: Mapping[str, Hitungan], id_hitungan: str) -> Iterator[Hitungan]:
    """The figure and everything it rests on, each once, nearest first."""
    antrean, terlihat = [id_hitungan], {id_hitungan}
    while antrean:
        sekarang = graf[antrean.pop(0)]
        yield sekarang
        baru = [m for m in sekarang.masukan if m not in terlihat]
        terlihat.update(baru)
        antrean.extend(dict.fromkeys(baru))
