"""Which document of the cycle a report is, and which one each of its tables quotes."""

import pytest

from sakip.fakta.ekstraksi.asal import asal_dokumen
from sakip.fakta.model import Asal, JenisFakta
from tests.fakta.naskah_uji import berkas

LAPORAN = """
LAPORAN KINERJA TAHUN 2024
KECAMATAN TANJUNG CONTOH

{judul}

| No | Sasaran | Indikator | Target |
| 1 | Meningkatnya pelayanan | Nilai kepuasan pelayanan pasar | 85 |
"""


@pytest.mark.parametrize(
    ("judul", "asal", "versi"),
    [
        ("RENCANA STRATEGIS KECAMATAN CONTOH", Asal.RENSTRA, ""),
        ("Perjanjian Kinerja Tahun 2024", Asal.PK, ""),
        ("PERUBAHAN PERJANJIAN KINERJA TAHUN 2024", Asal.PK, "perubahan"),
        ("Rencana Aksi atas Perjanjian Kinerja", Asal.RENCANA_AKSI, ""),
        ("Rencana Kinerja Tahunan (RKT)", Asal.RKT, ""),
        ("Matriks Renja 2024", Asal.RENJA, ""),
        ("RENCANA KERJA DINAS PERIKANAN", Asal.RENJA, ""),
        ("Rencana Kerja dan Anggaran", Asal.LAIN, ""),
        ("LAPORAN KINERJA ATAS PERJANJIAN KINERJA", Asal.LKJ, ""),
        ("Dokumen Pelaksanaan Perubahan Anggaran", Asal.DPA, "perubahan"),
        ("LEMBAR HASIL EVALUASI AKIP", Asal.LHE, ""),
        ("Daftar Hadir", Asal.LAIN, ""),
    ],
)
def test_dokumen_menurut_judulnya(judul: str, asal: Asal, versi: str) -> None:
    satu = asal_dokumen(judul=["KECAMATAN TANJUNG CONTOH", judul])
    assert (satu.asal, satu.versi) == (asal, versi)


@pytest.mark.parametrize(
    ("judul", "asal", "versi"),
    [
        ("Tabel 2.1 Perjanjian Kinerja Tahun 2024", Asal.PK, ""),
        ("Tabel 2.1 Target Perjanjian Kinerja Perubahan Tahun 2024", Asal.PK, "perubahan"),
        ("Tabel 2.1 Indikator Kinerja Utama dan Target", Asal.IKU, ""),
        ("Tabel 2.1 Sasaran Renstra", Asal.RENSTRA, ""),
        ("Tabel 2.1 Sasaran dan Target", Asal.LKJ, ""),
    ],
)
def test_tabel_menurut_keterangannya(judul: str, asal: Asal, versi: str) -> None:
    (target,) = berkas(LAPORAN.format(judul=judul)).semua(JenisFakta.TARGET)
    assert (target.asal, target.versi) == (asal, versi)


def test_judul_di_atas_tabel_tanpa_keterangan() -> None:
    (target,) = berkas(LAPORAN.format(judul="RENCANA KINERJA TAHUNAN\n\nKantor Contoh")).semua(JenisFakta.TARGET)
    assert target.asal is Asal.RKT


def test_kalimat_panjang_bukan_judul() -> None:
    kalimat = " ".join(["Target berikut disusun dari perjanjian kinerja dan dari banyak hal lain"] * 3)
    (target,) = berkas(LAPORAN.format(judul=kalimat)).semua(JenisFakta.TARGET)
    assert target.asal is Asal.LKJ


def test_pk_sebelum_perubahan_murni() -> None:
    teks = LAPORAN.format(judul="Tabel 2.1 Perjanjian Kinerja Tahun 2024") + (
        "\nTabel 2.2 Perubahan Perjanjian Kinerja Tahun 2024\n\n"
        "| No | Sasaran | Indikator | Target |\n| 1 | Meningkatnya pelayanan | Nilai kepuasan pelayanan pasar | 90 |\n"
    )
    assert [f.versi for f in berkas(teks).semua(JenisFakta.TARGET)] == ["murni", "perubahan"]


def test_tabel_tanpa_keterangan_tidak_disangka_versi_murni() -> None:
    """Its chapter is about the agreement, but nothing says which of the two versions it prints."""
    teks = LAPORAN.format(judul="C. Perjanjian Kinerja Tahun 2024\n\nIndikatornya sebagai berikut.") + (
        "\nTabel 2.2 Perubahan Perjanjian Kinerja Tahun 2024\n\n"
        "| No | Sasaran | Indikator | Target |\n| 1 | Meningkatnya pelayanan | Nilai kepuasan pelayanan pasar | 90 |\n"
    )
    assert [f.versi for f in berkas(teks).semua(JenisFakta.TARGET)] == ["tak disebut", "perubahan"]


def test_tabel_yang_mengukur_milik_laporan() -> None:
    teks = """
    LAPORAN KINERJA TAHUN 2024

    Tabel 3.1 Capaian atas Perjanjian Kinerja Tahun 2024

    | No | Indikator | Target | Realisasi |
    | 1 | Nilai kepuasan pelayanan pasar | 85 | 80 |
    """
    assert {f.asal for f in berkas(teks).semua(JenisFakta.TARGET, JenisFakta.REALISASI)} == {Asal.LKJ}


def test_banyak_tahun_target_itu_renstra() -> None:
    teks = """
    LAPORAN KINERJA TAHUN 2024

    Tabel 2.1 Sasaran Jangka Menengah

    | No | Indikator | Target 2023 | Target 2024 | Target 2025 |
    | 1 | Nilai kepuasan pelayanan pasar | 85 | 86 | 87 |
    """
    assert {f.asal for f in berkas(teks).semua(JenisFakta.TARGET)} == {Asal.RENSTRA}
