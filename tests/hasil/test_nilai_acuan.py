"""The published offices: every expected output of nilai_acuan.csv, written before the code, against the figures."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal

import pytest

from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Predikat, angka_dari
from sakip.kernel.pembulatan import round_half_up
from sakip.kernel.periode import Periode
from tests.kantor import CONTOH, hitung, kantor

# The period of the published report: a year, or a quarter whose figures are those known at its end.
KANTOR = {
    "ponorogo_sooko_2024": Periode(2024),
    "jombang_sumobito_2024": Periode(2024),
    "mojokerto_sooko_2021": Periode(2021),
    "lumajang_klakah_2024": Periode(2024, 2),
    "lumajang_rowokangkung_2024": Periode(2024, 2),
}
HASIL: dict[str, Hasil] = {}


def baris() -> Iterator[tuple[str, dict[str, str]]]:
    for nama in KANTOR:
        with (CONTOH / nama / "nilai_acuan.csv").open(encoding="utf-8") as berkas:
            yield from ((nama, isi) for isi in csv.DictReader(berkas))


@pytest.mark.parametrize(("nama", "isi"), list(baris()), ids=lambda x: x if isinstance(x, str) else x["id"])
def test_nilai_acuan(nama: str, isi: dict[str, str]) -> None:
    if nama not in HASIL:
        HASIL[nama] = hitung(kantor(nama).sampai(KANTOR[nama]), pada=KANTOR[nama].akhir)
    figur = HASIL[nama][isi["id"]]
    if isi["desimal"] == "":
        assert isinstance(figur.nilai, Predikat)
        assert figur.nilai.kode == isi["nilai"]
        return
    angka = angka_dari(figur.nilai)
    assert angka is not None, figur.nilai
    assert round_half_up(angka, desimal=int(isi["desimal"])) == Decimal(isi["nilai"])


@pytest.mark.parametrize("nama", KANTOR)
def test_setiap_kantor_punya_paling_sedikit_empat_puluh(nama: str) -> None:
    assert sum(1 for n, _ in baris() if n == nama) >= 40
