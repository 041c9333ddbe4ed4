"""Formulas: what they compute, how they explain themselves, and how they refuse."""

import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from sakip.kernel.ekspresi import EkspresiSalah, PembagiNol, VariabelTiada, compile_ekspresi

SALAH: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "kasus" / "ekspresi_salah.yml").read_text(encoding="utf-8")
)
ANGKA = {"a": Decimal(3), "b": Decimal(-5), "c": Decimal("1234.5"), "nol": Decimal(0)}


def hitung_register(jenis: str, sifat: str) -> Decimal:
    return Decimal({("rapat", ""): 4, ("rapat", "ditindaklanjuti"): 3}[jenis, sifat])


@pytest.mark.parametrize(
    ("rumus", "hasil"),
    [
        ("1,25 * a + b", "-1.25"),
        ("a + b * 2", "-7"),
        ("(a + b) * 2", "-4"),
        ("a - b - 1", "7"),
        ("a − 1 × 6 ÷ 3", "1"),
        ("2 / 3 * 3", "2"),
        ("12 / a / 2", "2"),
        ("-a * -b", "-15"),
        ("--a", "3"),
        ("rata_rata(a; b; 8)", "2"),
        ("min(a; b)", "-5"),
        ("maks(a; b)", "3"),
        ("jumlah(rapat; ditindaklanjuti) / jumlah(rapat) * 100", "75"),
        ("1 / 3 * 0,375", "0.125"),
        ("(1/3 + 1/3 + 1/3) / 8", "0.125"),
    ],
)
def test_hasil(rumus, hasil):
    assert compile_ekspresi(rumus).evaluate(variabel=ANGKA, register=hitung_register) == Decimal(hasil)


def test_ketelitian_tiga_puluh_empat_angka():
    assert str(compile_ekspresi("2 / 3").evaluate(variabel={})) == "0." + "6" * 33 + "7"


def test_variabel_dan_register():
    ekspresi = compile_ekspresi("jumlah(rapat; selesai) / wajib + jumlah(rapat) * -min(a; 2)")
    assert ekspresi.variabel == {"wajib", "a"}
    assert ekspresi.register == {("rapat", "selesai"), ("rapat", "")}


def test_pembagi_nol_disebut_dengan_kata():
    with pytest.raises(PembagiNol, match=r"\(jumlah desa − 2\) bernilai nol") as galat:
        compile_ekspresi("a / (jumlah_desa - 2)").evaluate(variabel={"a": Decimal(0), "jumlah_desa": Decimal(2)})
    assert galat.value.bagian == "jumlah desa − 2"


def test_pembagi_nol_dari_register():
    with pytest.raises(PembagiNol, match="jumlah rapat yang tindak lanjut"):
        compile_ekspresi("1 / jumlah(rapat; tindak_lanjut)").evaluate(variabel={}, register=lambda *_: Decimal(0))


def test_variabel_tiada():
    with pytest.raises(VariabelTiada, match='Angka untuk "x" belum ada') as galat:
        compile_ekspresi("a + x").evaluate(variabel=ANGKA)
    assert galat.value.nama == "x"
    with pytest.raises(VariabelTiada, match=r"jumlah\(rapat; selesai\)"):
        compile_ekspresi("jumlah(rapat; selesai)").evaluate(variabel=ANGKA)
    with pytest.raises(VariabelTiada, match=r"jumlah\(rapat\)"):
        compile_ekspresi("jumlah(rapat)").evaluate(variabel=ANGKA)


def test_bukan_angka_terhingga_adalah_galat_program():
    with pytest.raises(ValueError, match="bukan angka terhingga"):
        compile_ekspresi("a").evaluate(variabel={"a": Decimal("NaN")})
    with pytest.raises(ValueError, match="bukan angka terhingga"):
        compile_ekspresi("jumlah(a)").evaluate(variabel={}, register=lambda *_: Decimal("Infinity"))


@pytest.mark.parametrize(
    ("rumus", "kata", "angka"),
    [
        ("tepat_waktu / a * 100", "desa tepat waktu ÷ a × 100", "tepat waktu ÷ 3 × 100"),
        ("a * b + c", "a × b + c", "3 × (-5) + 1.234,5"),
        ("a * (b + c)", "a × (b + c)", "3 × (-5 + 1.234,5)"),
        ("a - (b - c)", "a − (b − c)", "3 − (-5 − 1.234,5)"),
        ("a + -b * c", "a + (−b × c)", "3 + (−(-5) × 1.234,5)"),
        ("(a / b) * c", "(a ÷ b) × c", "(3 ÷ (-5)) × 1.234,5"),
        ("-(a + b)", "−(a + b)", "−(3 + (-5))"),
        ("-a * 1,50", "−a × 1,50", "−3 × 1,50"),
        ("rata_rata(a; b + 1) * 2", "rata-rata (a; b + 1) × 2", "rata-rata (3; -5 + 1) × 2"),
        ("min(a; maks(b; c))", "nilai terkecil dari (a; nilai terbesar dari (b; c))",
         "nilai terkecil dari (3; nilai terbesar dari (-5; 1.234,5))"),
        ("jumlah(rapat; ditindaklanjuti) / jumlah(rapat)",
         "jumlah rapat koordinasi yang ditindaklanjuti ÷ jumlah rapat koordinasi", "3 ÷ 4"),
    ],
)  # fmt: skip
def test_kata_dan_angka(rumus, kata, angka):
    ekspresi = compile_ekspresi(rumus)
    assert ekspresi.kata({"tepat_waktu": "desa tepat waktu", "rapat": "rapat koordinasi"}) == kata
    assert ekspresi.dengan_angka(ANGKA, register=hitung_register) == angka


