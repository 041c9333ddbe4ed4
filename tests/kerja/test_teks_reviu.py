"""The review as text: what matters first in full, the rest in a line, nothing left out in silence."""

from dataclasses import replace

import pytest

from sakip.kerja.teks_reviu import CaraTampil, tulis_teks
from sakip.kerja.tempat_reviu import sebut_pendek, sebut_tempat, tempat_lain
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Tingkat
from sakip.reviu.engine import Cacah
from sakip.reviu.urutan import urutkan
from tests.kerja.contoh_reviu import BERKAS, CAPAIAN, CATATAN, FORMAT, KALIMAT, SEL, TARGET, TIDAK, reviu


def tampil(hasil, **cara) -> str:
    return tulis_teks(hasil=hasil, cara=CaraTampil(**cara))


def test_satu_temuan_lengkap() -> None:
    teks = tampil(reviu(CAPAIAN))
    assert teks.startswith(
        "laporan.txt: 1 salah, 0 peringatan, 0 catatan\n"
        "12 halaman, 1.077 angka terbaca di tabel, 26 di antaranya dihitung ulang\n"
    )
    assert (
        ' 1. SALAH  Capaian "Nilai rekaan" tahun 2024 tidak sesuai hasil hitung ulang\n'
        "    Letak      halaman 3, baris 77, tabel 3.1, kolom % Capaian\n"
        "    Lihat juga baris 120\n"
        "    Tertulis   97,00\n"
        "    Seharusnya 95,00\n"
        "    Hitungan   76 ÷ 80 × 100\n"
        "    Saran      Perbaiki angkanya.\n"
        "    Akibatnya  Rata-rata salah (baris 120)\n"
        f"    Kode       HT001, sidik {CAPAIAN.sidik}\n"
    ) in teks
    assert "temuan lain" not in teks


def test_sepuluh_lengkap_sisanya_sebaris() -> None:
    banyak = tuple(replace(CAPAIAN, kunci=f"k{n}", turunan=()) for n in range(12))
    teks = tampil(reviu(*banyak), lanjut=True)
    assert "10 temuan yang paling penting" in teks
    assert "2 temuan lain\n11. salah      HT001  Capaian" in teks
    assert ": 97,00 → 95,00; halaman 3, baris 77, tabel 3.1\n12. salah" in teks
    assert teks.count("Hitungan") == 10
    assert "  --semua     " in teks
    semua = tampil(reviu(*banyak), lanjut=True, semua=True)
    assert semua.count("Hitungan") == 12
    assert "--semua" not in semua


@pytest.mark.parametrize("lebar", [50, 72, 100])
def test_tidak_lebih_lebar_dari_layar(lebar) -> None:
    panjang = replace(CAPAIAN, judul="kata " * 90, saran="Perbaiki angka-angkanya. " * 9)
    teks = tampil(reviu(*[panjang] * 12, lengkap=True), lanjut=lebar > 80, lebar=lebar)
    assert max(map(len, teks.splitlines())) <= lebar


def test_judul_panjang_dipotong_kecuali_diminta() -> None:
    panjang = replace(CAPAIAN, judul="kata " * 90)
    assert "kata…" in tampil(reviu(panjang))
    assert "…" not in tampil(reviu(panjang), semua=True)


def test_akibat_yang_banyak_dihitung() -> None:
    banyak = replace(CAPAIAN, turunan=CAPAIAN.turunan * 5)
    assert "dan 2 akibat lain" in tampil(reviu(banyak))


def test_yang_tidak_diperiksa_dikelompokkan() -> None:
    teks = tampil(reviu(lengkap=True))
    assert "Tidak diperiksa: 3\n" in teks
    assert '  HT002  2 hal: pagu tidak terbaca. Misalnya: Serapan "Kegiatan A"' in teks
    assert "Gambar di halaman 9 tidak diperiksa." in teks
    bertempat = tuple(replace(t, lokasi=(Lokasi(baris=n),)) for n, t in enumerate((TIDAK[0],) * 3, 7))
    teks = tampil(replace(reviu(), tidak_diperiksa=bertempat))
    assert '3 hal: pagu tidak terbaca. Misalnya: Serapan "Kegiatan A" (baris 7); Serapan' in " ".join(teks.split())
    assert "(baris 8); dan 1 lagi" in " ".join(teks.split())
    assert "Kegiatan B" in tampil(reviu(lengkap=True), semua=True)
    banyak = tuple(replace(TIDAK[0], kode=f"HT{n:03}") for n in range(20))
    assert "dan 8 hal lain" in tampil(replace(reviu(), tidak_diperiksa=banyak))


def test_pengecualian_bernama_dan_beralasan() -> None:
    teks = tampil(reviu(lengkap=True))
    assert "Dibiarkan dengan alasan: 1" in teks
    assert "Contoh Peninjau, 2025-01-31: Sudah dijelaskan." in teks
    assert "Pengecualian tanpa temuan: 1" in teks
    assert "Belum lengkap, laporan akan bertanda DRAF: 1" in teks


def test_tanpa_temuan() -> None:
    teks = tampil(reviu(), lanjut=True)
    assert "Tidak ada temuan pada bagian yang dapat diperiksa." in teks
    assert "--format docx -o hasil" in teks
    assert "--tulis-kertas-kerja       berkas untuk menjawab formulir checklist reviu" in teks
    assert "Langkah" not in tampil(replace(reviu(), dokumen=None), lanjut=True)


def test_tanpa_angka_bukan_berarti_bersih() -> None:
    teks = tampil(replace(reviu(), cacah=Cacah()))
    assert "Tidak ada angka terbaca di tabel" in teks
    assert "Tidak ada temuan" not in teks
    assert "Tidak ada temuan" in tampil(replace(reviu(), cacah=Cacah(), dokumen=None))


def test_tempat() -> None:
    assert sebut_tempat(tempat=Lokasi("lain.txt", baris=3), berkas=BERKAS) == "lain.txt, baris 3"
    assert sebut_tempat(tempat=Lokasi(lembar="Target", baris=4, kolom="2024")) == "lembar Target, baris 4, kolom 2024"
    assert sebut_pendek(tempat=SEL) == "halaman 3, baris 77, tabel 3.1"
    assert tempat_lain(lokasi=(SEL, TARGET)) == ""
    assert tempat_lain(lokasi=()) == ""
    banyak = tuple(replace(KALIMAT, baris=n) for n in range(1, 7))
    assert tempat_lain(lokasi=banyak, berkas=BERKAS) == "baris 2; baris 3; baris 4; dan 2 lagi"


def test_urutan_menurut_tingkat_lalu_makna() -> None:
    ringan = replace(CAPAIAN, tingkat=Tingkat.PERINGATAN)
    assert urutkan(temuan=(CATATAN, FORMAT, ringan, CAPAIAN)) == (CAPAIAN, FORMAT, ringan, CATATAN)


def test_tempat_di_laporan_disebut_di_belakang_berkas_lain() -> None:
    lokasi = (Lokasi("a", baris=1), Lokasi("a"), Lokasi("b", baris=2), Lokasi("a", baris=3))
    assert tempat_lain(lokasi=lokasi, berkas="a") == "b, baris 2; laporan ini, baris 3"
