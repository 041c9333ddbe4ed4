"""Programs, kegiatan and sub kegiatan in one table: known by code or by word, summed where the table shows it."""

import pytest

from sakip.fakta.ekstraksi.hubungan import cari_hubungan
from sakip.fakta.ekstraksi.hubungan_jenjang import UTUH, baca_jenjang
from tests.fakta.naskah_uji import tabel

BERKODE = """
| Kode | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) |
| 9.01.02 | Penataan Pasar | 300.000.000 | 240.000.000 |
| 9.01.02.2.01 | Penataan Lapak | 200.000.000 | 160.000.000 |
| 9.01.02.2.01.0001 | Pengecatan | 120.000.000 | 100.000.000 |
| 9.01.02.2.01.0002 | Perbaikan | 80.000.000 | 60.000.000 |
| 9.01.02.2.02 | Pembinaan Pedagang | 100.000.000 | 80.000.000 |
| 9.01.03 | Kebersihan Pasar | 50.000.000 | 40.000.000 |
| | JUMLAH | 350.000.000 | 280.000.000 |
"""
ANAK = {UTUH: (0, 5), 0: (1, 4), 1: (2, 3)}


def jumlah(teks: str) -> list[tuple[tuple[int, int], tuple[int, ...]]]:
    """Which cell adds up which rows."""
    return [
        (h.hasil, tuple(b for b, _ in h.masukan)) for h in cari_hubungan(tabel=tabel(teks)) if h.cara.name == "JUMLAH"
    ]


def test_menurut_kode() -> None:
    assert baca_jenjang(tabel=tabel(BERKODE)) == ANAK
    assert sorted(jumlah(BERKODE)) == [
        ((0, 2), (1, 4)), ((0, 3), (1, 4)), ((1, 2), (2, 3)), ((1, 3), (2, 3)), ((6, 2), (0, 5)), ((6, 3), (0, 5)),
    ]  # fmt: skip


def test_kode_di_depan_nama() -> None:
    teks = BERKODE.replace("| Kode |", "|").replace("9.01.0", "~9.01.0").replace(" | Pe", " Pe").replace(" | Ke", " Ke")
    teks = teks.replace("| ~", "| ").replace("| | JUMLAH", "| JUMLAH")
    assert baca_jenjang(tabel=tabel(teks)) == ANAK


def test_kode_terbagi_beberapa_kolom() -> None:
    teks = """
    | Kode | Kode | Kode | Program/Kegiatan | Anggaran (Rp) |
    | 9.01 | 02 |  | Penataan Pasar | 300.000.000 |
    | 9.01 | 02 | 2.01 | Penataan Lapak | 200.000.000 |
    | 9.01 | 02 | 2.02 | Pembinaan Pedagang | 100.000.000 |
    """
    assert baca_jenjang(tabel=tabel(teks)) == {UTUH: (0,), 0: (1, 2)}


def test_menurut_kata() -> None:
    teks = """
    | No | Uraian | Anggaran (Rp) |
    | 1 | Program Penataan Pasar | 300.000.000 |
    | a | Kegiatan Penataan Lapak | 200.000.000 |
    | | Sub Kegiatan Pengecatan | 120.000.000 |
    | | Sub Kegiatan Perbaikan | 80.000.000 |
    | b | Kegiatan Pembinaan Pedagang | 100.000.000 |
    | 2 | Program Kebersihan Pasar | 50.000.000 |
    """
    assert baca_jenjang(tabel=tabel(teks)) == ANAK
    assert [h for h, _ in jumlah(teks)] == [(0, 2), (1, 2)]


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("9.01.02.2.01.0002", "9.01.02.2.01.0001"),  # two funds
        ("| 9.01.02.2.02 |", "| |"),  # a row that does not say where it belongs
        ("Anggaran (Rp) | Realisasi (Rp)", "Target | Capaian"),  # nothing that adds up
    ],
)
def test_tanpa_jenjang(lama: str, baru: str) -> None:
    assert baca_jenjang(tabel=tabel(BERKODE.replace(lama, baru))) == {}


def test_satu_jenjang() -> None:
    teks = "| Kode | Program | Anggaran (Rp) |\n| 9.01.02 | Pasar | 20.000 |\n| 9.01.03 | Kios | 30.000 |\n"
    assert baca_jenjang(tabel=tabel(teks)) == {}


def test_rincian_yang_dipilih_saja_tidak_dijumlah() -> None:
    """Where most sums fail, the rows are a choice."""
    teks = BERKODE.replace("300.000.000", "900.000.000").replace("240.000.000", "840.000.000")
    teks = teks.replace("200.000.000", "700.000.000").replace("160.000.000", "640.000.000")
    assert [h for h, _ in jumlah(teks) if h[0] in (0, 1)] == []


def test_rincian_kosong_bukan_nol() -> None:
    teks = BERKODE.replace("| Perbaikan | 80.000.000 | 60.000.000 |", "| Perbaikan | 80.000.000 | |")
    assert ((1, 3), (2, 3)) not in jumlah(teks)


def test_jumlah_sama_dengan_satu_satunya_program() -> None:
    teks = """
    | Sasaran/Program | Anggaran (Rp) |
    | Meningkatnya mutu pasar | 80.000.000 |
    | Program Penataan Pasar | 80.000.000 |
    | JUMLAH | 80.000.000 |
    """
    assert jumlah(teks) == []
    assert jumlah(teks.replace("JUMLAH | 80", "JUMLAH | 90")) == [((2, 1), (0, 1))]
