"""Which indicators measure one known quantity, by their names."""

import pytest

from sakip.fakta.penautan import besaran


@pytest.mark.parametrize(
    ("nama", "satuan", "hasil"),
    [
        ("Nilai Survei Kepuasan Masyarakat", "nilai", "skm"),
        ("Nilai SKM", "", "skm"),
        ("Indeks Kepuasan Masyarakat (IKM) Kecamatan", "indeks", "skm"),
        ("Nilai evaluasi AKIP", "nilai", "akip"),
        ("Nilai SAKIP Perangkat Daerah", "", "akip"),
        ("Nilai evaluasi pelayanan", "nilai", ""),
        ("Indeks kepuasan masyarakat terhadap perizinan", "indeks", ""),
        ("Persentase rekomendasi AKIP yang ditindaklanjuti", "%", ""),
        ("Nilai SKM", "%", ""),
        ("Survei kepuasan masyarakat", "laporan", ""),
        ("Kepuasan aparatur", "nilai", ""),
    ],
)
def test_besaran(nama: str, satuan: str, hasil: str) -> None:
    assert besaran(nama, satuan=satuan) == hasil
