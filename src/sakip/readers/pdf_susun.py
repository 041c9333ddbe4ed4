"""A page of a PDF as blocks in reading order: running text, tables with rules, tables without."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sakip.dokumen.node import Baris, Blok, Judul, Kolom, Paragraf, Sel, Tabel, Tercetak
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.lokasi import Lokasi
from sakip.readers.gabung import gabung_teks
from sakip.readers.pdf_alinea import Tepi, susun_alinea
from sakip.readers.pdf_baris import BarisBergaya, BarisTeks, GayaBaris, susun_baris
from sakip.readers.pdf_huruf import Huruf, IsiHalaman, font, is_kepala, judul
from sakip.readers.pdf_petak import Kisi, susun_kisi
from sakip.readers.pdf_rata import cari_tabel, is_terpisah

_TEPI = 12.0
_TERISI = 0.3
_RAPAT, _RENGGANG, _LEBIH, _SELA_TERKECIL = 0.5, 2.6, 1.2, 1.5
_KEPALA_TERBANYAK = 6
_FIGUR = re.compile(r"(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+\s*%?|\d+\s*%", re.IGNORECASE)
_KOTAK_LEBAR, _KOTAK_TINGGI = 0.6, 0.35


class IsiSel(NamedTuple):
    """The text of a cell, whether it is bold, and whether the file marks it as heading."""

    teks: str = ""
    tebal: bool = False
    kepala: bool = False


@dataclass(frozen=True, slots=True)
class TabelHalaman:
    """A table with rules: its grid and what stands in each of its cells."""

    kisi: Kisi
    isi: tuple[IsiSel, ...]


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page, read: lines outside tables with their style, tables, and texts in boxes; all from the top."""

    nomor: int
    baris: tuple[BarisBergaya, ...]
    tabel: tuple[TabelHalaman, ...]
    kotak: tuple[tuple[float, str], ...]
    atas: float
    bawah: float


def susun_halaman(*, isi: IsiHalaman, nomor: int) -> Halaman:
    """What stands on a page; the page may be closed afterwards."""
    kisi = susun_kisi(garis=isi.garis)
    per_petak: list[list[list[Huruf]]] = [[[] for _ in k.petak] for k in kisi]
    luar: list[Huruf] = []
    letak = [_Letak(k) for k in kisi]
    for h in isi.huruf:
        x, y = (h.x0 + h.x1) / 2, (h.y0 + h.y1) / 2
        n = next((n for n, k in enumerate(kisi) if k.y0 - 1 <= y <= k.y1 + 1 and k.x0 - 1 <= x <= k.x1 + 1), None)
        if n is None:
            luar.append(h)
        else:
            per_petak[n][letak[n].petak(x, y)].append(h)
    tabel = []
    for k, petak in zip(kisi, per_petak, strict=True):
        if _is_tabel(k, petak):
            tabel.append(TabelHalaman(k, tuple(_sel(isi, huruf) for huruf in petak)))
        else:
            luar += [h for huruf in petak for h in huruf]
    luar, kotak = _pisah_kotak(luar, isi)
    baris = [(b, GayaBaris(_font_baris(isi, b), judul(isi=isi, huruf=b.pertama))) for b in susun_baris(huruf=luar)]
    return Halaman(nomor, tuple(baris), tuple(tabel), tuple(kotak), isi.atas, isi.bawah)


def _pisah_kotak(huruf: list[Huruf], isi: IsiHalaman) -> tuple[list[Huruf], list[tuple[float, str]]]:
    """Letters outside boxes, and the text of each box of a drawing (a chart of an organisation) with its place."""
    if not huruf or not isi.kotak:
        return huruf, []
    lebar = max(h.x1 for h in huruf) - min(h.x0 for h in huruf)
    tinggi = isi.bawah - isi.atas
    kecil = [
        k for k in isi.kotak
        if 2 * _TEPI < k.x1 - k.x0 < _KOTAK_LEBAR * lebar and _TEPI < k.y1 - k.y0 < _KOTAK_TINGGI * tinggi
    ]  # fmt: skip
    kecil.sort(key=lambda k: (k.x1 - k.x0) * (k.y1 - k.y0))
    per_kotak: dict[int, list[Huruf]] = {}
    luar: list[Huruf] = []
    for h in huruf:
        x, y = (h.x0 + h.x1) / 2, (h.y0 + h.y1) / 2
        n = next((n for n, k in enumerate(kecil) if k.x0 <= x <= k.x1 and k.y0 <= y <= k.y1), None)
        (luar if n is None else per_kotak.setdefault(n, [])).append(h)
    teks_kotak = [
        (kecil[n].y0, gabung_teks(baris=[b.teks for b in susun_baris(huruf=isi_kotak)]))
        for n, isi_kotak in per_kotak.items()
    ]
    return luar, sorted(teks_kotak)


