"""Quarters to a year: never sum an index."""

from __future__ import annotations

import pytest

from sakip.data.perencanaan import Agregasi
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kinerja.triwulan import gabung_triwulan
from tests.figur import angka, figur, kosong

TW = ("37.84", "17.00", "20.00", "25.16")


@pytest.mark.parametrize(
    ("cara", "hasil"),
    [
        (Agregasi.KUMULATIF, "100.00"),
        (Agregasi.RATA_RATA, "25.00"),
        (Agregasi.POSISI_AKHIR, "25.16"),
        (Agregasi.MAKSIMUM, "37.84"),
        (Agregasi.MINIMUM, "17.00"),
    ],
)
def test_setahun(cara: Agregasi, hasil: str) -> None:
    butir = [figur(f"tw{n}", nilai) for n, nilai in enumerate(TW, 1)]
    gabungan = gabung_triwulan(id_hitungan="t", nama="t", butir=butir, cara=cara)
    assert angka(gabungan) == angka(figur("x", hasil))
    assert gabungan.masukan == ("tw1", "tw2", "tw3", "tw4")
    assert gabungan.catatan == ()


def test_klakah_sampai_triwulan_dua() -> None:
    butir = [figur("tw1", "37.84"), figur("tw2", "17.00")]
    hasil = gabung_triwulan(id_hitungan="t", nama="t", butir=butir, cara=Agregasi.KUMULATIF)
    assert str(angka(hasil)) == "54.84"
    assert hasil.uraian == "37,84 + 17,00"


def test_triwulan_yang_belum_diukur_disebut_dan_bukan_nol() -> None:
    butir = [figur("tw1", "90"), kosong("tw2", Keadaan.BELUM_DIUKUR)]
    hasil = gabung_triwulan(id_hitungan="t", nama="t", butir=butir, cara=Agregasi.RATA_RATA)
    assert str(angka(hasil)) == "90"
    assert hasil.catatan == ("tw2: belum diukur.",)


def test_tanpa_satu_pun_angka_keadaan_terakhir_berlaku() -> None:
    butir = [kosong("tw1", Keadaan.BELUM_DIUKUR), kosong("tw2", Keadaan.BELUM_DIJADWALKAN)]
    hasil = gabung_triwulan(id_hitungan="t", nama="t", butir=butir, cara=Agregasi.KUMULATIF)
    assert hasil.nilai == Kosong(Keadaan.BELUM_DIJADWALKAN)
    assert hasil.catatan == ()
    assert hasil.uraian == ""
