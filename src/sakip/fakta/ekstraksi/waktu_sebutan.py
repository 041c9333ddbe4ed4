"""Every mention of a time in a line of text: a year, a quarter, a span of years, a day, the year of a regulation.

A number of four digits is a year only where the words around it make it one; the year of a regulation, of a day or of
a plan is never taken for the year that a sentence speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from sakip.fakta.ekstraksi.kalimat import memuat
from sakip.kernel.tanggal import BULAN

_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
NAMA_BULAN = "|".join((*(b.lower() for b in BULAN), "pebruari", "nopember", "agt", "okt", "sept", "des"))
_SEBUTAN = re.compile(
    rf"(?P<tanggal>\b\d{{1,2}}\s+(?:{NAMA_BULAN})\s+(?:tahun\s+)?(?:19|20)\d\d\b)"
    rf"|(?P<bulan>\b(?:{NAMA_BULAN})\s+(?:tahun\s+)?20\d\d\b)"
    r"|(?:\btahun(?:\s+anggaran)?\s*:?\s*)?(?P<awal>\b(?:19|20)\d\d)\s*(?:[-–—]|s\s?[./]\s?d\b\.?|sampai(?:\s+dengan)?\b|hingga\b)\s*(?:tahun\s+)?"
    r"(?P<sampai>20\d\d\b)"
    r"|\b(?:triwulan(?:an)?|twiwulan|tri[\s-]+wulan|tribulan|tw)\b[.\s:–-]*\(?"
    r"(?P<triwulan>iv|i{1,3}|[1-4]|pertama|kedua|ketiga|keempat)\b\)?"
    r"(?:\s*[,(/–-]?\s*(?:tahun(?:\s+anggaran)?|t\.?a\.?)?\s*(?P<tahun_tw>20\d\d)\b)?"
    r"|(?P<nomor>\b\d[\w./-]*)\s+(?:tahun|th\.?)\s+(?P<tahun_nomor>(?:19|20)\d\d)\b"
    r"|(?P<surat>\b\d+(?:[.\w-]*/)[\w./-]*?\b(?:19|20)\d\d\b)"
    r"|(?P<kata>\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s*[:=]?\s*\(?)?(?<![\d.,/])(?P<tahun>\b20[0-4]\d\b)(?![.,/]?\d|\s*%)",
    re.IGNORECASE,
)
_PERATURAN = re.compile(
    r"undang|peraturan|keputusan|instruksi|perda\b|perbup|perwali|perpres|permen|kepmen|\bnomor\b|\bno\b|\buu\b|\bpp\b"
    r"|surat|edaran",
    re.IGNORECASE,
)
_AKHIR_KALIMAT = re.compile(r"(?<=[a-z0-9)%”\"*][.;:?!])\s+(?=[A-Z*“\"(])")
_EMPAT = re.compile(r"(?:19|20)\d\d")
_KATA_TRIWULAN = ("wulan", "tribulan", "tw")
_JARAK = 120


class JenisSebutan(Enum):
    """What a mention names."""

    TAHUN = "tahun"
    TRIWULAN = "triwulan"
    RENTANG = "rentang tahun"
    TANGGAL = "tanggal"
    PERATURAN = "peraturan"


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One mention.

    tahun     the year; of a span the first one, None of a quarter without one
    sampai    the last year of a span
    kuat      a word makes it a year ("tahun 2024"); a bare number may count something
    letak     where it begins and ``akhir`` where it ends in the text
    """

    jenis: JenisSebutan
    teks: str
    letak: int
    akhir: int
    tahun: int | None = None
    triwulan: int | None = None
    sampai: int | None = None
    kuat: bool = True


# Many families ask for the mentions of the same lines.
@lru_cache(maxsize=8192)
def cari_sebutan(*, teks: str) -> tuple[Sebutan, ...]:
    """The mentions of a text in their order.

    >>> [s.tahun for s in cari_sebutan(teks="Perda Nomor 5 Tahun 2016, laporan tahun 2024")]
    [2016, 2024]
    """
    return tuple(_satu(c, teks) for c in _SEBUTAN.finditer(teks)) if _mungkin(teks) else ()


def _mungkin(teks: str) -> bool:
    """Whether a text can name a time: by four digits of a year, or by a word for a quarter."""
    return bool(_EMPAT.search(teks)) or memuat(teks.lower(), _KATA_TRIWULAN)


def _satu(cocok: re.Match[str], teks: str) -> Sebutan:
    tulis, a, z = cocok[0], cocok.start(), cocok.end()
    if cocok["tanggal"] or cocok["bulan"]:
        return Sebutan(JenisSebutan.TANGGAL, tulis, a, z, int(tulis[-4:]))
    if cocok["awal"]:
        return Sebutan(JenisSebutan.RENTANG, tulis, a, z, int(cocok["awal"]), sampai=int(cocok["sampai"]))
    if cocok["triwulan"]:
        kata = cocok["triwulan"].lower()
        tahun = int(cocok["tahun_tw"]) if cocok["tahun_tw"] else None
        return Sebutan(JenisSebutan.TRIWULAN, tulis, a, z, tahun, _ROMAWI.get(kata) or int(kata))
    if cocok["surat"]:
        return Sebutan(JenisSebutan.PERATURAN, tulis, a, z, int(tulis[-4:]))
    if cocok["nomor"]:
        aturan = _PERATURAN.search(teks, max(0, a - _JARAK), a)
        return Sebutan(JenisSebutan.PERATURAN if aturan else JenisSebutan.TAHUN, tulis, a, z, int(cocok["tahun_nomor"]))
    return Sebutan(JenisSebutan.TAHUN, tulis, a, z, int(cocok["tahun"]), kuat=bool(cocok["kata"]))


def pisah_kalimat(*, teks: str) -> Iterator[tuple[int, str]]:
    """The sentences of a line, each with where it begins."""
    awal = 0
    for cocok in _AKHIR_KALIMAT.finditer(teks):
        yield awal, teks[awal : cocok.start()]
        awal = cocok.end()
    yield awal, teks[awal:]
