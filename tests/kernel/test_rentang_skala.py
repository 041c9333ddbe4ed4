"""Ranges of scales in the many ways in which they are printed."""

from decimal import Decimal

import pytest

from sakip.kernel.rentang_skala import RentangSkala, baca_rentang


def _r(bawah: str, atas: str, kurung: str) -> RentangSkala:
    return RentangSkala(
        Decimal(bawah) if bawah else None, Decimal(atas) if atas else None, kurung[0] == "[", kurung[1] == "]"
    )


@pytest.mark.parametrize(
    ("teks", "rentang"),
    [
        ("71 % sampai dengan 85 %", _r("71", "85", "[]")),
        ("70,01 – 85,00", _r("70.01", "85", "[]")),
        ("> 70 s.d. 85", _r("70", "85", "(]")),
        ("100 - 86", _r("86", "100", "[]")),
        ("0,7072 < IDM ≤ 0,8155", _r("0.7072", "0.8155", "(]")),
        ("91 ≤ 100", _r("91", "100", "[]")),
        ("≥ 50 < 65", _r("50", "65", "[)")),
        ("Lebih dari 85 %", _r("85", "", "(]")),
        (">= 85", _r("85", "", "[]")),
        ("85 ke atas", _r("85", "", "[]")),
        ("Kurang dari 55 %", _r("", "55", "[)")),
        ("≤ 50", _r("", "50", "[]")),
        ("Usia > 56 tahun", _r("56", "", "(]")),
    ],
)
def test_baca(teks: str, rentang: RentangSkala) -> None:
    assert baca_rentang(teks) == rentang


@pytest.mark.parametrize("teks", ["85", "Sangat Baik", "2020 dan 2021", "1.2.3 - 4", "2 70 - 80", "x" * 70 + "1-2"])
def test_bukan_rentang(teks: str) -> None:
    assert baca_rentang(teks) is None


def test_memuat() -> None:
    assert _r("70", "85", "(]").memuat(Decimal(85))
    assert not _r("70", "85", "(]").memuat(Decimal(70))
    assert not _r("70", "85", "[)").memuat(Decimal(85))
    assert _r("", "", "[]").memuat(Decimal(1))
