"""Places that a region consists of: "terbagi atas 4 desa, 11 dusun, 18 RW", and the tables that list or sum them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.kernel.lokasi import Lokasi

_RINCI = re.compile(
    r"\b(?:terbagi|terdiri|dibagi|meliputi|mencakup|membawahi|menaungi|memiliki|mempunyai)\b[^.;:\d]{0,30}(?=\d)",
    re.IGNORECASE,
)
_TEMPAT = r"desa|kelurahan|kecamatan|dusun|dukuh|lingkungan|padukuhan|rw|rt|rukun\s+warga|rukun\s+tetangga"
_SATU = re.compile(
    rf"\s*(?:,|dan|serta|dengan|,\s*dan)?\s*(?P<semua>(?P<n>\d{{1,3}}(?:\.\d{{3}})?)(?:\s*\([a-z\s]{{3,40}}\))?\s+"
    rf"(?:buah\s+)?(?P<apa>{_TEMPAT})\b)",
    re.IGNORECASE,
)
_SINGKAT = {"rukun warga": "rw", "rukun tetangga": "rt"}
_NAMA_KEPALA = re.compile(r"(?:nama\s+)?(desa|kelurahan|kecamatan)\W*", re.IGNORECASE)
_MENURUT = r"\b(?:menurut|per|tiap|setiap|masing\W*masing|berdasarkan)\b[^.]{0,30}\b"
_TERSEDIKIT = 2


@dataclass(frozen=True, slots=True)
class Tempat:
    """How many places of a kind a text tells, as written, and where."""

    apa: str
    banyak: int
    teks: str
    awal: int


@dataclass(frozen=True, slots=True)
class TempatTabel:
    """How many places of a kind a table lists or sums."""

    apa: str
    banyak: int
    tabel: TabelBaca
    lokasi: Lokasi


def cari_tempat(a: Alenia) -> Iterator[Tempat]:
    """The counts of places in a paragraph, of those that a region is said to consist of."""
    if not a.memuat("desa", "kelurahan", "kecamatan", "dusun", "rw"):
        return
    for c in _RINCI.finditer(a.teks):
        letak = c.end()
        while s := _SATU.match(a.teks, letak):
            yield Tempat(_apa(s["apa"]), int(s["n"].replace(".", "")), s["semua"], s.start("semua"))
            letak = s.end()


def tempat_tabel(tabel: Sequence[TabelBaca]) -> Iterator[TempatTabel]:
    """The places that the tables of a report list or sum."""
    for t in tabel:
        for k, kolom in enumerate(t.kolom):
            kepala = " ".join(dict.fromkeys(kolom.jalur))
            if len(kepala) < 60 and (c := _NAMA_KEPALA.fullmatch(kepala.strip())):
                yield from _terdaftar(t, k, c[1].lower())
            elif len(kepala) < 60 and (apa := _dijumlah(kepala)):
                yield from _terjumlah(t, k, apa)


def _terdaftar(t: TabelBaca, k: int, apa: str) -> Iterator[TempatTabel]:
    """The names of a column, when the table goes through all of them: it has a total, or says so."""
    sel = [b.sel[k] for b in t.baris if b.jenis is JenisBaris.BIASA and b.sel[k].teks and b.sel[k].angka.nilai is None]
    nama = {s.teks.casefold() for s in sel}
    lengkap = any(b.jenis is JenisBaris.JUMLAH for b in t.baris) or re.search(_MENURUT + apa, t.keterangan, re.I)
    if lengkap and len(nama) == len(sel) >= _TERSEDIKIT:
        yield TempatTabel(apa, len(sel), t, sel[0].lokasi)


def _terjumlah(t: TabelBaca, k: int, apa: str) -> Iterator[TempatTabel]:
    baris = [b for b in t.baris if b.jenis is JenisBaris.JUMLAH]
    if len(baris) == 1 and t.kolom[k].peran is not Peran.NOMOR:
        nilai = baris[0].sel[k].angka.nilai
        if nilai is not None and nilai == int(nilai):
            yield TempatTabel(apa, int(nilai), t, baris[0].sel[k].lokasi)


def _dijumlah(kepala: str) -> str:
    rapi = re.sub(r"\b(?:jumlah|banyaknya|banyak)\b|[()]", " ", kepala.lower())
    kata = [_apa(c) for c in re.findall(rf"\b(?:{_TEMPAT})\b", rapi)]
    sisa = re.sub(rf"\b(?:{_TEMPAT})\b|\W", "", rapi)
    return kata[0] if kata and len(set(kata)) == 1 and not sisa else ""


def _apa(teks: str) -> str:
    rapi = " ".join(teks.lower().split())
    return _SINGKAT.get(rapi, rapi)
