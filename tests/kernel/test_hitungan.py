"""The graph of figures, and the number behind a value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sakip.kernel.hitungan import Hitungan, telusuri
from sakip.kernel.nilai import BELUM_DIISI, Angka, Nilai, Predikat, Rentang, Tanggal, YaTidak, angka_dari


def test_telusuri_menyebut_tiap_angka_sekali_yang_terdekat_dulu() -> None:
    satu = Angka(Decimal(1))
    graf = {
        "a": Hitungan("a", "a", satu, rumus="b + c", masukan=("b", "c")),
        "b": Hitungan("b", "b", satu, rumus="d", masukan=("d",)),
        "c": Hitungan("c", "c", satu, rumus="d + d", masukan=("d", "d")),
        "d": Hitungan("d", "d", satu),
    }
    assert [h.id for h in telusuri(graf, "a")] == ["a", "b", "c", "d"]
    assert graf["a"].dihitung
    assert not graf["d"].dihitung


@pytest.mark.parametrize(
    ("nilai", "angka"),
    [
        (Angka(Decimal(0)), Decimal(0)),
        (Predikat("BB", Decimal(72)), Decimal(72)),
        (Predikat("BB"), None),
        (YaTidak(True), Decimal(100)),
        (YaTidak(False), Decimal(0)),
        (Rentang(Decimal(1), Decimal(2)), None),
        (Tanggal(date(2024, 1, 1)), None),
        (BELUM_DIISI, None),
    ],
)
def test_angka_di_balik_nilai(nilai: Nilai, angka: Decimal | None) -> None:
    assert angka_dari(nilai) == angka
