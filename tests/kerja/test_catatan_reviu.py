"""From a reviewed file and its working paper to the note in Word."""

from datetime import date
from io import BytesIO

import docx
import pytest

from sakip.dokumen.dump import dump
from sakip.evaluasi.jawaban import Jawab, Jawaban
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kerja.catatan_reviu import build_catatan, tulis_catatan
from sakip.kerja.periksa import HasilReviu, dengan_pengecualian, periksa_berkas
from sakip.kerja.teks_kertas_kerja import KertasKerjaSalah
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.reviu.kertas_kerja import KertasKerja, Pereviu
from sakip.reviu.pengecualian import Pengecualian

HARI = date(2025, 2, 20)
KOSONG = KertasKerja()
ISI_BAB = "Badan Contoh membantu bupati dalam urusan contoh, dan menyusun laporan ini menurut peraturan. " * 2
LAPORAN = f"""
LAPORAN KINERJA

BADAN CONTOH TAHUN 2024

BADAN CONTOH KABUPATEN MISAL TAHUN 2024

KATA PENGANTAR

BAB I PENDAHULUAN

{ISI_BAB}

| No | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Nilai layanan contoh | 80 | 76 | 97 |

BAB II PENUTUP

{ISI_BAB}
{ISI_BAB}

LAPORAN KINERJA

KEPALA BIDANG CONTOH TAHUN 2024

BAB I PENDAHULUAN

{ISI_BAB}

| No | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Banyaknya naskah contoh | 40 | 30 | 85 |
"""


@pytest.fixture(scope="module")
def hasil(tmp_path_factory) -> HasilReviu:
    letak = tmp_path_factory.mktemp("reviu") / "laporan.md"
    letak.write_text(LAPORAN, encoding="utf-8")
    return periksa_berkas(letak=letak)


def teks(hasil: HasilReviu, kertas: KertasKerja = KOSONG) -> str:
    return dump(dokumen=build_catatan(hasil=hasil, kertas=kertas, tanggal=HARI))


def test_catatan_menyebut_laporan_dan_temuannya(hasil) -> None:
    isi = teks(hasil)
    for ada in (
        "Laporan Kinerja Badan Contoh, Kabupaten Misal tahun 2024",
        "tahun 2024",
        "laporan.md",
        "20 Februari 2025",
        "97",
        "95",
    ):
        assert ada in isi
    # Findings stand under the report of the file that they were found in.
    satu, dua = isi.index("1. LAPORAN KINERJA BADAN"), isi.index("2. LAPORAN KINERJA KEPALA BIDANG CONTOH")
    assert satu < dua < isi.rindex("Banyaknya naskah contoh")


def test_berkas_word_terbaca(hasil) -> None:
    isi = docx.Document(BytesIO(tulis_catatan(hasil=hasil, kertas=KertasKerja(), tanggal=HARI)))
    assert isi.paragraphs[0].text == "Catatan Hasil Reviu"
    assert any("Formulir Checklist Reviu" in p.text for p in isi.paragraphs)
    assert isi.core_properties.created.date() == HARI


def test_pengecualian_diterapkan_sekali(hasil) -> None:
    kecuali = Pengecualian(hasil.temuan[0].sidik, "Pereviu Contoh", "Rumus khusus", HARI)
    lama = Pengecualian("0" * 16, "Pereviu Contoh", "Sudah diperbaiki", HARI)
    kertas = KertasKerja(Pereviu("Pereviu Contoh"), (kecuali, lama))
    sekali = teks(hasil, kertas)
    assert "Rumus khusus" in sekali
    assert f"Sidik {'0' * 16} tidak cocok dengan temuan mana pun" in sekali
    assert "Alasannya: Sudah diperbaiki" in sekali
    assert teks(dengan_pengecualian(hasil=hasil, pengecualian=kertas.pengecualian), kertas) == sekali


def test_rancangan_setelah_semua_dijawab(hasil) -> None:
    kode = muat_instrumen(nama=FORMULIR_REVIU).kode
    jawaban = tuple(Jawaban(k, Jawab.YA, "Pereviu Contoh", HARI) for k in kode)
    assert "RANCANGAN" in teks(hasil, KertasKerja(jawaban=jawaban))
    assert "RANCANGAN" not in teks(hasil, KertasKerja(jawaban=jawaban[1:]))


def test_diputuskan_sesudah_catatan_ditolak(hasil) -> None:
    nanti = Jawaban("I.1", Jawab.YA, "Pereviu Contoh", date(2025, 2, 21))
    with pytest.raises(KertasKerjaSalah, match="21 Februari 2025"):
        teks(hasil, KertasKerja(jawaban=(nanti,)))


def test_data_tanpa_naskah() -> None:
    temuan = Temuan("KL101", Kelas.STRUKTUR, Tingkat.SALAH, "Sel kosong.")
    isi = teks(HasilReviu("kantor.xlsx", (temuan,), ()))
    assert "kantor.xlsx" in isi
    assert "Sel kosong." in isi


def test_laporan_tanpa_judul(tmp_path) -> None:
    letak = tmp_path / "polos.md"
    letak.write_text("Sebuah naskah yang panjang tanpa judul, tanpa bab, dan tanpa tabel apa pun di dalamnya.\n")
    polos = periksa_berkas(letak=letak)
    assert "Instansi" in teks(polos)
