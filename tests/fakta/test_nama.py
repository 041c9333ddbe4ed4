"""Names of one thing are linked in spite of slips; names of two things never are."""

import pytest

from sakip.fakta.ekstraksi.nama import IndeksNama, kata_pokok, kelompokkan_nama, mirip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Prosentase desa yang meningkat skor IDM", "1. Persentase Desa Yang Meningkatkan Skor IDM nya"),
        ("Nilai survei kepuasan masyarakat", "Nilai Survey Kepuasan Masyarakat (SKM)"),
        ("Program Pemberdayaan Masyarakat Desa dan Kerlurahan", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("Jumlah dokumen perencanaan yang disusun", "Jumlah dokumen perencanaan yang disusun tepat"),
    ],
)
def test_satu_hal(a: str, b: str) -> None:
    assert mirip(kata_pokok(a), kata_pokok(b))
    assert len(set(kelompokkan_nama([a, b]).values())) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Persentase kampung yang menyusun RKPDes tepat waktu", "Persentase kampung yang menyusun APBDes tepat waktu"),
        ("Jumlah laporan triwulan 1", "Jumlah laporan triwulan 2"),
        ("Nilai survei kepuasan masyarakat", "Persentase aduan masyarakat yang ditangani"),
        ("Jumlah dokumen", "Jumlah dokumen pembayaran sewa gedung dan kursi"),
        ("", "Jumlah dokumen"),
    ],
)
def test_dua_hal(a: str, b: str) -> None:
    assert not mirip(kata_pokok(a), kata_pokok(b))


def test_kunci_sama_untuk_semua_tulisan() -> None:
    hasil = kelompokkan_nama(["Jumlah Surat keluar", "jumlah surat  keluar", "Jumlah rapat"])
    assert hasil["Jumlah Surat keluar"] == hasil["jumlah surat  keluar"] != hasil["Jumlah rapat"]


def test_indeks_nama_menurut_kata_bersama() -> None:
    indeks = IndeksNama([("desa", "maju", "mandiri"), ("warga", "miskin")])
    indeks.tambah(("desa", "wisata"))
    assert indeks.serumpun(("desa", "maju", "sekali")) == [("desa", "maju", "mandiri")]
    assert indeks.termuat(("desa", "baru")) == [("desa", "wisata")]
    assert indeks.serumpun(("lain",)) == indeks.termuat(()) == []
