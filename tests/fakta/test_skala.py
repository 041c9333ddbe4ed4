"""Scales and predicates that documents print, and what tables of predicates are about."""

from decimal import Decimal

import pytest

from sakip.fakta.ekstraksi.kamus_kolom import Peran, baca_peran
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Predikat
from tests.fakta.naskah_uji import berkas

JUDUL = "LAPORAN KINERJA TAHUN 2024\n\n"


def _predikat(teks: str) -> tuple[Fakta, ...]:
    return berkas(JUDUL + teks).semua(JenisFakta.PREDIKAT)


def test_predikat_kalimat_bernilai() -> None:
    (f,) = _predikat("Disimpulkan capaian kinerja sebesar 87,5 % dengan kriteria “Unggul Sekali”.\n")
    assert f.isi == Predikat("Unggul Sekali", Decimal("87.5"))


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja diharapkan menjadi kategori baik.",
        "Capaian lebih dari 85 % masuk kategori baik.",
        "Penilaian kinerja pegawai sebesar 90 % dengan predikat baik.",
        "Kategori rumah tangga miskin berkurang.",
    ],
)
def test_bukan_pernyataan_predikat(teks: str) -> None:
    assert _predikat(teks + "\n") == ()


def test_dua_angka_tidak_dipilih() -> None:
    (f,) = _predikat("Capaian naik dari 70 % ke 90 % dengan kategori baik.\n")
    assert f.isi == Predikat("baik", None)


def test_kelas_tabel_dan_status_desa() -> None:
    b = berkas(
        JUDUL
        + """Tabel 1 Status Indeks Desa Membangun

| No | Nama Desa | Nilai | Keadaan |
|---|---|---|---|
| 1 | Melati | 0,8113 | Maju |
"""
    )
    (f,) = b.semua(JenisFakta.PREDIKAT)
    assert (f.atas, f.rincian) == (JenisFakta.NILAI, "indeks_desa")


def test_skala_dari_tabel() -> None:
    b = berkas(
        JUDUL
        + """| Skor | Rentang | Kategori | Kode |
|---|---|---|---|
| 3 | > 80 | Unggul | A |
| 2 | > 60 – 80 | Sedang | B |
| 1 | 0 – 60 | Lemah | C |
"""
    )
    assert [f.nama for f in b.semua(JenisFakta.SKALA)] == ["Unggul", "Sedang", "Lemah"]


def test_capaian_kinerja_di_samping_pagu_bukan_serapan() -> None:
    peran = baca_peran(jalur=(("Program",), ("Pagu (Rp)",), ("% Serapan",), ("% Capaian Kinerja",)))
    assert peran[2:] == (Peran.SERAPAN, Peran.CAPAIAN)


def test_skala_efisiensi_bukan_skala_capaian() -> None:
    b = berkas(
        JUDUL
        + """| No | Rentang | Kategori |
|---|---|---|
| 1 | > 80 | Sangat Efisien |
| 2 | > 60 – 80 | Efisien |
| 3 | 0 – 60 | Tidak Efisien |
"""
    )
    assert {f.rincian for f in b.semua(JenisFakta.SKALA)} == {"efisiensi"}


def test_target_tahunan_di_samping_target_triwulan() -> None:
    b = berkas(
        """LAPORAN KINERJA TRIWULAN I TAHUN 2024

| No | Indikator | Target Tahunan | Target TW I | Realisasi TW I | Capaian |
|---|---|---|---|---|---|
| 1 | Jumlah rapat | 24 kali | 6 kali | 6 kali | 100 |
"""
    )
    assert [f.periode and f.periode.triwulan for f in b.semua(JenisFakta.TARGET)] == [None, 1]
