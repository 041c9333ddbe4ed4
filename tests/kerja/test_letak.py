"""Every finding of shape about a workbook names its cell, or at least its row."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.bentuk import periksa_bentuk
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.letak import Letak
from sakip.kerja.muatan import Muatan
from sakip.kernel.lokasi import Lokasi
from tests.kerja.kantor import tahun_nusa

TAHUN = tahun_nusa()
TERBACA = read_buku_kerja(isi=write_buku_kerja(tahun=TAHUN), nama="a.xlsx")
BUKU = Muatan("a.xlsx", TERBACA.tahun, TERBACA.temuan, TERBACA.asal)


def tempat(kunci: str) -> tuple[str, str]:
    """Sheet and heading of the cell of a path; a row has no heading."""
    lokasi = Letak(muatan=BUKU).cari(kunci=kunci)
    assert (lokasi.baris is not None) == bool(lokasi.lembar)
    return lokasi.lembar, lokasi.kolom


@pytest.mark.parametrize(
    ("kunci", "lembar"),
    [
        ("kantor/nama", "Kantor"),
        ("kantor/renstra_akhir", "Kantor"),
        ("indikator/SKM/satuan", "Indikator"),
        ("indikator/P1-LAPORAN/satuan", "Indikator Program"),
        ("perencanaan/SKM/id", "Indikator"),
        ("perencanaan/p1.k1.s1/id", "Program Anggaran"),
        ("sasaran/S1/indikator", "Sasaran"),
        ("simpul/p1/sasaran", "Program Anggaran"),
        ("jabatan/camat/atasan", "Pejabat"),
        ("pagu/p1.k1.s1/murni", "Program Anggaran"),
        ("realisasi_anggaran/p1.k1.s1/2024-TW1", "Program Anggaran"),
        ("realisasi_anggaran/p1.k1.s1/2024", "Program Anggaran"),
        ("variabel/tepat_waktu/2024-TW1", "Variabel"),
        ("versi/pk murni/berlaku_sejak", "Versi"),
        ("versi/anggaran murni/berlaku_sejak", "Versi"),
        ("versi/anggaran/murni/id", "Versi"),
        ("perjanjian/pk murni/SKM", "Target"),
        ("perjanjian/pk perubahan/SKM/triwulan", "Target"),
        ("target_renstra/SKM/2024", "Target"),
        ("realisasi/SKM/2024", "Realisasi"),
        ("lhe/komponen/0/nilai", "LHE"),
        ("register/0/tanggal", "Register"),
        ("strategi/0/sasaran", "Strategi"),
        ("tugas/0/jabatan", "Tugas Fungsi"),
        ("pegawai/0/jumlah", "Pegawai"),
        ("kebutuhan_sdm/1/sasaran", "Kebutuhan SDM"),
        ("penduduk/Karang Dua/2023/laki_laki", "Penduduk"),
        ("indeks_desa/Karang Dua/2023", "Indeks Desa"),
    ],
)
def test_jalur_menemukan_lembarnya(kunci, lembar) -> None:
    assert tempat(kunci)[0] == lembar


def test_hitungan_dari_nol_menemukan_barisnya() -> None:
    letak = Letak(muatan=BUKU)
    for nomor, catatan in enumerate(TERBACA.tahun.register.catatan[:3] if TERBACA.tahun else ()):
        assert catatan.jenis
        assert letak.cari(kunci=f"register/{nomor}/tanggal") == TERBACA.asal[f"register/{nomor + 1}/tanggal"]


@pytest.mark.parametrize("kunci", ["", "jabatan", "tiada/apa/pun", "pegawai/999/jumlah", "perjanjian/pk lain/SKM"])
def test_yang_tidak_ada_hanya_menyebut_berkas(kunci) -> None:
    assert Letak(muatan=BUKU).cari(kunci=kunci) == Lokasi(berkas="a.xlsx")


def banyak_salah() -> TahunKinerja:
    """The invented office with one mistake of nearly every kind that can be written into a workbook."""
    p, a, perjanjian = TAHUN.perencanaan, TAHUN.anggaran, TAHUN.perjanjian
    murni = replace(perjanjian.versi[0], tanggal=date(2024, 12, 1), berlaku_sejak=date(2024, 1, 2))
    anggaran = replace(a, realisasi=(replace(a.realisasi[0], jumlah=Decimal(10**12)), *a.realisasi[1:]))
    return replace(
        TAHUN,
        perencanaan=replace(p, indikator=(replace(p.indikator[0], satuan="", milik="S9"), *p.indikator[1:])),
        perjanjian=replace(perjanjian, versi=(murni, *perjanjian.versi[1:])),
        anggaran=anggaran,
        register=replace(
            TAHUN.register,
            catatan=(replace(TAHUN.register.catatan[0], tanggal=date(2020, 1, 1)), *TAHUN.register.catatan[1:]),
        ),
    )


def test_setiap_temuan_bentuk_bertempat() -> None:
    temuan = periksa_bentuk(tahun=banyak_salah())
    assert len(temuan) >= 5
    letak = Letak(muatan=BUKU)
    assert [t.kunci for t in temuan if letak.tempatkan(temuan=t).lokasi[0].baris is None] == []
