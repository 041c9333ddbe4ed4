"""Capaian: the vectors of the field, and what must always hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.data.perencanaan import Polaritas
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, YaTidak
from sakip.kernel.pembulatan import round_half_up
from sakip.kinerja.capaian import CaraCapaian, compute_capaian
from sakip.peraturan.katalog import muat_katalog

KASUS = yaml.safe_load((Path(__file__).parent / "kasus" / "capaian.yml").read_text())
URUTAN = ("AA", "A", "BB", "B", "CC", "C", "D", "E")
AKHIR_2024 = date(2024, 12, 31)


def nilai_dari(isi: Any) -> Nilai:
    if isi is None:
        return BELUM_DIISI
    if isinstance(isi, list):
        return Rentang(Decimal(isi[0]), Decimal(isi[1]))
    if isi in ("ya", "tidak"):
        return YaTidak(isi == "ya")
    if isi[0].isalpha():
        kode, _, angka = isi.partition(" (")
        return Predikat(kode, Decimal(angka.rstrip(")")) if angka else None)
    return Angka(Decimal(isi))


def cara(arah: str = "naik", metode: str = "", target_nol: str = "nol_tercapai") -> CaraCapaian:
    katalog = muat_katalog()
    nama = metode or ("naik" if arah == "naik" else "turun_a")
    return CaraCapaian(
        polaritas=Polaritas[arah.upper()],
        metode=katalog.metode(kelompok="capaian", nama=nama, pada=AKHIR_2024),
        target_nol=katalog.metode(kelompok="target_nol", nama=target_nol, pada=AKHIR_2024),
        urutan_predikat=URUTAN,
    )


def hitung(target: Nilai, realisasi: Nilai, dengan: CaraCapaian) -> Hitungan:
    return compute_capaian(
        id_hitungan="capaian/x",
        nama="Capaian X",
        target=Hitungan("t", "Target X", target),
        realisasi=Hitungan("r", "Realisasi X", realisasi),
        cara=dengan,
    )


@pytest.mark.parametrize("nama", KASUS)
def test_kasus(nama: str) -> None:
    k = KASUS[nama]
    hasil = hitung(
        nilai_dari(k["target"]),
        nilai_dari(k["realisasi"]),
        cara(k.get("arah", "naik"), k.get("metode", ""), k.get("target_nol", "nol_tercapai")),
    )
    if "capaian" in k:
        assert isinstance(hasil.nilai, Angka)
        assert round_half_up(hasil.nilai.nilai, desimal=2) == Decimal(k["capaian"])
    else:
        assert isinstance(hasil.nilai, Kosong)
        assert hasil.nilai.keadaan is Keadaan[k["keadaan"]]
        assert k.get("alasan", "") in hasil.nilai.alasan


def test_setiap_capaian_menamai_metode_dan_masukannya() -> None:
    hasil = hitung(Angka(Decimal(10)), Angka(Decimal(12)), cara("turun"))
    assert hasil.rumus == "(2 × target − realisasi) ÷ target × 100"
    assert hasil.uraian == "(2 × 10 − 12) ÷ 10 × 100"
    assert hasil.masukan == ("r", "t")
    assert "berlaku sejak" in hasil.parameter[0]


def test_realisasi_yang_belum_diukur_tetap_belum_diukur() -> None:
    belum = Kosong(Keadaan.BELUM_DIUKUR, "menunggu survei")
    assert hitung(Angka(Decimal(10)), belum, cara()).nilai == belum


ANGKA = st.decimals(min_value="0.01", max_value="1000000", places=2)


@given(target=ANGKA, a=ANGKA, b=ANGKA)
def test_capaian_naik_bila_realisasi_naik(target: Decimal, a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    satu, dua = (hitung(Angka(target), Angka(x), cara()).nilai for x in (rendah, tinggi))
    assert isinstance(satu, Angka)
    assert isinstance(dua, Angka)
    assert satu.nilai <= dua.nilai


@given(target=ANGKA, a=ANGKA, b=ANGKA, metode=st.sampled_from(("turun_a", "turun_b", "turun_c")))
def test_capaian_turun_bila_realisasi_naik(target: Decimal, a: Decimal, b: Decimal, metode: str) -> None:
    rendah, tinggi = sorted((a, b))
    satu, dua = (hitung(Angka(target), Angka(x), cara("turun", metode)).nilai for x in (rendah, tinggi))
    assert isinstance(satu, Angka)
    assert isinstance(dua, Angka)
    assert satu.nilai >= dua.nilai


@given(target=ANGKA, realisasi=ANGKA)
def test_turun_a_dan_turun_b_sama(target: Decimal, realisasi: Decimal) -> None:
    a, b = (hitung(Angka(target), Angka(realisasi), cara("turun", m)).nilai for m in ("turun_a", "turun_b"))
    assert isinstance(a, Angka)
    assert isinstance(b, Angka)
    assert round_half_up(a.nilai, desimal=10) == round_half_up(b.nilai, desimal=10)


@given(target=ANGKA, arah=st.sampled_from(("naik", "turun")))
def test_tepat_target_selalu_seratus(target: Decimal, arah: str) -> None:
    assert hitung(Angka(target), Angka(target), cara(arah)).nilai == Angka(Decimal(100))


NILAI = st.one_of(
    st.builds(Angka, st.decimals(min_value=-1000, max_value=1000, places=2)),
    st.builds(Predikat, st.sampled_from((*URUTAN, "lain")), st.none() | ANGKA),
    st.builds(YaTidak, st.booleans()),
    st.builds(Kosong, st.sampled_from(Keadaan), st.text(max_size=5)),
    st.builds(lambda a, b: Rentang(min(a, b), max(a, b)), ANGKA, ANGKA),
)


@given(target=NILAI, realisasi=NILAI, arah=st.sampled_from(("naik", "turun")))
def test_tidak_pernah_gagal(target: Nilai, realisasi: Nilai, arah: str) -> None:
    hasil = hitung(target, realisasi, cara(arah))
    assert isinstance(hasil.nilai, Angka | Kosong)
    assert hasil.rumus
