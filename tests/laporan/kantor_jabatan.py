"""A small invented office of four positions with quarters, for the tests of their reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.data.anggaran import Anggaran, BagianBelanja, BagianPagu, Pagu, RealisasiAnggaran, VersiAnggaran
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang
from sakip.data.perencanaan import (
    Agregasi,
    Indikator,
    JenjangSimpul,
    LangkahAksi,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Variabel,
)
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka, Nilai
from sakip.kernel.periode import Periode
from tests.kantor import hitung, kantor

TAHUN = 2024
TW2 = Periode(TAHUN, 2)
_SUB = JenjangSimpul.SUB_KEGIATAN


def hasil_jabatan(
    jabatan: str, periode: Periode = TW2, *, tahun: TahunKinerja | None = None, profil: str = ""
) -> Hasil:
    """The figures as the report of a position on a period sees them."""
    isi = (tahun or kantor_jabatan()).sampai(periode)
    return hitung(isi, pada=periode.akhir, profil=profil).untuk(jabatan=jabatan, periode=periode)


def kantor_jabatan() -> TahunKinerja:
    """Camat, Sekretaris, Kepala Seksi, Pelaksana; a sub kegiatan shared by two of them; two measured quarters."""
    dasar = kantor()
    return replace(
        dasar,
        organisasi=replace(dasar.organisasi, jabatan=_JABATAN, pemegang=_PEMEGANG, tugas=(), tanggal_laporan=()),
        perencanaan=replace(
            dasar.perencanaan,
            tujuan=(),
            sasaran=(Sasaran("S1", "Meningkatnya mutu pelayanan"),),
            indikator=_INDIKATOR,
            target_renstra=(),
            target_rkt=(),
            simpul=_SIMPUL,
            strategi=(),
            variabel=(Variabel("tepat", "dokumen tepat waktu"), Variabel("wajib", "dokumen wajib")),
            sasaran_jabatan=_SASARAN,
            rencana_aksi=_RENCANA,
        ),
        perjanjian=Perjanjian((VersiPerjanjian(JenisPerjanjian.MURNI, date(TAHUN, 1, 2), _BUTIR),)),
        anggaran=_ANGGARAN,
        realisasi=Realisasi(_REALISASI, _VARIABEL),
        register=Register(_CATATAN),
        narasi=Narasi((TeksNarasi("jabatan_kesimpulan", "Pelayanan berjalan baik.", "kasi", periode=TW2),)),
    )


def _angka(nilai: str) -> Nilai:
    return Angka(Decimal(nilai))


_JABATAN = (
    Jabatan("bupati", "Bupati Contoh", Jenjang.KEPALA_DAERAH),
    Jabatan("camat", "Camat Contoh", Jenjang.KEPALA, "bupati"),
    Jabatan("sekretaris", "Sekretaris Contoh", Jenjang.SEKRETARIS, "camat"),
    Jabatan("kasi", "Kepala Seksi Pelayanan", Jenjang.KASI, "camat"),
    Jabatan("pelaksana", "Pengelola Layanan", Jenjang.PELAKSANA, "kasi"),
    Jabatan("arsiparis", "Arsiparis", Jenjang.FUNGSIONAL, "sekretaris"),
)
_PEMEGANG = tuple(Pemegang(j.id, f"Contoh {j.id.title()}") for j in _JABATAN)
_SASARAN = (
    SasaranJabatan("K1", "kasi", "Terlaksananya pelayanan", "s1"),
    SasaranJabatan("L1", "pelaksana", "Tersusunnya berkas pelayanan", "K1"),
)
_INDIKATOR = (
    Indikator("SKM", "S1", "Nilai SKM", "nilai"),
    Indikator("DOK", "S1", "Persentase dokumen tepat waktu", "%", rumus="tepat / wajib * 100", desimal=2),
    Indikator("TERTIB", "k1", "Persentase tertib administrasi", "%"),
    Indikator("LAYANAN", "K1", "Jumlah layanan", "layanan", agregasi=Agregasi.KUMULATIF),
    Indikator("LAPORAN", "K1", "Jumlah laporan pelayanan", "laporan", agregasi=Agregasi.KUMULATIF),
    Indikator("AGENDA", "K1", "Jumlah bimbingan", "kegiatan", agregasi=Agregasi.KUMULATIF),
    Indikator("BERKAS", "L1", "Jumlah berkas", "berkas", agregasi=Agregasi.KUMULATIF),
)
_BUTIR = (
    ButirPerjanjian("SKM", _angka("80")),
    ButirPerjanjian("DOK", _angka("90")),
    ButirPerjanjian("TERTIB", _angka("100")),
    ButirPerjanjian("LAYANAN", _angka("100"), tuple(_angka(n) for n in ("20", "30", "25", "25"))),
    ButirPerjanjian("LAPORAN", _angka("2")),
    ButirPerjanjian("AGENDA", _angka("3")),
    ButirPerjanjian("BERKAS", _angka("40")),
)
_SIMPUL = (
    Simpul("p1", JenjangSimpul.PROGRAM, "Program Pelayanan", sasaran="S1", hasil="Meningkatnya pelayanan"),
    Simpul("k1", JenjangSimpul.KEGIATAN, "Administrasi Kantor", induk="p1", penanggung_jawab="sekretaris"),
    Simpul("s0", _SUB, "Penyediaan Bahan", induk="k1"),
    Simpul("k2", JenjangSimpul.KEGIATAN, "Pelayanan Umum", induk="p1"),
    Simpul("s1", _SUB, "Layanan Loket", induk="k2", penanggung_jawab="kasi"),
    Simpul("s2", _SUB, "Pembinaan Desa", induk="k2"),
)
_RENCANA = (
    LangkahAksi("LAYANAN", "Membuka loket tambahan", (1, 2, 3, 4, 5, 6)),
    LangkahAksi("LAYANAN", "Menata arsip loket", (2,)),
    LangkahAksi("LAPORAN", "Menyusun laporan", (6, 12), keluaran="2 laporan"),
    LangkahAksi("AGENDA", "Membimbing petugas", (8, 10)),
)
_REALISASI = (
    RealisasiKinerja("SKM", Periode(TAHUN, 1), _angka("81")),
    RealisasiKinerja("SKM", TW2, _angka("84")),
    RealisasiKinerja("TERTIB", TW2, _angka("90")),
    RealisasiKinerja("LAYANAN", Periode(TAHUN, 1), _angka("24")),
    RealisasiKinerja("LAYANAN", TW2, _angka("27")),
    RealisasiKinerja("LAYANAN", Periode(TAHUN, 3), _angka("30")),
    RealisasiKinerja("LAPORAN", TW2, _angka("2")),
    RealisasiKinerja("BERKAS", TW2, _angka("10")),
)
_VARIABEL = tuple(
    NilaiVariabel(v, Periode(TAHUN, tw), _angka(n))
    for v, tw, n in (("tepat", 1, "4"), ("wajib", 1, "10"), ("tepat", 2, "8"), ("wajib", 2, "10"))
)
_ANGGARAN = Anggaran(
    versi=(VersiAnggaran("murni", "DPA", date(TAHUN, 1, 2)),),
    pagu=tuple(Pagu(s, "murni", Decimal(n)) for s, n in (("s0", 4000), ("s1", 10000), ("s2", 6000))),
    realisasi=tuple(
        RealisasiAnggaran(s, Periode(TAHUN, tw), Decimal(n))
        for s, tw, n in (("s0", 1, 1000), ("s1", 1, 2000), ("s1", 2, 3000), ("s1", 3, 4000), ("s2", 2, 1500))
    ),
    bagian_pagu=(
        BagianPagu("s2", "kasi", "murni", Decimal(5000)),
        BagianPagu("s2", "sekretaris", "murni", Decimal(1000)),
    ),
    bagian_belanja=(
        BagianBelanja("s2", "kasi", TW2, Decimal(1000)),
        BagianBelanja("s2", "sekretaris", TW2, Decimal(500)),
    ),
)
_CATATAN = (
    Catatan("Tugas", date(TAHUN, 5, 6), "Mendampingi kunjungan", petugas="kasi", tambahan=True),
    Catatan("Tugas", date(TAHUN, 2, 6), "Menjadi panitia", petugas="kasi", tambahan=True),
    Catatan("Tugas", date(TAHUN, 8, 6), "Menerima tamu", petugas="kasi", tambahan=True),
    Catatan("Rapat", date(TAHUN, 5, 7), "Rapat bulanan", petugas="kasi"),
)
