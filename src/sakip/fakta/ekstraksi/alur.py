"""The stream of a document: its paragraphs and tables in order, as plain text with places.

What a reader yields and what we print ourselves become the same stream, so that everything behind it sees one form:
numbers of headings and captions stand in the text, merged heading cells are repeated over the columns they cover,
inner lists and authors' texts are laid flat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sakip.dokumen.node import (
    Baris,
    Blok,
    BlokTtd,
    Daftar,
    Dokumen,
    FormCentang,
    Gambar,
    JenisDaftar,
    Judul,
    Keterangan,
    Kop,
    Mendatar,
    Paragraf,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.dokumen.pola_nomor import tulis_angka
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.awal_teks import awal_teks
from sakip.kernel.lokasi import Lokasi

_TANPA = Lokasi()


@dataclass(frozen=True, slots=True)
class Alinea:
    """A line of text: a paragraph, heading, caption, item of a list, line of a cover or signature.

    judul   level of a heading that the document marks as one; 0 for all others
    """

    teks: str
    lokasi: Lokasi = _TANPA
    judul: int = 0
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class SelMentah:
    """A cell as it stands: its text and place."""

    teks: str
    lokasi: Lokasi = _TANPA


@dataclass(frozen=True, slots=True)
class TabelMentah:
    """A table as it stands. ``kepala`` is the number of rows that the document itself marks as heading, else 0."""

    baris: tuple[tuple[SelMentah, ...], ...]
    kepala: int = 0
    lokasi: Lokasi = _TANPA


Unsur = Alinea | TabelMentah

_BENTUK = {JenisDaftar.ANGKA: "", JenisDaftar.HURUF: "a", JenisDaftar.ROMAWI: "i"}


def buat_alur(*, dokumen: Dokumen) -> tuple[Unsur, ...]:
    """The stream of a document; lines without text are left out."""
    return tuple(u for u in _semua(dokumen.isi) if isinstance(u, TabelMentah) or u.teks)


def _semua(isi: Iterable[Blok]) -> Iterator[Unsur]:
    for blok in isi:
        yield from _satu(blok)


def _satu(blok: Blok) -> Iterator[Unsur]:
    match blok:
        case Judul():
            yield Alinea(
                f"{blok.nomor.teks} {blok.teks}".strip(), blok.lokasi or _TANPA, judul=blok.tingkat, tebal=True
            )
        case Paragraf():
            tebal = bool(blok.isi) and all(getattr(s, "tebal", False) for s in blok.isi)
            yield Alinea(_rapi(teks_sebaris(blok.isi)), blok.lokasi or _TANPA, tebal=tebal)
        case Daftar():
            yield from _daftar(blok, blok.lokasi or _TANPA)
        case TeksPenulis() | Mendatar():
            yield from _semua(blok.blok)
        case Tabel():
            yield from _keterangan(blok.keterangan)
            yield _tabel(blok)
            yield from (Alinea(_rapi(teks_sebaris(c))) for c in blok.catatan)
        case TandaTangan():
            yield _tanda_tangan(blok.blok)
        case Sampul():
            yield from (Alinea(b.teks, judul=1, tebal=b.tebal) for b in blok.baris)
        case Kop():
            yield from (Alinea(t, tebal=True) for t in (*blok.nama, *blok.alamat))
        case FormCentang():
            pilihan = tuple((SelMentah("√" if p.dipilih else ""), SelMentah(p.teks)) for p in blok.pilihan)
            yield TabelMentah(pilihan)
        case Gambar():
            yield from _keterangan(blok.keterangan)
        case _:
            return


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _keterangan(keterangan: Keterangan | None) -> Iterator[Alinea]:
    if keterangan is not None:
        yield Alinea(f"{keterangan.nomor.teks} {keterangan.teks}".strip(), keterangan.lokasi or _TANPA)


def _daftar(daftar: Daftar, lokasi: Lokasi) -> Iterator[Alinea]:
    for ke, butir in enumerate(daftar.butir, 1):
        tanda = "-" if daftar.jenis is JenisDaftar.BULIR else f"{tulis_angka(angka=ke, bentuk=_BENTUK[daftar.jenis])}."
        isi = _rapi(teks_sebaris(butir.isi))
        # Items share the place of their list: each is found by its own words.
        tempat = replace(lokasi, awal=awal_teks(isi)) if lokasi.titik and lokasi.baris is None else lokasi
        yield Alinea(f"{tanda} {isi}", tempat)
        if butir.anak is not None:
            yield from _daftar(butir.anak, tempat)


def _tanda_tangan(blok: tuple[BlokTtd, ...]) -> TabelMentah:
    """Signatures side by side are a table of their lines, as readers of text see them."""
    kolom = [(*b.atas, *b.jabatan, b.nama, *b.bawah) for b in blok]
    tinggi = max(len(k) for k in kolom)
    rapat = [("",) * (tinggi - len(k)) + k for k in kolom]
    return TabelMentah(tuple(tuple(SelMentah(k[n]) for k in rapat) for n in range(tinggi)))


def _tabel(tabel: Tabel) -> TabelMentah:
    kepala = _bentang(tabel.kepala, ulang=True)
    badan = _bentang(tabel.badan, ulang=False)
    lebar = max((len(b) for b in (*kepala, *badan)), default=0)
    baris = tuple((*b, *(SelMentah("") for _ in range(lebar - len(b)))) for b in (*kepala, *badan))
    return TabelMentah(baris, len(kepala), tabel.lokasi or _TANPA)


def _bentang(baris: Iterable[Baris], *, ulang: bool) -> list[tuple[SelMentah, ...]]:
    """Rows as a full grid: a span over columns repeats its text where it is a heading, else leaves the rest empty."""
    sisa: dict[int, tuple[SelMentah, int]] = {}
    hasil: list[tuple[SelMentah, ...]] = []
    for b in baris:
        isi: list[SelMentah] = []
        antrean = list(b.sel)
        while antrean or len(isi) in sisa:
            if len(isi) in sisa:
                sel, banyak = sisa.pop(len(isi))
                if banyak > 1:
                    sisa[len(isi)] = (sel, banyak - 1)
                isi.append(sel)
                continue
            _taruh(antrean.pop(0), isi, sisa, ulang=ulang)
        hasil.append(tuple(isi))
    return hasil


def _taruh(sel: Sel, isi: list[SelMentah], sisa: dict[int, tuple[SelMentah, int]], *, ulang: bool) -> None:
    mentah = SelMentah(_rapi(teks_sebaris(sel.isi)), sel.lokasi or _TANPA)
    kosong = SelMentah("", mentah.lokasi)
    for n in range(sel.rentang_kolom):
        satu = mentah if n == 0 or ulang else kosong
        if sel.rentang_baris > 1:
            sisa[len(isi)] = (satu if ulang else kosong, sel.rentang_baris - 1)
        isi.append(satu)
