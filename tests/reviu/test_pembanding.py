"""Intervals: what a printed figure stands for, arithmetic on bounds, and the verdict."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Angka, Rentang
from sakip.kernel.pembulatan import round_half_up
from sakip.reviu.pembanding import Putusan, Selang, bandingkan

D = Decimal
NILAI = st.decimals(min_value=-10000, max_value=10000, places=6)
POSITIF = st.decimals(min_value=D("0.5"), max_value=10000, places=4)


def fakta(jenis: JenisFakta, angka: str, desimal: int | None, satuan: str = "") -> Fakta:
    return Fakta(jenis, "x", Angka(D(angka)), desimal=desimal, satuan=satuan)


@pytest.mark.parametrize(
    ("jenis", "satuan", "desimal", "bawah"),
    [
        (JenisFakta.CAPAIAN, "%", 1, "94.95"),
        (JenisFakta.CAPAIAN, "%", None, "95.0"),
        (JenisFakta.TARGET, "%", 1, "95.0"),
        (JenisFakta.PAGU, "Rp", 0, "95.0"),
        (JenisFakta.REALISASI, "desa", 0, "95.0"),
        (JenisFakta.REALISASI, "nilai", 0, "94.5"),
        (JenisFakta.SERAPAN, "laporan", 0, "94.5"),
    ],
)
def test_selang_fakta(jenis: JenisFakta, satuan: str, desimal: int | None, bawah: str) -> None:
    selang = Selang.dari(fakta(jenis, "95.0", desimal, satuan))
    assert selang is not None
    assert selang.bawah == D(bawah)


def test_fakta_tanpa_angka() -> None:
    rentang = Fakta(JenisFakta.TARGET, "x", Rentang(D(80), D(90)))
    assert Selang.dari(rentang) is None
    assert Selang.tercetak(rentang) is None


def test_isian_yang_dibulatkan_sebelum_diisi() -> None:
    selang = Selang.tercetak(fakta(JenisFakta.REALISASI, "91.67", None))
    assert selang is not None
    assert (selang.bawah, selang.atas) == (D("91.665"), D("91.675"))


def test_hitungan_pada_selang() -> None:
    a, b = Selang(D(10), D(9), D(11)), Selang(D(2), D(1), D(3))
    assert a + b == Selang(D(12), D(10), D(14))
    assert a - b == Selang(D(8), D(6), D(10))
    assert a.kali(D(-2)) == Selang(D(-20), D(-22), D(-18))
    assert a.bagi(b) == Selang(D(5), D(3), D(11))
    assert a.persen_dari(Selang.tepat(D(20))) == Selang(D(50), D(45), D(55))
    assert a.bagi(Selang(D(1), D(-1), D(2))) is None
    assert a.persen_dari(Selang.tepat(D(0))) is None
    assert Selang.jumlah([a, b]) == a + b
    assert a.jepit(D(10), None) == Selang(D(10), D(10), D(11))
    assert a.jepit(None, D(10)) == Selang(D(10), D(9), D(10))


@given(nilai=NILAI, desimal=st.integers(0, 4))
def test_angka_yang_dibulatkan_selalu_bertemu_asalnya(nilai: Decimal, desimal: int) -> None:
    tertulis = Selang.dari(fakta(JenisFakta.CAPAIAN, str(round_half_up(nilai, desimal=desimal)), desimal))
    assert tertulis is not None
    assert bandingkan(tertulis=tertulis, hitung=Selang.tepat(nilai), desimal=desimal) is Putusan.SAMA


@given(atas=POSITIF, bawah=POSITIF, desimal=st.integers(0, 2))
def test_persen_dari_angka_tercetak_memuat_persen_sebenarnya(atas: Decimal, bawah: Decimal, desimal: int) -> None:
    """Whoever prints rounded figures and the percentage of the exact ones is right."""
    cetak = [round_half_up(n, desimal=desimal) for n in (atas, bawah)]
    if cetak[1] == 0:
        return
    selang = [Selang.dari(fakta(JenisFakta.NILAI, str(n), desimal)) for n in cetak]
    hasil = selang[0].persen_dari(selang[1]) if selang[0] and selang[1] else None
    if hasil is not None:
        assert hasil.bertemu(Selang.tepat(atas * 100 / bawah))


@pytest.mark.parametrize(
    ("tertulis", "hitung", "desimal", "putusan"),
    [
        ("95.0", "94.96", 1, Putusan.SAMA),
        ("95.0", "94.94", 1, Putusan.BEDA),
        ("0.836", "0.8367", 3, Putusan.TERPOTONG),
        ("99", "99.71", 0, Putusan.TERPOTONG),
        ("98", "99.71", 0, Putusan.BEDA),
        ("2639389252", "2639389253", None, Putusan.BEDA),
    ],
)
def test_putusan(tertulis: str, hitung: str, desimal: int | None, putusan: Putusan) -> None:
    selang = Selang.dari(fakta(JenisFakta.CAPAIAN, tertulis, desimal))
    assert selang is not None
    assert bandingkan(tertulis=selang, hitung=Selang.tepat(D(hitung)), desimal=desimal) is putusan
