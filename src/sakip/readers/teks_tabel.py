"""Lines of a table laid out by spaces become its heading and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sakip.readers.gabung import gabung_teks, is_butir
from sakip.readers.teks_kepala import BarisIsi, IsiSel, batas_kepala, is_nomor_kolom, susun_kepala
from sakip.readers.teks_kolom import Rentang, cari_celah, cari_kolom, is_berangka, is_figur, kata, letak, pecah
from sakip.readers.teks_rata import BarisPotong, Wilayah, is_tanda
from sakip.readers.teks_tata import Potong

_NOMOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})[.)]?|\d{1,2}(?:\.\d{1,2})+\.?")
_JUMLAH = re.compile(r"\W*(?:grand\s+|sub\s*)?(?:jumlah|total|rata\W{0,3}rata)\b", re.IGNORECASE)
_LURUS, _LUBER = 2, 6

# What a line has in each column: texts from the left.
_IsiBaris = list[list[str]]


class TabelTata(NamedTuple):
    """A table: the extents of its columns, its heading, its rows; ``tajuk`` are the letters of its heading."""

    kolom: tuple[Rentang, ...]
    kepala: tuple[BarisIsi, ...]
    badan: tuple[BarisIsi, ...]
    tajuk: str = ""


def susun_tabel(
    *, baris: Sequence[BarisPotong], wilayah: Wilayah, sebelum: TabelTata | None = None
) -> TabelTata | None:
    """The table of some lines; None when they are none. ``sebelum`` may go on here without a heading of its own."""
    isi = baris[wilayah.awal : wilayah.akhir]
    batas = batas_kepala(baris=isi)
    if batas is None:
        return None
    badan = isi[batas:]
    lintas = {n - wilayah.awal - batas for n in wilayah.lintas}
    kolom = _kolom(isi, batas, lintas)
    tajuk = "".join(sorted("".join(satu.teks.casefold() for satu, _ in isi[:batas]))).strip()
    if sebelum and (not batas or (tajuk == sebelum.tajuk and len(kolom) < len(sebelum.kolom))):
        kolom = _lanjutan(badan, sebelum.kolom) or kolom
    if len(kolom) < 2:
        return None
    sel = [_belah(satu[1], kolom, n in lintas) for n, satu in enumerate(badan)]
    susunan = tuple(_susun(badan, sel, kolom))
    kepala = susun_kepala(baris=isi[:batas], kolom=kolom) if batas else ()
    if sebelum and batas and tajuk == sebelum.tajuk and len(kolom) == len(sebelum.kolom):
        # The heading of the part before, with the lines of this one.
        awal = isi[0][0].nomor
        kepala = tuple(tuple(IsiSel(s.teks, awal) for s in b) for b in sebelum.kepala)
    hasil = TabelTata(tuple(kolom), kepala, susunan, tajuk or (sebelum.tajuk if sebelum else ""))
    return hasil if _is_tabel(hasil) else None


def _kolom(isi: Sequence[BarisPotong], batas: int, lintas: set[int]) -> list[Rentang]:
    kepala = [p for _, p in isi[:batas] if not is_nomor_kolom(isi=p)]
    badan = [p for n, (_, p) in enumerate(isi[batas:]) if n not in lintas and not (_JUMLAH.match(p[0].teks))]
    nomor_kolom = next((p for _, p in isi[:batas] if is_nomor_kolom(isi=p)), ())
    kolom = cari_kolom(badan=badan, kepala=kepala, nomor=nomor_kolom)
    # Numbers of rows on few of many lines.
    nomor = [p[0] for p in badan if kolom and len(p) > 1 and p[0].x1 <= kolom[0][0] and _NOMOR.fullmatch(p[0].teks)]
    if len(nomor) > 1:
        kolom.insert(0, (min(p.x0 for p in nomor), max(p.x1 for p in nomor)))
    return kolom


def _lanjutan(badan: Sequence[BarisPotong], kolom: Sequence[Rentang]) -> list[Rentang] | None:
    """The columns of the part before the page break, where the figures of this part stand below them."""
    figur = [p for _, b in badan for p in b if is_berangka(teks=p.teks)]
    pas = sum(any(p.x0 < x1 + _LURUS and p.x1 > x0 - _LURUS for x0, x1 in kolom) for p in figur)
    return list(kolom) if figur and pas == len(figur) else None


def _belah(isi: Sequence[Potong], kolom: Sequence[Rentang], lintas: bool) -> _IsiBaris:
    hasil: _IsiBaris = [[] for _ in kolom]
    for p in isi:
        bagian = _dua_figur(p, kolom) or list(pecah(bagian=p, kolom=kolom))
        utuh = _JUMLAH.match(p.teks) and not any(c.isdigit() for c in p.teks)
        boleh = _selurus(bagian, kolom) if lintas else _terpisah(bagian, kolom)
        if utuh or (len(bagian) > 1 and not boleh):
            hasil[bagian[0][0]].append(p.teks)
        else:
            for k, b in bagian:
                hasil[k].append(b.teks)
    return hasil


def _selurus(bagian: Sequence[tuple[int, Potong]], kolom: Sequence[Rentang]) -> bool:
    """Whether each piece begins where its column does: cells that touch, not a line over all columns."""
    return len(bagian) == 2 and all(abs(b.x0 - kolom[k][0]) <= _LURUS for k, b in bagian)


def _dua_figur(p: Potong, kolom: Sequence[Rentang]) -> list[tuple[int, Potong]]:
    """Two figures side by side that reach over two columns: one for each."""
    semua = list(kata(bagian=p))
    celah = cari_celah(semua=semua) if len(semua) > 1 else 0
    dua = letak(bagian=semua[0], kolom=kolom), letak(bagian=semua[-1], kolom=kolom)
    if not celah or dua[1] - dua[0] != 1:
        return []
    kiri = [k for k in semua if k.x1 <= celah]
    batas = kiri[-1].x1 - p.x0
    return [
        (dua[0], Potong(p.teks[:batas], p.x0, kiri[-1].x1)),
        (dua[1], Potong(p.teks[batas:].strip(), semua[len(kiri)].x0, p.x1)),
    ]


def _terpisah(bagian: Sequence[tuple[int, Potong]], kolom: Sequence[Rentang]) -> bool:
    """Whether a part may be cut over columns: each piece is a figure, or lies within its own."""
    if all(is_figur(teks=b.teks) for _, b in bagian):
        return True
    return all(b.x0 >= kolom[k][0] - _LUBER and b.x1 <= kolom[k][1] + _LUBER for k, b in bagian)


def _susun(badan: Sequence[BarisPotong], sel: Sequence[_IsiBaris], kolom: Sequence[Rentang]) -> list[BarisIsi]:
    awal = _awal_baris(badan, sel)
    sel = _satukan_bernomor(_rapikan_lanjutan(sel, awal), awal)
    hasil = []
    for a, b in zip(awal, [*awal[1:], len(sel)], strict=True):
        satu = list[IsiSel]()
        for k in range(len(kolom)):
            milik = [(n, t) for n in range(a, b) for t in sel[n][k]]
            teks = gabung_teks(baris=[t for _, t in milik])
            satu.append(IsiSel(teks, badan[milik[0][0]][0].nomor if milik else badan[a][0].nomor))
        hasil.append(tuple(satu))
    return hasil


def _rapikan_lanjutan(sel: Sequence[_IsiBaris], awal: Sequence[int]) -> list[_IsiBaris]:
    """Words of a cell over several rows go back to the first of them: no cell begins with a small letter."""
    hasil = [[list(s) for s in b] for b in sel]
    batas = [*awal[1:], len(sel)]
    for n, akhir in zip(awal[1:], batas[1:], strict=True):
        for k in range(len(hasil[0])):
            m = n
            while m < akhir and (isi := hasil[m][k]) and _is_sambungan(isi[0]):
                hasil[n - 1][k] += isi
                hasil[m][k] = []
                m += 1
    return hasil


def _satukan_bernomor(sel: Sequence[_IsiBaris], awal: Sequence[int]) -> list[_IsiBaris]:
    """Where the numbers are of cells over several rows, the words beside them are of the numbered row."""
    hasil = [[list(s) for s in b] for b in sel]
    batas = list(pairwise([*awal, len(hasil)]))
    biasa = [(a, b) for a, b in batas if not any(_JUMLAH.match(s[0]) for s in hasil[a] if s)]
    bernomor = [(a, b) for a, b in biasa if hasil[a][0]]
    tanpa = [(a, b) for a, b in biasa if not hasil[a][0]]
    kosong = [a for a, b in tanpa if not any(hasil[n][1] for n in range(a, b))]
    if len(bernomor) < 2 or 2 * len(tanpa) < len(bernomor) or not kosong:
        return hasil
    if not all(_NOMOR.fullmatch(hasil[a][0][0]) for a, _ in bernomor):
        return hasil
    for a, b in tanpa:
        induk = next((n for n, _ in reversed(bernomor) if n < a), None)
        for n in range(a, b) if induk is not None else ():
            hasil[a - 1][1] += hasil[n][1]
            hasil[n][1] = []
    return hasil


def _is_sambungan(teks: str) -> bool:
    return teks[0].islower() and not _NOMOR.fullmatch(teks) and not is_butir(teks=teks)


def _awal_baris(badan: Sequence[BarisPotong], sel: Sequence[_IsiBaris]) -> list[int]:
    """The lines on which rows begin."""
    awal = [0]
    rapat = median([b.jarak for b, _ in badan[1:]] or [0])
    for n in range(1, len(sel)):
        atas = [[t for m in range(awal[-1], n) for t in sel[m][k]] for k in range(len(sel[n]))]
        if _baru(sel[n], atas, badan[n][0].jarak > rapat):
            awal.append(n)
    if (tengah := _awal_tengah(badan, sel, awal)) is not None:
        return tengah
    return awal


def _baru(sel: _IsiBaris, atas: _IsiBaris, renggang: bool) -> bool:
    """Whether a line begins a row: it has a number, a figure below a figure, a total, or room above it."""
    berisi = [s for s in sel if s]
    if not berisi:
        return False
    if sel[0] and _NOMOR.fullmatch(sel[0][0]) and (len(berisi) > 1 or renggang):
        return True
    if _JUMLAH.match(berisi[0][0]) and len(berisi) > 1:
        return True
    if any(s and a and _bertemu(a[-1], s[0]) for s, a in zip(sel[1:], atas[1:], strict=True)):
        return True
    return renggang and any(is_berangka(teks=t) for a in atas[1:] for t in a) and (len(berisi) > 1 or bool(sel[0]))


def _bertemu(atas: str, bawah: str) -> bool:
    return is_figur(teks=atas) and is_figur(teks=bawah) and atas[-1:] not in ".,-" and bawah != "%"


def _awal_tengah(badan: Sequence[BarisPotong], sel: Sequence[_IsiBaris], awal: list[int]) -> list[int] | None:
    """Where figures stand in the middle of their row: as many lines above the figure as below it."""
    jangkar = [n for n, s in enumerate(sel) if any(is_berangka(teks=t) for c in s[1:] for t in c)]
    bernomor = any(s[0] and _NOMOR.fullmatch(s[0][0]) for s in sel)
    if not jangkar or jangkar[0] == 0 or (bernomor and sel[0][0] and _NOMOR.fullmatch(sel[0][0][0])):
        return None
    jangkar = [n for n in jangkar if n == jangkar[0] or n in awal]
    hasil, mulai = list[int](), 0
    for n in jangkar:
        # A row that would begin below its own figure: they do not stand in the middle.
        if mulai > n or (hasil and n <= hasil[-1]):
            return None
        hasil.append(mulai)
        mulai = min(2 * n - mulai + 1, len(sel))
        batas = [m for m in range(n + 1, len(sel)) if badan[m][0].jarak]
        if batas and abs(batas[0] - mulai) <= 1:
            mulai = batas[0]
    return hasil if mulai >= len(sel) - 1 else None


def _is_tabel(tabel: TabelTata) -> bool:
    """Whether it holds what a table holds: columns of figures, or numbered rows of several columns with a heading."""
    lebar = len(tabel.kolom)
    if any(s.teks.startswith(":") for b in tabel.badan for s in b):
        return False
    if lebar == 2 and all(is_tanda(teks=b[0].teks) or not b[0].teks for b in tabel.badan):
        return False
    figur = [sum(is_berangka(teks=b[k].teks) for b in tabel.badan) for k in range(1, lebar)]
    bernomor = sum(bool(_NOMOR.fullmatch(b[0].teks)) for b in tabel.badan)
    if not tabel.kepala:
        return lebar > 2 and max(figur) > 1
    if lebar == 2:
        return max(figur) > 1
    return max(figur) > 0 or (bernomor > 0 and bernomor * 2 >= len(tabel.badan))
