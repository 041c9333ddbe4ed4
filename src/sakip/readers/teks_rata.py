"""Finds tables laid out by spaces: lines whose blanks stand below each other.

Running text set to both margins has wide blanks too, but not below each other; contents with dots, labels with their
values, numbered lists and signatures are no tables. A table that is missed harms less than one that is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median_low
from typing import NamedTuple

from sakip.readers.teks_kolom import is_berangka, is_figur, kata
from sakip.readers.teks_tata import BarisTata, Potong

BarisPotong = tuple[BarisTata, tuple[Potong, ...]]

_KETERANGAN = re.compile(
    r"(?:Tabel|Gambar|Grafik|Bagan|Diagram|Lampiran)\.?\s+[\dIVX]+|BAB\s+[IVX]+\b|Sumber\s*(?:data)?\s*:"
    r"|PIHAK\s+(?:KE|PER)|(?:\S+\s){0,4}NIP\b|(?:\S+\s){1,4}\d{1,2}\s+[A-Z][a-z]+\s+(?:19|20)\d\d$",
    re.IGNORECASE,
)
_PENUNTUN = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|_{6,}")
_TANDA = re.compile(r"[•▪●○■➢\uf0b7–—✓√-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[\dIVX]+(?:\.\d+)+\.?")
_KATA_KEPALA = re.compile(
    r"(?:No\.?|Uraian|Tujuan|Sasaran|Indikator|Program|Kegiatan|Satuan|Target|Realisasi|Capaian|Anggaran|Pagu|Jumlah"
    r"|Keterangan|Ket\.?|Kondisi|Formula|Rumus|Strategi|Nilai|Kriteria)(?:[\s/(]+\S+){0,3}",
    re.IGNORECASE,
)
_JARAK, _RENGGANG, _EKOR_TERPANJANG = 5, 2, 40
_JARAK_KEPALA = 2
_TERPANJANG = 45
_TERBANYAK = 120
_SETENGAH = 12
_KEPALA_TERBANYAK = 12


class Wilayah(NamedTuple):
    """Lines that may be a table; ``lintas`` are those of them that reach over its columns."""

    awal: int
    akhir: int
    lintas: frozenset[int]


def cari_wilayah(*, baris: Sequence[BarisPotong], mulai: int, batas: int) -> Wilayah | None:
    """The lines around ``mulai`` whose blanks go down; ``batas`` is the first line it may reach up to."""
    if not _is_benih(baris[mulai][1]):
        return None
    tutup = _Tutup()
    tutup.tambah(baris[mulai][1])
    akhir, lintas = mulai + 1, set[int]()
    while akhir < min(len(baris), mulai + _TERBANYAK):
        ini, isi = baris[akhir]
        if ini.jarak >= _JARAK or _is_batas(ini) or _is_label(isi) or _terputus(baris, mulai, akhir):
            break
        if tutup.cocok(isi):
            tutup.tambah(isi)
        elif _melintas(baris, akhir, tutup) or (not ini.jarak and tutup.hampir(isi)):
            lintas.add(akhir)
        else:
            break
        akhir += 1
    akhir = _potong_ekor(baris, mulai, akhir)
    if akhir - mulai < 2:
        return None
    awal = _ke_atas(baris, mulai, batas, tutup)
    return Wilayah(awal, akhir, frozenset(n for n in lintas if n < akhir))


def is_penuntun(*, teks: str) -> bool:
    """Tell a line of contents, whose dots lead to a page number, or a line to write on."""
    return bool(_PENUNTUN.search(teks))


def is_tanda(*, teks: str) -> bool:
    """Tell the mark of an item of a list."""
    return bool(_TANDA.fullmatch(teks))


def _is_benih(isi: Sequence[Potong]) -> bool:
    """Whether a line has columns; the mark of an item of a list is none, nor a label before its value."""
    nyata = isi[1:] if is_tanda(teks=isi[0].teks) else isi
    if len(nyata) < 2 or any(p.teks.startswith(":") or p.teks.endswith(":") for p in isi[:3]):
        return False
    return not any(is_penuntun(teks=p.teks) for p in isi)


def _is_batas(baris: BarisTata) -> bool:
    teks = baris.teks.strip()
    return bool(_KETERANGAN.match(teks)) or is_penuntun(teks=teks)


class _Tutup:
    """Which columns of characters hold text, line after line, and the blanks that go down through all of them."""

    def __init__(self) -> None:
        self.isi = list[bool]()

    def tambah(self, isi: Sequence[Potong]) -> None:
        """One more line of the table."""
        self.isi += [False] * (isi[-1].x1 - len(self.isi))
        for p in isi:
            for k in kata(bagian=p):
                self.isi[k.x0 : k.x1] = [True] * (k.x1 - k.x0)

    def sekat(self) -> list[tuple[int, int]]:
        """The blanks within, from the left."""
        hasil, awal = list[tuple[int, int]](), -1
        for x, tertutup in enumerate(self.isi):
            if not tertutup and awal < 0:
                awal = x
            elif tertutup and awal >= 0:
                hasil.append((awal, x))
                awal = -1
        return [s for s in hasil if s[0] > 0 and any(self.isi[: s[0]])]

    def cocok(self, isi: Sequence[Potong]) -> bool:
        """Whether the words of a line leave most of the blanks open; a line of one part must leave them all."""
        sekat = self.sekat()
        lebar = [s for s in sekat if s[1] - s[0] > 1] or sekat
        if not lebar:
            return False
        semua = isi if len(isi) == 1 else [k for p in isi for k in kata(bagian=p)]
        tertutup = sum(not _terbuka(s, semua) for s in lebar)
        return tertutup * 3 <= len(lebar) if len(isi) > 1 and len(lebar) > 2 else tertutup == 0

    def hampir(self, isi: Sequence[Potong]) -> bool:
        """Whether a line right below others reaches over one blank of many: words of a cell that are too wide."""
        sekat = [s for s in self.sekat() if s[1] - s[0] > 1]
        semua = [k for p in isi for k in kata(bagian=p)]
        return len(sekat) > 2 and len(isi) < 3 and sum(not _terbuka(s, [*isi, *semua]) for s in sekat) == 1


def _terbuka(sekat: tuple[int, int], isi: Sequence[Potong]) -> bool:
    sisa = sekat[1] - sekat[0]
    for p in isi:
        sisa -= max(0, min(p.x1, sekat[1]) - max(p.x0, sekat[0]))
    return sisa > 0


def _potong_ekor(baris: Sequence[BarisPotong], mulai: int, akhir: int) -> int:
    """The line behind the table: lines of one part below it go on with its last row only without more room."""
    terakhir = max(n for n in range(mulai, akhir) if len(baris[n][1]) > 1)
    biasa = median_low([baris[n][0].jarak for n in range(mulai + 1, terakhir + 1)] or [0])
    n = terakhir + 1
    while n < akhir and baris[n][0].jarak <= min(biasa, 1) and n - terakhir < _EKOR_TERPANJANG:
        n += 1
    return n


def _terputus(baris: Sequence[BarisPotong], mulai: int, n: int) -> bool:
    """Whether room above a line ends the table: another heading follows, or words where rows stand close."""
    ini, isi = baris[n]
    if ini.jarak < _RENGGANG:
        return False
    rapat = n - mulai > _RENGGANG and all(baris[m][0].jarak < _RENGGANG for m in range(mulai + 2, n))
    polos = not any(is_berangka(teks=p.teks) for p in isi) and not is_tanda(teks=isi[0].teks)
    return _berkepala(baris, n) or (rapat and polos)


def _is_label(isi: Sequence[Potong]) -> bool:
    """A label with its value."""
    return 1 < len(isi) < 4 and (isi[1].teks == ":" or (len(isi) == 2 and isi[1].teks.startswith(": ")))


def _berkepala(baris: Sequence[BarisPotong], n: int) -> bool:
    """Whether lines after some room begin the heading of another table."""
    for m in range(n, min(len(baris), n + _KEPALA_TERBANYAK)):
        isi = baris[m][1]
        if any(is_berangka(teks=p.teks) for p in isi) or (m > n and baris[m][0].jarak > 1):
            return False
        if len(isi) > 1 and sum(bool(_KATA_KEPALA.fullmatch(p.teks)) for p in isi) > 1:
            return True
    return False


def _melintas(baris: Sequence[BarisPotong], n: int, tutup: _Tutup) -> bool:
    """Whether a line that reaches over columns is within a table: the name of a group, a total."""
    isi = baris[n][1]
    if len(isi) > 2 or n + 1 >= len(baris) or isi[0].teks.endswith((".", ":", ",")):
        return False
    if len(isi) == 2 and not is_figur(teks=isi[1].teks):
        return False
    sesudah, berikut = baris[n + 1]
    banyak = len(tutup.sekat())
    return banyak > 1 and sesudah.jarak <= 1 and len(berikut) > 2 and not _is_batas(sesudah) and tutup.cocok(berikut)


def _is_judul(baris: Sequence[BarisPotong], n: int, batas: int) -> bool:
    """Whether a line goes on with the caption above it: below its middle."""
    isi = baris[n][1]
    tengah = isi[0].x0 + isi[-1].x1
    while n > batas and not baris[n][0].jarak:
        n -= 1
        if _KETERANGAN.match(baris[n][0].teks.strip()):
            return abs(baris[n][1][0].x0 + baris[n][1][-1].x1 - tengah) <= _SETENGAH
    return False


def _ke_atas(baris: Sequence[BarisPotong], mulai: int, batas: int, tutup: _Tutup) -> int:
    """The first line of the heading above the line where the table was found."""
    awal = mulai
    sekat = tutup.sekat()
    kiri, kanan = next((n for n, t in enumerate(tutup.isi) if t), 0), len(tutup.isi)
    while awal > max(batas, mulai - _KEPALA_TERBANYAK):
        isi = baris[awal - 1][1]
        jarak = baris[awal][0].jarak
        if jarak > _JARAK_KEPALA or _is_batas(baris[awal - 1][0]) or any(len(p.teks) > _TERPANJANG for p in isi):
            break
        if any(p.teks.startswith(":") for p in isi) or (len(isi) == 1 and _is_judul(baris, awal - 1, batas)):
            break
        if isi[-1].x1 < kiri or isi[0].x0 > kanan or isi[-1].teks.endswith((".", ":", ";")):
            break
        if len(isi) == 1 and (jarak or sum(not _terbuka(s, isi) for s in sekat) * 3 > len(sekat)):
            break
        if len(isi) > 1 and sum(not _terbuka(s, isi) for s in sekat) * 2 > len(sekat):
            break
        awal -= 1
    return awal
