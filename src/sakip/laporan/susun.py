"""From the layout of the profil to a numbered document: headings by depth, sections by name, gaps at the end."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import Blok, Dokumen, Judul, Mendatar, Meta, Otomatis, Penomoran, Tercetak
from sakip.dokumen.tata import beri_nomor
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kekurangan import bagian_kekurangan, daftar_kekurangan
from sakip.laporan.pejabat import tanggal_laporan
from sakip.peraturan.profil import BagianTata, Profil, ProfilSalah, TataDokumen

Bagian = Callable[..., list[Blok]]


@cache
def semua_bagian(jenis: str) -> Mapping[str, Bagian]:
    """Every section of a kind of document by name: the modules of ``laporan.<jenis>.bagian`` that have ``build``."""
    paket = importlib.import_module(f"sakip.laporan.{jenis}.bagian")
    nama = [m.name for m in pkgutil.iter_modules(paket.__path__)]
    modul = {n: importlib.import_module(f"{paket.__name__}.{n}") for n in nama}
    return {n: m.build for n, m in modul.items() if inspect.isfunction(getattr(m, "build", None))}


def build_dokumen(*, hasil: Hasil, jenis: str) -> Dokumen:
    """The document of a kind as the profil lays it out, numbered; DRAF with the list of gaps when data is missing."""
    tata = _tata(hasil.profil, jenis)
    isi = _susun(hasil, tata.susunan, jenis, 1)
    dokumen = Dokumen(
        meta=_meta(hasil, tata),
        isi=tuple(isi),
        gaya=_gaya(hasil.profil),
        penomoran=Penomoran(tata.nomor_judul, tata.nomor_keterangan),
        graf=hasil.graf,
    )
    kurang = daftar_kekurangan(dokumen)
    if kurang:
        dokumen = replace(dokumen, isi=(*dokumen.isi, *bagian_kekurangan(kurang)), draf=True)
    return beri_nomor(dokumen=dokumen)


def _tata(profil: Profil, jenis: str) -> TataDokumen:
    if jenis not in profil.dokumen:
        ada = ", ".join(sorted(profil.dokumen)) or "tidak ada"
        raise ProfilSalah(f'Profil {profil.kode} tidak memuat tata letak "{jenis}". Yang ada: {ada}.')
    return profil.dokumen[jenis]


def _susun(hasil: Hasil, susunan: Sequence[BagianTata], jenis: str, tingkat: int) -> list[Blok]:
    blok: list[Blok] = []
    for tata in susunan:
        bagian = _satu(hasil, tata, jenis, tingkat)
        blok += [Mendatar(tuple(bagian))] if tata.mendatar and bagian else bagian
    return blok


def build_isi(*, hasil: Hasil, tata: BagianTata, jenis: str, tingkat: int) -> list[Blok]:
    """What stands below the heading of a node; with nothing to say there, the heading is left out too."""
    blok: list[Blok] = []
    if tata.bagian:
        tersedia = semua_bagian(jenis)
        if tata.bagian not in tersedia:
            nama = ", ".join(sorted(tersedia))
            raise ProfilSalah(f'{tata.opsi.tempat}: bagian "{tata.bagian}" tidak dikenal. Yang ada: {nama}.')
        blok += tersedia[tata.bagian](hasil=hasil, opsi=tata.opsi)
    return blok + _susun(hasil, tata.isi, jenis, tingkat)


def _satu(hasil: Hasil, tata: BagianTata, jenis: str, tingkat: int) -> list[Blok]:
    isi = build_isi(hasil=hasil, tata=tata, jenis=jenis, tingkat=tingkat + 1 if tata.judul else tingkat)
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
        tanggal=tanggal_laporan(hasil),
        subjek=f"Laporan kinerja tahun {hasil.tahun}",
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
