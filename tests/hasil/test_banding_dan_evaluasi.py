"""Figures against last year, another version of the budget, the end of the Renstra; evaluation and recommendations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat
from tests.bagian_laporan import ubah
from tests.figur import angka
from tests.kantor import hitung, kantor


@pytest.mark.parametrize(
    ("id_hitungan", "nilai"),
    [
        ("anggaran_lalu/pagu/2023", "960000000"),
        ("anggaran_lalu/belanja/2023", "935400000"),
        ("perubahan_anggaran/pagu", "70000000"),
        ("besar/perubahan_anggaran/serapan", "0.0152"),
        ("selisih_versi/murni/perubahan/total", "55000000"),
        ("selisih_versi/murni/perubahan/simpul/p2", "5000000"),
        ("persen_versi/murni/perubahan/simpul/p2", "11.1111"),
        ("capaian_akhir/SKM/2024", "100.4545"),
        ("selisih_akhir/AKIP/2024", "-2.80"),
        ("besar/selisih_akhir/AKIP/2024", "2.80"),
        ("banyak_akhir/pk/tercapai", "1"),
        ("banyak_akhir/pk/belum", "3"),
        ("banyak_akhir/pk/terukur", "4"),
        ("capaian_simpul/p2/2024", "125"),
        ("rata_capaian_simpul/program/2024", "108.3333"),
        ("lhe_selisih", "0"),
        ("tindak_lanjut/persen", "66.6667"),
        ("sdm_sasaran/ketersediaan/S1", "75"),
        ("banyak_sasaran/pk/semua", "2"),
        ("banyak_sasaran/pk/belum_terukur", "0"),
    ],
)
def test_nilai(id_hitungan: str, nilai: str) -> None:
    hasil = hitung(kantor())
    figur = hasil[id_hitungan]
    assert figur.id == id_hitungan
    assert round(angka(figur), 4) == Decimal(nilai)


def test_kelas_lhe_dan_komponennya() -> None:
    hasil = hitung(kantor())
    assert hasil["lhe_kelas"].nilai == Predikat("BB")
    assert hasil["lhe_kelas/3"].nilai == Predikat("B")


def test_riwayat_yang_belum_diisi_bukan_nol() -> None:
    hasil = hitung(ubah("riwayat", anggaran=()))
    nilai = hasil["anggaran_lalu/pagu/2023"].nilai
    assert isinstance(nilai, Kosong)
    assert nilai.keadaan is Keadaan.BELUM_DIISI
    assert isinstance(hasil["besar/perubahan_anggaran/pagu"].nilai, Kosong)


def test_selisih_persen_disebut_poin_persen_tetapi_pertumbuhan_tidak() -> None:
    hasil = hitung(kantor())
    assert hasil["besar/perubahan/DOKUMEN/2024"].satuan == "poin persen"
    assert hasil["besar/pertumbuhan/DOKUMEN/2024"].satuan == "%"
    assert hasil["besar/perubahan/SKM/2024"].satuan == "nilai"


def test_sarpras_tanpa_pengadaan() -> None:
    sarpras = tuple(replace(s, pengadaan_rkbmd=None, rekon=None) for s in kantor().sumber_daya.sarpras)
    hasil = hitung(ubah("sumber_daya", sarpras=sarpras))
    pengadaan, rekon = hasil["sarpras/pengadaan_rkbmd/0"].nilai, hasil["sarpras/rekon/0"].nilai
    assert isinstance(pengadaan, Kosong)
    assert pengadaan.keadaan is Keadaan.TIDAK_BERLAKU
    assert isinstance(rekon, Kosong)
    assert rekon.keadaan is Keadaan.BELUM_DIISI
    assert not isinstance(hasil["sarpras/tersedia/0"].nilai, Angka)
