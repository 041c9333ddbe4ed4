"""The widths of the columns of a table, so that no number breaks and no word leaves its cell.

The widths asked for are relative. A column is never narrower than its widest number; where the words do not fit
either, the type becomes a little smaller first. Only then may a word break inside, and then the longest words do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sakip.dokumen.node import JenisBaris, Sel
from sakip.dokumen.sebaris import Figur, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.dokumen.tampil import teks_figur, teks_sebaris
from sakip.renderers.huruf import lebar_teks
from sakip.renderers.pdf_tulis import takpatah
from sakip.renderers.tabel_petak import BarisPetak

SISI = 1.2  # the inset of a cell at the left and right, in millimetres; the same as in templat.typ
_LONGGAR = 0.4
_TERKECIL = 6.5
_PENGECILAN = (0.0, 0.5, 1.0, 1.5, 2.0)
_BAGIAN = re.compile(r"[^ \n\t/–-]+[/–-]?|[/–-]")
_TAK_PUTUS = "\u00a0"
_ANGKA = re.compile(r"(Rp ?)?[+-]?\d[\d.,]*%?")


@dataclass(frozen=True, slots=True)
class LebarKolom:
    """Widths in millimetres, and the type size in points at which they were found."""

    kolom: tuple[float, ...]
    ukuran: float


@dataclass(frozen=True, slots=True)
class _Terlebar:
    """The widest number and the widest word of a column, in millimetres at one point."""

    angka: float = 0.0
    kata: float = 0.0


def bagi_lebar(
    *, minta: tuple[int, ...], baris: tuple[BarisPetak, ...], lebar: float, ukuran: float, jumlah_kepala: int = 0
) -> LebarKolom:
    """Widths close to those asked for that hold what stands in the columns.

    The first ``jumlah_kepala`` rows are headings, set bold.
    """
    terlebar = _terlebar(baris, len(minta), jumlah_kepala)
    for kurang in _PENGECILAN:
        pt = max(ukuran - kurang, _TERKECIL)
        butuh = [max(t.angka, t.kata) * pt + 2 * SISI + _LONGGAR for t in terlebar]
        if sum(butuh) <= lebar:
            return LebarKolom(_ratakan(minta, butuh, lebar), pt)
    pt = max(ukuran - _PENGECILAN[-1], _TERKECIL)
    tepi = 2 * SISI + _LONGGAR
    angka = [t.angka * pt + tepi for t in terlebar]
    lebih = sum(angka) / lebar
    if lebih > 1:
        butuh = [satu / lebih for satu in angka]
    else:
        butuh = _utamakan_pendek(angka, [max(t.angka, t.kata) * pt + tepi for t in terlebar], lebar)
    return LebarKolom(_ratakan(minta, butuh, lebar), pt)


def _utamakan_pendek(angka: list[float], kata: list[float], lebar: float) -> list[float]:
    """Needs that fit where not all words do: every column gets its words up to one common width, its numbers always."""

    def butuh(batas: float) -> list[float]:
        return [max(a, min(k, batas)) for a, k in zip(angka, kata, strict=True)]

    bawah, atas = 0.0, max(kata)
    for _ in range(30):
        tengah = (bawah + atas) / 2
        bawah, atas = (tengah, atas) if sum(butuh(tengah)) <= lebar else (bawah, tengah)
    return butuh(bawah)


def cetak_tebal(*, sel: Sel, jenis: JenisBaris) -> bool:
    """True where a cell of the body is set bold: by its own wish, or as the heading or total of a group."""
    return sel.tebal or jenis in (JenisBaris.KELOMPOK, JenisBaris.JUMLAH)


def _ratakan(minta: tuple[int, ...], butuh: list[float], lebar: float) -> tuple[float, ...]:
    """Shares of the width after the request; columns below their need get it, the rest share what remains."""
    tetap: dict[int, float] = {}
    while True:
        bebas = [k for k in range(len(minta)) if k not in tetap]
        sisa = lebar - sum(tetap.values())
        jumlah = sum(max(minta[k], 1) for k in bebas)
        bagian = {k: sisa * max(minta[k], 1) / jumlah for k in bebas}
        sempit = {k: butuh[k] for k in bebas if bagian[k] < butuh[k] - 1e-6}
        if not sempit or len(sempit) == len(bebas):
            return tuple(round((tetap | bagian)[k], 3) for k in range(len(minta)))
        tetap |= sempit


def _terlebar(baris: tuple[BarisPetak, ...], banyak: int, jumlah_kepala: int) -> list[_Terlebar]:
    angka, kata = [0.0] * banyak, [0.0] * banyak
    for n, satu in enumerate(baris):
        for petak in satu.petak:
            if petak.sel.rentang_kolom > 1:
                continue
            tebal = n < jumlah_kepala or cetak_tebal(sel=petak.sel, jenis=satu.jenis)
            a, k = _ukur(petak.sel.isi, tebal)
            angka[petak.kolom] = max(angka[petak.kolom], a)
            kata[petak.kolom] = max(kata[petak.kolom], k)
    return [_Terlebar(a, k) for a, k in zip(angka, kata, strict=True)]


def _ukur(isi: tuple[Sebaris, ...], tebal: bool) -> tuple[float, float]:
    angka = kata = figur = 0.0
    for bagian in isi:
        if isinstance(bagian, Figur) and takpatah(figur=bagian):
            figur = _lebar_kata(teks_figur(bagian), tebal or bagian.tebal)
            angka = max(angka, figur)
            continue
        if isinstance(bagian, Teks) and bagian.isi.startswith(_TAK_PUTUS):
            # A unit tied to its figure: "12 pengaduan" needs room for both on one line.
            angka = max(angka, figur + _lebar_kata(bagian.isi.split(" ")[0], tebal or bagian.tebal))
        if isinstance(bagian, KontrolTeks):
            a, k = _ukur(bagian.isi, tebal)
            angka, kata = max(angka, a), max(kata, k)
            continue
        if isinstance(bagian, Teks | Figur | Rujuk):
            for potong in _BAGIAN.findall(teks_sebaris((bagian,))):
                lebar = _lebar_kata(potong, tebal or (isinstance(bagian, Teks) and bagian.tebal))
                if _ANGKA.fullmatch(potong):
                    angka = max(angka, lebar)
                else:
                    kata = max(kata, lebar)
    return angka, kata


@lru_cache(maxsize=20_000)
def _lebar_kata(kata: str, tebal: bool) -> float:
    return lebar_teks(teks=kata, ukuran=1.0, tebal=tebal)
