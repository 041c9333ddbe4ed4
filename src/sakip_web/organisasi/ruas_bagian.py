"""The facts that a part of the year says once, as fields of a form: where each stands, its words, its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from sakip.kernel.angka_baca import read_angka
from sakip.kernel.angka_tulis import format_angka


class Macam(Enum):
    """What a field takes."""

    TEKS = "teks"
    PANJANG = "teks panjang"
    TANGGAL = "tanggal"
    BULAT = "bilangan bulat"
    DESIMAL = "bilangan"
    PROFIL = "profil"


@dataclass(frozen=True, slots=True)
class Ruas:
    """A field; ``jalur`` leads to it within the part: ``instansi.nama``."""

    jalur: str
    label: str
    macam: Macam = Macam.TEKS
    wajib: bool = False
    bantuan: str = ""

    @property
    def nama(self) -> str:
        """Its name in a form."""
        return self.jalur.replace(".", "_")


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part with its heading and fields."""

    judul: str
    ruas: tuple[Ruas, ...]

    @property
    def label(self) -> Mapping[str, str]:
        """The words of each field by the last step of its path."""
        return {r.jalur.rpartition(".")[2]: r.label for r in self.ruas}


BAGIAN: Final[Mapping[str, Bagian]] = MappingProxyType(
    {
        "organisasi": Bagian(
            "Kantor",
            (
                Ruas("instansi.nama", "Nama kantor", wajib=True, bantuan="Seperti pada kop naskah."),
                Ruas("instansi.alamat", "Alamat"),
                Ruas("instansi.tempat", "Tempat penandatanganan", bantuan="Ditulis sebelum tanggal pada naskah."),
                Ruas("instansi.kode_pos", "Kode pos"),
                Ruas("instansi.telepon", "Telepon"),
                Ruas("instansi.faksimile", "Faksimile"),
                Ruas("instansi.laman", "Laman"),
                Ruas("instansi.surel", "Surel"),
                Ruas("instansi.tanggal_laporan", "Tanggal laporan tahunan", Macam.TANGGAL),
                Ruas("dasar_struktur", "Peraturan susunan organisasi", Macam.PANJANG),
            ),
        ),
        "acuan": Bagian(
            "Pemerintah daerah dan aturan setempat",
            (
                Ruas(
                    "profil",
                    "Profil",
                    Macam.PROFIL,
                    wajib=True,
                    bantuan="Bentuk naskah, rumus dan tenggat setempat. Mengubahnya mengubah semua hitungan tahun ini.",
                ),
                Ruas("pemda.sebutan", "Sebutan", wajib=True, bantuan="Kabupaten atau Kota."),
                Ruas("pemda.nama", "Nama daerah", wajib=True),
                Ruas("pemda.kepala", "Kepala daerah", wajib=True, bantuan="Bupati atau Wali Kota."),
                Ruas("pemda.provinsi", "Provinsi"),
                Ruas("visi", "Visi", Macam.PANJANG),
                Ruas("tema", "Tema pembangunan tahun ini", Macam.PANJANG),
            ),
        ),
        "desa": Bagian(
            "Wilayah",
            (
                Ruas("wilayah.luas_km2", "Luas (km²)", Macam.DESIMAL),
                Ruas("wilayah.ketinggian", "Ketinggian"),
                Ruas("wilayah.batas_utara", "Batas utara"),
                Ruas("wilayah.batas_timur", "Batas timur"),
                Ruas("wilayah.batas_selatan", "Batas selatan"),
                Ruas("wilayah.batas_barat", "Batas barat"),
                Ruas("wilayah.jumlah_desa", "Jumlah desa", Macam.BULAT, bantuan="Hanya bila desa tidak didaftar."),
                Ruas("wilayah.jumlah_dusun", "Jumlah dusun", Macam.BULAT),
                Ruas("wilayah.jumlah_rw", "Jumlah RW", Macam.BULAT),
                Ruas("wilayah.jumlah_rt", "Jumlah RT", Macam.BULAT),
                Ruas("sumber_indeks", "Sumber indeks desa"),
            ),
        ),
        "sumber_daya": Bagian(
            "Judul tabel sarana dan prasarana",
            (
                Ruas("periode_rekon", "Masa rekonsiliasi aset"),
                Ruas("periode_pengadaan", "Masa pengadaan"),
                Ruas("periode_rkbmd", "Masa rencana kebutuhan barang"),
            ),
        ),
    }
)


def ambil_jalur(objek: Any, jalur: str) -> Any:
    """The value at a path."""
    for langkah in jalur.split("."):
        objek = getattr(objek, langkah)
    return objek


def pasang_jalur(objek: Any, jalur: str, nilai: object) -> Any:
    """The part with another value at a path."""
    depan, _, sisa = jalur.partition(".")
    return replace(objek, **{depan: pasang_jalur(getattr(objek, depan), sisa, nilai) if sisa else nilai})


def tulis_nilai(nilai: object) -> object:
    """A value as a form shows it."""
    if isinstance(nilai, int | Decimal):
        return format_angka(Decimal(nilai))
    return nilai if isinstance(nilai, date) else str(nilai or "")


def baca_bilangan(teks: str, macam: Macam) -> tuple[Decimal | int | None, str]:
    """A typed number and what is wrong with it; nothing typed is no number, not zero."""
    if not teks.strip():
        return None, ""
    bacaan = read_angka(teks)
    if bacaan.nilai is None or bacaan.satuan or bacaan.persen:
        return None, bacaan.keterangan or f'"{teks}" memuat lebih dari angka. Tulis angkanya saja.'
    if bacaan.nilai < 0:
        return None, "Angka ini tidak mungkin kurang dari nol. Periksa tandanya."
    if macam is Macam.DESIMAL:
        return bacaan.nilai, ""
    if bacaan.nilai != bacaan.nilai.to_integral_value():
        return None, f'"{teks}" bukan bilangan bulat. Tulis tanpa koma.'
    return int(bacaan.nilai), ""
