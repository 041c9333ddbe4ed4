"""A small year that uses every kind of value, for tests that change one thing at a time."""

from datetime import date
from decimal import Decimal

from sakip.data.acuan import Acuan, JenisPembanding, Misi, Pembanding, Pemda
from sakip.data.anggaran import Anggaran, Pagu, RealisasiAnggaran, VersiAnggaran
from sakip.data.organisasi import Instansi, Jabatan, Jenjang, Organisasi, Pemegang
from sakip.data.perencanaan import (
    Agregasi,
    Indikator,
    JenjangSimpul,
    Perencanaan,
    Polaritas,
    Renstra,
    Sasaran,
    Simpul,
    TargetTahunan,
    Tujuan,
    Variabel,
)
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.periode import Periode

TAHUN = Periode(2024)
MENUNGGU = Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, "belum terbit", "Inspektorat", date(2024, 12, 31), "73,47?")


def build_tahun() -> TahunKinerja:
    """One sasaran, five indicators (one per kind of target), one branch of the program tree."""
    return TahunKinerja(
        acuan=Acuan(
            2024,
            "contoh",
            Pemda("Nusa Contoh"),
            misi=(Misi("Pelayanan cepat", didukung=True),),
            pembanding=(Pembanding("A", JenisPembanding.KABUPATEN, 2024, MENUNGGU),),
            libur=(date(2024, 1, 2),),
        ),
        organisasi=Organisasi(
            Instansi("Kecamatan Nusa", tanggal_laporan=date(2025, 1, 31)),
            jabatan=(
                Jabatan("camat", "Camat", Jenjang.KEPALA),
                Jabatan("kasi", "Kepala Seksi Pemerintahan", Jenjang.KASI, atasan="camat"),
            ),
            pemegang=(Pemegang("camat", "Contoh Satu", "99990101 999901 1 001", mulai=date(2024, 1, 1)),),
        ),
        perencanaan=build_perencanaan(),
        perjanjian=Perjanjian(
            (
                VersiPerjanjian(
                    JenisPerjanjian.MURNI,
                    date(2024, 1, 15),
                    (
                        ButirPerjanjian(
                            "A",
                            Angka(Decimal("90.50")),
                            (Angka(Decimal(20)), Angka(Decimal(40)), Angka(Decimal(60)), Angka(Decimal("90.50"))),
                        ),
                        ButirPerjanjian("B", Predikat("BB", Decimal(72))),
                        ButirPerjanjian("C", Rentang(Decimal(80), Decimal(90))),
                        ButirPerjanjian("D", YaTidak(True)),
                        ButirPerjanjian("E", Tanggal(date(2024, 12, 31))),
                    ),
                    tanggal=date(2024, 1, 15),
                    versi_anggaran="murni",
                    pihak_pertama="camat",
                ),
            )
        ),
        anggaran=Anggaran(
            (VersiAnggaran("murni", "DPA", date(2024, 1, 2)),),
            (Pagu("p1.k1.s1", "murni", Decimal(1000000)),),
            (RealisasiAnggaran("p1.k1.s1", TAHUN, Decimal(900000)),),
        ),
        realisasi=Realisasi(
            (
                RealisasiKinerja("B", TAHUN, MENUNGGU, resmi=True),
                RealisasiKinerja("C", TAHUN, Angka(Decimal("70.0"))),
                RealisasiKinerja("D", TAHUN, YaTidak(False)),
                RealisasiKinerja("E", TAHUN, Predikat("WTP")),
            ),
            (
                NilaiVariabel("selesai", Periode(2024, 1), Angka(Decimal(3))),
                NilaiVariabel("semua", TAHUN, Angka(Decimal(4))),
            ),
        ),
    )


def build_perencanaan() -> Perencanaan:
    """The plan of the small year."""
    return Perencanaan(
        Renstra(2021, 2026),
        (Tujuan("T1", "Pelayanan yang baik"),),
        (Sasaran("S1", "Meningkatnya pelayanan", "T1"),),
        (
            Indikator("A", "S1", "Persentase selesai", "%", rumus="selesai / semua * 100", penanggung_jawab="kasi"),
            Indikator(
                "B", "S1", "Nilai evaluasi", "nilai", agregasi=Agregasi.POSISI_AKHIR, bobot=Decimal(2), desimal=2
            ),
            Indikator("C", "S1", "Waktu layanan", "menit", polaritas=Polaritas.TURUN),
            Indikator("D", "p1", "Laporan terbit", "ya/tidak"),
            Indikator("E", "T1", "Hari laporan", "tanggal"),
        ),
        target_renstra=(TargetTahunan("A", 2026, Angka(Decimal(95))),),
        simpul=(
            Simpul("p1", JenjangSimpul.PROGRAM, "Program Pelayanan", sasaran="S1"),
            Simpul("p1.k1", JenjangSimpul.KEGIATAN, "Kegiatan Loket", induk="p1"),
            Simpul("p1.k1.s1", JenjangSimpul.SUB_KEGIATAN, "Sub kegiatan Antrean", induk="p1.k1"),
        ),
        variabel=(Variabel("selesai", "Berkas selesai"), Variabel("semua", "Berkas masuk")),
    )
