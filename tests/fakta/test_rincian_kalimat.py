"""Things that a text counts out, within a paragraph and in the lines below it."""

import pytest

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.kalimat import baca_alenia
from sakip.fakta.ekstraksi.rincian_kalimat import rinci_di_bawah, rinci_sebaris

PANJANG = (
    "Sasaran ini dijelaskan dengan kalimat yang tidak bernomor sama sekali dan berisi lebih dari empat belas kata."
)


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Sudah: (1) pasar tani, (2) embung, dan (3) posyandu. Selesai.", [3]),
        ("Sudah: 1) pasar tani; 2) embung. Belum: 1) jalan, 2) jembatan", [2, 2]),
        ("Tanpa rincian.", []),
        ("Hanya (2) dan (3).", []),
    ],
)
def test_rincian_dalam_satu_alinea(teks: str, banyak: list[int]) -> None:
    (alenia,) = baca_alenia(alur=(Alinea(teks),))
    assert [len(r.butir) for r in rinci_sebaris(alenia)] == banyak


@pytest.mark.parametrize(
    ("baris", "banyak"),
    [
        (["1. Pasar tani", "2. Embung"], 2),
        (["a. Pasar tani", "b. Embung", "c. Posyandu"], 3),
        (["I. Pasar tani", "II. Embung"], 2),
        (["1. Pasar tani", "Rp1.000", "2. Embung", "Rp2.000", PANJANG], 2),
        (["1) Pasar tani 2) Embung", "3) Posyandu"], 3),
        (["1. Pasar tani", "2. Embung", PANJANG, "3. Posyandu"], 0),
        (["1. Pasar tani", PANJANG], 0),
        ([PANJANG, "1. Pasar tani", "2. Embung"], 0),
    ],
)
def test_rincian_di_bawah_alinea(baris: list[str], banyak: int) -> None:
    alenia = baca_alenia(alur=tuple(Alinea(t) for t in ("Sebagai berikut:", *baris)))
    rincian = rinci_di_bawah(alenia, 0)
    assert (len(rincian.butir) if rincian else 0) == banyak
