"""A document as plain text for snapshot tests: compact, stable, one block after the other.

Marks: ``*tebal*``, ``/miring/``, ``‹figure›``, ``→reference``, ``<tag: author's text>`` (``<tag?: …>`` when it is a
placeholder). In a table row ``k2`` and ``b3`` before a cell are spans over two columns and three rows; ``=`` begins
a total row, ``#`` a group row, ``n`` the row of column numbers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import assert_never

from sakip.dokumen.node import (
    Baris,
    Blok,
    BlokTtd,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    FormCentang,
    Gambar,
    GantiHalaman,
    GayaParagraf,
    JenisBaris,
    Judul,
    Keterangan,
    Kop,
    Mendatar,
    Paragraf,
    Pohon,
    Rata,
    Sampul,
    Sel,
    SimpulPohon,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.dokumen.sebaris import Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.dokumen.tampil import teks_figur

TANDA_BARIS = {JenisBaris.BIASA: "|", JenisBaris.KELOMPOK: "#", JenisBaris.JUMLAH: "=", JenisBaris.NOMOR_KOLOM: "n"}
TANDA_RATA = {Rata.KIRI: "<", Rata.TENGAH: "^", Rata.KANAN: ">", Rata.PENUH: "="}
INDEN = "  "


def dump(*, dokumen: Dokumen, dengan_id: bool = False) -> str:
    """The text form of a document; ``dengan_id`` also names the figure behind each value."""
    meta = dokumen.meta
    kepala = [f"dokumen: {meta.judul}", f"  penulis: {meta.penulis}", f"  tanggal: {meta.tanggal.isoformat()}"]
    lain = (("subjek", meta.subjek), ("kepala", meta.kepala), ("kaki", meta.kaki))
    kepala += [f"  {nama}: {isi}" for nama, isi in lain if isi]
    kepala += ["  DRAF"] if dokumen.draf else []
    return "\n".join([*kepala, *dump_blok(isi=dokumen.isi, dengan_id=dengan_id)]) + "\n"


def dump_blok(*, isi: tuple[Blok, ...], dengan_id: bool = False) -> list[str]:
    """The lines of some blocks, without the head of a document."""
    penulis = _Penulis(dengan_id)
    return [baris for blok in isi for baris in penulis.blok(blok)]


class _Penulis:
    """Writes blocks as lines."""

    def __init__(self, dengan_id: bool) -> None:
        self.dengan_id = dengan_id

    def blok(self, blok: Blok) -> Iterator[str]:
        match blok:
            case Judul():
                nomor = f"[{blok.nomor.teks}] " if blok.nomor.teks else ""
                yield f"judul {blok.tingkat}: {nomor}{blok.teks}{_label(blok.label)}"
            case Paragraf():
                nama = "p" if blok.gaya is GayaParagraf.BIASA else blok.gaya.value
                yield f"{nama}: {self.sebaris(blok.isi)}"
            case Daftar():
                yield from self.daftar(blok)
            case TeksPenulis():
                yield f"penulis <{blok.tag}{'?' if blok.kosong else ''}> {blok.judul}"
                yield from self.dalam(blok.blok)
            case Tabel():
                yield from self.tabel(blok)
            case Gambar():
                bahan = blok.svg.encode() or blok.raster
                sidik = hashlib.sha256(bahan).hexdigest()[:8]
                yield f"gambar: {blok.alt} ({'svg' if blok.svg else 'raster'} {sidik}, {blok.lebar} mm)"
                yield from _keterangan(blok.keterangan)
            case Pohon():
                yield f"pohon: {blok.alt}"
                yield from _simpul(blok.akar, INDEN)
                yield from _keterangan(blok.keterangan)
            case TandaTangan():
                yield "tanda tangan"
                yield from (f"  - {_ttd(ttd)}" for ttd in blok.blok)
            case FormCentang():
                yield "centang"
                for p in blok.pilihan:
                    kotak = {None: "[ ]", True: "[x]", False: "[-]"}[p.dipilih]
                    yield f"  {kotak} {p.teks}{' ____' if p.isian else ''}"
            case Sampul():
                yield f"sampul{' +logo' if blok.logo else ''}"
                for b in blok.baris:
                    yield f"  {b.ukuran}{'*' if b.tebal else ''}{f' ↓{b.jarak_atas}' if b.jarak_atas else ''}: {b.teks}"
            case Kop():
                yield f"kop{' +logo' if blok.logo else ''}"
                yield from (f"  *{baris}*" for baris in blok.nama)
                yield from (f"  {baris}" for baris in blok.alamat)
            case GantiHalaman():
                yield "---- halaman baru"
            case Mendatar():
                yield "mendatar"
                yield from self.dalam(blok.blok)
            case DaftarIsi():
                yield f"daftar isi sampai {blok.sampai}"
            case DaftarKeterangan():
                yield f"daftar {blok.jenis}"
            case _ as tak_mungkin:
                assert_never(tak_mungkin)

    def dalam(self, isi: tuple[Blok, ...]) -> Iterator[str]:
        return (INDEN + baris for blok in isi for baris in self.blok(blok))

    def daftar(self, daftar: Daftar, inden: str = "") -> Iterator[str]:
        yield f"{inden}daftar {daftar.jenis.value}"
        for butir in daftar.butir:
            yield f"{inden}  - {self.sebaris(butir.isi)}"
            if butir.anak is not None:
                yield from self.daftar(butir.anak, inden + 2 * INDEN)

    def tabel(self, tabel: Tabel) -> Iterator[str]:
        jenis = f" {tabel.jenis}" if tabel.jenis else ""
        kolom = " ".join(f"{k.lebar}{TANDA_RATA[k.rata]}" for k in tabel.kolom)
        yield f"tabel{jenis}{' kecil' if tabel.kecil else ''} ({kolom})"
        yield from _keterangan(tabel.keterangan)
        yield from (f"  {self.baris(b)}" for b in tabel.kepala)
        if tabel.kepala:
            yield "  ----"
        yield from (f"  {self.baris(b)}" for b in tabel.badan)
        yield from (f"  catatan: {self.sebaris(c)}" for c in tabel.catatan)

    def baris(self, baris: Baris) -> str:
        return f"{TANDA_BARIS[baris.jenis]} " + " | ".join(self.sel(s) for s in baris.sel)

    def sel(self, sel: Sel) -> str:
        rata = TANDA_RATA[sel.rata] if sel.rata else ""
        kolom = f"k{sel.rentang_kolom}" if sel.rentang_kolom > 1 else ""
        baris = f"b{sel.rentang_baris}" if sel.rentang_baris > 1 else ""
        tanda = "".join((rata, kolom, baris, "*" if sel.tebal else ""))
        return f"{tanda}: {self.sebaris(sel.isi)}" if tanda else self.sebaris(sel.isi)

    def sebaris(self, isi: tuple[Sebaris, ...]) -> str:
        return "".join(self.bagian(b) for b in isi)

    def bagian(self, bagian: Sebaris) -> str:
        match bagian:
            case Teks(isi=isi, tebal=tebal, miring=miring):
                return _hias(isi.replace("\n", "⏎"), tebal, miring)
            case Figur():
                asal = f" {bagian.hitungan.id}" if self.dengan_id else ""
                angka = teks_figur(bagian).removesuffix(bagian.akhiran)
                return _hias(f"‹{angka}{asal}›{bagian.akhiran}", bagian.tebal, False)
            case GantiBaris():
                return " ⏎ "
            case Rujuk():
                return f"→{bagian.teks or f'({bagian.label})'}"
            case KontrolTeks():
                return f"<{bagian.tag}{'?' if bagian.kosong else ''}: {self.sebaris(bagian.isi)}>"
            case _ as tak_mungkin:
                assert_never(tak_mungkin)


def _hias(teks: str, tebal: bool, miring: bool) -> str:
    teks = f"/{teks}/" if miring else teks
    return f"*{teks}*" if tebal else teks


def _label(label: str) -> str:
    return f" ({label})" if label else ""


def _keterangan(keterangan: Keterangan | None) -> Iterator[str]:
    if keterangan is not None:
        nomor = keterangan.nomor.teks or keterangan.jenis
        yield f"  [{nomor}] {keterangan.teks}{_label(keterangan.label)}"


def _simpul(simpul: SimpulPohon, inden: str) -> Iterator[str]:
    teks = simpul.teks.replace("\n", " / ")
    yield f"{inden}- {f'{simpul.judul}: ' if simpul.judul else ''}{teks}"
    for anak in simpul.anak:
        yield from _simpul(anak, inden + INDEN)


def _ttd(ttd: BlokTtd) -> str:
    return " / ".join((*ttd.atas, *ttd.jabatan, f"({ttd.nama})", *ttd.bawah))
