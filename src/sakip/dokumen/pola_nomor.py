"""The pattern language of numbers: ``BAB {1:I}``, ``{1}.{2}``, ``Tabel {1}.{n}``; see ``node.Penomoran``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sakip.kernel.galat import SakipError

RUAS = re.compile(r"\{(?P<nama>n|[1-6])(?::(?P<bentuk>[IiAa]))?\}")
ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class PolaNomorKeliru(SakipError):
    """A pattern of a profil that cannot be read."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """A counter in a pattern and the literal text after it; ``tingkat`` 0 is ``{n}``."""

    tingkat: int
    bentuk: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class Pola:
    """A pattern, read: the text before the first counter, then the counters."""

    awal: str
    ruas: tuple[Ruas, ...]

    @property
    def tingkat(self) -> tuple[int, ...]:
        """The heading levels that the pattern names, upper first."""
        return tuple(sorted({r.tingkat for r in self.ruas if r.tingkat}))

    def tulis(self, *, nomor: Mapping[int, int]) -> str:
        """The number in print; ``nomor`` gives the running number of each level, and of ``{n}`` under 0.

        A level without a number is left out with the text after it while no other number stands before it
        ("Tabel 4" in an unnumbered part), and is 0 behind one ("3.0.1"), so that no number is given twice.
        """
        hasil, ada = [self.awal], False
        for ruas in self.ruas:
            angka = nomor.get(ruas.tingkat, 0)
            if angka or ada:
                hasil += [tulis_angka(angka=angka, bentuk=ruas.bentuk), ruas.sesudah]
                ada = True
        return "".join(hasil).strip()


@cache
def baca_pola(pola: str) -> Pola:
    """Read a pattern.

    >>> baca_pola("Tabel {1}.{n}").tulis(nomor={1: 3, 0: 4})
    'Tabel 3.4'
    """
    temuan = list(RUAS.finditer(pola))
    sisa = RUAS.sub("", pola)
    if "{" in sisa or "}" in sisa:
        raise PolaNomorKeliru(
            f"Pola nomor “{pola}” tidak dapat dibaca. Yang dikenal: {{1}} sampai {{6}} dan {{n}}, dengan bentuk "
            "{1:I}, {1:i}, {1:A}, atau {1:a}. Perbaiki pola itu pada profil."
        )
    batas = [t.start() for t in temuan[1:]] + [len(pola)]
    ruas = tuple(
        Ruas(0 if t["nama"] == "n" else int(t["nama"]), t["bentuk"] or "", pola[t.end() : akhir])
        for t, akhir in zip(temuan, batas, strict=False)
    )
    return Pola(pola[: temuan[0].start()] if temuan else pola, ruas)


def tulis_angka(*, angka: int, bentuk: str = "") -> str:
    """A counter in digits, Roman (I, i) or letters (A, a; AA follows Z). Zero stays a digit.

    >>> tulis_angka(angka=14, bentuk="I"), tulis_angka(angka=28, bentuk="a")
    ('XIV', 'ab')
    """
    if not bentuk or angka == 0:
        return str(angka)
    teks = _romawi(angka) if bentuk in "Ii" else _huruf(angka)
    return teks if bentuk.isupper() else teks.lower()


def _romawi(angka: int) -> str:
    hasil = ""
    for nilai, lambang in ROMAWI:
        kali, angka = divmod(angka, nilai)
        hasil += lambang * kali
    return hasil


def _huruf(angka: int) -> str:
    hasil = ""
    while angka:
        angka, sisa = divmod(angka - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil
