"""What an NIP says about itself; the numbers are invented and put together from parts."""

import pytest

from sakip.kernel.nip import angka_nip, periksa_nip

LAHIR = "1990" + "0101"


def test_angka_saja() -> None:
    assert angka_nip(f"NIP. {LAHIR} 201501 1 000") == LAHIR + "201501" + "1000"


@pytest.mark.parametrize("akhir", ["2015011" + "000", "2015122" + "000", "202121" + "1000"])
def test_mungkin(akhir: str) -> None:
    assert periksa_nip(LAHIR + akhir) == ()


@pytest.mark.parametrize(
    ("angka", "sebab"),
    [
        (LAHIR + "201501" + "100", "17 angka"),
        (LAHIR + "201501" + "10000", "19 angka"),
        ("1990" + "0231" + "201501" + "1000", "tanggal lahir 31-02-1990"),
        ("1990" + "3001" + "201501" + "1000", "bulan lahir ke-30"),
        (LAHIR + "201513" + "1000", "bulan pengangkatan 13"),
        (LAHIR + "199501" + "1000", "lahir 1990 dan diangkat 1995"),
        (LAHIR + "201501" + "3000", "jenis kelamin 3"),
    ],
)
def test_mustahil(angka: str, sebab: str) -> None:
    (kata,) = periksa_nip(angka)
    assert sebab in kata