class _Letak:
    """Finds the cell of a point in a grid."""

    def __init__(self, kisi: Kisi) -> None:
        self.xs = sorted({p.x0 for p in kisi.petak})
        self.ys = sorted({p.y0 for p in kisi.petak})
        xs, ys = {x: n for n, x in enumerate(self.xs)}, {y: n for n, y in enumerate(self.ys)}
        self.peta: dict[tuple[int, int], int] = {}
        for n, p in enumerate(kisi.petak):
            for b in range(ys[p.y0], bisect_right(self.ys, p.y1 - 0.01)):
                for k in range(xs[p.x0], bisect_right(self.xs, p.x1 - 0.01)):
                    self.peta[b, k] = n

    def petak(self, x: float, y: float) -> int:
        """The index of the cell."""
        b = max(0, bisect_right(self.ys, y) - 1)
        k = max(0, bisect_right(self.xs, x) - 1)
        return self.peta.get((b, k), 0)


def _is_tabel(kisi: Kisi, petak: Sequence[Sequence[Huruf]]) -> bool:
    """Tell a table from a chart or a frame: two columns at least, and text in most of it."""
    berisi = [p for p, huruf in zip(kisi.petak, petak, strict=True) if huruf]
    kolom, baris = {p.kolom for p in berisi}, {p.baris for p in berisi}
    penuh = len(berisi) >= _TERISI * len(kisi.petak) and len(baris) * 2 >= len({p.baris for p in kisi.petak})
    return len(kolom) > 1 and penuh


def _sel(isi: IsiHalaman, huruf: Sequence[Huruf]) -> IsiSel:
    if not huruf:
        return IsiSel()
    baris = susun_baris(huruf=huruf)
    teks_sel = gabung_teks(baris=[b.teks for b in baris])
    return IsiSel(teks_sel, _font_baris(isi, baris[0]).endswith("bold"), is_kepala(isi=isi, huruf=huruf[0]))


def _font_baris(isi: IsiHalaman, baris: BarisTeks) -> str:
    """The font of a whole line, empty where it begins and ends in different ones."""
    awal, akhir = font(isi=isi, huruf=baris.pertama), font(isi=isi, huruf=baris.terakhir)
    return awal if awal == akhir else ""


def buat_blok(*, halaman: Halaman, nama: str, tabel: int) -> Iterator[Blok]:
    """The blocks of a page; ``tabel`` tables stand on the pages before."""
    baris = [b for b, _ in halaman.baris]
    pinggir = _tepi(baris)
    sekat: list[tuple[float, TabelHalaman | str]] = [(t.kisi.y0, t) for t in halaman.tabel]
    sekat = sorted([*sekat, *halaman.kotak], key=lambda s: s[0])
    batas = [y for y, _ in sekat]
    ruas: list[list[BarisBergaya]] = [[] for _ in range(len(batas) + 1)]
    for satu in halaman.baris:
        ruas[bisect_right(batas, (satu[0].y0 + satu[0].y1) / 2)].append(satu)
    tempat = Lokasi(berkas=nama, halaman=halaman.nomor)
    for n, isi in enumerate(ruas):
        for blok in _blok_ruas(isi, pinggir, tempat, tabel):
            tabel += isinstance(blok, Tabel)
            yield blok
        if n == len(sekat):
            return
        ini = sekat[n][1]
        if isinstance(ini, str):
            yield Paragraf(teks(ini), lokasi=tempat)
        else:
            tabel += 1
            yield _tabel(ini, nama, halaman.nomor, tabel)


