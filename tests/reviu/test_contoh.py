"""Review of the samples' data: none on the invented office, exactly these on the three published ones."""

import pytest

from sakip.reviu.engine import HasilPeriksa
from sakip.reviu.periksa import periksa_tahun
from tests.contoh.dinas_aneh import build_dinas
from tests.kantor import hitung, kantor

# Each was looked at: they are in the published reports, see SUMBER.md of each sample.
TEMUAN = {
    "kabupaten_nusa": [],
    # Staff counts 15 by eselon, 14 otherwise; signed on the last day of the year; 95,24 was reached in 2023; three
    # indicators count kegiatan or dokumen and have their target in the other.
    "ponorogo_sooko_2024": [
        ("SL001", "salah", "15"),
        ("KL202", "peringatan", "31 Desember 2024"),
        ("SR003", "catatan", "92,50"),
        ("SJ106", "peringatan", "12"),
        ("SJ106", "peringatan", "6"),
        ("SJ106", "peringatan", "6"),
    ],
    # Four programs serve no sasaran of the agreement.
    "jombang_sumobito_2024": [("SR002", "catatan", "")],
    # The agreement has its own sasaran and indicators; programs are tied to those of the Renstra.
    "mojokerto_sooko_2021": [
        ("SR002", "peringatan", ""),
        ("SR002", "peringatan", ""),
        ("SR002", "peringatan", "6 dari 6"),
    ],
}


def periksa(nama: str) -> HasilPeriksa:
    return periksa_tahun(hasil=hitung(kantor(nama)))


@pytest.mark.parametrize("nama", TEMUAN)
def test_temuan_contoh(nama: str) -> None:
    assert sorted((t.kode, t.tingkat.value, t.tertulis) for t in periksa(nama).temuan) == sorted(TEMUAN[nama])


def test_kabupaten_nusa_diperiksa_seluruhnya() -> None:
    assert periksa("kabupaten_nusa") == HasilPeriksa()


def test_dinas_aneh_hanya_ditanya_yang_jauh_melampaui() -> None:
    hasil = periksa_tahun(hasil=hitung(build_dinas()))
    assert [(t.kode, t.tertulis) for t in hasil.temuan] == [("SJ101", "900,000"), ("SJ101", "900,0000")]
    assert {t.kode for t in hasil.tidak_diperiksa} == {"HT001", "HT009"}


def test_yang_tidak_diperiksa_disebut() -> None:
    (tidak,) = periksa("jombang_sumobito_2024").tidak_diperiksa
    assert tidak.kode == "HT004"
    assert "menunggu angka resmi" in tidak.alasan


def test_hasil_sama_setiap_kali() -> None:
    assert periksa("ponorogo_sooko_2024") == periksa("ponorogo_sooko_2024")
