"""Letters and rules of a PDF page, turned so that the text of the page runs from left to right, downwards."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sakip.readers.pdf_tanda import Tanda, baca_tanda
from sakip.readers.tolak import BerkasTakTerbaca, ribuan

MAKS_HURUF = 100_000
_MAKS_GARIS = 20_000
_MAKS_DALAM = 8
_TEBAL_GARIS = 3.0
_MIRING = 0.8
_PENGHUBUNG = {"\x02", "\xad", "\u2010", "\u2011"}
_NIRLEBAR = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}
_SEPEREMPAT = 90
_PINGGIR = 0.1
_SPASI_WAJAR = 0.05
TAK_TENTU = 2


_Titik = tuple[float, float]
_Mentah = tuple[str, tuple[float, float, float, float], float, float, int, int, int]
# Two ends of a piece of a path, and whether it is straight.
_Ruas = tuple[_Titik, _Titik, bool]
_Matriks = tuple[float, float, float, float, float, float]
_SATUAN: _Matriks = (1, 0, 0, 1, 0, 0)
# How the objects of a page or form are counted and taken.
_Cara = tuple[Callable[..., Any], Callable[..., Any]]
_HALAMAN: _Cara = (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
_FORMULIR: _Cara = (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)


class Huruf(NamedTuple):
    """A letter: its box (x to the right, y downwards), baseline, turn against the page, and its place in the file.

    spasi  whether a blank stands before it; TAK_TENTU where the page has no blanks of its own
    """

    c: str
    x0: float
    x1: float
    y0: float
    y1: float
    dasar: float
    putar: int
    ke: int
    spasi: int


class Garis(NamedTuple):
    """A rule: ``mendatar`` at ``di`` from ``awal`` to ``akhir``, or upright in the same words."""

    mendatar: bool
    di: float
    awal: float
    akhir: float


class Kotak(NamedTuple):
    """A drawn box."""

    x0: float
    y0: float
    x1: float
    y1: float


class IsiHalaman(NamedTuple):
    """What a page shows: letters, rules and boxes, its upper and lower edge, the text page to ask for more.

    tanda  what the tags of the file say of its content
    """

    huruf: tuple[Huruf, ...]
    garis: tuple[Garis, ...]
    kotak: tuple[Kotak, ...]
    atas: float
    bawah: float
    teks: pdfium.PdfTextPage
    tanda: Tanda


def baca_halaman(*, halaman: pdfium.PdfPage, nomor: int, nama: str) -> IsiHalaman:
    """The content of a page; ``teks`` must be closed after use."""
    teks = halaman.get_textpage()
    if teks.count_chars() > MAKS_HURUF:
        raise BerkasTakTerbaca(
            f"{nama}, halaman {nomor} memuat lebih dari {ribuan(angka=MAKS_HURUF)} huruf; tidak dibaca."
        )
    mentah = list(_huruf(teks))
    kiri, bawah, kanan, atas = halaman.get_bbox()
    sudut = _arah(mentah, (kiri, bawah, kanan, atas))
    if sum(h[-1] for h in mentah) < _SPASI_WAJAR * len(mentah):
        mentah = [(*h[:-1], TAK_TENTU) for h in mentah]
    pojok = [_titik(x, y, sudut) for x in (kiri, kanan) for y in (bawah, atas)]
    huruf = tuple(_putar(h, sudut) for h in mentah)
    gambar = tuple(_gambar(halaman, sudut))
    garis = tuple(g for g in gambar if isinstance(g, Garis))
    kotak = tuple(g for g in gambar if isinstance(g, Kotak))
    return IsiHalaman(
        huruf, garis, kotak, min(y for _, y in pojok), max(y for _, y in pojok), teks, baca_tanda(halaman=halaman)
    )


def _arah(mentah: list[_Mentah], kotak: tuple[float, float, float, float]) -> int:
    """The turn of most letters, without those near the edge: headers stay upright on pages with turned tables."""
    kiri, bawah, kanan, atas = kotak
    sx, sy = (kanan - kiri) * _PINGGIR, (atas - bawah) * _PINGGIR
    tengah = [h for h in mentah if kiri + sx < h[2] < kanan - sx and bawah + sy < h[3] < atas - sy]
    hitung = Counter(h[5] for h in tengah or mentah)
    return hitung.most_common(1)[0][0] if hitung else 0


def font(*, isi: IsiHalaman, huruf: Huruf) -> str:
    """The name of a letter's font; of a heavy one it ends in "bold"."""
    nama = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(isi.teks, huruf.ke, nama, 128, ctypes.c_int())
    hasil = nama.value.decode("latin-1").lower()
    berat = raw.FPDFText_GetFontWeight(isi.teks, huruf.ke) >= 600 or "bold" in hasil
    return f"{hasil} bold" if berat else hasil


