"""What units and names of indicators count."""

import pytest

from sakip.kernel.satuan_golongan import beda_golongan, beda_satuan, golongan_satuan, is_indeks, satuan_nama


@pytest.mark.parametrize(
    ("nama", "satuan"),
    [
        ("Jumlah dokumen yang tersusun", "dokumen"),
        ("2. Jumlah keg. pembinaan", "kegiatan"),
        ("Indikator Kinerja Jumlah Desa mandiri", "desa"),
        ("Jumlah dokumen / kegiatan peringatan", ""),
        ("Jumlah penanganan kasus", ""),
        ("Persentase dokumen selesai", "%"),
        ("Nilai SKM", ""),
    ],
)
def test_satuan_nama(nama: str, satuan: str) -> None:
    assert satuan_nama(nama) == satuan


def test_golongan() -> None:
    assert golongan_satuan("Org/bulan") == {"orang"}
    assert beda_golongan("kegiatan", "laporan")
    assert not beda_golongan("kelompok", "lembaga")
    assert not beda_golongan("", "laporan")


def test_beda_satuan() -> None:
    assert beda_satuan("kegiatan", "%")
    assert not beda_satuan("kelompok keluarga", "keluarga")
    assert not beda_satuan("SPP", "dokumen")


def test_indeks() -> None:
    assert is_indeks("Indeks Desa Membangun")
    assert not is_indeks("Nilai dalam persen")
