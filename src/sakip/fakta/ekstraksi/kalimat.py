"""Running text as paragraphs: lines that a page break or a layout has cut are one again, and each part keeps its line.

A line goes on with the one before when that one has not ended and this one begins in lower case, when no sentence can
end where that one does, or when this one brings the amount that the one before announces. A table or heading between
two lines keeps them apart, and so does the number of an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah, Unsur
from sakip.kernel.lokasi import Lokasi

_HALAMAN = re.compile(r"\W*(?:halaman|hal\.?|page)?\s*\d{1,4}\W*(?:dari\s*\d+)?", re.IGNORECASE)
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)]\s", re.IGNORECASE)
_BERAKHIR = re.compile(r"[.;:!?][\"”*)]*$")
_MENGGANTUNG = re.compile(
    r"(?:,|\b(?:sebesar|sejumlah|sebanyak|yaitu|adalah|dan|atau|dari|dengan|desa|tahun|rp\.?))\s*$", re.I
)
# Words that no line of running text ends with: what follows belongs to them, capital or not.
_TERBUKA = re.compile(r"\b(?:bahwa(?:\s+\w+)?|pada|yang|untuk|nomor|tentang|serta|atas|oleh|dalam)\s*$")
# "ayat" and "(1) huruf c" are one, though the second looks like the number of an item.
_BERNOMOR = re.compile(r"\b(?:ayat|pasal|huruf)\s*$", re.IGNORECASE)
_KATA_BARIS = 5
_UANG = re.compile(r"\W*Rp\.?\s*\d", re.IGNORECASE)
_AKHIR_UANG = re.compile(r"Rp\.?\s*[\d.,]+\W*$", re.IGNORECASE)
# The mark first, then what may not stand before it: so the search runs from mark to mark.
_TITIK = re.compile(r"[.;!?](?<!\bRp.)(?<!\bNo.)(?<!\bKab.)(?<!\bKec.)(?=\s+[\"“(*]*[A-Z(]|[A-Z][a-z])")


@dataclass(frozen=True)
class Alenia:
    """A paragraph, or the text of a cell. Without slots: what every extractor asks of it is found out once.

    teks   its lines as one
    letak  where each of its lines begins within ``teks``
    ke     which element of the stream its first line is
    kepala its first line is marked as a heading, or bold
    """

    teks: str
    letak: tuple[tuple[int, Lokasi], ...]
    ke: int = 0
    kepala: bool = False

    @cached_property
    def rendah(self) -> str:
        """Its text in lower case, to look for a word before anything dearer is tried."""
        return self.teks.lower()

    @cached_property
    def kata(self) -> int:
        """How many words it has."""
        return len(self.teks.split())

    @cached_property
    def batas(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences end, without and with their mark."""
        return tuple(c.span() for c in _TITIK.finditer(self.teks))

    @cached_property
    def kalimat(self) -> tuple[tuple[int, str], ...]:
        """Its sentences, each with where it begins."""
        batas = [0, *(akhir for _, akhir in self.batas), len(self.teks)]
        return tuple((a, self.teks[a:b]) for a, b in pairwise(batas) if self.teks[a:b].strip())

    def memuat(self, *kata: str) -> bool:
        """Whether one of some words or parts of words, given in lower case, stands in it."""
        return memuat(self.rendah, kata)

    def lokasi(self, di: int) -> Lokasi:
        """The line that a character stands in."""
        return next((tempat for awal, tempat in reversed(self.letak) if awal <= di), self.letak[0][1])

    def awal_kalimat(self, di: int) -> int:
        """Where the sentence of a character begins."""
        return max((akhir for _, akhir in self.batas if akhir <= di), default=0)

    def akhir_kalimat(self, di: int) -> int:
        """Where the sentence of a character ends."""
        return next((awal for awal, _ in self.batas if awal >= di), len(self.teks))


def memuat(teks: str, kata: Sequence[str]) -> bool:
    """Whether one of some words or parts of words stands in a text; both in lower case."""
    # A plain loop: this is asked tens of thousands of times.
    for k in kata:  # noqa: SIM110
        if k in teks:
            return True
    return False


def alenia_sel(*, sel: SelMentah) -> Alenia:
    """The text of a cell as a paragraph of one line."""
    return Alenia(sel.teks, ((0, sel.lokasi),))


def baca_alenia(*, alur: Sequence[Unsur]) -> tuple[Alenia, ...]:
    """The paragraphs of a stream, in its order."""
    return tuple(_jadikan(b) for b in _berkas_baris(alur))


def _berkas_baris(alur: Sequence[Unsur]) -> Iterator[list[tuple[int, Alinea]]]:
    kini: list[tuple[int, Alinea]] = []
    for ke, u in enumerate(alur):
        if isinstance(u, Alinea) and len(u.teks) < 30 and _HALAMAN.fullmatch(u.teks):
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
        return not _AKHIR_UANG.search(atas.teks)
    if _BERAKHIR.search(atas.teks):
        return False
    if _BUTIR.match(bawah.teks):
        return bool(_BERNOMOR.search(atas.teks)) and bawah.teks.startswith("(")
    if bawah.teks[:1].islower() or _MENGGANTUNG.search(atas.teks):
        return True
    return bool(_TERBUKA.search(atas.teks)) and len(atas.teks.split()) >= _KATA_BARIS and not bawah.teks.isupper()


def _jadikan(baris: Sequence[tuple[int, Alinea]]) -> Alenia:
    ke, awal = baris[0]
    kepala = bool(awal.judul) or awal.tebal
    if len(baris) == 1:
        return Alenia(awal.teks, ((0, awal.lokasi),), ke, kepala)
    teks, letak = "", []
    for _, a in baris:
        teks += " " if teks else ""
        letak.append((len(teks), a.lokasi))
        teks += a.teks
    return Alenia(teks, tuple(letak), ke, kepala)
