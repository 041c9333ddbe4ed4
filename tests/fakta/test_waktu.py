"""Mentions of time are told apart by what they name; lines cut by a page are read as one sentence."""

import pytest

from sakip.fakta.ekstraksi.waktu_sebutan import JenisSebutan, cari_sebutan, pisah_kalimat
from sakip.fakta.model import JenisFakta
from sakip.kernel.nilai import Tanggal
from tests.fakta.naskah_uji import berkas, naskah


@pytest.mark.parametrize(
    ("teks", "jenis", "tahun", "triwulan"),
    [
        ("Peraturan Bupati Nomor 9 Tahun 2019", JenisSebutan.PERATURAN, 2019, None),
        ("Keputusan Nomor 188.45/8/427.12/2023", JenisSebutan.PERATURAN, 2023, None),
        ("triwulanan I tahun anggaran 2024", JenisSebutan.TRIWULAN, 2024, 1),
        ("di twiwulan II 2024", JenisSebutan.TRIWULAN, 2024, 2),
        ("TW IV", JenisSebutan.TRIWULAN, None, 4),
        ("Renstra 2021 s.d 2026", JenisSebutan.RENTANG, 2021, None),
        ("TAHUN 2021-2026", JenisSebutan.RENTANG, 2021, None),
        ("pada 5 Mei 2016", JenisSebutan.TANGGAL, 2016, None),
        ("T.A. 2023", JenisSebutan.TAHUN, 2023, None),
        ("Triwulan 3 Tahun 2024", JenisSebutan.TRIWULAN, 2024, 3),
    ],
)
def test_satu_sebutan(teks: str, jenis: JenisSebutan, tahun: int | None, triwulan: int | None) -> None:
    (satu,) = cari_sebutan(teks=teks)
    assert (satu.jenis, satu.tahun, satu.triwulan) == (jenis, tahun, triwulan)


def test_angka_biasa_bukan_tahun() -> None:
    assert cari_sebutan(teks="Rp2.024, sebanyak 12.024 orang, 2024%, NIP 999901012024011001") == ()


def test_kalimat_dipisah_tanpa_memutus_singkatan() -> None:
    assert [k for _, k in pisah_kalimat(teks="Perbup No. 9 berlaku. Capaiannya naik: Baik.")] == [
        "Perbup No. 9 berlaku.",
        "Capaiannya naik:",
        "Baik.",
    ]


def test_baris_yang_terputus_disambung_dan_tempatnya_tetap() -> None:
    isi = "Laporan ini memuat hasil kerja seluruh\n\nbagian selama triwulan II tahun 2024.\n\nJudul Lain\n"
    (bagian,) = naskah(isi).bagian
    satu, lain = bagian.alenia
    assert satu.teks.endswith("seluruh bagian selama triwulan II tahun 2024.")
    assert (satu.lokasi(0).baris, satu.lokasi(satu.teks.index("triwulan")).baris) == (1, 3)
    assert lain.teks == "Judul Lain"


def test_tanda_tangan_menurut_yang_ditandatangani() -> None:
    isi = """\
        LAPORAN KINERJA TAHUN 2024

        KATA PENGANTAR

        Nusa, 20 Januari 2025

        PERJANJIAN KINERJA TAHUN 2024

        | Pihak Kedua | Nusa, 2 Januari 2024 |
        | Contoh Satu | Contoh Dua |

        RENCANA AKSI TAHUN 2024

        Nusa, 3 Januari 2024
        """
    fakta = [f for f in berkas(isi).semua(JenisFakta.TANGGAL) if f.rincian.startswith("tanda tangan")]
    assert [(f.rincian, f.isi.tanggal.isoformat()) for f in fakta if isinstance(f.isi, Tanggal)] == [
        ("tanda tangan laporan", "2025-01-20"),
        ("tanda tangan pk", "2024-01-02"),
        ("tanda tangan lampiran", "2024-01-03"),
    ]
