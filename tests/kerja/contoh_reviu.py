"""Reviews made up for the tests of their outputs: no report stands behind them."""

from __future__ import annotations

from datetime import date

from sakip.dokumen.node import Dokumen, Meta, Paragraf
from sakip.dokumen.sebaris import teks
from sakip.kerja.periksa import HasilReviu
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.reviu.engine import Cacah
from sakip.reviu.pengecualian import Dikecualikan, Pengecualian

BERKAS = "laporan.txt"
SEL = Lokasi(berkas=BERKAS, halaman=3, tabel="3.1", baris_tabel=4, baris=77, kolom="% Capaian")
TARGET = Lokasi(berkas=BERKAS, halaman=3, tabel="3.1", baris_tabel=4, baris=77, kolom="Target")
KALIMAT = Lokasi(berkas=BERKAS, baris=120)
TURUNAN = Temuan("HT003", Kelas.RATA_RATA, Tingkat.SALAH, "Rata-rata ikut salah.", (KALIMAT,), judul="Rata-rata salah")
CAPAIAN = Temuan(
    "HT001",
    Kelas.PERSEN,
    Tingkat.SALAH,
    'Capaian "Nilai rekaan" tahun 2024 tertulis 97,00; hasil hitung ulang 95,00.',
    (SEL, TARGET, KALIMAT),
    "97,00",
    "95,00",
    dasar=("Peraturan",),
    saran="Perbaiki angkanya.",
    kunci="capaian/rekaan",
    turunan=(TURUNAN,),
    judul='Capaian "Nilai rekaan" tahun 2024 tidak sesuai hasil hitung ulang',
    hitungan="76 ÷ 80 × 100",
)
FORMAT = Temuan("SJ101", Kelas.FORMAT_ANGKA, Tingkat.SALAH, "Angka rusak.", (KALIMAT,), "1.2.3,4", judul="Angka rusak")
CATATAN = Temuan("SR003", Kelas.SILANG_TARGET, Tingkat.CATATAN, "Target sudah terlampaui.")
TIDAK = (
    TidakDiperiksa("HT002", 'Serapan "Kegiatan A" tidak dihitung ulang: pagu tidak terbaca.', (SEL,)),
    TidakDiperiksa("HT002", 'Serapan "Kegiatan B" tidak dihitung ulang: pagu tidak terbaca.'),
    TidakDiperiksa("", "Gambar di halaman 9 tidak diperiksa."),
)
BIARKAN = Pengecualian(CAPAIAN.sidik, "Contoh Peninjau", "Sudah dijelaskan.", date(2025, 1, 31))
USANG = Pengecualian("0" * 16, "Contoh Peninjau", "Dulu ada.", date(2024, 1, 31))


def laporan(*halaman: int) -> Dokumen:
    """A report with a paragraph on each of some pages."""
    isi = tuple(Paragraf(teks("Isi."), lokasi=Lokasi(berkas=BERKAS, halaman=n)) for n in halaman or (1,))
    return Dokumen(Meta(BERKAS, "", date(2025, 1, 31)), isi)


def reviu(*temuan: Temuan, lengkap: bool = False, nama: str = BERKAS) -> HasilReviu:
    """A review with some findings; ``lengkap`` adds everything else there can be."""
    if not lengkap:
        return HasilReviu(nama, temuan, (), dokumen=laporan(1, 12), cacah=Cacah(1077, 26))
    return HasilReviu(
        nama,
        temuan,
        TIDAK,
        kekurangan=("Visi belum diisi.",),
        dikecualikan=(Dikecualikan(CAPAIAN, BIARKAN),),
        tak_terpakai=(USANG,),
        dokumen=laporan(1, 12),
        cacah=Cacah(1077, 26),
    )