def test_dengan_angka_tanpa_register_memakai_kata():
    assert compile_ekspresi("jumlah(rapat) * a").dengan_angka(ANGKA) == "jumlah rapat × 3"


@pytest.mark.parametrize("kasus", [pytest.param(k, id=nama) for nama, k in SALAH.items()])
def test_salah(kasus):
    with pytest.raises(EkspresiSalah) as galat:
        compile_ekspresi(kasus["rumus"])
    salah = galat.value
    assert (salah.kolom, kasus["ditemukan"] in salah.ditemukan) == (kasus["kolom"], True)
    assert kasus["diharapkan"] in salah.diharapkan
    assert f"pada kolom {kasus['kolom']}" in str(salah)
    assert "Contoh: " in str(salah)


@pytest.mark.parametrize(
    "rumus",
    ["-" * 1990 + "1", "-" * 490 + "1", "(" * 41 + "1" + ")" * 41, "-(" * 21 + "1" + ")" * 21, "min(-" * 25, ")" * 500],
)
def test_terlalu_panjang_atau_dalam(rumus):
    with pytest.raises(EkspresiSalah):
        compile_ekspresi(rumus)


def test_batas_masih_boleh():
    assert compile_ekspresi("(" * 40 + "1" + ")" * 40).evaluate(variabel={}) == 1
    assert compile_ekspresi("-" * 40 + "1").evaluate(variabel={}) == 1
    assert compile_ekspresi("1 -(" * 39 + "1" + ")" * 39).evaluate(variabel={}) == 0
    assert compile_ekspresi("+".join(["1"] * 250)).evaluate(variabel={}) == 250


def test_dapat_dikirim_ke_proses_lain():
    ekspresi = compile_ekspresi("a / nol")
    kembali = pickle.loads(pickle.dumps(ekspresi))
    assert kembali == ekspresi
    with pytest.raises(PembagiNol) as nol:
        kembali.evaluate(variabel=ANGKA)
    assert str(pickle.loads(pickle.dumps(nol.value))) == str(nol.value)
    tiada = VariabelTiada("x")
    assert str(pickle.loads(pickle.dumps(tiada))) == str(tiada)
    with pytest.raises(EkspresiSalah) as salah:
        compile_ekspresi("a b")
    assert str(pickle.loads(pickle.dumps(salah.value))) == str(salah.value)


BILANGAN = st.integers(0, 9999).map(lambda n: str(n) if n % 2 else f"{n // 100},{n % 100:02d}")
RUMUS = st.recursive(
    BILANGAN,
    lambda isi: (
        st.tuples(isi, st.sampled_from("+-*/"), isi).map(lambda t: f"({t[0]} {t[1]} {t[2]})")
        | isi.map(lambda i: f"-{i}")
        | st.tuples(isi, isi).map(lambda t: f"{t[0]} + {t[1]}").map(lambda t: f"({t})")
    ),
    max_leaves=12,
)


def evaluate_pecahan(rumus: str) -> Fraction:
    """The same formula by Python's own exact fractions, as the second opinion."""
    bilangan = [f"Fraction('{p.replace(',', '.')}')" if p[0].isdigit() else p for p in _pecah(rumus)]
    hasil = eval(" ".join(bilangan), {"Fraction": Fraction})
    return Fraction(hasil)


def _pecah(rumus: str) -> list[str]:
    for tanda in "()+-*/":
        rumus = rumus.replace(tanda, f" {tanda} ")
    return rumus.split()


@given(RUMUS)
@example("(1 / (2 - 2))")
def test_sama_dengan_pecahan_tepat(rumus):
    if len(rumus) > 500:
        return
    ekspresi = compile_ekspresi(rumus)
    try:
        tepat = evaluate_pecahan(rumus)
    except ZeroDivisionError:
        with pytest.raises(PembagiNol):
            ekspresi.evaluate(variabel={})
        return
    selisih = abs(Fraction(ekspresi.evaluate(variabel={})) - tepat)
    assert selisih <= abs(tepat) * Fraction(1, 10**30) + Fraction(1, 10**25)


@given(RUMUS)
def test_bentuk_tertulis_dapat_dihitung_lagi(rumus):
    if len(rumus) > 300:
        return
    ekspresi = compile_ekspresi(rumus)
    # Grouped thousands are for people; without them the written formula is a formula again.
    tertulis = compile_ekspresi(ekspresi.kata({}).replace(".", ""))
    try:
        hasil = ekspresi.evaluate(variabel={})
    except PembagiNol:
        return
    assert tertulis.evaluate(variabel={}) == hasil


@given(st.text(max_size=60) | st.text("ab1,;+-*/×÷−() jumlahmin_", max_size=60))
def test_teks_apa_pun_terbaca_atau_ditolak_dengan_ramah(teks):
    salah = None
    try:
        assert compile_ekspresi(teks).kata({})
    except EkspresiSalah as galat:
        salah = galat
    assert salah is None or 1 <= salah.kolom <= len(teks) + 1


@pytest.mark.parametrize(
    ("rumus", "harapan"),
    [
        ("9 / 12 * 100", (Decimal(900), Decimal(12))),
        ("8 / 2 / 2", (Decimal(8), Decimal(4))),
        ("9 * 100", None),
        ("1 + 2 / 3", None),
        ("5", None),
    ],
)
def test_pecahan(rumus: str, harapan: tuple[Decimal, Decimal] | None) -> None:
    assert compile_ekspresi(rumus).pecahan(variabel={}) == harapan
