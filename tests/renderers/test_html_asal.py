"""Explanations of figures, and names of anchors."""

from decimal import Decimal

import pytest

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, YaTidak
from sakip.renderers.html_asal import html_nilai, terjangkau, tulis_asal
from sakip.renderers.html_teks import Jangkar, alasan_keadaan


def _angka(id_: str, *masukan: str) -> Hitungan:
    return Hitungan(id_, id_, Angka(Decimal(1)), rumus="jumlah" if masukan else "", masukan=masukan)


def test_urutan_angka_lalu_dasarnya_setiap_angka_sekali():
    graf = {h.id: h for h in (_angka("a", "b", "c"), _angka("b", "d", "c"), _angka("c", "d"), _angka("d"), _angka("x"))}
    assert list(terjangkau(tampil={"x": graf["x"], "a": graf["a"]}, graf=graf)) == ["a", "b", "d", "c"]


def test_graf_yang_dalam_dan_berputar_tidak_macet():
    graf = {str(i): _angka(str(i), str((i + 1) % 5000)) for i in range(5000)}
    assert len(terjangkau(tampil={"0": graf["0"]}, graf=graf)) == 5000


def test_tanpa_angka_terhitung_tanpa_bagian():
    assert tulis_asal(tampil={"x": _angka("x")}, graf={}, jangkar=Jangkar()) == ""


@pytest.mark.parametrize(
    ("nilai", "satuan", "teks"),
    [
        (Angka(Decimal("91.67")), "%", "91,67%"),
        (Angka(Decimal(2500)), "Rp", "Rp2.500"),
        (Angka(Decimal(12)), "desa", "12 desa"),
        (Angka(Decimal(12)), "", "12"),
        (Rentang(Decimal(3), Decimal(5)), "hari", "3–5 hari"),
        (Predikat("BB"), "nilai", "BB nilai"),
        (YaTidak(True), "kali", "ya"),
    ],
)
def test_nilai_dengan_satuan(nilai, satuan, teks):
    assert html_nilai(nilai, satuan, None) == f'<span class="angka">{teks}</span>'


def test_nilai_yang_bukan_angka():
    assert "tidak berlaku" in html_nilai(Kosong(Keadaan.TIDAK_BERLAKU), "%", 2)


def test_alasan_kosong_bila_tidak_ada():
    assert alasan_keadaan(Kosong(Keadaan.TAK_TERBACA)) == ""


def test_jangkar_unik_dan_tetap():
    jangkar = Jangkar()
    assert jangkar.nama("a", "capaian/x 1") == "a-capaian-x-1"
    assert jangkar.nama("a", "capaian/x-1") == "a-capaian-x-1-2"
    assert jangkar.nama("a", "capaian/x 1") == "a-capaian-x-1"
    assert jangkar.nama("b", "capaian/x 1") == "b-capaian-x-1"
