"""Trees as pictures: one where it stays readable, otherwise one for each branch of the root.

Text is never made smaller than it is set (7.5 points, small headings 6.5). Tried in this order:

1. levels side by side, as many as fit the width, the rest hanging below like a list;
2. the children of the root hanging in columns (an office with many posts of one level);
3. cut: one picture for each child of the root with the root above it. A branch that is still too large is cut
   again, with all boxes above it repeated.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from sakip.dokumen.node import Gambar, Pohon, SimpulPohon
from sakip.dokumen.pohon_svg import gambar_svg
from sakip.dokumen.pohon_tata import (
    INDEN,
    JARAK_X,
    LEBAR_KOTAK_MAKS,
    Cara,
    Tata,
    jumlah_kolom,
    kedalaman,
    lebar_perlu,
    susun,
)

PT_PER_MM = 72 / 25.4
RUANG_SEKITAR_MM = 32  # kept on the page of a picture for a heading above it and its caption below
# A comfortable and a least width of a column; long words of the field ("Penyelenggaraan") still fit the least one.
LEBAR_KOLOM = (88.0, 72.0)
KOLOM_GANTUNG = (4, 3, 2, 1)


def gambar_pohon(*, pohon: Pohon, lebar_maks_mm: int = 160, tinggi_maks_mm: int = 215) -> tuple[Gambar, ...]:
    """The pictures of a tree, in the order of print. The caption stands below the last one."""
    batas = (lebar_maks_mm * PT_PER_MM - 2, tinggi_maks_mm * PT_PER_MM - 2)
    semua = _bagi((), pohon.akar, batas)
    hasil = [_gambar(tata, lebar_maks_mm, _alt(pohon, ke, semua)) for ke, (tata, _) in enumerate(semua, 1)]
    hasil[-1] = replace(hasil[-1], keterangan=pohon.keterangan)
    return tuple(hasil)


def _alt(pohon: Pohon, ke: int, semua: list[tuple[Tata, str]]) -> str:
    return pohon.alt if len(semua) == 1 else f"{pohon.alt} (bagian {ke} dari {len(semua)}: {semua[ke - 1][1]})"


def _gambar(tata: Tata, lebar_maks_mm: int, alt: str) -> Gambar:
    lebar = min(lebar_maks_mm, ceil((tata.lebar + 2) / PT_PER_MM))
    return Gambar(alt=alt, svg=gambar_svg(tata=tata, lebar_mm=lebar), lebar=lebar)


def _bagi(atas: tuple[SimpulPohon, ...], simpul: SimpulPohon, batas: tuple[float, float]) -> list[tuple[Tata, str]]:
    """The layouts of a branch below the boxes ``atas``, each with the name of what it shows."""
    utuh = _muat(atas, simpul, batas)
    if utuh is not None:
        return [(utuh, simpul.teks)]
    if not simpul.anak:
        return [(_paksa(atas, simpul, batas), simpul.teks)]
    hasil: list[tuple[Tata, str]] = []
    sisa = list(simpul.anak)
    while sisa:
        tata, banyak = _kelompok(atas, simpul, sisa, batas)
        if tata is None:
            hasil += _bagi((*atas, replace(simpul, anak=())), sisa.pop(0), batas)
            continue
        hasil.append((tata, sisa[0].teks if banyak == 1 else f"{sisa[0].teks} sampai {sisa[banyak - 1].teks}"))
        del sisa[:banyak]
    return hasil


def _kelompok(
    atas: tuple[SimpulPohon, ...], simpul: SimpulPohon, sisa: list[SimpulPohon], batas: tuple[float, float]
) -> tuple[Tata | None, int]:
    """The most children, from the first on, that fit one picture."""
    ada, banyak = None, 0
    bawah, paling = 1, len(sisa)
    while bawah <= paling:
        tengah = (bawah + paling + 1) // 2
        tata = _muat(atas, replace(simpul, anak=tuple(sisa[:tengah])), batas)
        if tata is None:
            paling = tengah - 1
        else:
            ada, banyak, bawah = tata, tengah, tengah + 1
    return ada, banyak


def _rantai(atas: tuple[SimpulPohon, ...], simpul: SimpulPohon) -> SimpulPohon:
    for satu in reversed(atas):
        simpul = replace(satu, anak=(simpul,))
    return simpul


def _muat(atas: tuple[SimpulPohon, ...], simpul: SimpulPohon, batas: tuple[float, float]) -> Tata | None:
    """The first layout that fits, or None."""
    akar = _rantai(atas, simpul)
    for cara in _cara(akar, len(atas), batas[0]):
        tata = susun(akar=akar, cara=cara)
        if tata.lebar <= batas[0] and tata.tinggi <= batas[1]:
            return tata
    return None


def _cara(akar: SimpulPohon, di_atas: int, lebar: float) -> list[Cara]:
    """Ways to set a tree, best first. Words are cut only in the last one."""
    hasil: list[Cara] = []
    dalam, kata = kedalaman(simpul=akar), min(lebar_perlu(simpul=akar), LEBAR_KOTAK_MAKS)
    for paling_sempit in LEBAR_KOLOM:
        for mendatar in range(di_atas + dalam, di_atas, -1):
            kolom = jumlah_kolom(simpul=akar, mendatar=mendatar)
            satu = min(LEBAR_KOTAK_MAKS, (lebar - (kolom - 1) * JARAK_X) / kolom)
            inden = max(0, dalam - mendatar) * INDEN
            if satu - max(0, inden - INDEN) >= paling_sempit and satu - inden >= min(kata, LEBAR_KOTAK_MAKS - inden):
                hasil.append(Cara(mendatar, 0, satu))
    for kolom in KOLOM_GANTUNG:
        satu = (lebar - (kolom - 1) * JARAK_X) / kolom
        if kolom == 1 or satu - (dalam - di_atas) * INDEN >= kata:
            hasil.append(Cara(di_atas, kolom, satu))
    return hasil


def _paksa(atas: tuple[SimpulPohon, ...], simpul: SimpulPohon, batas: tuple[float, float]) -> Tata:
    """A single box that fits no page stands alone all the same, as wide as the page."""
    return susun(akar=_rantai(atas, simpul), cara=Cara(len(atas), 0, batas[0]))
