"""Which words a field of a record goes by: those of the workbook, so that paper, workbook and screen say the same.

A set is filled from one sheet; a field has the column of its own name there, or the one named here. What the workbook
has no column for (it makes the record of several cells) stands here with its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Jenis, Kolom, Ranah
from sakip.buku_kerja.lembar.semua import SEMUA

# By set: its sheet, and the columns of fields that are called otherwise there. "Sheet!column" is another sheet.
LEMBAR: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = MappingProxyType(
    {
        "acuan": (
            "Kantor",
            {"pemda.nama": "pemda", "pemda.sebutan": "sebutan", "pemda.kepala": "kepala", "pemda.provinsi": "provinsi"},
        ),
        "acuan.unsur_visi": ("Visi Misi", {"nama": "teks"}),
        "acuan.misi": ("Visi Misi", {}),
        "acuan.dasar_hukum": ("Dasar Hukum", {}),
        "acuan.pembanding": ("Riwayat Pembanding", {}),
        "organisasi": ("Kantor", {}),
        "organisasi.jabatan": ("Pejabat", {"nama": "jabatan"}),
        "organisasi.pemegang": ("Pejabat", {}),
        "organisasi.tugas": ("Tugas Fungsi", {}),
        "organisasi.tanggal_laporan": ("Tanggal Laporan", {}),
        "perencanaan": (
            "Penetapan Target",
            {
                "renstra.tahun_awal": "Kantor!renstra_awal",
                "renstra.tahun_akhir": "Kantor!renstra_akhir",
                "renstra.dasar": "Kantor!renstra_dasar",
            },
        ),
        "perencanaan.tujuan": ("Tujuan", {}),
        "perencanaan.sasaran": ("Sasaran", {}),
        "perencanaan.indikator": ("Indikator", {}),
        "perencanaan.target_renstra": ("Target", {}),
        "perencanaan.target_rkt": ("Target", {}),
        "perencanaan.simpul": ("Program Anggaran", {"jenjang": "tingkat"}),
        "perencanaan.strategi": ("Strategi", {}),
        "perencanaan.proses_bisnis": ("Proses Bisnis", {}),
        "perencanaan.variabel": ("Variabel", {}),
        "perencanaan.sasaran_jabatan": ("Sasaran Jabatan", {}),
        "perencanaan.rencana_aksi": ("Rencana Aksi", {}),
        "perencanaan.penetapan_target": ("Penetapan Target", {}),
        "perjanjian.versi": ("Versi", {}),
        "anggaran.versi": ("Versi", {}),
        "anggaran.pagu": ("Program Anggaran", {"simpul": "Bagian Anggaran!simpul", "versi": "", "jumlah": ""}),
        "anggaran.realisasi": ("Program Anggaran", {"simpul": "Bagian Anggaran!simpul", "periode": "", "jumlah": ""}),
        "anggaran.bagian_pagu": ("Bagian Anggaran", {}),
        "anggaran.bagian_belanja": ("Bagian Anggaran", {}),
        "anggaran.prakiraan_maju": (
            "Program Anggaran",
            {"simpul": "Bagian Anggaran!simpul", "jumlah": "prakiraan_maju"},
        ),
        "realisasi.kinerja": ("Realisasi", {}),
        "realisasi.variabel": ("Variabel", {}),
        "register.catatan": ("Register", {}),
        "layanan.paten": ("PATEN", {}),
        "layanan.inovasi": ("Inovasi", {}),
        "desa": ("Desa", {"sumber_indeks": "Indeks Desa!sumber"}),
        "desa.desa": ("Desa", {}),
        "desa.penduduk": ("Penduduk", {}),
        "desa.indeks": ("Indeks Desa", {}),
        "desa.kegiatan_binwas": ("Binwas Desa", {}),
        "desa.binwas": ("Binwas Desa", {"kegiatan": "nama"}),
        "sumber_daya": (
            "Sarpras",
            {"periode_rekon": "rekon", "periode_pengadaan": "pengadaan", "periode_rkbmd": "rkbmd"},
        ),
        "sumber_daya.pegawai": ("Pegawai", {}),
        "sumber_daya.kebutuhan": ("Kebutuhan SDM", {}),
        "sumber_daya.sarpras": ("Sarpras", {}),
        "evaluasi": ("LHE", {}),
        "evaluasi.tindak_lanjut": ("Tindak Lanjut LHE", {}),
        "evaluasi.tanggapan": ("Tanggapan Atasan", {}),
        "evaluasi.penghargaan": ("Penghargaan", {}),
        "riwayat.kinerja": ("Riwayat Pembanding", {"realisasi": "nilai"}),
        "riwayat.anggaran": ("Anggaran Lalu", {}),
        "riwayat.pengganti": ("Indikator Lama", {}),
        "narasi.teks": ("Narasi", {"kunci": "bagian"}),
    }
)
# Words of fields without a column: title and help, by set and path or by path alone.
KATA: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "nilai": ("Nilai", "Angka, rentang, predikat, ya/tidak, atau keadaan, misalnya belum diukur: menunggu survei."),
        "jumlah": ("Jumlah (Rp)", "Rupiah, misalnya 1.500.000."),
        "periode": ("Periode", ""),
        "simpul": ("Program, kegiatan, atau sub kegiatan", ""),
        "versi": ("Versi anggaran", ""),
        "variabel": ("Variabel", ""),
        "tahun": ("Tahun", ""),
        "pilihan": ("Tanggapan yang dipilih", "Satu pilihan satu baris, seperti tertulis pada formulir."),
        "bulan": ("Bulan pelaksanaan", ""),
        "butir": ("Indikator dan target", "Kosongkan seluruh baris untuk menghapusnya."),
        "butir.indikator": ("Indikator", ""),
        "butir.target": ("Target setahun", ""),
        "butir.triwulan": ("Target triwulan", ""),
        "lhe.komponen": ("Komponen LHE", "Kosongkan seluruh baris untuk menghapusnya."),
        "lhe.komponen.nama": ("Komponen", ""),
        "lhe.komponen.bobot": ("Bobot", ""),
        "lhe.komponen.nilai": ("Nilai", ""),
        "lhe.komponen.catatan": ("Catatan", ""),
        "acuan/libur": ("Hari libur tambahan", "Satu tanggal satu baris, misalnya 12 Maret 2026."),
        "acuan/kerja": ("Hari libur yang tetap masuk", "Satu tanggal satu baris."),
        "anggaran.versi/id": ("Tanda versi", "murni untuk DPA, perubahan untuk DPPA."),
        "perjanjian.versi/jenis": ("Jenis", ""),
        "perencanaan.simpul/induk": ("Di bawah", "Program kosong; kegiatan di bawah program, dan seterusnya."),
        "perencanaan.indikator/milik": (
            "Yang diukur",
            "Tujuan, sasaran, program, kegiatan, sub kegiatan, atau sasaran jabatan.",
        ),
        "acuan.pembanding/jenis": ("Jenis pembanding", ""),
        "desa.binwas/desa": ("Desa yang dibina", ""),
        "perjanjian.versi/jabatan": ("Hanya untuk jabatan", "Tidak satu pun dipilih berarti seluruh kantor."),
        "perencanaan/berita_acara.peserta": ("Peserta", "Satu nama atau jabatan satu baris."),
    }
)
_HIMPUNAN_RANAH: Final[Mapping[Ranah, str]] = MappingProxyType(
    {
        Ranah.JABATAN: "organisasi.jabatan",
        Ranah.TUJUAN: "perencanaan.tujuan",
        Ranah.SASARAN: "perencanaan.sasaran",
        Ranah.INDIKATOR: "perencanaan.indikator",
        Ranah.SIMPUL: "perencanaan.simpul",
        Ranah.SASARAN_JABATAN: "perencanaan.sasaran_jabatan",
        Ranah.VARIABEL: "perencanaan.variabel",
        Ranah.DESA: "desa.desa",
        Ranah.BINWAS: "desa.kegiatan_binwas",
    }
)
# Fields that name another record although their column does not say so (or says less).
_RUJUKAN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "simpul": ("perencanaan.simpul",),
        "variabel": ("perencanaan.variabel",),
        "versi": ("anggaran.versi",),
        "versi_anggaran": ("anggaran.versi",),
        "indikator": ("perencanaan.indikator",),
        "kegiatan": ("desa.kegiatan_binwas",),
        "petugas": ("organisasi.jabatan",),
        "jabatan": ("organisasi.jabatan",),
        "perencanaan.simpul/induk": ("perencanaan.simpul",),
        "perencanaan.indikator/milik": (
            "perencanaan.sasaran",
            "perencanaan.tujuan",
            "perencanaan.simpul",
            "perencanaan.sasaran_jabatan",
        ),
        "desa.binwas/desa": ("desa.desa",),
        "perjanjian.versi/jabatan": ("organisasi.jabatan",),
    }
)
# Sheets where the name of the field is a column with another meaning.
_BUKAN_RUJUKAN: Final = frozenset({"organisasi.jabatan/nama", "desa.desa/nama"})


@cache
def lembar_menurut_nama() -> Mapping[str, Lembar]:
    """The sheets of the workbook by name, in their order."""
    return MappingProxyType({satu.nama: satu for satu in SEMUA})


@cache
def cari_kolom(*, himpunan: str, jalur: str) -> Kolom:
    """The words of a field; ``jalur`` without numbers of rows (``butir.target``)."""
    if kata := KATA.get(f"{himpunan}/{jalur}"):
        return Kolom(jalur, kata[0], bantuan=kata[1])
    nama, lain = LEMBAR[himpunan]
    akhir = jalur.rpartition(".")[2]
    kunci = lain.get(jalur, "" if jalur.startswith(("butir", "lhe.komponen")) else akhir)
    lembar, _, kolom = kunci.rpartition("!")
    milik = lembar_menurut_nama()[lembar or nama]
    for k in (*milik.formulir, *milik.kolom):
        if k.kunci == kolom and k.jenis is not Jenis.TAMPIL:
            return k
    judul, bantuan = KATA.get(jalur) or KATA.get(akhir) or (akhir.replace("_", " ").capitalize(), "")
    return Kolom(jalur, judul, bantuan=bantuan)


@cache
def cari_rujukan(*, himpunan: str, jalur: str) -> tuple[str, ...]:
    """The sets whose records a field may name; none where it is a text."""
    tepat = f"{himpunan}/{jalur}"
    if tepat in _BUKAN_RUJUKAN:
        return ()
    if tepat in _RUJUKAN:
        return _RUJUKAN[tepat]
    kolom = cari_kolom(himpunan=himpunan, jalur=jalur)
    if kolom.jenis is Jenis.RUJUKAN:
        return tuple(_HIMPUNAN_RANAH[r] for r in kolom.ranah)
    return _RUJUKAN.get(jalur.rpartition(".")[2], ())
