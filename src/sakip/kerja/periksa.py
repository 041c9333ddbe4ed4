"""Findings of a year: those of reading it, of its shape, and of the review rules over its data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sakip.hasil.dasar import Hasil
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muatan import Muatan
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat

JENIS = "lkjip"
_URUTAN = {t: n for n, t in enumerate(Tingkat)}


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The findings of one source, gravest first, and what could not be examined.

    ``kekurangan`` keeps the annual report a draft; ``tak_tercetak`` are texts that its layout does not print.
    """

    nama: str
    temuan: tuple[Temuan, ...]
    tidak_diperiksa: tuple[TidakDiperiksa, ...]
    kekurangan: tuple[str, ...] = ()
    tak_tercetak: tuple[str, ...] = ()

    @property
    def salah(self) -> bool:
        """Whether anything must be mended."""
        return any(t.tingkat is Tingkat.SALAH for t in self.temuan)


def periksa_berkas(*, letak: Path) -> HasilReviu:
    """Review a report in a file of any format."""
    from sakip.kerja.baca_dokumen import baca_dokumen
    from sakip.reviu.periksa_dokumen import periksa_dokumen

    hasil = periksa_dokumen(dokumen=baca_dokumen(letak=letak), sumber=letak.name)
    return HasilReviu(letak.name, hasil.temuan, hasil.tidak_diperiksa)


def periksa(*, muatan: Muatan, per_tanggal: date | None = None) -> HasilReviu:
    """Review a loaded year."""
    if muatan.tahun is None:
        tidak: tuple[TidakDiperiksa, ...] = (
            TidakDiperiksa("", "Isinya tidak diperiksa, sebab sumbernya belum dapat dibaca."),
        )
        return HasilReviu(muatan.nama, _terurut(muatan.temuan), tidak)
    from sakip.reviu.periksa import periksa_tahun

    hasil = hasil_dari(muatan=muatan, per_tanggal=per_tanggal)
    aturan = periksa_tahun(hasil=hasil, asal=muatan.asal)
    kekurangan, tak_tercetak = _kelengkapan(muatan, hasil)
    temuan = _terurut((*muatan.temuan, *aturan.temuan))
    return HasilReviu(muatan.nama, temuan, aturan.tidak_diperiksa, kekurangan, tak_tercetak)


def _terurut(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    return tuple(sorted(temuan, key=lambda t: _URUTAN[t.tingkat]))


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
