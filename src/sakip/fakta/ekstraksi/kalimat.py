"""Running text as paragraphs: lines that a page break or a layout has cut are one again, and each part keeps its line.

A line goes on with the one before when that one has not ended and this one begins in lower case, or brings the amount
that the one before announces. A table or heading between two lines keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.kernel.lokasi import Lokasi

_HALAMAN = re.compile(r"\W*(?:halaman|hal\.?|page)?\s*\d{1,4}\W*(?:dari\s*\d+)?", re.IGNORECASE)
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)]\s", re.IGNORECASE)
_BERAKHIR = re.compile(r"[.;:!?][\"”*)]*$")
_MENGGANTUNG = re.compile(
    r"(?:,|\b(?:sebesar|sejumlah|sebanyak|yaitu|adalah|dan|atau|dari|dengan|desa|tahun|rp\.?))\s*$", re.I
)
_UANG = re.compile(r"\W*Rp\.?\s*\d", re.IGNORECASE)
_TITIK = re.compile(r"(?<!\bRp)(?<!\bNo)(?<!\bKab)(?<!\bKec)[.;!?](?=\s+[\"“(*]*[A-Z(]|[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Alenia:
    """A paragraph.

    teks   its lines as one
    letak  where each of its lines begins within ``teks``
    ke     which element of the stream its first line is
    """

    teks: str
    letak: tuple[tuple[int, Lokasi], ...]
    ke: int

    def lokasi(self, di: int) -> Lokasi:
        """The line that a character stands in."""
        return next((tempat for awal, tempat in reversed(self.letak) if awal <= di), self.letak[0][1])

    def awal_kalimat(self, di: int) -> int:
        """Where the sentence of a character begins."""
        return max((c.end() for c in _TITIK.finditer(self.teks, 0, di)), default=0)

    def akhir_kalimat(self, di: int) -> int:
        """Where the sentence of a character ends."""
        cocok = _TITIK.search(self.teks, di)
        return cocok.start() if cocok else len(self.teks)

    @property
    def kalimat(self) -> tuple[tuple[int, str], ...]:
        """Its sentences, each with where it begins."""
        batas = [0, *(c.end() for c in _TITIK.finditer(self.teks)), len(self.teks)]
        return tuple((a, self.teks[a:b]) for a, b in pairwise(batas) if self.teks[a:b].strip())


def baca_alenia(*, alur: Sequence[Unsur]) -> tuple[Alenia, ...]:
    """The paragraphs of a stream, in its order."""
    return tuple(_jadikan(b) for b in _berkas_baris(alur))


def _berkas_baris(alur: Sequence[Unsur]) -> Iterator[list[tuple[int, Alinea]]]:
    kini: list[tuple[int, Alinea]] = []
    for ke, u in enumerate(alur):
        if isinstance(u, Alinea) and _HALAMAN.fullmatch(u.teks):
            continue
        if isinstance(u, TabelMentah) or not (kini and _berlanjut(kini[-1][1], u)):
            if kini:
                yield kini
            kini = []
        if isinstance(u, Alinea):
            kini.append((ke, u))
    if kini:
        yield kini


def _berlanjut(atas: Alinea, bawah: Alinea) -> bool:
    if bawah.judul or (atas.judul and not _UANG.match(bawah.teks)):
        return False
    if _UANG.match(bawah.teks):
        return not re.search(r"Rp\.?\s*[\d.,]+\W*$", atas.teks, re.IGNORECASE)
    if _BERAKHIR.search(atas.teks) or _BUTIR.match(bawah.teks):
        return False
    return bawah.teks[:1].islower() or bool(_MENGGANTUNG.search(atas.teks))


def _jadikan(baris: Sequence[tuple[int, Alinea]]) -> Alenia:
    teks, letak = "", []
    for _, a in baris:
        teks += " " if teks else ""
        letak.append((len(teks), a.lokasi))
        teks += a.teks
    return Alenia(teks, tuple(letak), baris[0][0])
