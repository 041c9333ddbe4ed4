"""From the layout of the profil to a numbered document: headings by depth, sections by name, gaps at the end."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache

import sakip.laporan
from sakip.data.organisasi import Jabatan
from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import Blok, Dokumen, Judul, Mendatar, Meta, Otomatis, Penomoran, Tercetak
from sakip.dokumen.tata import beri_nomor
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kekurangan import Kekurangan, bagian_kekurangan, daftar_kekurangan
from sakip.laporan.pejabat import jabatan_lingkup, tanggal_dokumen
from sakip.peraturan.profil import BagianTata, Profil, ProfilSalah, TataDokumen

Bagian = Callable[..., list[Blok]]


@cache
def _letak_bagian() -> Mapping[str, str]:
    """The module of every section by its name: ``laporan.<kelompok>.bagian.<nama>``; a name stands for one section."""
    letak: dict[str, str] = {}
    for kelompok in pkgutil.iter_modules(sakip.laporan.__path__):
        # A group without sections (catatan_reviu) is not made of a year's figures and stands in no layout.
        if kelompok.ispkg and importlib.util.find_spec(f"sakip.laporan.{kelompok.name}.bagian"):
            paket = importlib.import_module(f"sakip.laporan.{kelompok.name}.bagian")
            for m in pkgutil.iter_modules(paket.__path__):
                lain = letak.setdefault(m.name, f"{paket.__name__}.{m.name}")
                assert lain.startswith(paket.__name__), f"dua bagian bernama {m.name}"
    return letak


@cache
def _bagian(nama: str) -> Bagian:
    # A paper of one official needs a dozen sections of a hundred; the rest is not loaded.
    build: Bagian = importlib.import_module(_letak_bagian()[nama]).build
    return build


def semua_bagian() -> Mapping[str, Bagian]:
    """Every section by name; any layout may use any of them."""
    return {nama: _bagian(nama) for nama in _letak_bagian()}


def pilih_tata(*, profil: Profil, jenis: str, jabatan: Jabatan | None) -> TataDokumen:
    """The layout of a kind of document for a position: one made for it or for its level, else the one for all."""
    cocok = [t for t in profil.dokumen.values() if t.jenis == jenis]
    if jabatan is not None:
        for sebutan in (jabatan.id, jabatan.jenjang.name.lower()):
            khusus = next((t for t in cocok if sebutan in t.untuk), None)
            if khusus is not None:
                return khusus
    umum = next((t for t in cocok if not t.untuk), None)
    if umum is None:
        ada = ", ".join(sorted({t.jenis for t in profil.dokumen.values()})) or "tidak ada"
        untuk = f" untuk {jabatan.nama}" if jabatan else ""
        raise ProfilSalah(f'Profil {profil.kode} tidak memuat tata letak "{jenis}"{untuk}. Yang ada: {ada}.')
    return umum


def build_dokumen(*, hasil: Hasil, jenis: str) -> Dokumen:
    """The document of a kind as the profil lays it out, numbered; DRAF with the list of gaps when data is missing.

    Of which position and period it is, ``hasil.lingkup`` says (``hasil.untuk(jabatan=..., periode=...)``).
    """
    dokumen = _mentah(hasil, jenis)
    kurang = daftar_kekurangan(dokumen)
    if kurang:
        dokumen = replace(dokumen, isi=(*dokumen.isi, *bagian_kekurangan(kurang)), draf=True)
    return beri_nomor(dokumen=dokumen)


def kekurangan_dokumen(*, hasil: Hasil, jenis: str) -> tuple[Kekurangan, ...]:
    """What is missing in that document; quicker than numbering it first."""
    return daftar_kekurangan(_mentah(hasil, jenis))


def _mentah(hasil: Hasil, jenis: str) -> Dokumen:
    tata = pilih_tata(profil=hasil.profil, jenis=jenis, jabatan=jabatan_lingkup(hasil))
    return Dokumen(
        meta=_meta(hasil, tata),
        isi=tuple(_susun(hasil, tata.susunan, 1)),
        gaya=_gaya(hasil.profil),
        penomoran=Penomoran(tata.nomor_judul, tata.nomor_keterangan),
        graf=hasil.graf,
    )


def _susun(hasil: Hasil, susunan: Sequence[BagianTata], tingkat: int) -> list[Blok]:
    blok: list[Blok] = []
    for tata in susunan:
        bagian = _satu(hasil, tata, tingkat)
        blok += [Mendatar(tuple(bagian))] if tata.mendatar and bagian else bagian
    return blok


def build_isi(*, hasil: Hasil, tata: BagianTata, tingkat: int) -> list[Blok]:
    """What stands below the heading of a node; with nothing to say there, the heading is left out too."""
    blok: list[Blok] = []
    if tata.bagian:
        if tata.bagian not in _letak_bagian():
            nama = ", ".join(sorted(_letak_bagian()))
            raise ProfilSalah(f'{tata.opsi.tempat}: bagian "{tata.bagian}" tidak dikenal. Yang ada: {nama}.')
        blok += _bagian(tata.bagian)(hasil=hasil, opsi=tata.opsi)
    return blok + _susun(hasil, tata.isi, tingkat)


def _satu(hasil: Hasil, tata: BagianTata, tingkat: int) -> list[Blok]:
    isi = build_isi(hasil=hasil, tata=tata, tingkat=tingkat + 1 if tata.judul else tingkat)
    if not tata.judul or not isi:
        return isi
    nomor = Otomatis() if tata.bernomor else Tercetak()
    return [Judul(isi_teks(tata.judul, hasil=hasil), tingkat, nomor), *isi]


def _meta(hasil: Hasil, tata: TataDokumen) -> Meta:
    instansi = hasil.data.organisasi.instansi
    judul = isi_teks(tata.judul, hasil=hasil)
    return Meta(
        judul=judul,
        penulis=instansi.nama,
        tanggal=tanggal_dokumen(hasil),
        subjek=f"Akuntabilitas kinerja {hasil.lingkup.periode.sebutan}",
        kepala=isi_teks(tata.kepala, hasil=hasil),
        kaki=isi_teks(tata.kaki, hasil=hasil),
    )


def _gaya(profil: Profil) -> Gaya:
    dikenal = {f.name for f in fields(Gaya)}
    asing = sorted(set(profil.gaya) - dikenal)
    if asing:
        raise ProfilSalah(
            f"Profil {profil.kode}: gaya {', '.join(asing)} tidak dikenal. Yang ada: {', '.join(sorted(dikenal))}."
        )
    return replace(Gaya(), **dict(profil.gaya))  # type: ignore[arg-type]
