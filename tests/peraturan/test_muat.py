"""Strict reading of YAML: what counts as text, number, date, yes or no."""

from datetime import date
from decimal import Decimal

import pytest
import yaml

from sakip.peraturan import muat
from sakip.peraturan.muat import ParameterSalah, Simpul, baca_yaml, daftar_yaml


@pytest.mark.parametrize(
    ("tertulis", "nilai"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2022-01-01", date(2022, 1, 1)),
        ("", None),
    ],
)
def test_hanya_yang_jelas_yang_bukan_teks(tertulis: str, nilai: object) -> None:
    simpul = baca_yaml(isi=f"a: {tertulis}\n".encode(), berkas="contoh.yaml").entri()["a"]
    assert simpul.nilai == nilai
    assert type(simpul.nilai) is type(nilai)


def test_kunci_no_adalah_teks() -> None:
    assert list(baca_yaml(isi=b"no: 1\non: 2\n", berkas="contoh.yaml").entri()) == ["no", "on"]


@pytest.mark.parametrize("tertulis", ["1.5", "Infinity", "1e3", "1,5", "+1", "01", " 1", ""])
def test_bukan_angka(tertulis: str) -> None:
    simpul = Simpul(tertulis, "contoh.yaml", "batas")
    if tertulis == "1.5":
        assert simpul.angka() == Decimal("1.5")
        return
    assert simpul.angka() == 0
    with pytest.raises(ParameterSalah, match="seharusnya angka dalam tanda kutip"):
        simpul.tuntas()


def test_tag_asing_ditolak() -> None:
    with pytest.raises(ParameterSalah, match=r"contoh\.yaml, baris 1"):
        baca_yaml(isi=b"a: !!python/object/apply:os.getcwd []\n", berkas="contoh.yaml")


def test_gabungan_kunci_ditolak() -> None:
    with pytest.raises(ParameterSalah, match="dipakai ulang"):
        baca_yaml(isi=b"a: &x {b: 1}\nc: {<<: *x}\n", berkas="contoh.yaml")


def test_isi_yang_memuat_dirinya_ditolak() -> None:
    with pytest.raises(ParameterSalah, match="dipakai ulang"):
        baca_yaml(isi=b"a: &x [*x]\n", berkas="contoh.yaml")


def test_hanya_berkas_yaml_yang_didaftar(tmp_path) -> None:
    for nama in ("b.yml", "a.yaml", "c.txt"):
        (tmp_path / nama).touch()
    assert [p.name for p in daftar_yaml(tmp_path)] == ["a.yaml", "b.yml"]
    assert daftar_yaml(tmp_path / "entah") == []


def test_tanpa_kesalahan_tidak_ada_yang_dilempar() -> None:
    simpul = baca_yaml(isi=b"a: satu\n", berkas="contoh.yaml")
    assert simpul.kelompok(wajib=("a",), boleh=("b",), contoh="{a: satu}")["b"].ada is False
    simpul.tuntas()


def test_jalur_menyebut_urutan_dari_satu() -> None:
    isi = baca_yaml(isi=b"a: [{b: 1}, {b: 2}]\n", berkas="contoh.yaml").entri()["a"].daftar()
    assert isi[1].entri()["b"].tempat == "contoh.yaml, a[2].b"


def test_tanpa_pustaka_c_hasilnya_sama(monkeypatch) -> None:
    isi = b"no: {a: [1, '2', true], b: 2022-01-01}\n"
    dengan_c = baca_yaml(isi=isi, berkas="contoh.yaml").nilai
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    muat._pemuat.cache_clear()
    try:
        assert baca_yaml(isi=isi, berkas="contoh.yaml").nilai == dengan_c
        with pytest.raises(ParameterSalah, match='kunci "a" dua kali'):
            baca_yaml(isi=b"a: 1\na: 2\n", berkas="contoh.yaml")
    finally:
        muat._pemuat.cache_clear()
