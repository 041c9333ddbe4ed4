"""The ranks of civil servants: which golongan ruang each has. Of PPPK, who have other classes, nothing is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Dasar
from sakip.peraturan.muat import Simpul, baca_berkas
from sakip.peraturan.parameter import read_dasar

_CONTOH = '{dasar_hukum: {…}, keyakinan: ingatan, golongan: {III/a: "Penata Muda"}}'


@dataclass(frozen=True, slots=True)
class TabelPangkat:
    """The name of the rank of every golongan ruang, with its source."""

    golongan: Mapping[str, str]
    dasar: Dasar

    def golongan_dari(self, pangkat: str) -> str:
        """The golongan of a rank; empty when there is no rank of that name.

        >>> muat_pangkat().golongan_dari("penata tingkat i")
        'III/d'
        """
        return next((g for g, p in self.golongan.items() if p.casefold() == pangkat.casefold()), "")


@cache
def muat_pangkat() -> TabelPangkat:
    """The table of the package, read once per process."""
    simpul = baca_berkas(files("sakip.peraturan") / "pangkat.yaml")
    hasil = read_pangkat(simpul)
    simpul.tuntas()
    return hasil


def read_pangkat(simpul: Simpul) -> TabelPangkat:
    """The table of a file; mistakes gather in ``simpul``."""
    isi = simpul.kelompok(wajib=("dasar_hukum", "keyakinan", "golongan"), contoh=_CONTOH)
    dasar = read_dasar(isi["dasar_hukum"], isi["keyakinan"], muat_katalog().isi_peraturan)
    golongan = isi["golongan"].entri(contoh='{III/a: "Penata Muda"}')
    return TabelPangkat(MappingProxyType({g: s.teks(contoh='"Penata Muda"') for g, s in golongan.items()}), dasar)
