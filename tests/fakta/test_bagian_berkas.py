"""The reports of a file name themselves on their covers."""

from textwrap import dedent

import pytest

from sakip.fakta.bagian_berkas import JudulBagian, judul_bagian
from sakip.kernel.periode import Periode
from sakip.readers.teks import read_teks

ISI = "Kantor ini membantu bupati dalam urusan contoh dan menyusun laporan menurut peraturan yang berlaku. " * 2


def baca(teks: str) -> tuple[JudulBagian, ...]:
    return judul_bagian(dokumen=read_teks(isi=dedent(teks).replace("ISI", ISI).encode(), nama="uji.md"))


def test_setiap_laporan_disebut_dengan_tempat_mulainya() -> None:
    satu, dua, tiga = baca("""
        LAPORAN KINERJA

        DINAS CONTOH TAHUN 2023

        DINAS CONTOH KABUPATEN MISAL TAHUN 2023

        KATA PENGANTAR

        BAB I PENDAHULUAN

        ISI

        BAB II PENUTUP

        ISI

        LAPORAN KINERJA

        KEPALA BIDANG CONTOH TAHUN 2023

        BAB I PENDAHULUAN

        ISI

        BAB II PENUTUP

        BAB I PENDAHULUAN

        ISI
    """)
    assert (satu.judul, satu.instansi) == (
        "LAPORAN KINERJA DINAS CONTOH KABUPATEN MISAL TAHUN 2023",
        "DINAS CONTOH KABUPATEN MISAL",
    )
    assert satu.periode == Periode(2023)
    assert (dua.id, dua.judul, dua.instansi) == ("b2", "LAPORAN KINERJA KEPALA BIDANG CONTOH TAHUN 2023", "")
    assert tiga.judul == ""
    assert tiga.awal.baris is not None
    assert satu.awal.baris is not None
    assert satu.awal.baris < tiga.awal.baris


@pytest.mark.parametrize("instansi", ["BADAN CONTOH", "Kecamatan Contoh Kabupaten Misal", "Sekretariat DPRD Misal"])
def test_instansi_tanpa_masa(instansi: str) -> None:
    (satu,) = baca(f"""
        LAPORAN KINERJA

        {instansi} Triwulan II Tahun 2024

        BAB I PENDAHULUAN

        ISI
    """)
    assert satu.instansi == instansi


def test_nama_orang_di_sampul_bukan_judul() -> None:
    (satu,) = baca("""
        LAPORAN KINERJA TRIWULAN II

        Contoh Satu, S.Sos., M.Si.

        DINAS CONTOH TAHUN 2024

        DAFTAR TABEL

        BAB I PENDAHULUAN

        ISI
    """)
    assert satu.judul == "LAPORAN KINERJA TRIWULAN II DINAS CONTOH TAHUN 2024"


def test_judul_tanpa_kata_yang_dikenal_dibiarkan() -> None:
    (satu,) = baca("SELAYANG PANDANG\n\nBAB I PENDAHULUAN\n\nISI\n")
    assert satu.judul in ("SELAYANG PANDANG", "")


def test_berkas_tanpa_teks() -> None:
    (satu,) = baca("| a | b |\n| 1 | 2 |\n")
    assert (satu.judul, satu.instansi, satu.awal.baris) == ("", "", None)
