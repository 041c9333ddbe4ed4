"""Things that a text counts out: "(1) …, (2) …" within a paragraph, and numbered lines below one.

A run begins at 1 and goes on while its numbers do; a number that comes twice, or a one anew, begins the next run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.kernel.lokasi import Lokasi

_TANDA = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[:;,(]))\(?(\d{1,2})\)\s*(?=\S)")
_BARIS = re.compile(r"^[\W_]*(?:(\d{1,2})|([a-z])|([ivx]{1,4}))[.)]+\s+(?=\S)", re.IGNORECASE)
_ROMAWI = {t: n for n, t in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)}
_SELA = 14
_TERUS = 12


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing of a run: its number, its words, its line."""

    nomor: int
    teks: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True)
class Rincian:
    """A run: its things, and from where to where it stands in its paragraph (0 and 0: in lines below it)."""

    butir: tuple[Butir, ...]
    awal: int = 0
    akhir: int = 0


def rinci_sebaris(alenia: Alenia) -> tuple[Rincian, ...]:
    """The runs within a paragraph."""
    if "2)" not in alenia.teks:
        return ()
    tanda = list(_TANDA.finditer(alenia.teks))
    runs: list[list[re.Match[str]]] = []
    for t in tanda:
        if int(t[1]) == 1 or not runs:
            runs.append([])
        runs[-1].append(t)
    return tuple(_rincian(alenia, r, tanda) for r in runs if len(r) > 1 and int(r[0][1]) == 1)


def _rincian(alenia: Alenia, run: Sequence[re.Match[str]], semua: Sequence[re.Match[str]]) -> Rincian:
    butir = []
    for t in run:
        lanjut = semua.index(t) + 1
        akhir = semua[lanjut].start() if lanjut < len(semua) else alenia.akhir_kalimat(t.end())
        butir.append(Butir(int(t[1]), alenia.teks[t.end() : akhir].strip(), alenia.lokasi(t.start())))
    return Rincian(tuple(butir), run[0].start(), akhir)


def rinci_di_bawah(alenia: Sequence[Alenia], n: int) -> Rincian | None:
    """The numbered lines that follow a paragraph; a line without a number goes on with the one above.

    None too for a run whose next number stands further down, behind other text: where it ends cannot be told.
    """
    butir: list[Butir] = []
    jenis, sela = 0, 0
    for m, a in enumerate(alenia[n + 1 :], n + 1):
        cocok = _BARIS.match(a.teks)
        nomor = _nomor(cocok, jenis) if cocok else None
        if cocok and nomor is not None and nomor[0] == len(butir) + 1:
            jenis, sela = nomor[1], 0
            butir += _pecah(a.teks[cocok.end() :], len(butir) + 1, a.letak[0][1])
        elif not butir or sela or len(a.teks.split()) > _SELA:
            lanjut = (c for x in alenia[m : m + _TERUS] if (c := _BARIS.match(x.teks)))
            if any(_nomor(c, jenis) == (len(butir) + 1, jenis) for c in lanjut):
                return None
            break
        else:
            sela = 1
    return Rincian(tuple(butir)) if len(butir) > 1 else None


def _pecah(teks: str, nomor: int, lokasi: Lokasi) -> Iterator[Butir]:
    """The thing of a line, and those that a lost line break has left behind it ("… 3) …")."""
    cocok = re.search(rf"\s\(?{nomor + 1}\)\s*(?=[A-Z])", teks)
    yield Butir(nomor, teks[: cocok.start()] if cocok else teks, lokasi)
    if cocok:
        yield from _pecah(teks[cocok.end() :], nomor + 1, lokasi)


def _nomor(cocok: re.Match[str], jenis: int) -> tuple[int, int] | None:
    """The number of a line and its kind (1 digits, 2 letters, 3 Roman); a run keeps the kind that it began with."""
    if cocok[1] and jenis in (0, 1):
        return int(cocok[1]), 1
    kata = (cocok[2] or cocok[3] or "").lower()
    if jenis == 3 or (jenis == 0 and kata == "i"):
        return (_ROMAWI[kata], 3) if kata in _ROMAWI else None
    return (ord(kata) - 96, 2) if len(kata) == 1 and jenis in (0, 2) else None
