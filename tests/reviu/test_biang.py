"""The arithmetic of a row tells which of two values is wrong; what follows from the wrong one is folded under it."""

from sakip.fakta.konteks import Konteks
from sakip.kernel.temuan import Temuan
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import periksa
from tests.fakta.naskah_uji import berkas

KEPALA = "Laporan Kinerja Tahun 2024\n\n"
CAPAIAN = "Tabel 3.1 Capaian Kinerja Tahun 2024\n\n| No | Indikator | Target | Realisasi | Capaian (%) |\n"
BANDING = "\nTabel 3.2 Perbandingan Realisasi\n\n| No | Indikator | Realisasi 2023 | Realisasi 2024 |\n"
UANG = "Tabel 3.4 Realisasi Anggaran Tahun 2024\n\n| No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp) | % |\n"


def temuan(isi: str) -> tuple[Temuan, ...]:
    return periksa(berkas=berkas(KEPALA + isi), konteks=Konteks(muat_katalog())).temuan


def baris(realisasi: str, capaian: str) -> str:
    return f"{CAPAIAN}| 1 | Nilai Survei Contoh | 80,00 | {realisasi} | {capaian} |\n"


def banding(realisasi: str) -> str:
    return f"{BANDING}| 1 | Nilai Survei Contoh | 79,00 | {realisasi} |\n"


def test_masukan_yang_salah_membawahi_hasilnya() -> None:
    (satu,) = temuan(baris("82,60", "107,00") + banding("85,60"))
    assert (satu.kode, satu.tertulis, satu.seharusnya) == ("SL001", "82,60", "85,60")
    assert satu.hitungan == "85,60 cocok dengan capaian 107,00"
    assert "Pakai 85,60 di semua tempat. Kemungkinan: satu angka berbeda." in satu.pesan
    assert satu.lokasi[0].kolom == "Realisasi"
    assert [t.kode for t in satu.turunan] == ["HT001"]


def test_nilai_yang_lebih_banyak_disebut_tidak_disalahkan() -> None:
    lain = BANDING.replace("3.2", "3.3") + "| 1 | Nilai Survei Contoh | 79,00 | 82,60 |\n"
    semua = temuan(baris("82,60", "107,00") + banding("85,60") + lain)
    assert {t.kode for t in semua} == {"HT001", "SL001"}
    assert all(t.turunan == () for t in semua)


def test_capaian_yang_salah_tetap_di_atas() -> None:
    lain = "\nTabel 3.3 Kendala\n\n| No | Indikator | Target | Realisasi | Capaian (%) | Kendala |\n"
    lain += "| 1 | Nilai Survei Contoh | 80,00 | 84,00 | 105,00 | Tidak ada |\n"
    (satu,) = temuan(baris("84,00", "115,00") + lain)
    assert (satu.kode, satu.tertulis, satu.seharusnya) == ("HT001", "115,00", "105,00")
    assert [t.kode for t in satu.turunan] == ["SL001"]


def test_selisih_pembulatan_bukan_bukti() -> None:
    semua = temuan(baris("84,00", "105,2") + banding("84,16"))
    assert {t.kode for t in semua} == {"HT001", "SL001"}
    assert all(t.turunan == () for t in semua)


def test_uang_yang_salah_membawahi_serapan_dan_sisa() -> None:
    lain = "\nTabel 3.5 Kinerja dan Anggaran\n\n| Program | Pagu (Rp) | Realisasi (Rp) |\n"
    semua = temuan(
        f"{UANG}| 1 | Program Contoh Satu | 50.000.000 | 45.880.000 | 1.150.000 | 97,70 |\n"
        "| 2 | Program Contoh Dua | 20.000.000 | 19.000.000 | 1.000.000 | 95,00 |\n"
        f"{lain}| Program Contoh Satu | 50.000.000 | 48.850.000 |\n| Program Contoh Dua | 20.000.000 | 19.000.000 |\n"
    )
    (satu,) = semua
    assert (satu.kode, satu.tertulis, satu.seharusnya) == ("SL001", "45.880.000", "48.850.000")
    assert {"HT002", "HT006"} <= {t.kode for t in satu.turunan}


def test_angka_kalimat_satu_temuan() -> None:
    kalimat = "\nIndikator Nilai Survei Contoh: target 80,00, realisasi 82,60, capaian 107,00%.\n"
    (satu,) = temuan(baris("85,60", "107,00") + kalimat)
    assert (satu.tertulis, satu.seharusnya) == ("82,60", "85,60")
    assert "HT001" in {t.kode for t in satu.turunan}


def test_satuan_yang_berbeda_tidak_menghasilkan_nilai_seharusnya() -> None:
    kepala = CAPAIAN.replace("| Target ", "| Satuan | Target ")
    semua = temuan(f"{kepala}| 1 | Jumlah dokumen contoh | dokumen | 12 | 33,33 | 33,33 |\n")
    assert {t.kode: t.seharusnya for t in semua} == {"SJ101": "dalam dokumen", "HT001": ""}
    capaian = next(t for t in semua if t.kode == "HT001")
    assert "dari angka yang satuan atau skalanya belum sama. " in capaian.pesan
    assert capaian.saran == "Samakan dahulu satuan target dan realisasinya, lalu hitung lagi."
    assert capaian.hitungan == ""


def test_skala_yang_jauh_tidak_menghasilkan_nilai_seharusnya() -> None:
    jauh = {t.kode: t.seharusnya for t in temuan(baris("0,7530", "111,00"))}
    dekat = {t.kode: t.seharusnya for t in temuan(baris("0,7530", "0,99"))}
    assert (jauh["SJ101"], jauh["HT001"]) == ("", "")
    assert (dekat["SJ101"], dekat["HT001"]) == ("", "0,94")