def _tepi(baris: Sequence[BarisTeks]) -> Tepi:
    """The margins (where most lines begin, where the longest end), and how far apart lines of a paragraph stand.

    Reports are set with one, one and a half or two lines; the page itself says which.
    """
    if not baris:
        return 0.0, 0.0, 0.0
    tinggi = median(b.tinggi for b in baris)
    urut = sorted(b.dasar for b in baris)
    biasa = median([s for a, b in pairwise(urut) if (s := b - a) > _RAPAT * tinggi] or [tinggi])
    sela = max(_LEBIH * min(biasa, _RENGGANG * tinggi), _SELA_TERKECIL * tinggi)
    awal, akhir = sorted(b.x0 for b in baris), sorted(b.x1 for b in baris)
    return awal[len(awal) // 10], akhir[int(len(akhir) * 0.9)], sela


def _blok_ruas(baris: Sequence[BarisBergaya], batas: Tepi, tempat: Lokasi, tabel: int) -> Iterator[Blok]:
    """The blocks of lines between two tables with rules."""
    n, kumpul = 0, list[BarisBergaya]()
    polos = [b for b, _ in baris]
    while n < len(baris):
        rata = cari_tabel(baris=polos, mulai=n)
        if rata is None and is_terpisah(baris=polos[n]):
            yield from _paragraf(kumpul, batas, tempat)
            yield from (Paragraf(teks(p.teks), lokasi=tempat) for p in polos[n].potong)
            kumpul = []
            n += 1
            continue
        if rata is None:
            kumpul.append(baris[n])
            n += 1
            continue
        yield from _paragraf(kumpul, batas, tempat)
        kumpul = []
        tabel += 1
        di = Lokasi(berkas=tempat.berkas, halaman=tempat.halaman, tabel=str(tabel))
        yield _tabel_rata(rata.baris, di)
        n = rata.akhir
    yield from _paragraf(kumpul, batas, tempat)


def _paragraf(kumpul: Sequence[BarisBergaya], batas: Tepi, tempat: Lokasi) -> Iterator[Blok]:
    for alinea in susun_alinea(baris=kumpul, tepi=batas):
        if alinea.judul:
            yield Judul(alinea.teks, alinea.judul, Tercetak(), lokasi=tempat)
        else:
            yield Paragraf(teks(alinea.teks, tebal=alinea.tebal), lokasi=tempat)


def _tabel_rata(isi: Sequence[Sequence[str]], tempat: Lokasi) -> Tabel:
    badan = []
    for n, b in enumerate(isi, 1):
        di = Lokasi(berkas=tempat.berkas, halaman=tempat.halaman, tabel=tempat.tabel, baris_tabel=n)
        badan.append(Baris(tuple(Sel(teks(s), lokasi=di) for s in b)))
    return Tabel((Kolom(),) * len(isi[0]), (), tuple(badan), lokasi=tempat)


def _tabel(tabel: TabelHalaman, nama: str, halaman: int, ke: int) -> Tabel:
    baris: list[list[Sel]] = [[] for _ in range(tabel.kisi.banyak_baris)]
    for petak, isi in zip(tabel.kisi.petak, tabel.isi, strict=True):
        di = Lokasi(berkas=nama, halaman=halaman, tabel=str(ke), baris_tabel=petak.baris + 1)
        sel = Sel(teks(isi.teks, tebal=isi.tebal), petak.lebar, petak.tinggi, tebal=isi.tebal, lokasi=di)
        baris[petak.baris].append(sel)
    jadi = tuple(Baris(tuple(b)) for b in baris)
    kepala = _bertanda(tabel) or _kepala(baris)
    lokasi = Lokasi(berkas=nama, halaman=halaman, tabel=str(ke))
    return Tabel((Kolom(),) * tabel.kisi.banyak_kolom, jadi[:kepala], jadi[kepala:], lokasi=lokasi)


def _bertanda(tabel: TabelHalaman) -> int:
    """The rows from the top that the file itself marks as heading; a cell that labels its row alone makes none."""
    per_baris: dict[int, list[bool]] = {}
    for petak, isi in zip(tabel.kisi.petak, tabel.isi, strict=True):
        if isi.teks:
            per_baris.setdefault(petak.baris, []).append(isi.kepala)
    n = 0
    while n < tabel.kisi.banyak_baris and all(per_baris.get(n, [n > 0])):
        n += 1
    return n if n < tabel.kisi.banyak_baris else 0


def _kepala(baris: Sequence[Sequence[Sel]]) -> int:
    """The rows that are heading by their print: bold from the top, without figures, and not all of them.

    A title over all columns may stand above them.
    """
    n = 1 if len(baris) > 1 and len(baris[0]) == 1 and baris[0][0].isi else 0
    awal = n
    while n < len(baris) and _mirip_kepala(baris[n]):
        n += max(s.rentang_baris for s in baris[n])
    return n if awal < n < len(baris) and n <= _KEPALA_TERBANYAK else 0


def _mirip_kepala(baris: Sequence[Sel]) -> bool:
    isi = [teks_sebaris(s.isi) for s in baris if s.isi]
    return bool(isi) and all(s.tebal for s in baris if s.isi) and not any(_FIGUR.fullmatch(t) for t in isi)
