"""The pattern language of numbers."""

import pytest

from sakip.dokumen.pola_nomor import PolaNomorKeliru, baca_pola, tulis_angka


@pytest.mark.parametrize(
    ("angka", "bentuk", "teks"),
    [
        (4, "", "4"),
        (4, "I", "IV"),
        (1999, "i", "mcmxcix"),
        (1, "A", "A"),
        (26, "a", "z"),
        (27, "A", "AA"),
        (0, "A", "0"),
        (0, "I", "0"),
    ],
)
def test_bentuk_angka(angka, bentuk, teks):
    assert tulis_angka(angka=angka, bentuk=bentuk) == teks


@pytest.mark.parametrize(
    ("pola", "nomor", "teks"),
    [
        ("BAB {1:I}", {1: 3}, "BAB III"),
        ("{1}.{2}.{3}", {1: 3, 2: 1, 3: 2}, "3.1.2"),
        ("{4:A}.", {4: 2}, "B."),
        ("Tabel {1}.{n}", {1: 2, 0: 5}, "Tabel 2.5"),
        ("Tabel {1}.{n}", {0: 5}, "Tabel 5"),
        ("Tabel {1:I}-{n}", {1: 2, 0: 5}, "Tabel II-5"),
        ("{1}.{2}.{3}", {2: 1, 3: 2}, "1.2"),
        ("{1}.{2}.{3}", {1: 3, 3: 2}, "3.0.2"),
        ("", {1: 1}, ""),
        ("Pasal", {}, "Pasal"),
    ],
)
def test_pola(pola, nomor, teks):
    assert baca_pola(pola).tulis(nomor=nomor) == teks


def test_tingkat_yang_disebut():
    assert baca_pola("Tabel {2}.{1}.{n}").tingkat == (1, 2)


@pytest.mark.parametrize("pola", ["{7}", "{1:X}", "{1", "BAB }", "{m}", "{1:II}"])
def test_pola_keliru(pola):
    with pytest.raises(PolaNomorKeliru, match="tidak dapat dibaca"):
        baca_pola(pola)
