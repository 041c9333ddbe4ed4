"""Units made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.satuan import normalkan_satuan, sama_satuan, satuan_hitungan


@pytest.mark.parametrize(
    ("teks", "normal"),
    [
        ("%", "%"),
        ("Persen", "%"),
        (" PERSENTASE ", "%"),
        ("Rp.", "rupiah"),
        ("Laporan.", "laporan"),
        ("Lap.", "laporan"),
        ("Kelompok  Keluarga", "kelompok keluarga"),
        ("Orang / Bln.", "orang/bulan"),
        ("m²", "m2"),
        ("", ""),
    ],
)
def test_normalkan(teks, normal):
    assert normalkan_satuan(teks) == normal


def test_sama():
    assert sama_satuan("Persen", "%")
    assert sama_satuan("org/bln", "Orang / Bulan")
    assert not sama_satuan("fasilitasi", "%")


@pytest.mark.parametrize("teks", ["laporan", "Dokumen", "orang/bulan", "Kelompok Keluarga", "desa (TW II)", "unit"])
def test_hitungan(teks):
    assert satuan_hitungan(teks)


@pytest.mark.parametrize("teks", ["%", "nilai", "indeks", "Rp", "", "poin"])
def test_bukan_hitungan(teks):
    assert not satuan_hitungan(teks)


@given(st.text(max_size=30))
def test_normal_tetap_sama_dengan_asalnya(teks):
    assert sama_satuan(teks, teks.upper().lower())
    assert sama_satuan(teks, f"  {teks} ")
