"""Every finding about a workbook, of shape or of a rule, names its cell, or at least its row."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.anggaran import Pagu, RealisasiAnggaran
from sakip.data.bentuk import periksa_bentuk
from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.letak import Letak
from sakip.kerja.muat import periksa_muatan
from sakip.kerja.muatan import Muatan
from sakip.kerja.periksa import periksa
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode
from tests.kerja.kantor import tahun_nusa

TAHUN = tahun_nusa()
SETAHUN = RealisasiAnggaran("p1.k1.s1", Periode(TAHUN.tahun), Decimal(1))
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
        ("register/0/desa", "Register"),
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
        assert letak.cari(kunci=f"register/{nomor}/desa").baris == TERBACA.asal[f"register/{nomor + 1}/tanggal"].baris


@pytest.mark.parametrize("kunci", ["", "jabatan", "tiada/apa/pun", "pegawai/999/jumlah", "perjanjian/pk lain/SKM"])
def test_yang_tidak_ada_hanya_menyebut_berkas(kunci) -> None:
    assert Letak(muatan=BUKU).cari(kunci=kunci) == Lokasi(berkas="a.xlsx")


def banyak_salah() -> TahunKinerja:
    """The invented office with mistakes of nearly every part that can be written into a workbook."""
    p, a, perjanjian = TAHUN.perencanaan, TAHUN.anggaran, TAHUN.perjanjian
    murni = replace(perjanjian.versi[0], tanggal=date(2024, 1, 20), berlaku_sejak=date(2024, 1, 10))
    perubahan = replace(perjanjian.versi[1], berlaku_sejak=date(2025, 10, 1), alasan=None)
    lhe = TAHUN.evaluasi.lhe
    assert lhe is not None
    return replace(
        TAHUN,
        perencanaan=replace(
            p,
            indikator=(replace(p.indikator[0], satuan="", milik="S9"), *p.indikator[1:]),
            simpul=(*p.simpul, Simpul("p9", JenjangSimpul.PROGRAM, "Program Penunjang Lain")),
        ),
        perjanjian=replace(perjanjian, versi=(murni, perubahan)),
        anggaran=replace(
            a,
            versi=(a.versi[0], replace(a.versi[1], berlaku_sejak=date(2025, 9, 20))),
            pagu=(*a.pagu, Pagu("p1", "murni", Decimal(1))),
            realisasi=(replace(a.realisasi[0], jumlah=Decimal(10**12)), *a.realisasi[1:]),
        ),
        evaluasi=replace(
            TAHUN.evaluasi,
            lhe=replace(lhe, komponen=(replace(lhe.komponen[0], nilai=Decimal(99)), *lhe.komponen[1:])),
        ),
        register=replace(
            TAHUN.register,
            catatan=(
                replace(TAHUN.register.catatan[0], tanggal=date(2020, 1, 1), desa="Krang"),
                *TAHUN.register.catatan[1:],
            ),
        ),
    )


def test_setiap_temuan_bentuk_bertempat() -> None:
    temuan = periksa_bentuk(tahun=banyak_salah())
    assert {t.kode for t in temuan} == {"KL114", "KL115", "KL129", "KL179"}
    letak = Letak(muatan=BUKU)
    assert [t.kunci for t in temuan if letak.tempatkan(temuan=t).lokasi[0].baris is None] == []


def test_setiap_temuan_aturan_bertempat_dan_disebut_sekali() -> None:
    buku = read_buku_kerja(isi=write_buku_kerja(tahun=banyak_salah()), nama="a.xlsx")
    assert buku.tahun is not None
    muatan = periksa_muatan(muatan=Muatan("a.xlsx", buku.tahun, buku.temuan, buku.asal))
    temuan = periksa(muatan=muatan).temuan
    assert {"KL201", "KL203", "AN001", "AN002", "HT010", "SR002"} <= {t.kode for t in temuan}
    assert [t.pesan for t in temuan if not t.lokasi or t.lokasi[0].baris is None] == []
    tanggal = {(t.lokasi[0].lembar, t.lokasi[0].kolom) for t in temuan if t.kode == "KL201"}
    assert tanggal == {("Versi", "Tanggal ditandatangani"), ("Versi", "Berlaku sejak"), ("Register", "Tanggal")}
    assert [sel for sel, banyak in Counter(t.lokasi[0] for t in temuan).items() if banyak > 1] == []


def _pesan(tahun: TahunKinerja, kode: str) -> str:
    """The one message of a kind about a workbook that holds the year."""
    buku = read_buku_kerja(isi=write_buku_kerja(tahun=tahun), nama="a.xlsx")
    assert buku.tahun is not None
    muatan = periksa_muatan(muatan=Muatan("a.xlsx", buku.tahun, buku.temuan, buku.asal))
    (satu,) = {t.pesan for t in muatan.temuan if t.kode == kode}
    return satu


def test_pesan_menyebut_nama_bukan_tanda() -> None:
    tahun = replace(TAHUN, anggaran=replace(TAHUN.anggaran, realisasi=(*TAHUN.anggaran.realisasi, SETAHUN)))
    nama = next(s.nama for s in TAHUN.perencanaan.simpul if s.id == SETAHUN.simpul)
    pesan = _pesan(tahun, "KL135")
    assert pesan.startswith(f"Realisasi “{nama}” diisi untuk setahun dan juga per triwulan; seharusnya salah satu.")
    assert "Letak: lembar Program Anggaran, baris 8, kolom Realisasi setahun." in pesan


def test_rantai_yang_berputar_menyebut_nama_dan_barisnya() -> None:
    putar = {"camat": "kasi-pemerintahan", "kasi-pemerintahan": "camat"}
    jabatan = tuple(replace(j, atasan=putar.get(j.id, j.atasan)) for j in TAHUN.organisasi.jabatan)
    tahun = replace(TAHUN, organisasi=replace(TAHUN.organisasi, jabatan=jabatan))
    camat, kasi = (next(j.nama for j in jabatan if j.id == id_) for id_ in putar)
    baris = TERBACA.asal["jabatan/kasi-pemerintahan/atasan"].baris
    rantai = f"“{camat}” → “{kasi}” (lembar Pejabat baris {baris}) → “{camat}”;"
    assert f"berputar: {rantai}" in _pesan(tahun, "KL112")


def test_kata_yang_sama_dengan_tanda_tidak_diganti() -> None:
    # "satuan" is a word of the sentence, and the id of an indicator that the finding is not about.
    i = TAHUN.perencanaan.indikator
    p = replace(TAHUN.perencanaan, indikator=(replace(i[0], satuan=""), *i[1:], replace(i[0], id="target", satuan="%")))
    tahun = replace(TAHUN, perencanaan=p)
    assert f"Indikator “{i[0].nama}” tidak bersatuan; seharusnya target dan realisasinya" in _pesan(tahun, "KL114")
