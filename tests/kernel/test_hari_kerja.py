"""Working days, with the vectors of the reporting calendar."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.hari_kerja import Koreksi, KoreksiBertentangan, hari_kerja_ke, is_hari_kerja, selisih_hari_kerja

TANGGAL = st.dates(min_value=date(2024, 1, 1), max_value=date(2026, 12, 31))
KOREKSI = st.builds(
    lambda libur, kerja: Koreksi(libur=libur - kerja, kerja=kerja), st.frozensets(TANGGAL), st.frozensets(TANGGAL)
)


@pytest.mark.parametrize(
    ("sejak", "jumlah", "hasil"),
    [
        (date(2024, 6, 30), 5, date(2024, 7, 5)),
        (date(2024, 3, 31), 5, date(2024, 4, 5)),
        # Lebaran and its cuti bersama: 8 to 15 April are off.
        (date(2024, 4, 5), 1, date(2024, 4, 16)),
        (date(2024, 4, 16), -1, date(2024, 4, 5)),
        (date(2024, 6, 30), 0, date(2024, 6, 30)),
    ],
)
def test_hari_kerja_ke(sejak, jumlah, hasil):
    assert hari_kerja_ke(sejak, jumlah=jumlah) == hasil


@pytest.mark.parametrize(
    ("tanggal", "kerja"),
    [
        (date(2024, 7, 5), True),
        (date(2024, 7, 6), False),  # Sabtu
        (date(2024, 8, 17), False),
        (date(2024, 12, 25), False),
        (date(2024, 12, 26), False),  # cuti bersama Natal
        (date(2024, 11, 27), False),  # pilkada serentak
    ],
)
def test_is_hari_kerja(tanggal, kerja):
    assert is_hari_kerja(tanggal) is kerja


def test_koreksi():
    koreksi = Koreksi(libur=frozenset({date(2024, 7, 1)}), kerja=frozenset({date(2024, 7, 6), date(2024, 12, 26)}))
    assert not is_hari_kerja(date(2024, 7, 1), koreksi=koreksi)
    assert is_hari_kerja(date(2024, 12, 26), koreksi=koreksi)
    assert hari_kerja_ke(date(2024, 6, 30), jumlah=5, koreksi=koreksi) == date(2024, 7, 6)
    assert selisih_hari_kerja(date(2024, 6, 30), date(2024, 7, 6), koreksi=koreksi) == 5


def test_koreksi_bertentangan():
    hari = frozenset({date(2024, 7, 1)})
    with pytest.raises(KoreksiBertentangan, match="1 Juli 2024 tercatat sebagai hari libur sekaligus hari kerja"):
        Koreksi(libur=hari, kerja=hari)


@given(TANGGAL, st.integers(-30, 30), KOREKSI)
def test_selisih_membalik_hari_kerja_ke(sejak, jumlah, koreksi):
    hasil = hari_kerja_ke(sejak, jumlah=jumlah, koreksi=koreksi)
    assert selisih_hari_kerja(sejak, hasil, koreksi=koreksi) == jumlah
    assert jumlah == 0 or is_hari_kerja(hasil, koreksi=koreksi)


@given(TANGGAL, st.integers(0, 200), st.integers(0, 200))
def test_selisih_dapat_dijumlahkan(awal, hari_a, hari_b):
    tengah = awal + timedelta(days=hari_a)
    akhir = tengah + timedelta(days=hari_b)
    assert selisih_hari_kerja(awal, tengah) + selisih_hari_kerja(tengah, akhir) == selisih_hari_kerja(awal, akhir)


def test_pustaka_berat_dimuat_saat_perlu():
    perintah = (
        "import sys, sakip.kernel.hari_kerja, sakip.kernel.ekspresi, sakip.kernel.angka_baca\n"
        "sys.exit(', '.join({'holidays', 'lark', 'num2words'} & set(sys.modules)) or None)"
    )
    subprocess.run([sys.executable, "-c", perintah], check=True, env={"PYTHONPATH": ":".join(sys.path)})
