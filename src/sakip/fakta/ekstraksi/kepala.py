"""The heading of a table: how many rows it has, and for each column the words from the top down.

Groups over several columns are written once and followed by blanks in text and in many Word files; the words of a
group therefore reach to the right as long as the rows below still have a heading of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import SelMentah
from sakip.fakta.ekstraksi.kamus_kolom import is_kata_kepala

Baris = tuple[SelMentah, ...]
_NOMOR = re.compile(r"\(?(\d{1,2})\)?\s*(?:=.*)?|\(?\d{1,2}\s*=.*|\(?\d{1,2}\)\s*[=:].*")
_RUMUS = re.compile(r"=\s*(.+)")
_KATA_NOMOR = re.compile(r"no(?:mor)?\.?", re.IGNORECASE)
_SATU = re.compile(r"1[.)]?")
_TERTINGGI = 5
_TERPANJANG = 60


@dataclass(frozen=True, slots=True)
class KepalaTabel:
    """``banyak`` rows are heading; ``jalur`` has the words of each column; ``rumus`` what its number row says.

    nomor   the printed number of each column ("6" of "6=5/4"), empty without a row of numbers
    """

    banyak: int
    jalur: tuple[tuple[str, ...], ...] = ()
    nomor: tuple[str, ...] = ()
    rumus: tuple[str, ...] = ()


def baca_kepala(*, baris: Sequence[Baris], tertentu: int = 0) -> KepalaTabel:
    """The heading of a table; ``tertentu`` is the number of heading rows where the document itself marks them."""
    bernomor = next((n for n, b in enumerate(baris[:_TERTINGGI]) if is_baris_nomor(b)), None)
    if bernomor is not None:
        isi, nomor = baris[:bernomor], baris[bernomor]
        angka = tuple(_angka(s.teks) for s in nomor)
        rumus = tuple(c[1].strip() if (c := _RUMUS.search(s.teks)) else "" for s in nomor)
        return KepalaTabel(bernomor + 1, _jalur(isi, len(nomor)), angka, rumus)
    banyak = tertentu or _hitung(baris)
    lebar = len(baris[0]) if baris else 0
    return KepalaTabel(banyak, _jalur(baris[:banyak], lebar))


def is_baris_nomor(baris: Baris) -> bool:
    """Tell the row of column numbers: 1, 2, 3, (4), 5=4/3; at least three of them, nothing else."""
    isi = [s.teks.strip() for s in baris if s.teks.strip()]
    if len(isi) < 3 or not all(_NOMOR.fullmatch(t) for t in isi):
        return False
    angka = [int(a) for t in isi if (a := _angka(t))]
    return angka[:1] == [1] and sum(b >= a for a, b in pairwise(angka)) >= len(angka) - 2


def _angka(teks: str) -> str:
    cocok = re.match(r"\(?(\d{1,2})", teks.strip())
    return cocok[1] if cocok else ""


def _hitung(baris: Sequence[Baris]) -> int:
    """How many rows read like a heading: the first must, those below may only add groups, years and marks."""
    # A title over all columns ("Sasaran 1: …") may stand above the words of the columns.
    awal = 1 if len(baris) > 1 and len(baris[0]) > 2 and sum(bool(s.teks.strip()) for s in baris[0]) == 1 else 0
    if not baris or not (_mirip_kepala(baris[awal], pertama=True) or _di_atas_nomor(baris[awal : awal + 2])):
        return 0
    n = awal + 1
    while n < min(len(baris), _TERTINGGI) and (
        _mirip_kepala(baris[n], pertama=False) or _mengulang(baris[n - 1], baris[n])
    ):
        n += 1
    return n


def _di_atas_nomor(baris: Sequence[Baris]) -> bool:
    """Whether a row of words without figures begins with "No", and the row below with 1: a heading in any words."""
    if len(baris) < 2 or not _KATA_NOMOR.fullmatch(baris[0][0].teks.strip()):
        return False
    isi = [s.teks.strip() for s in baris[0]]
    berkata = all(t and len(t) <= _TERPANJANG and not any(c.isdigit() for c in t) for t in isi)
    return berkata and bool(_SATU.fullmatch(baris[1][0].teks.strip()))


def _mengulang(atas: Baris, baris: Baris) -> bool:
    """A row that repeats words of the heading above it: a merged cell, as programs write it out."""
    sama = [s.teks for s, t in zip(baris, atas, strict=False) if s.teks.strip() and s.teks == t.teks]
    lain = [s.teks for s, t in zip(baris, atas, strict=False) if s.teks.strip() and s.teks != t.teks]
    if len(sama) > 1 and baris[0].teks in sama and 2 * sum(is_kata_kepala(t) for t in sama) > len(sama):
        return not any(len(t) > _TERPANJANG for t in lain)
    return any(is_kata_kepala(t) for t in sama) and all(is_kata_kepala(t) for t in lain)


def _mirip_kepala(baris: Baris, *, pertama: bool) -> bool:
    isi = [s.teks.strip() for s in baris if s.teks.strip()]
    awal = baris[0].teks.strip()
    if not isi or (not pertama and awal and (len(isi) == len(baris) or re.fullmatch(r"\d{1,2}\.?", awal))):
        return False
    kenal = sum(is_kata_kepala(t) for t in isi)
    return kenal * 2 >= len(isi) and (len(isi) > 1 or not pertama) and not any(len(t) > 120 for t in isi)


def _jalur(baris: Sequence[Baris], lebar: int) -> tuple[tuple[str, ...], ...]:
    isi = [[_sel(b, k) for k in range(lebar)] for b in baris]
    for n, b in enumerate(isi):
        for k in range(1, lebar):
            di_bawah = any(isi[m][k] for m in range(n + 1, len(isi)))
            if not b[k] and b[k - 1] and di_bawah and (n == 0 or isi[n - 1][k] == isi[n - 1][k - 1]):
                b[k] = b[k - 1]
    return tuple(tuple(dict.fromkeys(b[k] for b in isi if b[k])) for k in range(lebar))


def _sel(baris: Baris, k: int) -> str:
    return baris[k].teks.strip() if k < len(baris) else ""
