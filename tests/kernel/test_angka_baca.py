"""Reading numbers: the table of cases, and what holds for every text."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka_baca import Konvensi, Vonis, read_angka
from sakip.kernel.angka_deret import list_kemungkinan
from sakip.kernel.angka_ekor import parse_ekor
from sakip.kernel.angka_tulis import format_angka, format_persen, format_rupiah

KASUS: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "kasus" / "angka_baca.yml").read_text(encoding="utf-8")
)
BERNILAI = (Vonis.WAJAR, Vonis.KONVENSI_LAIN)
ANGKA = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@pytest.mark.parametrize(
    ("vonis", "kasus"),
    [pytest.param(v, k, id=f"{v}-{nama}") for v, semua in KASUS.items() for nama, k in semua.items()],
)
def test_kasus(vonis, kasus):
    konvensi = Konvensi[kasus["konvensi"]] if "konvensi" in kasus else None
    bacaan = read_angka(kasus["teks"], konvensi=konvensi)
    assert bacaan.vonis is Vonis[vonis.upper()]
    assert bacaan.tertulis == kasus["teks"]
    nilai = [kasus["nilai"]] if "nilai" in kasus else kasus.get("kemungkinan", [])
    assert [str(k) for k in bacaan.kemungkinan] == nilai
    assert (None if bacaan.nilai is None else str(bacaan.nilai)) == kasus.get("nilai")
    assert (bacaan.persen, bacaan.rupiah) == (kasus.get("persen", False), kasus.get("rupiah", False))
    assert (bacaan.satuan, bacaan.predikat) == (kasus.get("satuan", ""), kasus.get("predikat", ""))
    assert kasus.get("keterangan", "") in bacaan.keterangan


def test_teks_panjang_bukan_angka():
    bacaan = read_angka("1" * 301 + "a")
    assert bacaan.vonis is Vonis.BUKAN_ANGKA
    assert "terlalu panjang" in bacaan.keterangan


def test_persen_dua_kali_bukan_satuan():
    assert read_angka("5 % %").vonis is Vonis.RUSAK
    assert read_angka("5 persen persen").satuan == "persen"


def test_bagian_yang_berulang_menjadi_satuan():
    assert parse_ekor("rupiah rupiah").satuan == "rupiah"
    assert parse_ekor("juta juta").satuan == "juta"
    assert parse_ekor("(baik) (baik)").satuan == "(baik)"
    assert parse_ekor("(dua) (dua)").satuan == "(dua)"


def test_kemungkinan_tanpa_ulangan():
    assert list_kemungkinan("1.234.567") == (Decimal(1234567),)


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=40) | st.text("0123456789.,-–− ()%RpBeE/１²½", max_size=20)
)
def test_teks_apa_pun_mendapat_vonis(teks):
    for konvensi in (None, *Konvensi):
        bacaan = read_angka(teks, konvensi=konvensi)
        assert bacaan.tertulis == teks
        assert (bacaan.nilai is not None) is (bacaan.vonis in BERNILAI)
        assert (bacaan.keterangan == "") is (bacaan.vonis is Vonis.WAJAR)
        assert all(n.is_finite() for n in bacaan.kemungkinan)
        if bacaan.nilai is not None:
            assert bacaan.kemungkinan == (bacaan.nilai,)
        if bacaan.vonis in (Vonis.TAKSA, Vonis.RUSAK):
            assert bacaan.kemungkinan


@given(ANGKA)
def test_tulis_lalu_baca(nilai):
    tertulis = format_angka(nilai)
    bacaan = read_angka(tertulis, konvensi=Konvensi.INDONESIA)
    assert (bacaan.vonis, bacaan.nilai) == (Vonis.WAJAR, nilai)
    # Without the hint the value is never another one.
    assert nilai in read_angka(tertulis).kemungkinan


@given(ANGKA, st.booleans())
def test_tulis_rupiah_lalu_baca(nilai, awalan):
    dua = nilai.quantize(Decimal("0.01")) if abs(nilai) < 10**20 else nilai.to_integral_value()
    bacaan = read_angka(format_rupiah(dua, awalan=awalan), konvensi=Konvensi.INDONESIA)
    assert (bacaan.vonis, bacaan.nilai, bacaan.rupiah) == (Vonis.WAJAR, dua, awalan)


@given(st.decimals(min_value=-1000, max_value=100000, places=2))
def test_tulis_persen_lalu_baca(nilai):
    bacaan = read_angka(format_persen(nilai))
    assert (bacaan.vonis, bacaan.nilai, bacaan.persen) == (Vonis.WAJAR, nilai, True)


@given(st.integers(0, 10**15), st.sampled_from(["laporan", "Desa", "orang/bulan"]))
def test_tulis_hitungan_lalu_baca(nilai, satuan):
    bacaan = read_angka(f"{format_angka(Decimal(nilai))} {satuan}")
    assert (bacaan.vonis, bacaan.nilai, bacaan.satuan) == (Vonis.WAJAR, nilai, satuan)
