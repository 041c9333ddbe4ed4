"""A value of the year beside its quarters: told only where the two cannot both be right."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sakip.data.bentuk_setahun import periksa_setahun
from sakip.data.perencanaan import Agregasi
from sakip.data.realisasi import Realisasi, RealisasiKinerja
from sakip.kernel.nilai import BELUM_DIISI, Angka, Nilai
from sakip.kernel.periode import Periode
from tests.data.contoh_tahun import build_tahun

TAHUN = Periode(2024)


def temuan(cara: Agregasi, setahun: Nilai, *triwulan: str) -> list[str]:
    """What is said of an indicator with these quarters, empty for none."""
    t = build_tahun()
    indikator = tuple(replace(i, agregasi=cara) if i.id == "C" else i for i in t.perencanaan.indikator)
    isi = [RealisasiKinerja("C", TAHUN, setahun)] + [
        RealisasiKinerja("C", p, Angka(Decimal(n))) for p, n in zip(TAHUN.bagian(), triwulan, strict=False) if n
    ]
    t = replace(t, perencanaan=replace(t.perencanaan, indikator=indikator), realisasi=Realisasi(tuple(isi)))
    return [f"{x.kunci} {x.kunci_lain[0]} {x.seharusnya}" for x in periksa_setahun(t)]


@pytest.mark.parametrize(
    ("cara", "setahun", "triwulan", "jadi"),
    [
        (Agregasi.KUMULATIF, "10", ("1", "2", "3", "4"), ""),
        (Agregasi.KUMULATIF, "11", ("1", "2", "3", "4"), "10"),
        # One quarter may still come, unless the sum is too high already.
        (Agregasi.KUMULATIF, "11", ("1", "2", "3"), ""),
        (Agregasi.KUMULATIF, "5", ("1", "2", "3"), "6"),
        # A year written with one decimal, and a mean without an end.
        (Agregasi.RATA_RATA, "1.3", ("1", "1", "1", "2"), ""),
        (Agregasi.RATA_RATA, "1.33", ("1", "1", "1", "2"), "1,25"),
        (Agregasi.RATA_RATA, "9", ("1", "1"), ""),
        (Agregasi.POSISI_AKHIR, "4", ("1", "2", "3", "4"), ""),
        (Agregasi.POSISI_AKHIR, "4", ("", "", "", "5"), "5"),
        (Agregasi.POSISI_AKHIR, "4", ("1", "2", "3"), ""),
        (Agregasi.MAKSIMUM, "4", ("5",), "5"),
        (Agregasi.MAKSIMUM, "4", ("3",), ""),
        (Agregasi.MINIMUM, "4", ("3",), "3"),
        (Agregasi.MINIMUM, "4", ("5",), ""),
    ],
)
def test_setahun_dan_triwulan(cara: Agregasi, setahun: str, triwulan: tuple[str, ...], jadi: str) -> None:
    akhir = max(n for n, isi in enumerate(triwulan, 1) if isi)
    harapan = [f"realisasi/C/2024 realisasi/C/2024-TW{akhir} {jadi}"] if jadi else []
    assert temuan(cara, Angka(Decimal(setahun)), *triwulan) == harapan


def test_keadaan_yang_ditulis_untuk_setahun_bukan_pertentangan() -> None:
    assert temuan(Agregasi.KUMULATIF, BELUM_DIISI, "1", "2", "3", "4") == []
