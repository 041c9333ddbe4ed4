"""Texts that an author edited in Word, taken back into a new workbook beside the old one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.baca import baca_berkas
from sakip.kerja.muat import muat
from sakip.kerja.tulis import tulis
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import Temuan

BATAS_DOCX = 50 * 1024 * 1024


class TanpaTeks(SakipError):
    """A Word file without any of our marked texts."""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One text that differs: ``untuk`` is what it speaks of, ``periode`` the code of its period, if it is of one.

    An empty ``lama`` is a new text.
    """

    kunci: str
    untuk: str
    lama: str
    baru: str
    periode: str = ""


@dataclass(frozen=True, slots=True)
class HasilAmbil:
    """What was taken over; nothing is written when nothing changed."""

    letak: Path | None
    dibaca: int
    perubahan: tuple[Perubahan, ...]
    tak_dikenal: tuple[str, ...]
    temuan: tuple[Temuan, ...]


def ambil_teks_docx(*, docx: Path, lama: str, keluar: Path, timpa: bool = False) -> HasilAmbil:
    """Write a workbook with the texts of a Word file in place of those of ``lama``."""
    from sakip.buku_kerja.teks_word import ambil_teks
    from sakip.buku_kerja.tulis import write_buku_kerja
    from sakip.readers.kontrol_docx import read_kontrol

    teks = read_kontrol(isi=baca_berkas(letak=docx, batas=BATAS_DOCX, akhiran=(".docx",)))
    if not teks:
        raise TanpaTeks(
            f"{docx.name} tidak memuat teks bertanda dari sakip. Pakai DOCX hasil cetak sakip; "
            "jangan menyalin isinya ke berkas lain."
        )
    muatan = muat(sumber=lama)
    tahun = muatan.wajib()
    baru, tak_dikenal = ambil_teks(tahun=tahun, teks=teks)
    perubahan = bandingkan_teks(lama=tahun, baru=baru)
    if perubahan:
        tulis(letak=keluar, isi=write_buku_kerja(tahun=baru), timpa=timpa)
    return HasilAmbil(keluar if perubahan else None, len(teks), perubahan, tak_dikenal, muatan.temuan)


def bandingkan_teks(*, lama: TahunKinerja, baru: TahunKinerja) -> tuple[Perubahan, ...]:
    """The texts that differ between two years, in the order of the new one."""
    dulu, kini = _teks(lama), _teks(baru)
    urut = dict.fromkeys((*kini, *dulu))
    return tuple(
        Perubahan(*kunci[:2], dulu.get(kunci, ""), kini.get(kunci, ""), kunci[2])
        for kunci in urut
        if dulu.get(kunci, "") != kini.get(kunci, "")
    )


def _teks(tahun: TahunKinerja) -> Mapping[tuple[str, str, str], str]:
    hasil: dict[tuple[str, str, str], str] = {}
    for t in tahun.narasi.teks:
        kunci = (t.kunci, t.untuk, t.periode.kode if t.periode else "")
        hasil[kunci] = f"{hasil[kunci]}\n{t.teks}" if kunci in hasil else t.teks
    return hasil
