"""One file, many reports: where each begins, whose it is, and which period it is about.

A report is known by its first chapter with text below it (a table of contents has none). It begins at the cover before
that chapter, if one stands between it and the end of the report before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.fakta.ekstraksi.waktu_suara import hitung_suara, tetapkan_periode
from sakip.kernel.periode import Periode

_BAB_SATU = re.compile(r"\W*BAB\s+(?:I|1)\b(?!\s*[.\d])\W*(?:PENDAHULUAN)?\W*(?:\d+)?", re.IGNORECASE)
_BAB = re.compile(r"\W*BAB\s+(?:[IVX]+|\d+)?\b", re.IGNORECASE)
_SAMPUL = re.compile(
    r"\W*(?:LAPORAN\s+(?:AKUNTABILITAS\s+)?KINERJA|LKJ(?:IP)?|LAKIP|PERJANJIAN KINERJA|RENCANA STRATEGIS)\b", re.I
)
_PENUTUP = re.compile(r"\W*(?:BAB\s*(?:[IVX]+|\d+)?\W*)?PENUTUP\W*", re.IGNORECASE)
_ISI_BAB = 25
_KEPALA = 40


@dataclass(frozen=True, slots=True)
class Bagian:
    """One report of a file.

    id       "b1", "b2" … in the order of the file
    alur     its stream
    periode  what it is about; None when it does not say
    judul    the lines of its cover, or those before its first chapter
    """

    id: str
    alur: tuple[Unsur, ...]
    periode: Periode | None = None
    judul: tuple[Alinea, ...] = ()


def pisah_bundel(*, alur: Sequence[Unsur]) -> tuple[Bagian, ...]:
    """The reports of a stream; a stream without chapters is one report."""
    calon = [
        n for n, u in enumerate(alur) if isinstance(u, Alinea) and _BAB_SATU.fullmatch(u.teks) and _berisi(alur, n)
    ]
    # A first chapter within the first chapter is the description of the outline.
    bab = [n for i, n in enumerate(calon) if i == 0 or _ada_bab_lain(alur[calon[i - 1] + 1 : n])]
    awal = [_awal(alur, n, bab[i - 1] if i else -1) for i, n in enumerate(bab)]
    if awal:
        awal[0] = 0
    batas = [*(awal or [0]), len(alur)]
    bagian = [_bagian(f"b{i + 1}", tuple(alur[batas[i] : batas[i + 1]])) for i in range(len(batas) - 1)]
    periode = tetapkan_periode(suara=[hitung_suara(alur=b.alur, judul=b.judul) for b in bagian])
    return tuple(replace(b, periode=p) for b, p in zip(bagian, periode, strict=True))


def _ada_bab_lain(alur: Sequence[Unsur]) -> bool:
    return any(isinstance(u, Alinea) and _BAB.match(u.teks) and not _BAB_SATU.fullmatch(u.teks) for u in alur)


def _berisi(alur: Sequence[Unsur], n: int) -> bool:
    """Whether a chapter has text of its own, not only the titles of a list of contents."""
    kata = 0
    for u in alur[n + 1 : n + 12]:
        if isinstance(u, Alinea):
            if _BAB.match(u.teks):
                break
            if len(u.teks.split()) > 12 or re.search(r"[.;]$", u.teks):
                kata += len(u.teks.split())
    return kata >= _ISI_BAB


def _awal(alur: Sequence[Unsur], n: int, sebelum: int) -> int:
    """Where the report of a first chapter begins: its cover, behind the closing chapter of the report before."""
    penutup = next(
        (m for m in range(n - 1, sebelum, -1) if _is(alur[m], _PENUTUP) and _berisi_penutup(alur, m)), sebelum
    )
    sampul = [m for m in range(penutup + 1, n) if _is(alur[m], _SAMPUL) and len(_teks(alur[m])) < 80]
    return sampul[0] if sampul else n


def _berisi_penutup(alur: Sequence[Unsur], n: int) -> bool:
    return any(isinstance(u, Alinea) and len(u.teks.split()) > 12 for u in alur[n + 1 : n + 6])


def _is(u: Unsur, pola: re.Pattern[str]) -> bool:
    return isinstance(u, Alinea) and bool(pola.match(u.teks))


def _teks(u: Unsur) -> str:
    return u.teks if isinstance(u, Alinea) else ""


def _bagian(id_: str, alur: tuple[Unsur, ...]) -> Bagian:
    judul = []
    for u in alur[:_KEPALA]:
        if isinstance(u, TabelMentah) or _BAB.match(u.teks) or len(u.teks.split()) > 14:
            break
        judul.append(u)
    return Bagian(id_, alur, None, tuple(judul))
