"""All makers of figures by the first part of an id, and the front door: ``compute_hasil``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil import (
    anggaran,
    anggaran_banding,
    binwas,
    capaian_simpul,
    efisiensi_jabatan,
    evaluasi,
    hitungan_capaian,
    jabatan,
    kinerja,
    realisasi,
    sdm_sasaran,
    sumber_daya,
    target,
    target_akhir,
    uang_jabatan,
    wilayah,
)
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.peraturan.katalog import Katalog
from sakip.peraturan.profil import Profil

_SEMUA: tuple[Mapping[str, Pembuat], ...] = (
    target.PEMBUAT,
    realisasi.PEMBUAT,
    kinerja.PEMBUAT,
    hitungan_capaian.PEMBUAT,
    anggaran.PEMBUAT,
    wilayah.PEMBUAT,
    binwas.PEMBUAT,
    sumber_daya.PEMBUAT,
    evaluasi.PEMBUAT,
    anggaran_banding.PEMBUAT,
    capaian_simpul.PEMBUAT,
    target_akhir.PEMBUAT,
    sdm_sasaran.PEMBUAT,
    jabatan.PEMBUAT,
    uang_jabatan.PEMBUAT,
    efisiensi_jabatan.PEMBUAT,
)
PEMBUAT: Mapping[str, Pembuat] = MappingProxyType({nama: buat for modul in _SEMUA for nama, buat in modul.items()})


def compute_hasil(*, tahun: TahunKinerja, profil: Profil, katalog: Katalog, pada: date | None = None) -> Hasil:
    """The figures of a year as of a date (default: its last day). Nothing is computed before it is asked for."""
    return Hasil(tahun=tahun, profil=profil, katalog=katalog, pembuat=PEMBUAT, pada=pada)
