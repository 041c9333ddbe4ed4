"""A profil: the lawful choices of method and the layout of a kabupaten, as data.

One YAML file in ``peraturan/profil/`` is one profil; a new kabupaten needs no Python. The layout is a tree: a node is
either a heading with content below it, or a section by name with its options.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sakip.peraturan.kalender import AturanTenggat
from sakip.peraturan.muat import ParameterSalah


class ProfilSalah(ParameterSalah):
    """A profil says something that cannot be followed; the text names file, place and remedy."""


OpsiNilai = str | int | bool | tuple["OpsiNilai", ...] | Mapping[str, "OpsiNilai"]


@dataclass(frozen=True, slots=True)
class Metode:
    """Which named method the kabupaten follows for what; names as in ``peraturan/parameter/metode_*.yaml``.

    ``skala`` names the scale for each use: "capaian" (predicate of capaian), "akip" (LHE), and others.
    """

    naik: str = "naik"
    turun: str = "turun_a"
    target_nol: str = "nol_tercapai"
    batas: str = "tanpa_batas"
    rata_sasaran: str = "rata_rata_indikator"
    rata_kantor: str = "rata_rata_indikator"
    efisiensi: str = "capaian_kurang_serapan"
    kemajuan: str = "rasio"
    banding: str = "rasio"
    skala: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Opsi:
    """The options of a section, read with the type expected; ``tempat`` names the place in the profil."""

    isi: Mapping[str, OpsiNilai]
    tempat: str

    def teks(self, nama: str, bawaan: str = "") -> str:
        """A text option."""
        nilai = self.isi.get(nama, bawaan)
        if not isinstance(nilai, str):
            raise ProfilSalah(f'{self.tempat}: "{nama}" harus teks, tertulis {nilai!r}. Tulis dalam tanda kutip.')
        return nilai

    def ya(self, nama: str, *, bawaan: bool = False) -> bool:
        """A yes/no option."""
        nilai = self.isi.get(nama, bawaan)
        if not isinstance(nilai, bool):
            raise ProfilSalah(f'{self.tempat}: "{nama}" harus true atau false, tertulis {nilai!r}.')
        return nilai

    def bilangan(self, nama: str, bawaan: int) -> int:
        """A whole-number option."""
        nilai = self.isi.get(nama, bawaan)
        if isinstance(nilai, bool) or not isinstance(nilai, int):
            raise ProfilSalah(f'{self.tempat}: "{nama}" harus bilangan bulat, tertulis {nilai!r}.')
        return nilai

    def daftar(self, nama: str) -> tuple[OpsiNilai, ...]:
        """A list option; absent gives an empty list."""
        nilai = self.isi.get(nama, ())
        if not isinstance(nilai, tuple):
            raise ProfilSalah(f'{self.tempat}: "{nama}" harus daftar, tertulis {nilai!r}.')
        return nilai

    def anak(self, nama: str) -> Opsi:
        """A nested group of options; absent gives an empty one."""
        nilai = self.isi.get(nama, {})
        if not isinstance(nilai, Mapping):
            raise ProfilSalah(f'{self.tempat}: "{nama}" harus kelompok pilihan, tertulis {nilai!r}.')
        return Opsi(nilai, f"{self.tempat}, {nama}")


@dataclass(frozen=True, slots=True)
class BagianTata:
    """A node of the layout.

    judul     heading text; empty for a section without heading of its own
    bernomor  whether the heading is numbered
    bagian    name of the section that fills it; empty for a heading that only holds others
    isi       nodes below the heading
    mendatar  printed on landscape pages
    """

    judul: str
    bernomor: bool
    bagian: str
    opsi: Opsi
    isi: tuple[BagianTata, ...] = ()
    mendatar: bool = False


@dataclass(frozen=True, slots=True)
class TataDokumen:
    """The layout of one kind of document: title, numbering patterns (see ``dokumen.node.Penomoran``), nodes.

    ``untuk`` are ids of positions or levels (``kasi``, ``pelaksana``) that it is made for; empty is for all others.
    """

    jenis: str
    judul: str
    kepala: str
    kaki: str
    nomor_judul: tuple[str, ...]
    nomor_keterangan: Mapping[str, str]
    susunan: tuple[BagianTata, ...]
    untuk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profil:
    """A kabupaten's profil.

    ``istilah`` replaces words of the field by the local ones ("dusun": "Dukuh"); ``gaya`` are the fields of
    ``dokumen.gaya.Gaya`` that differ from its defaults; ``tanggapan`` are the sets of boxes of the form in which a
    superior responds, by name; ``dokumen`` are the layouts by their key; ``kalender`` are the deadlines by kode that
    differ from the national ones.
    """

    kode: str
    nama: str
    dasar: str
    metode: Metode
    gaya: Mapping[str, str | int]
    istilah: Mapping[str, str]
    dokumen: Mapping[str, TataDokumen]
    tanggapan: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    kalender: Mapping[str, AturanTenggat] = field(default_factory=lambda: MappingProxyType({}))
