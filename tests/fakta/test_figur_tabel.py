"""Cells become facts about what their row is about; unread figures stay as written."""

from decimal import Decimal

import pytest

from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.model import TOTAL, Cara, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode
from tests.fakta.naskah_uji import berkas

TABEL = """
    Laporan Kinerja Tahun 2024

    Tabel 3.1 Realisasi Anggaran

    | No | Program | Indikator | Target 2024 | Realisasi 2023 | Pagu (Rp) | Realisasi (Rp) | % |
    | 1 | Program Satu | Persentase contoh | 80 % | 75,5 | 1.000.000 | 900.000 | 90,00 |
    | 2 | Program Dua | Jumlah laporan | 12 laporan | 96,.26 | 2.000.000 | - | 0 |
    | | Jumlah | | | | 3.000.000 | 900.000 | 30 |
"""


def test_kinerja_tentang_indikator_dan_uang_tentang_program() -> None:
    b = berkas(TABEL)
    (target, *_) = b.semua(JenisFakta.TARGET)
    assert (target.nama, target.nilai, target.satuan, target.periode) == (
        "Persentase contoh",
        Decimal(80),
        "%",
        Periode(2024),
    )
    (lalu, buta) = b.semua(JenisFakta.REALISASI)
    assert (lalu.periode, lalu.desimal) == (Periode(2023), 1)
    assert buta.isi == Kosong(Keadaan.TAK_TERBACA, tertulis="96,.26")
    pagu = b.semua(JenisFakta.PAGU)
    assert [(p.nama, p.objek == TOTAL, p.satuan) for p in pagu] == [
        ("Program Satu", False, "Rp"),
        ("Program Dua", False, "Rp"),
        ("Jumlah", True, "Rp"),
    ]
    assert [f.isi for f in b.semua(JenisFakta.BELANJA)][1] == Kosong(Keadaan.BELUM_DIISI)


def test_hubungan_menunjuk_fakta_yang_sama() -> None:
    b = berkas(TABEL)
    jumlah = [h for h in b.hubungan if h.cara is Cara.JUMLAH]
    assert (jumlah[0].hasil.tertulis, [m.tertulis for m in jumlah[0].masukan]) == (
        "3.000.000",
        ["1.000.000", "2.000.000"],
    )
    assert all(h.hasil in b.fakta for h in jumlah)


def test_nama_kembar_dalam_satu_tabel_dibedakan() -> None:
    b = berkas("| No | Indikator | Target |\n| 1 | Jumlah rapat | 5 |\n| 2 | Jumlah rapat | 6 |\n")
    assert len({f.objek for f in b.semua(JenisFakta.TARGET)}) == 2


@pytest.mark.parametrize(
    ("teks", "desimal"),
    [("97,30 %", 2), ("1.250.000", 0), ("1.250.000,50", 2), ("0.7530", 4), ("96.29", 2), ("12 dokumen", 0), ("5", 0)],
)
def test_desimal_tertulis(teks: str, desimal: int) -> None:
    assert desimal_tertulis(teks) == desimal


def test_tahun_berkas_yang_terbanyak() -> None:
    assert berkas(TABEL).tahun == 2024
    assert berkas("Tanpa tahun.\n").tahun == 0


def test_jumlah_berdampingan_menyebut_bagiannya() -> None:
    isi = """
        Tabel 1.1 Pegawai

        | Pendidikan | Jumlah Perempuan | Jumlah |
        | Sarjana | 12 | 24 |
        | Magister | 4 | 9 |
        """
    assert [(f.tertulis, f.versi) for f in berkas(isi).semua(JenisFakta.BANYAK)] == [
        ("12", "perempuan"),
        ("24", ""),
        ("4", "perempuan"),
        ("9", ""),
    ]


def test_tabel_lain_sesudah_tabel_tanpa_judul_tidak_disambung() -> None:
    """A row of nothing but headings begins another table though the columns are as many."""
    isi = """
        Tabel 2.1 Perjanjian Kinerja

        | No | Sasaran | Indikator Kinerja | Target |
        | 1 | Layanan membaik | Nilai kepuasan | 80,00 |

        | No | Program | Anggaran 2024 (Rp) | Perubahan |
        | 1 | Program Contoh | 5.000.000 | APBD |
        """
    isinya = berkas(isi)
    assert [f.tertulis for f in isinya.semua(JenisFakta.TARGET)] == ["80,00"]
    assert [f.tertulis for f in isinya.semua(JenisFakta.PAGU)] == ["5.000.000"]
