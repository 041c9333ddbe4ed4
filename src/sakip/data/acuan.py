"""Part *acuan*: facts of the pemda that the office takes as given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.kernel.nilai import Nilai


class JenisPembanding(Enum):
    """Against what a realisasi is held (PermenPANRB 53/2014, analysis 4; VERIFIED-2)."""

    KABUPATEN = "standar kabupaten"
    PROVINSI = "standar provinsi"
    NASIONAL = "standar nasional"


@dataclass(frozen=True, slots=True)
class Pemda:
    """The regional government. ``sebutan`` is "Kabupaten" or "Kota"; ``kepala`` is "Bupati" or "Wali Kota"."""

    nama: str
    sebutan: str = "Kabupaten"
    kepala: str = "Bupati"
    provinsi: str = ""


@dataclass(frozen=True, slots=True)
class UnsurVisi:
    """One element of the vision and its meaning."""

    nama: str
    penjelasan: str


@dataclass(frozen=True, slots=True)
class Misi:
    """One mission; ``didukung`` marks those that the office serves."""

    teks: str
    didukung: bool = False


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """A regulation the report names, for example jenis "Undang-Undang", nomor "28", tahun 1999."""

    jenis: str
    nomor: str
    tahun: int | None
    tentang: str = ""


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A standard or result of others. ``nilai`` may be Kosong with the reason why none exists."""

    indikator: str
    jenis: JenisPembanding
    tahun: int
    nilai: Nilai
    sumber: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Acuan:
    """The part. ``profil`` is the code of the kabupaten's profil; ``libur`` and ``kerja`` correct the calendar."""

    tahun: int
    profil: str
    pemda: Pemda
    visi: str = ""
    unsur_visi: tuple[UnsurVisi, ...] = ()
    misi: tuple[Misi, ...] = ()
    tema: str = ""
    dasar_hukum: tuple[DasarHukum, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    libur: tuple[date, ...] = ()
    kerja: tuple[date, ...] = ()
