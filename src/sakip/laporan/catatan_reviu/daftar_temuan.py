"""All findings by level in tables; those of a file with several reports stand under the title of their report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sakip.dokumen.node import (
    Baris,
    Blok,
    GayaParagraf,
    JenisBaris,
    Judul,
    Kolom,
    Mendatar,
    Paragraf,
    Rata,
    Sel,
    Tabel,
)
from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks, teks
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.laporan.catatan_reviu.isi import IsiCatatan
from sakip.laporan.catatan_reviu.kalimat import ringkas, tempat_temuan, uraian_temuan

KOLOM: Final = (Kolom(5, Rata.TENGAH), Kolom(18), Kolom(12), Kolom(12), Kolom(38), Kolom(16), Kolom(20))
# The last column is for the pen of those who wrote the report.
_JUDUL: Final = (
    "No", "Tempat", "Tertulis", "Seharusnya", "Uraian dan saran", "Dasar dan kode", "Tanggapan / tindak lanjut"
)  # fmt: skip
_TINGKAT: Final = {
    Tingkat.SALAH: ("Salah", "Harus diperbaiki, atau dijelaskan."),
    Tingkat.PERINGATAN: ("Peringatan", "Perlu dilihat; mungkin benar, mungkin tidak."),
    Tingkat.CATATAN: ("Catatan", "Cukup diketahui."),
}


def build_temuan(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The tables, on landscape pages."""
    if isi.temuan:
        yield Mendatar((Judul("Daftar temuan", 2), *_semua(isi)))


def build_salah(*, isi: IsiCatatan) -> Iterator[Blok]:
    """Only what must be mended; for the short note."""
    if isi.bernomor(Tingkat.SALAH):
        yield Mendatar((Judul("Yang harus diperbaiki", 2), *_semua(isi, (Tingkat.SALAH,))))


def _semua(isi: IsiCatatan, tingkat_: Sequence[Tingkat] = tuple(Tingkat)) -> Iterator[Blok]:
    for tingkat in tingkat_:
        judul, arti = _TINGKAT[tingkat]
        temuan = isi.bernomor(tingkat)
        if temuan:
            yield Judul(f"{judul} ({len(temuan)})", 3)
            yield Paragraf(teks(arti), GayaParagraf.CATATAN)
            yield Tabel(KOLOM, (kepala(judul=_JUDUL),), tuple(_badan(temuan, isi)), kecil=True, jenis="T-REVIU-TEMUAN")


def kepala(*, judul: Sequence[str]) -> Baris:
    """A heading row."""
    return Baris(tuple(Sel(teks(j, tebal=True), rata=Rata.TENGAH, tebal=True) for j in judul))


def _badan(temuan: Sequence[tuple[int, Temuan]], isi: IsiCatatan) -> Iterator[Baris]:
    if len(isi.laporan) < 2:
        yield from (_baris(n, t, isi) for n, t in temuan)
        return
    for id_, judul in (*isi.laporan.items(), ("", "Seluruh berkas")):
        milik = [(n, t) for n, t in temuan if isi.letak.get(t.sidik, "") == id_]
        if milik:
            yield Baris((Sel(teks(judul, tebal=True), len(KOLOM), rata=Rata.KIRI, tebal=True),), JenisBaris.KELOMPOK)
            yield from (_baris(n, t, isi) for n, t in milik)


def _baris(nomor: int, temuan: Temuan, isi: IsiCatatan) -> Baris:
    return Baris((
        Sel(teks(str(nomor))),
        Sel(teks(tempat_temuan(temuan=temuan, berkas=isi.berkas))),
        Sel(teks(ringkas(temuan.tertulis))),
        Sel(teks(ringkas(temuan.seharusnya))),
        Sel(uraian_temuan(temuan=temuan, berkas=isi.berkas)),
        Sel(dasar(temuan=temuan)),
        Sel(()),
    ))  # fmt: skip


def dasar(*, temuan: Temuan) -> tuple[Sebaris, ...]:
    """Code and legal basis."""
    baris = [Teks(temuan.kode, tebal=True), *(Teks(d) for d in temuan.dasar)]
    hasil: list[Sebaris] = []
    for b in baris:
        hasil += [GantiBaris(), b] if hasil else [b]
    return tuple(hasil)
