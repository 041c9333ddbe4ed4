"""Every gap that is listed says in which cell or row of the workbook it is to be filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.narasi import Narasi
from sakip.data.realisasi import Realisasi
from sakip.kerja.letak_kurang import tempatkan_kurang
from sakip.kerja.muatan import Muatan
from sakip.kerja.periksa import periksa
from sakip.laporan.kekurangan import Kekurangan
from tests.kerja.kantor import tahun_nusa

TAHUN = tahun_nusa()
KOSONG = replace(TAHUN, realisasi=Realisasi(), narasi=Narasi())
TERBACA = read_buku_kerja(isi=write_buku_kerja(tahun=KOSONG), nama="a.xlsx")
BUKU = Muatan("a.xlsx", TERBACA.tahun, TERBACA.temuan, TERBACA.asal)


def _pesan(kunci: str, muatan: Muatan = BUKU) -> str:
    (satu,) = tempatkan_kurang(kurang=[Kekurangan(kunci, "X belum diisi.")], muatan=muatan)
    assert satu.kunci == kunci
    return satu.pesan


@pytest.mark.parametrize(
    ("kunci", "letak"),
    [
        ("realisasi/SKM/2024/TW2", "lembar Realisasi, baris 7, kolom TW II"),
        ("realisasi/SKM/2024", "lembar Realisasi, baris 7, kolom Setahun"),
        ("realisasi/P1-LAPORAN/2024/TW1", "lembar Indikator Program, baris 6, kolom Realisasi TW I"),
        ("target/SKM/2024", "lembar Target, baris 7"),
        ("variabel/tepat_waktu/2024/TW3", "lembar Variabel, baris 6, kolom TW III"),
        ("pagu/simpul/p1.k1.s1", "lembar Program Anggaran, baris 8"),
        ("belanja/simpul/p1.k1.s1/TW1", "lembar Program Anggaran, baris 8"),
        ("narasi:kata_pengantar:", "lembar Narasi, baris 6, kolom Teks"),
        ("data:perjanjian", "lembar Versi"),
        # Of an indicator that the workbook does not hold only the sheet is known.
        ("realisasi/TIADA/2024", "lembar Realisasi"),
        ("narasi:jabatan_pengantar:camat:2024-TW2", "lembar Narasi"),
    ],
)
def test_kekurangan_menyebut_letaknya(kunci: str, letak: str) -> None:
    assert _pesan(kunci) == f"X belum diisi: {letak}."


def test_tanpa_tempat_pesannya_tetap() -> None:
    assert _pesan("lain/sama/sekali") == "X belum diisi."
    assert _pesan("realisasi/SKM/2024", Muatan("a.json", TAHUN)) == "X belum diisi."


def test_reviu_menyebut_letak_setiap_kekurangan() -> None:
    pesan = periksa(muatan=BUKU).kekurangan
    assert len(pesan) > 10
    assert [p for p in pesan if ": lembar " not in p] == []