def is_kepala(*, isi: IsiHalaman, huruf: Huruf) -> bool:
    """Whether the file itself marks a letter as part of a table's heading."""
    return bool(isi.tanda.kepala) and _id(isi, huruf) in isi.tanda.kepala


def judul(*, isi: IsiHalaman, huruf: Huruf) -> tuple[int, int]:
    """The level of the heading that a letter belongs to by the tags of the file, and which one; (0, 0) outside."""
    return isi.tanda.judul.get(_id(isi, huruf), (0, 0)) if isi.tanda.judul else (0, 0)


def _id(isi: IsiHalaman, huruf: Huruf) -> int:
    objek = raw.FPDFText_GetTextObject(isi.teks, huruf.ke)
    return int(raw.FPDFPageObj_GetMarkedContentID(objek)) if objek else -1


def _titik(x: float, y: float, sudut: int) -> tuple[float, float]:
    if sudut == 0:
        return x, -y
    if sudut == _SEPEREMPAT:
        return y, x
    return (-x, y) if sudut == 2 * _SEPEREMPAT else (-y, -x)


def _huruf(teks: pdfium.PdfTextPage) -> Iterator[_Mentah]:
    """Letter, box, origin, turn, place, and whether a blank stands before it."""
    x, y, kotak = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    spasi = 0
    pegangan, kode_dari, kotak_dari = teks.raw, raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    asal_dari, sudut_dari = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetCharAngle
    for n in range(teks.count_chars()):
        kode = kode_dari(pegangan, n)
        c = chr(kode) if kode < 0x110000 and not 0xD800 <= kode < 0xE000 else "\ufffd"
        if c in _NIRLEBAR:
            continue
        if c.isspace() or kode == 0:
            # Blanks that PDFium has guessed are guessed again, from the letters around them.
            spasi = spasi or int(raw.FPDFText_IsGenerated(pegangan, n) == 0)
            continue
        if c in _PENGHUBUNG:
            c = "-"
        if not kotak_dari(pegangan, n, kotak):
            continue
        asal_dari(pegangan, n, x, y)
        miring = sudut_dari(pegangan, n)
        sudut = round(-math.degrees(miring) / _SEPEREMPAT) * _SEPEREMPAT % 360 if miring else 0
        yield c, (kotak.left, kotak.bottom, kotak.right, kotak.top), x.value, y.value, n, sudut, spasi
        spasi = 0


def _putar(mentah: _Mentah, sudut: int) -> Huruf:
    c, (kiri, bawah, kanan, atas), x, y, n, arah, spasi = mentah
    if not sudut and not arah:
        return Huruf(c, kiri, kanan, -atas, -bawah, -y, 0, n, spasi)
    x0, y0 = _titik(kiri, bawah, sudut)
    x1, y1 = _titik(kanan, atas, sudut)
    putar = (arah - sudut) % 360
    # A letter that is turned keeps its origin's x as baseline.
    ux, uy = _titik(x, y, sudut)
    return Huruf(
        c, min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), uy if putar % 180 == 0 else ux, putar, n, spasi
    )  # fmt: skip


def _gambar(halaman: pdfium.PdfPage, sudut: int) -> Iterator[Garis | Kotak]:
    """The rules and boxes that the paths of a page draw."""
    banyak = 0
    for objek, matriks in _jalur(halaman.raw, _HALAMAN, _SATUAN, 0):
        isi, tepi = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(objek, isi, tepi)
        potong = [
            (_titik(*p, sudut), _titik(*q, sudut), lurus)
            for p, q, lurus in _ruas(objek, _kali(_matriks(objek), matriks))
        ]
        if tepi.value and len(potong) >= 4:
            yield _kotak(potong)
        if not tepi.value:
            potong = list(_tipis(potong)) if isi.value else []
        yield from (g for p, q, lurus in potong if lurus and (g := _lurus(p, q)) is not None)
        banyak += len(potong)
        if banyak > _MAKS_GARIS:
            return


