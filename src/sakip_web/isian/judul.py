"""What the sets of records are called on screen, and which sheet of the workbook each belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from sakip.buku_kerja.kolom import Golongan
from sakip.buku_kerja.lembar.semua import SEMUA
from sakip_web.isian.kolom_himpunan import LEMBAR
from sakip_web.rekaman.himpunan import semua_himpunan

JUDUL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "acuan": "Pemerintah daerah, visi, dan hari kerja",
        "acuan.unsur_visi": "Unsur visi",
        "acuan.misi": "Misi",
        "acuan.dasar_hukum": "Dasar hukum",
        "acuan.pembanding": "Angka pembanding",
        "organisasi": "Kantor",
        "organisasi.jabatan": "Jabatan",
        "organisasi.pemegang": "Pemegang jabatan",
        "organisasi.tugas": "Tugas dan fungsi",
        "organisasi.tanggal_laporan": "Tanggal laporan",
        "perencanaan": "Renstra dan berita acara target",
        "perencanaan.tujuan": "Tujuan",
        "perencanaan.sasaran": "Sasaran",
        "perencanaan.indikator": "Indikator",
        "perencanaan.target_renstra": "Target Renstra",
        "perencanaan.target_rkt": "Target rencana kinerja tahunan",
        "perencanaan.simpul": "Program, kegiatan, dan sub kegiatan",
        "perencanaan.strategi": "Strategi",
        "perencanaan.proses_bisnis": "Proses bisnis",
        "perencanaan.variabel": "Variabel rumus",
        "perencanaan.sasaran_jabatan": "Sasaran jabatan",
        "perencanaan.rencana_aksi": "Rencana aksi",
        "perencanaan.penetapan_target": "Penetapan target",
        "perjanjian.versi": "Versi perjanjian kinerja",
        "anggaran.versi": "Versi anggaran",
        "anggaran.pagu": "Pagu",
        "anggaran.realisasi": "Realisasi anggaran",
        "anggaran.bagian_pagu": "Bagian pagu jabatan",
        "anggaran.bagian_belanja": "Bagian realisasi anggaran jabatan",
        "anggaran.prakiraan_maju": "Prakiraan maju",
        "realisasi.kinerja": "Realisasi kinerja",
        "realisasi.variabel": "Nilai variabel",
        "register.catatan": "Register kegiatan",
        "layanan.paten": "Layanan PATEN",
        "layanan.inovasi": "Inovasi",
        "desa": "Wilayah",
        "desa.desa": "Desa",
        "desa.penduduk": "Penduduk",
        "desa.indeks": "Indeks desa",
        "desa.kegiatan_binwas": "Kegiatan pembinaan dan pengawasan desa",
        "desa.binwas": "Pelaksanaan pembinaan dan pengawasan desa",
        "sumber_daya": "Periode data sarana",
        "sumber_daya.pegawai": "Jumlah pegawai",
        "sumber_daya.kebutuhan": "Kebutuhan pegawai",
        "sumber_daya.sarpras": "Sarana dan prasarana",
        "evaluasi": "Laporan hasil evaluasi (LHE)",
        "evaluasi.tindak_lanjut": "Tindak lanjut LHE",
        "evaluasi.tanggapan": "Tanggapan atasan",
        "evaluasi.penghargaan": "Penghargaan",
        "riwayat.kinerja": "Kinerja tahun lalu",
        "riwayat.anggaran": "Anggaran tahun lalu",
        "riwayat.pengganti": "Indikator lama dan penerusnya",
        "narasi.teks": "Narasi laporan",
    }
)
# Fields that stand in no list and no list's export: personal data.
TERTUTUP: Final = frozenset({"nip"})


@dataclass(frozen=True, slots=True)
class Bab:
    """Sets that belong together in the workbook: a sheet, what it is for, how urgent it is, and its sets."""

    lembar: str
    petunjuk: str
    golongan: Golongan
    himpunan: tuple[str, ...]


@cache
def daftar_bab() -> tuple[Bab, ...]:
    """All sets in the order of the workbook's sheets."""
    menurut: dict[str, list[str]] = {}
    for nama in semua_himpunan():
        menurut.setdefault(LEMBAR[nama][0], []).append(nama)
    return tuple(
        Bab(satu.nama, satu.petunjuk, satu.golongan, tuple(menurut[satu.nama]))
        for satu in SEMUA
        if satu.nama in menurut
    )
