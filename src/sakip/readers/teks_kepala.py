"""The heading of a table laid out by spaces: wrapped words below each other, groups over several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks
from sakip.readers.teks_kolom import Rentang, is_berangka, pecah
from sakip.readers.teks_rata import BarisPotong
from sakip.readers.teks_tata import Potong

_NOMOR = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_TANDA = re.compile(r"\(?\d{1,3}[.)]?|[a-z][.)]", re.IGNORECASE)
_MELESET, _SELISIH, _SEMPIT = 3, 0.12, 5
# How far apart, in lines, the middles of headings of one row may stand.
_SEBARIS = 1.0


class IsiSel(NamedTuple):
    """The text of a cell, and the number of the line it begins on."""

    teks: str = ""
    nomor: int = 0


BarisIsi = tuple[IsiSel, ...]


def batas_kepala(*, baris: Sequence[BarisPotong]) -> int | None:
    """How many lines from the top are heading, with the row of column numbers; None without a row of figures."""
    for n, (_, isi) in enumerate(baris[:12]):
        if is_nomor_kolom(isi=isi):
            return n + 1
    data = next((n for n, (_, isi) in enumerate(baris) if _is_data(isi)), None)
    if not data:
        return data
    # Text of a cell may begin above its figure: what a blank line parts from the heading is no heading.
    return next((n for n in range(data, 0, -1) if baris[n][0].jarak and n < len(baris)), data)


def is_nomor_kolom(*, isi: Sequence[Potong]) -> bool:
    """Tell the row of column numbers: 1 2 3 …"""
    kata = [k for p in isi for k in p.teks.split()] if all(len(p.teks) < 4 for p in isi) else [p.teks for p in isi]
    angka = [int(c[0]) for k in kata if _NOMOR.fullmatch(k) and (c := re.search(r"\d+", k))]
    return len(kata) >= 3 and len(angka) == len(kata) and angka[0] == 1 and angka == sorted(set(angka))


def _is_data(isi: Sequence[Potong]) -> bool:
    if len(isi) > 1 and _TANDA.fullmatch(isi[0].teks):
        return True
    return any(is_berangka(teks=p.teks) and not _dalam_kurung(p.teks) for p in isi[(len(isi) > 1) :])


def _dalam_kurung(teks: str) -> bool:
    return teks.startswith("(") and teks.endswith(")")


def susun_kepala(*, baris: Sequence[BarisPotong], kolom: Sequence[Rentang]) -> tuple[BarisIsi, ...]:
    """The rows of a heading: one of groups where there are any, one of the columns, one of their numbers."""
    bernomor = bool(baris) and is_nomor_kolom(isi=baris[-1][1])
    kata = baris[:-1] if bernomor else baris
    milik: list[list[tuple[int, str, int]]] = [[] for _ in kolom]
    isi = [[list(pecah(bagian=p, kolom=kolom)) for p in b] for _, b in kata]
    baris_ke = [satu.nomor for satu, _ in kata]
    grup: list[tuple[str, int]] = [("", 0)] * len(kolom)
    for n, (satu, potong) in enumerate(kata):
        anggota = _grup(potong, n, isi, baris_ke, kolom)
        for ke, p in enumerate(potong):
            for k in anggota[ke]:
                grup[k] = (gabung_teks(baris=[t for t in (grup[k][0], p.teks) if t]), grup[k][1] or satu.nomor)
            if not anggota[ke]:
                for k, bagian in isi[n][ke]:
                    milik[k].append((n, bagian.teks, satu.nomor))
    sendiri = tuple(
        IsiSel(gabung_teks(baris=[t for _, t, _ in m]), m[0][2] if m else 0) if m else IsiSel() for m in milik
    )
    hasil = [sendiri] if any(s.teks for s in sendiri) else []
    if any(t for t, _ in grup):
        hasil.insert(0, tuple(IsiSel(*g) if g[0] else s for g, s in zip(grup, sendiri, strict=True)))
    if bernomor:
        hasil.append(_nomor(baris[-1], kolom))
    return tuple(hasil)


_Pecahan = list[tuple[int, Potong]]


def _grup(
    potong: Sequence[Potong], n: int, isi: Sequence[Sequence[_Pecahan]], nomor: Sequence[int], kolom: Sequence[Rentang]
) -> list[range]:
    """For each word of a line of the heading the columns it stands over as a group, if any."""
    di_atas = {k for b in isi[:n] for pecahan in b for k, _ in pecahan}
    pilihan = [
        _pilihan(p, kolom, di_atas | {k for m, c in enumerate(isi[n]) if m != ke for k, _ in c})
        for ke, p in enumerate(potong)
    ]
    sah = [[(a, s) for a, s in satu if _berjudul(a, p, n, isi, nomor)] for p, satu in zip(isi[n], pilihan, strict=True)]
    return _terbaik(sah, 0)[2]


def _pilihan(p: Potong, kolom: Sequence[Rentang], terpakai: set[int]) -> list[tuple[range, float]]:
    """The columns around the middle of a word that have no words above, and how far off their middle is."""
    tengah, hasil = (p.x0 + p.x1) / 2, list[tuple[range, float]]()
    # The numbers of rows are in no group.
    pertama = int(kolom[0][1] - kolom[0][0] < _SEMPIT)
    for a in range(pertama, len(kolom)):
        for b in range(a + 2, len(kolom) + 1):
            anggota = range(a, b)
            x0, x1 = kolom[a][0], kolom[b - 1][1]
            longgar, selisih = max(_MELESET, _SELISIH * (x1 - x0)), abs((x0 + x1) / 2 - tengah)
            if x0 > p.x0 + longgar or x1 < p.x1 - longgar or selisih > longgar or terpakai.intersection(anggota):
                continue
            hasil.append((anggota, selisih))
    return hasil


def _berjudul(anggota: range, p: _Pecahan, n: int, isi: Sequence[Sequence[_Pecahan]], nomor: Sequence[int]) -> bool:
    """Whether each column of a group has its own words below, all about one line; a wrapped heading has not.

    Cells stand in the middle of their height. A word that is the first line of a wrapped heading makes its column
    stand about the line of the others; the name of a group is not needed for that.
    """
    letak: dict[int, list[int]] = {k: [] for k in anggota}
    for baris, di in zip(isi[n + 1 :], nomor[n + 1 :], strict=True):
        for pecahan in baris:
            kena = {k for k, _ in pecahan}
            if kena - set(anggota) and kena & set(anggota):
                return False
            for k in kena & set(anggota):
                letak[k].append(di)
    if not all(letak.values()):
        return False
    tengah = {k: (min(s) + max(s)) / 2 for k, s in letak.items()}
    utama = max(p, key=lambda b: b[1].x1 - b[1].x0)[0]
    lain = [t for k, t in tengah.items() if k != utama]
    biasa = median(lain)
    if any(abs(t - biasa) > _SEBARIS for t in lain) or utama not in tengah:
        return False
    return abs(tengah[utama] - biasa) <= abs((nomor[n] + max(letak[utama])) / 2 - biasa)


def _terbaik(pilihan: Sequence[Sequence[tuple[range, float]]], mulai: int) -> tuple[int, float, list[range]]:
    """Groups side by side that cover most columns, and stand nearest to the middle of theirs."""
    if not pilihan:
        return 0, 0.0, []
    tanpa = _terbaik(pilihan[1:], mulai)
    terbaik = (tanpa[0], tanpa[1], [range(0), *tanpa[2]])
    for anggota, selisih in pilihan[0]:
        if anggota.start >= mulai:
            sisa = _terbaik(pilihan[1:], anggota.stop)
            calon = (sisa[0] + len(anggota), sisa[1] + selisih, [anggota, *sisa[2]])
            if (-calon[0], calon[1]) < (-terbaik[0], terbaik[1]):
                terbaik = calon
    return terbaik


def _nomor(baris: BarisPotong, kolom: Sequence[Rentang]) -> BarisIsi:
    hasil = [IsiSel()] * len(kolom)
    for p in baris[1]:
        for k, bagian in pecah(bagian=p, kolom=kolom):
            hasil[k] = IsiSel(bagian.teks, baris[0].nomor)
    return tuple(hasil)
