"""Years and quarters."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.periode import Periode, PeriodeSalah, Triwulan

KASUS: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "kasus" / "periode.yml").read_text(encoding="utf-8")
)
PERIODE = st.builds(Periode, st.integers(1945, 2999), st.none() | st.integers(1, 4))


@pytest.mark.parametrize(("teks", "kode"), KASUS["terbaca"].items())
def test_terbaca(teks, kode):
    assert Periode.parse(teks).kode == kode


@pytest.mark.parametrize(("teks", "pesan"), KASUS["tidak_terbaca"].items())
def test_tidak_terbaca(teks, pesan):
    with pytest.raises(PeriodeSalah, match=pesan):
        Periode.parse(teks)


def test_tahun():
    tahun = Periode(2024)
    assert (tahun.awal, tahun.akhir) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (tahun.kode, tahun.sebutan, tahun.triwulan_romawi) == ("2024", "tahun 2024", "")
    assert [p.triwulan for p in tahun.bagian()] == [1, 2, 3, 4]
    assert tahun.sampai_dengan() == tahun.bagian()


def test_triwulan():
    kedua = Periode(2024, Triwulan.II)
    assert kedua == Periode(2024, 2)
    assert (kedua.awal, kedua.akhir) == (date(2024, 4, 1), date(2024, 6, 30))
    assert (kedua.kode, kedua.sebutan, kedua.triwulan_romawi) == ("2024-TW2", "triwulan II tahun 2024", "II")
    assert kedua.bagian() == (kedua,)
    assert kedua.sampai_dengan() == (Periode(2024, 1), kedua)


def test_triwulan_di_luar_jangkauan():
    with pytest.raises(PeriodeSalah, match="Triwulan 5 tidak ada"):
        Periode(2024, 5)


def test_bukan_periode_tidak_dibandingkan():
    with pytest.raises(TypeError):
        assert Periode(2024) < "2024"


def test_tahun_sesudah_triwulannya():
    urut = [*Periode(2024).bagian(), Periode(2024), Periode(2025, 1)]
    assert sorted(set(urut)) == urut
    assert Periode(2024) >= Periode(2024, 4)


@given(PERIODE)
def test_kode_dan_sebutan_dapat_dibaca_lagi(periode):
    assert Periode.parse(periode.kode) == periode
    assert Periode.parse(periode.sebutan) == periode


@given(PERIODE)
def test_bagian_menyambung_tanpa_sela(periode):
    bagian = periode.bagian()
    assert (bagian[0].awal, bagian[-1].akhir) == (periode.awal, periode.akhir)
    assert all(a.akhir + timedelta(days=1) == b.awal for a, b in pairwise(bagian))
