"""A whole and its parts in one sentence: "dari 12 usulan, 9 usulan diterima dan 3 usulan belum", and names in brackets.

The parts must make up the whole where the sentence leaves nothing open: behind a colon, or when the last part is what
is not so. Parts that overlap ("9 tercapai, 4 di antaranya terlampaui") are left out by any choice that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sakip.fakta.ekstraksi.kalimat import Alenia

_BILANG = r"\d{1,3}(?:\s*\([a-z\s]{3,20}\))?"
_SELURUH = re.compile(
    rf"\bdari\s+(?:seluruh\s+|sejumlah\s+|sebanyak\s+|total\s+)?(?P<n>{_BILANG})\s+(?P<benda>[a-z]{{4,}})\b"
    r"(?P<ekor>[^.;:,\d]{0,60}|\([^)]{0,30}\))?(?P<tanda>[:,])",
    re.IGNORECASE,
)
_INGKAR = re.compile(r"\b(?:belum|tidak|sisanya|lainnya|selebihnya|dalam\s+proses)\b", re.IGNORECASE)
_INGKAR_SAJA = re.compile(r"\s*(?:masih\s+)?(?:belum|tidak)(?:\s+\w+)?\W*$", re.IGNORECASE)
_ANTARANYA = re.compile(r"di\s?antaranya|masing|\bsetiap\b|\btiap\b", re.IGNORECASE)
_BERNAMA = re.compile(
    rf"(?<![\w.,/-])(?P<semua>(?P<n>{_BILANG})\s+(?:desa|kelurahan|kecamatan|dusun|indikator|program|opd|puskesmas|sekolah|pasar)"
    r"(?:\s+[a-z-]+){0,4})\s*\((?P<nama>[A-Z][^()\d:;]{2,300})\)",
    re.IGNORECASE,
)
_PISAH = re.compile(r"\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+")
_TERBANYAK = 6


@dataclass(frozen=True, slots=True)
class Bagian:
    """A whole that a text tells, as written and where, and the numbers that its parts come to; the first is meant."""

    hal: str
    banyak: int
    teks: str
    awal: int
    jumlah: tuple[int, ...]
    sebutan: str


def cari_bagian(a: Alenia) -> Iterator[Bagian]:
    """The wholes of a paragraph whose parts stand behind them."""
    if "dari " in a.rendah:
        for c in _SELURUH.finditer(a.teks):
            if (satu := _seluruh(a, c)) is not None:
                yield satu
    if "(" in a.teks:
        for c in _BERNAMA.finditer(a.teks):
            nama = c["nama"]
            dua = {len(_PISAH.split(nama)), nama.count(",") + 1}
            if c["nama"][0].isupper() and not _ANTARANYA.search(nama):
                yield Bagian("nama", _angka(c["n"]), c["semua"], c.start(), tuple(sorted(dua)), "namanya berjumlah")


def _seluruh(a: Alenia, c: re.Match[str]) -> Bagian | None:
    banyak, benda = _angka(c["n"]), c["benda"].lower()
    akhir = a.akhir_kalimat(c.end())
    ekor = a.teks[c.end() : akhir]
    bagian = list(re.finditer(rf"(?<![\w.,/-])({_BILANG})\s+{benda}\b", ekor, re.IGNORECASE))
    if not bagian or _ANTARANYA.search(ekor) or len(bagian) > _TERBANYAK or _SELURUH.search(ekor):
        return None
    angka = [_angka(m[1]) for m in bagian]
    teks, tutup = c[0].rstrip(" :,"), ekor[bagian[-1].end() :]
    if max(angka) > banyak:
        return Bagian(benda, banyak, teks, c.start(), (max(angka),), "satu bagiannya berjumlah")
    utuh = c["tanda"] == ":" or bool(_INGKAR_SAJA.fullmatch(tutup))
    if len(angka) < 2 or not (utuh or (_INGKAR.search(tutup) and sum(angka) > banyak)):
        return None
    lain = {sum(p) + angka[-1] for k in range(1, len(angka)) for p in combinations(angka[:-1], k)}
    jumlah = (sum(angka), *sorted(lain)) if sum(angka) > banyak and c["tanda"] != ":" else (sum(angka),)
    return Bagian(benda, banyak, teks, c.start(), jumlah, "bagiannya berjumlah")


def _angka(teks: str) -> int:
    return int(re.match(r"\d+", teks)[0])  # type: ignore[index]
