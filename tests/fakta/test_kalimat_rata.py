"""A mean that a sentence states is recomputed from the rows of the table it sums up."""

import pytest

from sakip.fakta.konteks import Konteks
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import periksa
from tests.fakta.naskah_uji import berkas

TABEL = (
    "Laporan Kinerja Tahun 2024\n\n"
    "| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |\n"
    "| 1 | Indeks kepuasan warga pesisir | 80 | 76 | 95,00 |\n"
    "| 2 | Jumlah dokumen arsip yang ditata | 12 | 12 | 100,00 |\n"
    "| 3 | Persentase taman yang terawat | 50 | 51 | 102,00 |\n\n"
)


def temuan(kalimat: str) -> list[tuple[str, str]]:
    hasil = periksa(berkas=berkas(TABEL + kalimat), konteks=Konteks(muat_katalog()))
    return [(t.tertulis, t.seharusnya) for t in hasil.temuan if t.kode == "HT005"]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Rata-rata capaian kinerja tahun 2024 sebesar 99,00%.",
        "Rata-rata capaian kinerja tahun 2023 sebesar 96,50%.",
        "Capaian kinerja program Tertib Arsip rata-rata sebesar 88%.",
        "Rata-rata capaian kinerja sasaran pertama sebesar 88%.",
        "Rata-rata penyerapan anggaran sebesar 91,00%.",
    ],
)
def test_rata_rata_yang_benar_atau_tentang_hal_lain(kalimat: str) -> None:
    assert temuan(kalimat) == []


def test_rata_rata_yang_salah() -> None:
    assert temuan("Rata-rata capaian kinerja sasaran Dinas Contoh tahun 2024 sebesar 97,50%.") == [("97,50%", "99,00")]


def test_capaian_rata_rata_di_belakang() -> None:
    assert temuan("Capaian kinerja seluruh indikator rata-rata adalah 101,00%.") == [("101,00%", "99,00")]
