"""The heading of a table laid out by spaces: wrapped words below each other, groups over several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks
from sakip.readers.teks_kolom import Rentang, is_berangka, pecah
from sakip.readers.teks_rata import BarisPotong
from sakip.readers.teks_tata import Potong

_NOMOR = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_SENDIRI = re.compile(
    r"(?:19|20)\d\d(?:\s+(?:19|20)\d\d)*|target|realisasi|capaian|pagu|anggaran|serapan|sisa|fisik|keuangan|satuan|%|rp\.?",
    re.IGNORECASE,
)
_TANDA = re.compile(r"\(?\d{1,3}[.)]?|[a-z][.)]", re.IGNORECASE)
_MELESET, _SELISIH, _SEMPIT = 3, 0.12, 5


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


def susun_kepala(
    *, baris: Sequence[BarisPotong], kolom: Sequence[Rentang], berangka: Sequence[bool | None]
) -> tuple[BarisIsi, ...]:
    """The rows of a heading: one of groups where there are any, one of the columns, one of their numbers.

    ``berangka`` tells which columns hold figures; None for a column that is empty.
    """
    bernomor = bool(baris) and is_nomor_kolom(isi=baris[-1][1])
    kata = baris[:-1] if bernomor else baris
    milik: list[list[tuple[int, str, int]]] = [[] for _ in kolom]
    isi = [[list(pecah(bagian=p, kolom=kolom)) for p in b] for _, b in kata]
    grup: list[tuple[str, int]] = [("", 0)] * len(kolom)
    for n, (satu, potong) in enumerate(kata):
        anggota = _grup(potong, n, isi, kolom, berangka)
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
    potong: Sequence[Potong],
    n: int,
    isi: Sequence[Sequence[_Pecahan]],
    kolom: Sequence[Rentang],
    berangka: Sequence[bool | None],
) -> list[range]:
    """For each word of a line of the heading the columns it stands over as a group, if any.

    A group is one of figures or one of texts; a wrapped heading may stand in the middle of both by chance.
    """
    di_atas = {k for b in isi[:n] for pecahan in b for k, _ in pecahan}
    pilihan = [
        _pilihan(p, kolom, isi[n + 1 :], di_atas | {k for m, c in enumerate(isi[n]) if m != ke for k, _ in c})
        for ke, p in enumerate(potong)
    ]
    sejenis = [[(a, s) for a, s in satu if {True, False} - {berangka[k] for k in a}] for satu in pilihan]
    return _terbaik(sejenis, 0)[2]


def _pilihan(
    p: Potong, kolom: Sequence[Rentang], di_bawah: Sequence[Sequence[_Pecahan]], terpakai: set[int]
) -> list[tuple[range, float]]:
    """The columns around the middle of a word that have words on one line below and none above, and how far off."""
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
            if _berjudul(anggota, tengah, di_bawah):
                hasil.append((anggota, selisih))
    return hasil


def _berjudul(anggota: range, tengah: float, di_bawah: Sequence[Sequence[_Pecahan]]) -> bool:
    """Whether the first words below, but for those that go on with the name of the group, head each of its columns."""
    for baris in di_bawah:
        milik = [pecahan for pecahan in baris if any(k in anggota for k, _ in pecahan)]
        if not milik:
            continue
        lengkap = {k for pecahan in milik for k, _ in pecahan}.issuperset(anggota)
        if lengkap and (len(milik) > 1 or all(_SENDIRI.fullmatch(b.teks) for _, b in milik[0])):
            return True
        x0, x1 = milik[0][0][1].x0, milik[0][-1][1].x1
        if len(milik) > 1 or abs((x0 + x1) / 2 - tengah) > _MELESET:
            return lengkap
    return False


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
