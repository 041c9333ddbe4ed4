"""Part *organisasi*: the office, its positions, and who holds them from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.kernel.periode import Periode


class Jenjang(Enum):
    """The level of a position. Who reports to whom is ``Jabatan.atasan``, not the level."""

    KEPALA_DAERAH = "kepala daerah"
    KEPALA = "kepala perangkat daerah"
    SEKRETARIS = "sekretaris"
    KASUBBAG = "kepala subbagian"
    KASI = "kepala seksi/bidang"
    LURAH = "lurah"
    FUNGSIONAL = "jabatan fungsional"
    PELAKSANA = "pelaksana"


class StatusPemegang(Enum):
    """By what title a person holds a position; the value stands before the position in print."""

    DEFINITIF = ""
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."
    PJS = "Pjs."


@dataclass(frozen=True, slots=True)
class Instansi:
    """The office. ``tempat`` is the place written before the date of a signature."""

    nama: str
    alamat: str = ""
    telepon: str = ""
    faksimile: str = ""
    laman: str = ""
    surel: str = ""
    kode_pos: str = ""
    tempat: str = ""
    tanggal_laporan: date | None = None


@dataclass(frozen=True, slots=True)
class Jabatan:
    """A position. ``atasan`` is the id of the position it reports to, empty at the top.

    Who reports to whom is local law. ``menyusun_laporan`` is False for a position without papers of its own, such as a
    group of functional positions.
    """

    id: str
    nama: str
    jenjang: Jenjang
    atasan: str = ""
    unit: str = ""
    eselon: str = ""
    menyusun_laporan: bool = True


@dataclass(frozen=True, slots=True)
class Pemegang:
    """A person in a position from ``mulai`` to ``selesai`` (both included; None is open)."""

    jabatan: str
    nama: str
    nip: str = ""
    pangkat: str = ""
    golongan: str = ""
    status: StatusPemegang = StatusPemegang.DEFINITIF
    mulai: date | None = None
    selesai: date | None = None


class JenisTugas(Enum):
    """Task or function of a position, or an authority that the head of the region delegated to it."""

    TUGAS = "tugas"
    FUNGSI = "fungsi"
    WEWENANG = "kewenangan yang dilimpahkan"


@dataclass(frozen=True, slots=True)
class TugasFungsi:
    """One task or function of a position, with its legal basis."""

    jabatan: str
    jenis: JenisTugas
    teks: str
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class TanggalLaporan:
    """The day under the reports of a period; ``jabatan`` empty is every position that has no day of its own."""

    periode: Periode
    tanggal: date
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class Organisasi:
    """The part. ``dasar_struktur`` names the regulation that fixes the structure."""

    instansi: Instansi
    jabatan: tuple[Jabatan, ...] = ()
    pemegang: tuple[Pemegang, ...] = ()
    tugas: tuple[TugasFungsi, ...] = ()
    dasar_struktur: str = ""
    tanggal_laporan: tuple[TanggalLaporan, ...] = ()
