"""Changes between years of which a paragraph states the figures too: "tahun 2023 80,10, tahun 2024 82,40 … naik 2,30".

A year has one figure in such a paragraph; a year with two is left out. A change names its two years, or is one of the
year of the report against the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka

_KATA = ("naik", "ningkat", "turun", "nurun", "tambah", "kurang", "tetap")
_UBAH = re.compile(
    r"\b(?:(?P<naik>naik|meningkat|peningkatan|kenaikan|bertambah)|(?P<turun>turun|menurun|penurunan|berkurang))\b"
    r"\s*(?:sebesar|sebanyak|sejumlah|:)?\s*(?=\(?[+-]?(?:Rp\.?\s*)?\d)",
    re.IGNORECASE,
)
_ISI = (
    r"(?:\s|[,:=(]|\b(?:tercatat|sebesar|mencapai|adalah|sebanyak|sejumlah|menjadi|realisasi(?:nya)?|nilai(?:nya)?|yaitu|"
    r"berada|pada|di|angka|memperoleh|dengan|predikat|kategori|[A-D]{1,3})\b)*"
)
_TAHUN_DEPAN = re.compile(rf"\btahun\s+(20\d\d){_ISI}$", re.IGNORECASE)
_TAHUN_BELAKANG = re.compile(
    r"\)?(?:\s+(?!dan\b|atau\b)[a-z]{3,12})?\s*\(?\s*(?:pada|di|untuk|dalam)\s+tahun\s+(20\d\d)\b", re.I
)
# A figure of another kind: what was planned, or what others have.
_LAIN = re.compile(
    r"\b(?:target\w*|pagu|anggaran|alokasi|standar|rata\W?rata|nasional|provinsi|peringkat|urutan|renstra|rpjmd)\b"
    r"(?:(?!realisasi)[^.;:\d]){0,60}$",
    re.IGNORECASE,
)
_PEMBANDING = r"(?:dari|dibanding(?:kan)?|terhadap)(?:\s+(?:dengan|pada|capaian|realisasi|nilai)){0,2}\s+"
_MASA = r"tahun\s+(?:(?P<tahun>20\d\d)|lalu|sebelumnya)\b"
_DARI_BELAKANG = re.compile(rf"[^.;,\d]{{0,30}}\b{_PEMBANDING}{_MASA}", re.IGNORECASE)
_DARI_DEPAN = re.compile(rf"\b{_PEMBANDING}{_MASA}[^.;\d]{{0,60}}$", re.IGNORECASE)
_SUBJEK = re.compile(r"\btahun\s+(20\d\d)\b[^.;\d]{0,60}$", re.IGNORECASE)
_ATAU = re.compile(
    r"[^.;,\d]{0,20}?(?:\batau|\(|\bsetara(?:\s+dengan)?)\s*(?:sebesar|naik|turun|meningkat|menurun)?\s*", re.I
)
_POIN = re.compile(r"\s*(?:%\s*)?poin\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A change: whether upwards, its words and where; its amounts; and the figures of the year before and of the year.

    nisbi  the amount is a percentage of the figure before
    """

    naik: bool
    kata: str
    di: int
    hasil: Angka
    nisbi: bool
    suku: tuple[Angka, Angka]


def cari_perubahan(a: Alenia, angka: Sequence[Angka], tahun: int) -> Iterator[Perubahan]:
    """The changes of a paragraph whose figures it states by their years."""
    if "tahun" not in a.rendah or not a.memuat(*_KATA):
        return
    ubah = list(_UBAH.finditer(a.teks))
    nilai = _menurut_tahun(a.teks, angka, {c.end() for c in ubah}) if ubah else {}
    for c in ubah if len(nilai) > 1 else ():
        hasil = next((x for x in angka if x.awal >= c.end() - 1), None)
        if hasil is None:
            continue
        susulan = next((x for x in angka if x.awal >= hasil.akhir and x.persen), None)
        if susulan and not _ATAU.fullmatch(a.teks, _sesudah(a.teks, hasil), susulan.awal):
            susulan = None
        kini, lalu = _masa(a, c, susulan or hasil, tahun)
        suku = nilai.get(lalu), nilai.get(kini)
        if suku[0] is None or suku[1] is None:
            continue
        arah = bool(c["naik"])
        yield Perubahan(arah, c[0].strip(), c.start(), hasil, _is_nisbi(a.teks, hasil, suku[0]), (suku[0], suku[1]))
        if susulan:
            yield Perubahan(arah, c[0].strip(), c.start(), susulan, True, (suku[0], suku[1]))


def _is_nisbi(teks: str, hasil: Angka, lalu: Angka) -> bool:
    return hasil.persen and not lalu.persen and not _POIN.match(teks, hasil.akhir)


def _sesudah(teks: str, x: Angka) -> int:
    """Where the words behind a figure begin that are not its unit."""
    c = re.compile(r"\s*(?:poin(?:\s+persen)?|%\s*poin)", re.IGNORECASE).match(teks, x.akhir)
    return c.end() if c else x.akhir


def _masa(a: Alenia, c: re.Match[str], akhir: Angka, tahun: int) -> tuple[int, int]:
    """The year of a change and the year that it is counted from."""
    awal = a.awal_kalimat(c.start())
    depan = _DARI_DEPAN.search(a.teks, awal, c.start())
    belakang = _DARI_BELAKANG.match(a.teks, akhir.akhir, a.akhir_kalimat(akhir.akhir))
    subjek = None if depan else _SUBJEK.search(a.teks, awal, c.start())
    kini = int(subjek[1]) if subjek else tahun
    masa = belakang or depan
    return kini, int(masa["tahun"]) if masa and masa["tahun"] else kini - 1


def _menurut_tahun(teks: str, angka: Sequence[Angka], lewat: set[int]) -> dict[int, Angka]:
    """The figures of the years, where a year has but one."""
    hasil: dict[int, Angka] = {}
    ganda: set[int] = set()
    batas = [0, *(x.akhir for x in angka)]
    for (awal, x), (_, lanjut) in zip(zip(batas, angka, strict=False), pairwise([*angka, None]), strict=True):
        if x.awal in lewat or x.awal - 1 in lewat:
            continue
        c = _TAHUN_DEPAN.search(teks, awal, x.awal)
        d = None if c else _TAHUN_BELAKANG.match(teks, x.akhir, lanjut.awal if lanjut else len(teks))
        masa = c or d
        if masa is None or _LAIN.search(teks, awal, masa.start() if c else x.awal):
            continue
        tahun = int(masa[1])
        if tahun in hasil and hasil[tahun].bacaan.nilai != x.bacaan.nilai:
            ganda.add(tahun)
        hasil.setdefault(tahun, x)
    return {t: x for t, x in hasil.items() if t not in ganda}
