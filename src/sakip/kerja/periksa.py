"""Findings of a year: those of reading it, of its shape, and of the review rules over its data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sakip.dokumen.node import Dokumen
from sakip.hasil.dasar import Hasil
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muatan import Muatan
from sakip.kerja.nama_berkas import nama_tampil
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat
from sakip.reviu.engine import Cacah
from sakip.reviu.pengecualian import Dikecualikan, Pengecualian, pilah, sebut_tak_cocok
from sakip.reviu.urutan import urutkan

JENIS = "lkjip"


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The findings of one source, those that matter most first, and what could not be examined.

    kekurangan    what keeps the annual report a draft; ``tak_tercetak`` texts that its layout does not print
    dikecualikan  findings that a person lets stand; ``tak_terpakai`` waivers without a finding
    dokumen       the report as read; None for data
    cacah         how much was examined
    banding       what the report was held against; ``acuan_gagal`` other files that could not be used, and why
    """

    nama: str
    temuan: tuple[Temuan, ...]
    tidak_diperiksa: tuple[TidakDiperiksa, ...]
    kekurangan: tuple[str, ...] = ()
    tak_tercetak: tuple[str, ...] = ()
    dikecualikan: tuple[Dikecualikan, ...] = ()
    tak_terpakai: tuple[Pengecualian, ...] = ()
    dokumen: Dokumen | None = None
    cacah: Cacah = Cacah()
    banding: tuple[str, ...] = ()
    acuan_gagal: tuple[str, ...] = ()

    @property
    def salah(self) -> bool:
        """Whether anything must be mended."""
        return any(t.tingkat is Tingkat.SALAH for t in self.temuan)

    @property
    def tak_cocok(self) -> tuple[tuple[Pengecualian, str], ...]:
        """Waivers without a finding, each with what to do about it."""
        semua = (*self.temuan, *(d.temuan for d in self.dikecualikan))
        return tuple((p, sebut_tak_cocok(sidik=p.sidik, temuan=semua)) for p in self.tak_terpakai)


def periksa_berkas(*, letak: Path, lapor: Callable[[str], None] | None = None) -> HasilReviu:
    """Review a report in a file of any format; ``lapor`` is told how far reading a long one is, and what it shows."""
    from sakip.kerja.baca_dokumen import baca_dokumen
    from sakip.kerja.pastikan_laporan import pastikan_laporan
    from sakip.reviu.periksa_dokumen import periksa_dokumen

    pastikan_laporan(sumber=str(letak))
    dokumen = baca_dokumen(letak=letak, lapor=lapor)
    nama = nama_tampil(letak=letak)
    hasil = periksa_dokumen(dokumen=dokumen, sumber=nama)
    temuan = urutkan(temuan=hasil.temuan)
    return HasilReviu(nama, temuan, hasil.tidak_diperiksa, dokumen=dokumen, cacah=hasil.cacah)


def periksa(*, muatan: Muatan, per_tanggal: date | None = None) -> HasilReviu:
    """Review a loaded year."""
    if muatan.tahun is None:
        tidak: tuple[TidakDiperiksa, ...] = (
            TidakDiperiksa("", "Isinya tidak diperiksa, sebab sumbernya belum dapat dibaca."),
        )
        return HasilReviu(muatan.nama, urutkan(temuan=muatan.temuan), tidak)
    from sakip.reviu.periksa import periksa_tahun

    hasil = hasil_dari(muatan=muatan, per_tanggal=per_tanggal)
    aturan = periksa_tahun(hasil=hasil, asal=muatan.asal)
    kekurangan, tak_tercetak = _kelengkapan(muatan, hasil)
    temuan = urutkan(temuan=(*muatan.temuan, *aturan.temuan))
    return HasilReviu(muatan.nama, temuan, aturan.tidak_diperiksa, kekurangan, tak_tercetak, cacah=aturan.cacah)


def dengan_pengecualian(*, hasil: HasilReviu, pengecualian: Iterable[Pengecualian]) -> HasilReviu:
    """The same findings without those that a person lets stand."""
    dipilah = pilah(temuan=hasil.temuan, pengecualian=pengecualian)
    return replace(
        hasil,
        temuan=dipilah.temuan,
        dikecualikan=(*hasil.dikecualikan, *dipilah.dikecualikan),
        tak_terpakai=dipilah.tak_terpakai,
    )


def _kelengkapan(muatan: Muatan, hasil: Hasil) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the report of the office lacks, and which texts it has no place for."""
    from sakip.kerja.letak_kurang import tempatkan_kurang
    from sakip.laporan.kekurangan import daftar_kekurangan, teks_tak_tercetak

    if JENIS not in hasil.profil.dokumen:
        return (), ()
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil, jenis=JENIS)
    return (
        tuple(k.pesan for k in tempatkan_kurang(kurang=daftar_kekurangan(dokumen), muatan=muatan)),
        tuple(k.pesan for k in teks_tak_tercetak(dokumen=dokumen, hasil=hasil)),
    )
