"""A table of Word: its grid of cells with their spans, and which rows it marks as heading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from sakip.dokumen.node import Baris, Blok, Kolom, Sel, Tabel
from sakip.dokumen.sebaris import teks
from sakip.kernel.lokasi import Lokasi
from sakip.readers.docx_gaya import bilangan, nilai, nyala
from sakip.readers.kontrol_docx_paket import W

_BUNGKUS = {W + n for n in ("sdt", "sdtContent", "ins", "customXml")}
_KEPALA_TERBANYAK = 6
_TERLEBAR = 200


@dataclass(slots=True)
class TabelDocx:
    """A table as blocks, what its cells held beside text, and how many pages began in it."""

    blok: list[Blok] = field(default_factory=list)
    tabel: list[etree._Element] = field(default_factory=list)
    kotak: list[etree._Element] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    maju: int = 0


IsiSel = Callable[[etree._Element, TabelDocx], tuple[str, bool, int | None, int]]


@dataclass(slots=True)
class _Petak:
    """A cell in the making: its column, its span, and how far it reaches down."""

    kolom: int
    lebar: int
    isi: str = ""
    tebal: bool = False
    lokasi: Lokasi = Lokasi()
    tinggi: int = 1


def susun_tabel(*, elemen: etree._Element, lokasi: Lokasi, isi_sel: IsiSel, tata: bool) -> TabelDocx:
    """The table of an element; ``isi_sel`` reads a cell, ``tata`` is a table without lines, there for the layout."""
    hasil = TabelDocx()
    baris: list[list[_Petak]] = []
    kepala = 0
    terbuka: dict[int, _Petak] = {}
    for tr in _turun(elemen, W + "tr"):
        sifat = tr.find(W + "trPr")
        if sifat is not None and sifat.find(W + "del") is not None:
            continue
        ini, terbuka, tambah = _baris(tr, terbuka, hasil, isi_sel, (lokasi, len(baris) + 1, hasil.maju))
        hasil.maju += tambah
        if kepala == len(baris) and sifat is not None and nyala(sifat.find(W + "tblHeader")):
            kepala += 1
        baris.append(ini)
    if any(p.isi for b in baris for p in b):
        hasil.blok.append(_tabel(_urai_baris(baris) if tata else baris, kepala, lokasi))
    return hasil


def _urai_baris(baris: list[list[_Petak]]) -> list[list[_Petak]]:
    """A layout (signatures side by side) as rows of single lines, without the columns that only keep distance."""
    if not any(p.isi.count("\n") for b in baris for p in b) or any(
        p.lebar > 1 or p.tinggi > 1 for b in baris for p in b
    ):
        return baris
    berisi = sorted({p.kolom for b in baris for p in b if p.isi})
    hasil = []
    for b in baris:
        per_kolom = {p.kolom: p for p in b}
        tinggi = max((p.isi.count("\n") + 1 for p in b if p.isi), default=0)
        for n in range(tinggi):
            hasil.append([_garis(per_kolom.get(k), ke, n, tinggi) for ke, k in enumerate(berisi)])
    return hasil


def _garis(petak: _Petak | None, kolom: int, n: int, tinggi: int) -> _Petak:
    """The n-th line of a cell; a shorter one stands at the bottom, as signatures do."""
    if petak is None:
        return _Petak(kolom, 1)
    isi = petak.isi.split("\n") if petak.isi else []
    ke = n - (tinggi - len(isi))
    return _Petak(kolom, 1, isi[ke] if ke >= 0 else "", petak.tebal, petak.lokasi)


def _tabel(baris: list[list[_Petak]], kepala: int, lokasi: Lokasi) -> Tabel:
    lebar = max((p.kolom + p.lebar for b in baris for p in b), default=0)
    kepala = _genapi(baris, kepala)
    jadi = [Baris(tuple(_jadi(b))) for b in baris]
    awal = next((p.lokasi for b in baris for p in b), lokasi)
    return Tabel((Kolom(),) * lebar, tuple(jadi[:kepala]), tuple(jadi[kepala:]), lokasi=replace(awal, baris_tabel=None))


def _genapi(baris: list[list[_Petak]], kepala: int) -> int:
    """How many rows are heading: those marked, and those that a marked cell reaches down to."""
    n = 0
    while n < min(kepala, len(baris)):
        kepala = max(kepala, n + max((p.tinggi for p in baris[n]), default=1))
        n += 1
    return kepala if kepala <= _KEPALA_TERBANYAK and kepala < len(baris) else 0


def _jadi(baris: list[_Petak]) -> Iterator[Sel]:
    for p in baris:
        yield Sel(teks(p.isi.replace("\n", " "), tebal=p.tebal), p.lebar, p.tinggi, tebal=p.tebal, lokasi=p.lokasi)


def _baris(
    tr: etree._Element, terbuka: dict[int, _Petak], hasil: TabelDocx, isi_sel: IsiSel, tempat: tuple[Lokasi, int, int]
) -> tuple[list[_Petak], dict[int, _Petak], int]:
    """A row, the cells that may go on below it, and the pages that begin in it."""
    lokasi, ke, maju = tempat
    ini: list[_Petak] = []
    lanjut: dict[int, _Petak] = {}
    kolom, terbanyak = 0, 0
    for lebar, tc in _sel(tr):
        if tc is None:
            ini.append(_Petak(kolom, lebar, lokasi=replace(lokasi, baris_tabel=ke)))
            kolom += lebar
            continue
        isi, tebal, halaman, tambah = isi_sel(tc, hasil)
        terbanyak = max(terbanyak, tambah)
        gabung = tc.find(f"{W}tcPr/{W}vMerge")
        atas = terbuka.get(kolom)
        if gabung is not None and nilai(gabung) != "restart" and atas is not None and atas.lebar == lebar:
            atas.tinggi += 1
            lanjut[kolom] = atas
        else:
            di = replace(lokasi, baris_tabel=ke, halaman=None if halaman is None else halaman + maju)
            petak = _Petak(kolom, lebar, isi, tebal, di)
            ini.append(petak)
            if gabung is not None:
                lanjut[kolom] = petak
        kolom += lebar
    return ini, lanjut, terbanyak


def _sel(tr: etree._Element) -> Iterator[tuple[int, etree._Element | None]]:
    """The cells of a row with their widths; None for room left free before the first."""
    sifat = tr.find(W + "trPr")
    kosong = bilangan(nilai(None if sifat is None else sifat.find(W + "gridBefore")), 0)
    if kosong:
        yield min(kosong, _TERLEBAR), None
    for tc in _turun(tr, W + "tc"):
        ciri = tc.find(W + "tcPr")
        if ciri is not None and ciri.find(W + "cellDel") is not None:
            continue
        lebar = bilangan(nilai(None if ciri is None else ciri.find(W + "gridSpan")), 1)
        yield max(1, min(lebar, _TERLEBAR)), tc


def _turun(induk: etree._Element, nama: str) -> Iterator[etree._Element]:
    for anak in induk:
        if anak.tag == nama:
            yield anak
        elif anak.tag in _BUNGKUS:
            yield from _turun(anak, nama)
