"""The measurement by mutation: the shapes keep every line in its place, and a wrong figure is found in each."""

from collections.abc import Callable
from random import Random

import pytest

from tools.mutasi_bentuk import ganti_judul, hapus_keterangan, tabel, tukar_desimal, tukar_kolom
from tools.mutasi_reviu import salah_ketik, ukur_mutasi

TEKS = [
    "Tabel 1.1 Capaian",
    "No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)",
    "1\tNilai SKM\t80,00\t82,00\t102,50",
    "2\tNilai AKIP\t70,00\t70,00\t100,00",
    "Sesudah tabel.",
]


def test_tabel_dikenali() -> None:
    assert list(tabel(TEKS)) == [range(1, 4)]


@pytest.mark.parametrize("ubah", [ganti_judul, tukar_kolom, hapus_keterangan, tukar_desimal])
def test_bentuk_tidak_memindahkan_baris(ubah: Callable[[list[str], Random], None]) -> None:
    for benih in range(20):
        baris = list(TEKS)
        ubah(baris, Random(benih))
        assert len(baris) == len(TEKS)
        assert [b.split("\t")[0] for b in baris[2:]] == [b.split("\t")[0] for b in TEKS[2:]]
        assert [len(b.split("\t")) for b in baris] == [len(b.split("\t")) for b in TEKS]


def test_desimal_ditukar() -> None:
    baris = list(TEKS)
    tukar_desimal(baris, Random(1))
    assert baris[2] == "1\tNilai SKM\t80.00\t82.00\t102.50"


def test_salah_ketik_mengubah_satu_angka_depan() -> None:
    for benih in range(20):
        salah = salah_ketik("0,7211", Random(benih))
        assert salah[:2] == "0,"
        assert sum(a != b for a, b in zip(salah, "0,7211", strict=True)) == 1


@pytest.mark.lambat
def test_mutasi_ditemukan() -> None:
    hasil = ukur_mutasi(banyak=8)
    assert hasil.temuan_bersih == 0
    assert hasil.banyak == 8
    assert hasil.ditemukan + len(hasil.lolos) == 8
    assert hasil.ditemukan >= 6
