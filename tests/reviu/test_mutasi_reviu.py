"""The measurement by mutation: the shapes keep every line in its place, and a wrong figure is found in each."""

from collections.abc import Callable
from random import Random

import pytest

from tools.bahan_mutasi import bahan_sendiri, bahan_tiruan
from tools.laporan_tiruan import susun_laporan
from tools.mutasi_bentuk import ganti_judul, hapus_keterangan, tabel, tukar_desimal, tukar_kolom
from tools.mutasi_reviu import HasilMutasi, salah_ketik, ubah_bentuk, ukur_mutasi

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


def test_kepala_gabungan_tidak_tercerai() -> None:
    """A group written once over several columns keeps them."""
    teks = ["Nama\tOrang\t\tJumlah", "\tL\tP\t", "Satu\t1\t2\t3", "Dua\t2\t2\t4", "Tiga\t3\t2\t5"]
    for benih in range(30):
        baris = list(teks)
        tukar_kolom(baris, Random(benih))
        assert baris[0] == teks[0]


def test_laporan_tiruan_tetap_dan_beragam() -> None:
    semua = ["\n".join(susun_laporan(benih=n)) for n in range(6)]
    assert semua[0] == "\n".join(susun_laporan(benih=0))
    assert len({len(t) for t in semua}) == 6


def test_bentuk_laporan_mengikuti_benih() -> None:
    bahan = bahan_tiruan(benih=2)
    assert len(bahan.terkait) == bahan.angka > 50
    satu = ubah_bentuk(baris=bahan.baris, benih=3)
    assert satu == ubah_bentuk(baris=bahan.baris, benih=3) != list(bahan.baris)


def _sempurna(hasil: HasilMutasi, banyak: int) -> None:
    assert (hasil.temuan_bersih, hasil.terduga, hasil.lolos) == ([], [], [])
    assert hasil.banyak == hasil.ditemukan == banyak


def test_mutasi_kantor_tiruan_ditemukan() -> None:
    bahan = [bahan_tiruan(benih=n) for n in (1, 3)]
    _sempurna(ukur_mutasi(bahan=bahan, benih=(0,), per_bentuk=3), 6)


# The report of a whole office is read once for every figure that is changed.
@pytest.mark.lambat
def test_mutasi_kabupaten_ditemukan() -> None:
    bahan = list(bahan_sendiri(jabatan=1))
    assert [b.nama for b in bahan] == ["kabupaten", "camat"]
    assert all(0 < len(b.terkait) <= b.angka for b in bahan)
    _sempurna(ukur_mutasi(bahan=bahan, benih=(0,), per_bentuk=3), 6)