def _kotak(ruas: list[_Ruas]) -> Kotak:
    xs, ys = [t[0] for r in ruas for t in r[:2]], [t[1] for r in ruas for t in r[:2]]
    return Kotak(min(xs), min(ys), max(xs), max(ys))


def _jalur(induk: object, cara: _Cara, matriks: _Matriks, dalam: int) -> Iterator[tuple[object, _Matriks]]:
    """Paths of a page or form with the matrix around them."""
    banyak, ambil = cara
    for n in range(banyak(induk)):
        objek = ambil(induk, n)
        jenis = raw.FPDFPageObj_GetType(objek)
        if jenis == raw.FPDF_PAGEOBJ_PATH:
            yield objek, matriks
        elif jenis == raw.FPDF_PAGEOBJ_FORM and dalam < _MAKS_DALAM:
            dalamnya = _kali(_matriks(objek), matriks)
            yield from _jalur(objek, _FORMULIR, dalamnya, dalam + 1)


def _matriks(objek: object) -> _Matriks:
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(objek, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _kali(p: _Matriks, q: _Matriks) -> _Matriks:
    return (
        p[0] * q[0] + p[1] * q[2], p[0] * q[1] + p[1] * q[3], p[2] * q[0] + p[3] * q[2], p[2] * q[1] + p[3] * q[3],
        p[4] * q[0] + p[5] * q[2] + q[4], p[4] * q[1] + p[5] * q[3] + q[5],
    )  # fmt: skip


def _ruas(objek: object, m: _Matriks) -> Iterator[_Ruas]:
    """The pieces of a path."""
    x, y = ctypes.c_float(), ctypes.c_float()
    awal = kini = (0.0, 0.0)
    for n in range(min(raw.FPDFPath_CountSegments(objek), _MAKS_GARIS)):
        ruas = raw.FPDFPath_GetPathSegment(objek, n)
        raw.FPDFPathSegment_GetPoint(ruas, x, y)
        titik = (m[0] * x.value + m[2] * y.value + m[4], m[1] * x.value + m[3] * y.value + m[5])
        jenis = raw.FPDFPathSegment_GetType(ruas)
        if jenis == raw.FPDF_SEGMENT_MOVETO:
            awal = titik
        elif jenis == raw.FPDF_SEGMENT_LINETO:
            yield kini, titik, True
        else:
            yield kini, titik, False
        kini = titik
        if raw.FPDFPathSegment_GetClose(ruas):
            yield kini, awal, True
            kini = awal


def _tipis(ruas: list[_Ruas]) -> Iterator[_Ruas]:
    """A filled area that is as thin as a rule is one; several areas may be filled in one path."""
    for n in range(0, len(ruas), 4):
        xs = [t[0] for r in ruas[n : n + 4] for t in r[:2]]
        ys = [t[1] for r in ruas[n : n + 4] for t in r[:2]]
        lebar, tinggi = max(xs) - min(xs), max(ys) - min(ys)
        if tinggi <= _TEBAL_GARIS < lebar:
            tengah = (min(ys) + max(ys)) / 2
            yield (min(xs), tengah), (max(xs), tengah), True
        elif lebar <= _TEBAL_GARIS < tinggi:
            tengah = (min(xs) + max(xs)) / 2
            yield (tengah, min(ys)), (tengah, max(ys)), True


def _lurus(p: _Titik, q: _Titik) -> Garis | None:
    if abs(p[1] - q[1]) <= _MIRING < abs(p[0] - q[0]):
        return Garis(True, (p[1] + q[1]) / 2, min(p[0], q[0]), max(p[0], q[0]))
    if abs(p[0] - q[0]) <= _MIRING < abs(p[1] - q[1]):
        return Garis(False, (p[0] + q[0]) / 2, min(p[1], q[1]), max(p[1], q[1]))
    return None
