"""Making workbooks: an empty one, next year's, and one from any other source."""

from __future__ import annotations

from pathlib import Path

from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.tulis import tulis


def buat_kosong(
    *, keluar: Path, tahun: int, profil: str, kantor: str = "", kabupaten: str = "", timpa: bool = False
) -> None:
    """Write an empty workbook for a year under a profil."""
    from sakip.buku_kerja.kosong import buku_kerja_kosong
    from sakip.peraturan.profil_muat import muat_profil

    # A profil that does not exist is said now, not when the first figure is asked for.
    kode = muat_profil(profil).kode
    isi = buku_kerja_kosong(tahun=tahun, profil=kode, kantor=kantor, kabupaten=kabupaten)
    tulis(letak=keluar, isi=isi, timpa=timpa)


def buat_tahun_berikut(*, lama: str, keluar: Path, timpa: bool = False) -> tuple[Muatan, int]:
    """Write next year's workbook from an old one; what was loaded, and the new year."""
    from sakip.buku_kerja.tahun_lain import tahun_baru
    from sakip.buku_kerja.tulis import write_buku_kerja

    muatan = muat(sumber=lama)
    baru = tahun_baru(tahun=muatan.wajib())
    tulis(letak=keluar, isi=write_buku_kerja(tahun=baru), timpa=timpa)
    return muatan, baru.tahun


def buat_dari(*, sumber: str, keluar: Path, timpa: bool = False) -> Muatan:
    """Write the workbook of any source."""
    from sakip.buku_kerja.tulis import write_buku_kerja

    muatan = muat(sumber=sumber)
    tulis(letak=keluar, isi=write_buku_kerja(tahun=muatan.wajib()), timpa=timpa)
    return muatan
