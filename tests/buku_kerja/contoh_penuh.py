"""One invented year in which every field of every part says something."""

from datetime import date
from decimal import Decimal

from sakip.buku_kerja.lembar.tanggapan import list_pilihan
from sakip.data.acuan import Acuan, DasarHukum, JenisPembanding, Misi, Pembanding, Pemda, UnsurVisi
from sakip.data.anggaran import (
    Anggaran,
    BagianBelanja,
    BagianPagu,
    Pagu,
    PrakiraanMaju,
    RealisasiAnggaran,
    VersiAnggaran,
)
from sakip.data.desa import BagianDesa, Binwas, Desa, IndeksDesa, KegiatanBinwas, Penduduk, Wilayah
from sakip.data.evaluasi import Evaluasi, KomponenLhe, Lhe, Penghargaan, StatusTindakLanjut, Tanggapan, TindakLanjut
from sakip.data.layanan import Inovasi, Layanan, LayananPaten
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.organisasi import (
    Instansi,
    Jabatan,
    JenisTugas,
    Jenjang,
    Organisasi,
    Pemegang,
    StatusPemegang,
    TanggalLaporan,
    TugasFungsi,
)
from sakip.data.perencanaan import (
    Agregasi,
    BeritaAcara,
    CaraUkur,
    Indikator,
    JenjangSimpul,
    LangkahAksi,
    Menunjang,
    PenetapanTarget,
    Perencanaan,
    Polaritas,
    ProsesBisnis,
    Renstra,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Strategi,
    TargetTahunan,
    Tujuan,
    Variabel,
)
from sakip.data.perjanjian import (
    AlasanPerubahan,
    ButirPerjanjian,
    JenisPerjanjian,
    Perjanjian,
    VersiPerjanjian,
)
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.riwayat import AnggaranLalu, KinerjaLalu, Pengganti, Riwayat
from sakip.data.sumber_daya import Dimensi, KebutuhanSdm, KelompokPegawai, Sarpras, SumberDaya
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, YaTidak
from sakip.kernel.periode import Periode

TAHUN = Periode(2026)
TW = Periode(2026).bagian()
PILIHAN = list_pilihan(profil="umum")[:2] or ("Laporan sudah baik", "Lengkapi datanya")
MENUNGGU = Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, "belum terbit", "Bagian Organisasi", date(2026, 7, 1))


def angka(teks: str) -> Angka:
    """A number as it was entered."""
    return Angka(Decimal(teks))


