"""Dates read strictly, written one way, and moved by months."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.tanggal import akhir_bulan, format_hari_tanggal, format_tanggal, read_tanggal, tambah_bulan

KASUS: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "kasus" / "tanggal.yml").read_text(encoding="utf-8")
)
TANGGAL = st.dates(min_value=date(1000, 1, 1), max_value=date(9990, 12, 31))


@pytest.mark.parametrize("kasus", [pytest.param(k, id=nama) for semua in KASUS.values() for nama, k in semua.items()])
def test_kasus(kasus):
    bacaan = read_tanggal(kasus["teks"])
    assert bacaan.tertulis == kasus["teks"]
    assert (bacaan.tanggal, bacaan.saran) == (kasus.get("tanggal"), kasus.get("saran"))
    assert kasus.get("keterangan", "") in bacaan.keterangan
    if bacaan.tanggal is None:
        assert bacaan.keterangan.endswith(".")


def test_tulis():
    assert format_tanggal(date(2024, 10, 1)) == "1 Oktober 2024"
    assert format_hari_tanggal(date(2026, 7, 7)) == "Selasa, 7 Juli 2026"


@pytest.mark.parametrize(
    ("sejak", "bulan", "hasil"),
    [
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 1, 15), 12, date(2025, 1, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 1, 15), 0, date(2024, 1, 15)),
    ],
)
def test_tambah_bulan(sejak, bulan, hasil):
    assert tambah_bulan(sejak, bulan=bulan) == hasil


@given(TANGGAL)
def test_tulis_lalu_baca(tanggal):
    for tertulis in (
        format_tanggal(tanggal),
        format_hari_tanggal(tanggal),
        tanggal.isoformat(),
        f"{tanggal.day}/{tanggal.month}/{tanggal.year}",
    ):
        bacaan = read_tanggal(tertulis)
        assert (bacaan.tanggal, bacaan.keterangan) == (tanggal, "")


@given(TANGGAL, st.integers(-100, 100))
def test_tambah_bulan_jatuh_di_bulannya(tanggal, bulan):
    hasil = tambah_bulan(tanggal, bulan=bulan)
    assert (hasil.year - tanggal.year) * 12 + hasil.month - tanggal.month == bulan
    assert hasil.day == min(tanggal.day, akhir_bulan(hasil).day)


@given(st.text(max_size=25) | st.text("0123456789/-. JuniMeSt,", max_size=15))
def test_teks_apa_pun_tidak_menggagalkan(teks):
    assert read_tanggal(teks).tertulis == teks
