"""How the note calls a report: its kind, its office and its year, in words that can stand within a sentence."""

from __future__ import annotations

import re
from typing import Final

_JENIS: Final = tuple(
    (kata, re.compile(pola, re.IGNORECASE))
    for kata, pola in (
        ("Laporan Kinerja", r"\blaporan\s+(?:akuntabilitas\s+)?kinerja\b|\bLKJ\w*|\bLAKIP\b"),
        ("Perjanjian Kinerja", r"\b(?:perjanjian|penetapan)\s+kinerja\b"),
        ("Rencana Strategis", r"\brencana\s+strategis\b|\brenstra\b"),
        ("Rencana Kinerja Tahunan", r"\brencana\s+kinerja\s+tahunan\b"),
        ("Rencana Kerja", r"\brencana\s+kerja\b|\brenja\b"),
        ("Rencana Aksi", r"\brencana\s+aksi\b"),
        ("Dokumen Pelaksanaan Anggaran", r"\bdokumen\s+pelaksanaan\s+(?:perubahan\s+)?anggaran\b"),
    )
)
_UMUM: Final = frozenset({"dan", "di", "serta", "atas", "untuk", "dalam"})
# Words of capitals that can be spoken are told from names only by being known.
_SINGKATAN: Final = frozenset({"RSUD", "RSU", "UPT", "UPTD", "UPTB", "DPRD", "BAPPEDA", "BAPPERIDA", "BAPPELITBANGDA"})
_ROMAWI = re.compile(r"[IVX]+")
_VOKAL = re.compile(r"[AIUEO]")
_WILAYAH = re.compile(r"(?<=[^\s,])\s+(?=(?:Kabupaten|Kota|Provinsi)\s+\w)")


def sebut_jenis(*, judul: str) -> str:
    """The kind of document in the title of a report; a report of performance where the title does not say.

    >>> sebut_jenis(judul="LAPORAN AKUNTABILITAS KINERJA (LAKIP) TAHUN 2018")
    'Laporan Kinerja'
    """
    awal = [(c.start(), kata) for kata, pola in _JENIS if (c := pola.search(judul))]
    return min(awal)[1] if awal else "Laporan Kinerja"


def sebut_kantor(*, nama: str) -> str:
    """The name of an office as it stands in a sentence; one that is not all in capitals stays as it is.

    >>> sebut_kantor(nama="DINAS SOSIAL DAN PMD KABUPATEN MISAL")
    'Dinas Sosial dan PMD, Kabupaten Misal'
    """
    bersih = " ".join(nama.split())
    if bersih.isupper():
        bersih = " ".join(map(_kata, bersih.split()))
    return _WILAYAH.sub(", ", bersih)


def _kata(kata: str) -> str:
    if kata in _SINGKATAN or _ROMAWI.fullmatch(kata) or not _VOKAL.search(kata):
        return kata
    return kata.lower() if kata.lower() in _UMUM else kata.title()