def build_acuan() -> Acuan:
    """Facts of the pemda."""
    return Acuan(
        2026, "umum", Pemda("Nusa", "Kota", "Wali Kota", "Contoh Raya"), "Nusa yang melayani",
        (UnsurVisi("Melayani", "Cepat dan ramah"),), (Misi("Tata kelola yang baik", didukung=True), Misi("Lain")),
        "Pelayanan dekat",
        (DasarHukum("Undang-Undang", "28", 1999, "Penyelenggara negara"), DasarHukum("TAP MPR", "XI", None)),
        (
            Pembanding("skm", JenisPembanding.NASIONAL, 2026, Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada"), "-", "ket"),
            Pembanding("skm", JenisPembanding.KABUPATEN, 2026, angka("90.28"), "Bagian Organisasi"),
        ),
        (date(2026, 8, 3),), (date(2026, 5, 2),),
    )  # fmt: skip


def build_organisasi() -> Organisasi:
    """Two positions of one name in two units; one position with two holders."""
    return Organisasi(
        Instansi(
            "Kecamatan Tirtasari", "Jalan Raya 1", "0999-1", "0999-2", "tirtasari.invalid", "a@tirtasari.invalid",
            "99999", "Tirtasari", date(2027, 1, 29),
        ),
        (
            Jabatan("wali", "Wali Kota", Jenjang.KEPALA_DAERAH),
            Jabatan("camat", "Camat", Jenjang.KEPALA, "wali", "Kecamatan", "III.a"),
            Jabatan("adm-1", "Pengadministrasi", Jenjang.PELAKSANA, "camat", "Seksi Pelayanan"),
            Jabatan("adm-2", "Pengadministrasi", Jenjang.PELAKSANA, "adm-1", "Seksi Pemerintahan", "", False),
        ),
        (
            Pemegang("camat", "Contoh Satu", "99990101 999901 1 001", "Pembina", "IV/a", selesai=date(2026, 8, 31)),
            Pemegang("camat", "Contoh Dua", status=StatusPemegang.PLT, mulai=date(2026, 9, 1)),
            Pemegang("adm-2", "Contoh Tiga"),
        ),
        (TugasFungsi("camat", JenisTugas.FUNGSI, "memimpin", "Perwali 1/2020 (rekaan)"),),
        "Perwali 1/2020 (rekaan)",
        (TanggalLaporan(TW[0], date(2026, 4, 10)), TanggalLaporan(TAHUN, date(2027, 1, 20), "adm-2")),
    )  # fmt: skip


def build_perencanaan() -> Perencanaan:
    """Indicators of every level, two of one name."""
    return Perencanaan(
        Renstra(2025, 2029, "Perwali 2/2025 (rekaan)"),
        (Tujuan("t1", "Meningkatkan pelayanan"),),
        (Sasaran("s1", "Meningkatnya pelayanan", "t1"), Sasaran("s2", "Tertibnya desa")),
        (
            Indikator("tuj", "t1", "Indeks pelayanan", "indeks"),
            Indikator(
                "skm", "s1", "Nilai SKM", "nilai", "SKM", Polaritas.TURUN, Agregasi.RATA_RATA, True, "Definisi",
                "a / b * 100", "a dibagi b", "Laporan SKM", "camat", 2, Predikat("BB", Decimal("72.50")), "turun_b",
                Decimal("60.0"),
            ),
            Indikator("kegiatan", "s2", "Jumlah kegiatan", "kegiatan", penanggung_jawab="Pihak Luar"),
            Indikator("ip1", "p1", "Jumlah kegiatan", "kegiatan", iku=True, agregasi=Agregasi.KUMULATIF),
            Indikator("ip2", "p1k1s1", "Jumlah laporan", "laporan", mendukung="ip1"),
            Indikator("ij1", "sj1", "Jumlah kegiatan", "kegiatan", mendukung="ip2", cara_ukur=CaraUkur.JUMLAH),
            Indikator("ij2", "sj2", "Jumlah kegiatan", "kegiatan", mendukung="ij1"),
        ),
        (TargetTahunan("skm", 2025, angka("90")), TargetTahunan("skm", 2027, Rentang(Decimal(80), Decimal(90)))),
        (TargetTahunan("kegiatan", 2026, angka("12")), TargetTahunan("ip1", 2026, angka("24")),
         TargetTahunan("ij1", 2026, angka("4"))),
        (
            Simpul("p1", JenjangSimpul.PROGRAM, "Program Satu", "7.01.01", "", "s1", "Meningkatnya hasil", "camat",
                   Menunjang.SANGAT, "Program ini menunjang", "Seluruh desa"),
            Simpul("p1k1", JenjangSimpul.KEGIATAN, "Kegiatan Satu", "7.01.01.2.01", "p1"),
            Simpul("p1k1s1", JenjangSimpul.SUB_KEGIATAN, "Sub Satu", "7.01.01.2.01.0001", "p1k1"),
            Simpul("p2", JenjangSimpul.PROGRAM, "Program Dua"),
        ),
        (Strategi("s1", "Jemput bola", "Program Lama", "Seksi Pelayanan"),),
        (ProsesBisnis("P.1", "Pelayanan", "Melayani"),),
        (Variabel("a", "Pembilang", "orang", Agregasi.MAKSIMUM), Variabel("b", "Penyebut")),
        (
            SasaranJabatan("sj1", "camat", "Meningkatnya pelayanan", "s1"),
            SasaranJabatan("sj2", "adm-1", "Tugas harian", "sj1"),
            SasaranJabatan("sj3", "adm-2", "Tugas harian", "p1k1"),
        ),
        (
            LangkahAksi("ij1", "Menyusun jadwal", (1, 2, 10), "1 jadwal", "adm-2", "p1k1s1"),
            LangkahAksi("skm", "Survei", penanggung_jawab="Pihak Luar", perbarui=True),
        ),
        (PenetapanTarget("ij1", "Capaian lalu", angka("3")), PenetapanTarget("skm", "Renstra")),
        BeritaAcara("050/1", date(2026, 1, 2), "Ruang rapat", ("camat", "adm-1", "Bagian Luar; Dalam")),
    )  # fmt: skip


def build_perjanjian() -> Perjanjian:
    """Three versions."""
    return Perjanjian(
        (
            VersiPerjanjian(
                JenisPerjanjian.MURNI, date(2026, 1, 5),
                (
                    ButirPerjanjian("skm", angka("92.50"), tuple(angka(t) for t in ("91", "92", "92", "92.50"))),
                    ButirPerjanjian("ip1", angka("24")),
                    ButirPerjanjian("ip2", angka("4"), (angka("1"),) * 4),
                    ButirPerjanjian("ij1", angka("4"), (angka("1"),) * 4),
                    ButirPerjanjian("ij2", angka("8")),
                ),
                date(2026, 1, 2), "murni", "camat", "wali",
            ),
            VersiPerjanjian(
                JenisPerjanjian.PERUBAHAN, date(2026, 9, 1),
                (ButirPerjanjian("skm", angka("93")), ButirPerjanjian("ij2", angka("9"), (angka("2"),) * 4)),
                None, "perubahan",
                "camat", "wali", AlasanPerubahan.PEJABAT, "Camat berganti",
            ),
            VersiPerjanjian(JenisPerjanjian.PERUBAHAN, date(2026, 10, 1), (ButirPerjanjian("ip1", angka("25")),)),
            VersiPerjanjian(
                JenisPerjanjian.REVIU, date(2026, 11, 1), (ButirPerjanjian("ij2", angka("7")),),
                jabatan=("adm-1", "adm-2"),
            ),
        )
    )  # fmt: skip


def build_ukur() -> Realisasi:
    """Values of several sources, official ones, and one that waits."""
    return Realisasi(
        (
            RealisasiKinerja("skm", TW[0], angka("91.20"), "Survei TW I", bukti="berkas 1"),
            RealisasiKinerja("skm", TW[1], MENUNGGU, "Survei TW II"),
            RealisasiKinerja("skm", TAHUN, angka("96.29"), "Bagian Organisasi", resmi=True, bukti="surat"),
            RealisasiKinerja("kegiatan", TAHUN, YaTidak(True)),
            RealisasiKinerja("ip1", TW[0], angka("6"), "Register"),
            RealisasiKinerja("ip1", TW[3], angka("7"), "Register lain", resmi=True),
            RealisasiKinerja("ij1", TW[0], angka("1"), "Register", bukti="notula"),
            RealisasiKinerja("ij1", TAHUN, angka("4"), "Rekap"),
        ),
        (NilaiVariabel("a", TW[0], angka("11"), "Register"), NilaiVariabel("a", TAHUN, angka("40"), "Rekap")),
    )


def build_anggaran() -> Anggaran:
    """Two versions, a share of a position, a forecast."""
    return Anggaran(
        (
            VersiAnggaran("murni", "DPA", date(2026, 1, 2)),
            VersiAnggaran("perubahan", "DPPA", date(2026, 9, 15), "PAPBD"),
        ),
        (
            Pagu("p1k1s1", "murni", Decimal(1_998_738_600), "DAU"),
            Pagu("p1k1s1", "perubahan", Decimal("2000000000.50")),
        ),
        (RealisasiAnggaran("p1k1s1", TW[0], Decimal(0)), RealisasiAnggaran("p2", TAHUN, Decimal(750_000))),
        bagian_pagu=(BagianPagu("p1k1s1", "adm-1", "murni", Decimal(1000)),),
        bagian_belanja=(BagianBelanja("p1k1s1", "adm-1", TW[0], Decimal(500)),),
        prakiraan_maju=(PrakiraanMaju("p1k1s1", Decimal(2_100_000_000)),),
    )


def build_tahun() -> TahunKinerja:
    """The year."""
    lhe = Lhe(
        "700/1/2026", date(2026, 8, 12), Decimal("73.20"), "BB", "Evaluasi",
        (KomponenLhe("Perencanaan", Decimal(30), Decimal("22.80"), "Baik"),),
    )  # fmt: skip
    return TahunKinerja(
        build_acuan(), build_organisasi(), build_perencanaan(), build_perjanjian(),
        build_anggaran(),
        build_ukur(),
        Register((Catatan("rapat", date(2026, 3, 12), "Rapat", "Sumberejo", "camat", "Selesai", "notula", True),)),
        Layanan(
            (LayananPaten("Perizinan", "Izin", angka("100"), angka("97.5")),),
            (Inovasi("Keliling", "Ke desa", 2025, "Dekat", "SK 1"),),
        ),
        BagianDesa(
            Wilayah(Decimal("24.75"), "200 m", "Utara", "Timur", "Selatan", "Barat", 2, 8, 12, 40),
            (Desa("Sumberejo", 24, 8, 4), Desa("Karanganyar")),
            (Penduduk(2026, 1512, 1547, "Sumberejo"), Penduduk(2025, 3000, 3100)),
            (IndeksDesa("Sumberejo", 2026, Decimal("0.7224"), "Maju"),), "Keputusan (rekaan)",
            (KegiatanBinwas("kb1", "Fasilitasi APBDes"),),
            (Binwas("kb1", TW[0], ("Sumberejo", "Karanganyar"), "Monev"), Binwas("kb1", TW[1])),
        ),
        SumberDaya(
            (KelompokPegawai(Dimensi.PENDIDIKAN, "S-1", 7),), (KebutuhanSdm("s1", 20, 15),),
            (Sarpras("Laptop", Decimal(8), Decimal(12), Decimal("1.5"), Decimal(2)),), "2025", "Januari-Juni", "2026",
        ),
        Evaluasi(
            lhe,
            (TindakLanjut("Perbaiki", "Revisi", "1 dokumen", "TW I", StatusTindakLanjut.PROSES, "50%", "camat"),),
            (
                Tanggapan("adm-1", TW[1], PILIHAN, "Lanjutkan", date(2026, 7, 15)),
                Tanggapan("camat", TAHUN),
            ),
            (Penghargaan("Terbaik", "Bupati", 2026, "Kabupaten", "Rekaan"),),
        ),
        Riwayat(
            (
                KinerjaLalu("skm", 2025, angka("95.01"), angka("90"), "LKj 2025"),
                KinerjaLalu("ikm-lama", 2024, MENUNGGU),
            ),
            (AnggaranLalu(2025, Decimal(2_100_000_000), Decimal(2_050_000_000)),), (Pengganti("ikm-lama", "skm"),),
        ),
        Narasi(
            (
                TeksNarasi("latar_belakang", "Alinea satu\nAlinea dua", perbarui=True),
                TeksNarasi("analisis_capaian", "Capaian {capaian SKM} baik", "skm"),
                TeksNarasi("analisis_capaian", "Triwulan ini naik", "skm", periode=TW[1]),
                TeksNarasi("saran", "=Butir satu"), TeksNarasi("saran", "- Butir dua #1 $x$ \\let [a] {b}"),
                TeksNarasi("jabatan_analisis", "Baik", "adm-2", periode=TAHUN),
            )
        ),
    )  # fmt: skip
