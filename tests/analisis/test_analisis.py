"""Efficiency, progress, comparison over years: by named methods, never by guess."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sakip.analisis.efisiensi import efisiensi, label
from sakip.analisis.kemajuan_renstra import bandingkan
from sakip.analisis.perbandingan_tahun import pertumbuhan, perubahan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Keadaan, Kosong, Predikat, Rentang
from sakip.kernel.pembulatan import round_half_up
from sakip.peraturan.katalog import muat_katalog
from tests.figur import angka, figur


def metode(kelompok: str, nama: str):
    return muat_katalog().metode(kelompok=kelompok, nama=nama, pada=date(2024, 12, 31))


def hitung_efisiensi(nama: str, capaian: str | None, serapan: str | None) -> Hitungan:
    return efisiensi(
        id_hitungan="e",
        nama="efisiensi",
        capaian=figur("capaian", capaian, "%", desimal=2),
        serapan=figur("serapan", serapan, "%", desimal=2),
        metode=metode("efisiensi", nama),
    )


@pytest.mark.parametrize(
    ("nama", "capaian", "serapan", "hasil", "keterangan"),
    [
        ("capaian_kurang_serapan", "102.04", "97", "5.04", "efisien"),
        ("capaian_kurang_serapan", "105.71", "100", "5.71", "efisien"),
        ("capaian_kurang_serapan", "103.875", "97.57", "6.31", "efisien"),
        ("capaian_kurang_serapan", "100", "100", "0.00", "sesuai"),
        ("capaian_kurang_serapan", "100", "101", "-1.00", "tidak efisien"),
        ("capaian_kurang_serapan", "80", "46.70", "33.30", "belum efektif"),
        ("seratus_kurang_serapan", "104.10", "97.42", "2.58", "efisien"),
        ("rasio", "100", "80", "1.25", "efisien"),
    ],
)
def test_efisiensi(nama: str, capaian: str, serapan: str, hasil: str, keterangan: str) -> None:
    figur_hasil = hitung_efisiensi(nama, capaian, serapan)
    assert round_half_up(angka(figur_hasil), desimal=2) == Decimal(hasil)
    assert figur_hasil.catatan == (f"Keterangan: {keterangan}.",)
    assert figur_hasil.parameter[0].startswith(metode("efisiensi", nama).sebutan)


def test_serapan_rendah_dengan_capaian_rendah_bukan_efisien() -> None:
    hasil = hitung_efisiensi("seratus_kurang_serapan", "80", "46.70")
    assert isinstance(hasil.nilai, Kosong)
    assert hasil.nilai.keadaan is Keadaan.TIDAK_BERLAKU
    assert hasil.catatan == ("Keterangan: belum efektif.",)


def test_rasio_dengan_serapan_nol() -> None:
    hasil = hitung_efisiensi("rasio", "100", "0")
    assert isinstance(hasil.nilai, Kosong)
    assert hasil.nilai.keadaan is Keadaan.TAK_TERDEFINISI


def test_efisiensi_tanpa_salah_satu() -> None:
    assert hitung_efisiensi("capaian_kurang_serapan", None, "90").nilai == BELUM_DIISI
    kurang = hitung_efisiensi("capaian_kurang_serapan", "100", None)
    assert kurang.nilai == BELUM_DIISI
    assert kurang.catatan == ()


def test_label() -> None:
    assert label(capaian=Decimal(100), serapan=Decimal(100)) == "sesuai"


def banding(nama: str, realisasi: Hitungan, acuan: Hitungan) -> Hitungan:
    return bandingkan(
        id_hitungan="k",
        nama="kemajuan",
        realisasi=realisasi,
        acuan=acuan,
        sebutan_acuan="target akhir Renstra",
        metode=metode("kemajuan", nama),
    )


def test_kemajuan_rasio_dan_selisih() -> None:
    rasio = banding("rasio", figur("r", "73.47"), figur("t", "74"))
    assert round_half_up(angka(rasio), desimal=2) == Decimal("99.28")
    assert rasio.rumus == "realisasi ÷ target akhir Renstra × 100"
    selisih = banding("selisih", figur("r", "89", "%"), figur("t", "80", "%"))
    assert angka(selisih) == 9
    assert selisih.satuan == "%"
    assert selisih.rumus == "realisasi − target akhir Renstra"


def test_kemajuan_predikat_dan_rentang() -> None:
    predikat = Hitungan("r", "r", Predikat("BB", Decimal("73.47")))
    assert round_half_up(angka(banding("rasio", predikat, figur("t", "74"))), desimal=2) == Decimal("99.28")
    rentang = Hitungan("t", "t", Rentang(Decimal(7), Decimal(8)))
    hasil = banding("rasio", figur("r", "6"), rentang)
    assert isinstance(hasil.nilai, Kosong)
    assert hasil.nilai.keadaan is Keadaan.TIDAK_BERLAKU
    assert banding("rasio", figur("r", None), figur("t", "74")).nilai == BELUM_DIISI


def test_perubahan_dan_pertumbuhan() -> None:
    dulu, sekarang = figur("d", "71.13"), figur("s", "73.47")
    naik = perubahan(id_hitungan="p", nama="perubahan", sekarang=sekarang, dulu=dulu)
    assert angka(naik) == Decimal("2.34")
    persen = pertumbuhan(id_hitungan="g", nama="pertumbuhan", perubahan=naik, dulu=dulu)
    assert round_half_up(angka(persen), desimal=2) == Decimal("3.29")
    assert perubahan(id_hitungan="p", nama="p", sekarang=sekarang, dulu=figur("d", None)).nilai == BELUM_DIISI
