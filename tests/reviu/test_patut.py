"""What was never meant to be examined is not told as not examined; what is damaged is."""

from decimal import Decimal

import pytest

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.kata_keadaan import baca_keadaan
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.periode import Periode
from sakip.reviu.konsep import Lewat
from sakip.reviu.patut import patut_disebut


def fakta(jenis: JenisFakta, tertulis: str, *, kelompok: str = "b1/t1", bagian: str = "b1") -> Fakta:
    angka = tertulis.isdecimal()
    isi = Angka(Decimal(tertulis)) if angka else Kosong(Keadaan.TAK_TERBACA, tertulis=tertulis)
    return Fakta(
        jenis, "meja", isi=isi, tertulis=tertulis, periode=Periode(2024), nama="Meja", kelompok=kelompok, bagian=bagian
    )


CAPAIAN = fakta(JenisFakta.CAPAIAN, "90")
TARGET = fakta(JenisFakta.TARGET, "80")


@pytest.mark.parametrize(
    ("utama", "lain", "patut"),
    [
        (CAPAIAN, (), False),
        (CAPAIAN, (TARGET,), False),
        (CAPAIAN, (TARGET, fakta(JenisFakta.REALISASI, "7,.2")), True),
        (CAPAIAN, (TARGET, fakta(JenisFakta.REALISASI, "Baik")), False),
        (CAPAIAN, (fakta(JenisFakta.TARGET, "0"), fakta(JenisFakta.REALISASI, "72")), True),
        (fakta(JenisFakta.CAPAIAN, "9,.1"), (), False),
        (fakta(JenisFakta.CAPAIAN, "9,.1"), (TARGET,), True),
        (fakta(JenisFakta.PREDIKAT, "Baik"), (), False),
        (fakta(JenisFakta.PREDIKAT, "Baik"), (CAPAIAN,), True),
        (fakta(JenisFakta.CAPAIAN, "9,.1", bagian=""), (), True),
        (fakta(JenisFakta.PAGU, "APBD"), (), False),
        (fakta(JenisFakta.PAGU, "7.50.00"), (), True),
        (fakta(JenisFakta.UNIT, "Dinas"), (), True),
        (fakta(JenisFakta.EFISIENSI, "4", kelompok="b1/kalimat3"), (), True),
        (fakta(JenisFakta.EFISIENSI, "4"), (), False),
    ],
)
def test_patut(utama: Fakta, lain: tuple[Fakta, ...], patut: bool) -> None:
    berkas = Berkas(fakta=(utama, *lain), tahun=2024)
    assert patut_disebut(lewat=Lewat("tidak diperiksa", (utama,)), berkas=berkas) is patut


def test_tanpa_fakta_selalu_disebut() -> None:
    assert patut_disebut(lewat=Lewat("Tidak ada skala"), berkas=Berkas(fakta=(), tahun=2024))


@pytest.mark.parametrize(
    ("teks", "keadaan"),
    [
        ("tidak berlaku", Keadaan.TIDAK_BERLAKU),
        ("(Tidak dianggarkan)", Keadaan.TIDAK_BERLAKU),
        ("N/A", Keadaan.TIDAK_BERLAKU),
        ("Belum tersedia data", Keadaan.BELUM_DIISI),
        ("belum rilis", Keadaan.MENUNGGU_ANGKA_RESMI),
        ("Tidak ada 3", Keadaan.TAK_TERBACA),
        ("Baik", Keadaan.TAK_TERBACA),
    ],
)
def test_kata_keadaan(teks: str, keadaan: Keadaan) -> None:
    assert baca_keadaan(teks) is keadaan


def test_baris_tanpa_nama_tidak_disebut_dengan_id() -> None:
    tanpa = Fakta(JenisFakta.CAPAIAN, "b1/t17/0", bagian="b1")
    assert tanpa.sebutan == "baris tanpa nama"
    assert Fakta(JenisFakta.CAPAIAN, "b1/t17/0", bagian="b1", lokasi=Lokasi(awal="“Rata-rata”")).sebutan == "Rata-rata"
