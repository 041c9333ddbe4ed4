"""The scales that a report declares itself: which class a figure falls in, which words are classes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.rentang_skala import RentangSkala, baca_rentang

_SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class KelasDinyatakan:
    """One class of a declared scale: its name, its bounds, and the fact that states it."""

    nama: str
    rentang: RentangSkala
    fakta: Fakta

    @property
    def sebutan(self) -> frozenset[str]:
        """What it may be called: of "A / Sangat Baik" either, or both."""
        satu = [rapikan(b) for b in self.nama.split(" / ")]
        return frozenset((*satu, " ".join(satu), " ".join(reversed(satu))))


@dataclass(frozen=True, slots=True)
class SkalaDinyatakan:
    """A declared scale from its highest class down; ``kelompok`` is the table it stands in."""

    kelompok: str
    kegunaan: str
    bagian: str
    kelas: tuple[KelasDinyatakan, ...]

    @property
    def bentuk(self) -> tuple[tuple[str, RentangSkala], ...]:
        """What it says, without its place: two tables of one form are one scale."""
        return tuple((rapikan(k.nama), k.rentang) for k in self.kelas)

    def cari(self, nama: str) -> KelasDinyatakan | None:
        """The class of a name; None when it is none of this scale."""
        return next((k for k in self.kelas if rapikan(nama) in k.sebutan), None)

    def golongkan(self, nilai: Decimal) -> tuple[KelasDinyatakan, ...]:
        """The classes that a figure falls in: none in a gap, two on a bound that both claim.

        A capaian of more than 100 is of the highest class where the scale ends with 100.
        """
        cocok = tuple(k for k in self.kelas if k.rentang.memuat(nilai))
        ujung = self.kelas[0].rentang.atas if self.kelas else None
        penuh = self.kegunaan == "capaian" and ujung == _SERATUS and nilai > _SERATUS
        return self.kelas[:1] if penuh and not cocok else cocok


def kumpulkan_skala(berkas: Berkas) -> tuple[SkalaDinyatakan, ...]:
    """The scales of a document, as far as their classes can be read."""
    tabel: dict[str, list[KelasDinyatakan]] = {}
    for f in berkas.semua(JenisFakta.SKALA):
        rentang = baca_rentang(f.tertulis)
        if rentang is not None:
            tabel.setdefault(f.kelompok, []).append(KelasDinyatakan(f.nama, rentang, f))
    return tuple(
        SkalaDinyatakan(
            kelompok, isi[0].fakta.rincian, isi[0].fakta.bagian, tuple(sorted(isi, key=_tinggi, reverse=True))
        )
        for kelompok, isi in tabel.items()
    )


def skala_untuk(skala: Sequence[SkalaDinyatakan], *, kegunaan: str, bagian: str) -> SkalaDinyatakan | None:
    """The scale that holds for a report of the file: its own, else the only one that the file knows."""
    calon = [s for s in skala if s.kegunaan == kegunaan]
    sendiri = [s for s in calon if s.bagian == bagian]
    pilihan = sendiri or calon
    return pilihan[0] if len({s.bentuk for s in pilihan}) == 1 else None


def rapikan(teks: str) -> str:
    """A name as it is compared: words in lower case.

    >>> rapikan("**Sangat  Baik**")
    'sangat baik'
    """
    return " ".join(re.findall(r"\w+", teks.casefold()))


def _tinggi(kelas: KelasDinyatakan) -> tuple[Decimal, Decimal]:
    r = kelas.rentang
    tanpa = Decimal("Infinity")
    return (-tanpa if r.bawah is None else r.bawah), (tanpa if r.atas is None else r.atas)
