"""The cascade from tujuan to sub kegiatan as a tree (G-CASCADING), computed, never drawn by hand.

Dasar: PermenPANRB 89/2021 asks for a pohon kinerja (VERIFIED-2); in the report it is practice (SEED 001). In the
layout: ``sampai: program`` cuts the tree, ``indikator: false`` leaves the indicators out of the boxes, ``target: true``
adds their targets, ``per_sasaran: true`` makes a figure for each sasaran. Put large trees on landscape pages
(``mendatar: true``); the renderers cut them per child of the root.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Keterangan, Pohon, SimpulPohon
from sakip.dokumen.tampil import teks_sebaris
from sakip.hasil.anggaran import PENUNJANG, simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import bersatuan
from sakip.laporan.isian import isi_teks
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import satu_dari
from sakip.peraturan.profil import Opsi

SAMPAI = ("sub_kegiatan", "kegiatan", "program", "sasaran")
_TANPA_TUJUAN = "Sasaran yang belum dikaitkan dengan tujuan"
_PENUNJANG = "Program yang tidak dikaitkan dengan sasaran"


@dataclass(frozen=True, slots=True)
class _Cara:
    """What the boxes show."""

    hasil: Hasil
    jenjang: tuple[JenjangSimpul, ...]
    indikator: bool
    target: bool


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """One figure, or one for each sasaran; a placeholder while no sasaran is recorded."""
    if not hasil.indeks.sasaran:
        cara = "Isi tujuan, sasaran dan pohon program dalam perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.sasaran", judul="Cascading kinerja", cara=cara)
    judul = isi_teks(opsi.teks("judul_gambar", "Cascading Kinerja {instansi} Tahun {tahun}"), hasil=hasil)
    sampai = satu_dari(opsi, "sampai", SAMPAI)
    tingkat = tuple(JenjangSimpul)[: 3 - SAMPAI.index(sampai)]
    c = _Cara(hasil, tingkat, opsi.ya("indikator", bawaan=True), opsi.ya("target"))
    akar = _akar(c)
    if not opsi.ya("per_sasaran"):
        return [_pohon(akar, judul)]
    cabang = akar.anak if len(hasil.indeks.tujuan) == 1 else tuple(s for t in akar.anak for s in t.anak)
    return [_pohon(s, f"{judul}: {s.teks.splitlines()[0]}") for s in cabang]


def _pohon(akar: SimpulPohon, judul: str) -> Pohon:
    return Pohon(akar, alt=judul, keterangan=Keterangan("Gambar", judul))


def _akar(c: _Cara) -> SimpulPohon:
    """The tujuan when there is one; else the office over its tujuan."""
    x = c.hasil.indeks
    cabang = [
        SimpulPohon(
            _isi(c, t.teks, t.id), "Tujuan", _sasaran(c, [s.id for s in x.sasaran.values() if s.tujuan == t.id])
        )
        for t in x.tujuan.values()
    ]
    lepas = _sasaran(c, [s.id for s in x.sasaran.values() if s.tujuan not in x.tujuan])
    penunjang = _program(c, PENUNJANG)
    tambahan = [SimpulPohon(_PENUNJANG, "Penunjang", penunjang)] if penunjang else []
    if len(cabang) == 1:
        return SimpulPohon(cabang[0].teks, "Tujuan", (*cabang[0].anak, *lepas, *tambahan))
    if lepas and cabang:
        cabang.append(SimpulPohon(_TANPA_TUJUAN, "Tujuan", lepas))
        lepas = ()
    return SimpulPohon(c.hasil.data.organisasi.instansi.nama, "", (*cabang, *lepas, *tambahan))


def _sasaran(c: _Cara, sasaran: Sequence[str]) -> tuple[SimpulPohon, ...]:
    return tuple(SimpulPohon(_isi(c, c.hasil.indeks.sasaran[s].teks, s), "Sasaran", _program(c, s)) for s in sasaran)


def _program(c: _Cara, sasaran: str) -> tuple[SimpulPohon, ...]:
    return _simpul(c, simpul_sasaran(c.hasil, sasaran))


def _simpul(c: _Cara, simpul: Sequence[str]) -> tuple[SimpulPohon, ...]:
    pohon = c.hasil.indeks.pohon
    return tuple(
        SimpulPohon(_isi(c, pohon.simpul[s].nama, s), pohon.simpul[s].jenjang.value, _simpul(c, pohon.anak.get(s, ())))
        for s in simpul
        if pohon.simpul[s].jenjang in c.jenjang
    )


def _isi(c: _Cara, teks: str, milik: str) -> str:
    """The text of a box with the indicators of what it stands for, one line each."""
    baris = [teks]
    for i in c.hasil.indeks.milik.get(milik, ()) if c.indikator else ():
        target = teks_sebaris(bersatuan(c.hasil[f"target/{i.id}/{c.hasil.tahun}"])) if c.target else ""
        baris.append(f"• {i.nama}" + (f": {target}" if target else ""))
    return "\n".join(baris)
