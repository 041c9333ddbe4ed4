"""From a sample's JSON through workbook and printing to texts taken back and next year's workbook."""

import pytest

from sakip.kerja.ambil_teks import ambil_teks_docx
from sakip.kerja.buku import buat_dari, buat_kosong, buat_tahun_berikut
from sakip.kerja.cetak import cetak_lkjip
from sakip.kerja.muat import muat
from sakip.kerja.periksa import periksa
from sakip.peraturan.profil_muat import daftar_profil
from tests.kerja.kantor import AKAR

CONTOH = sorted(p.parent.name for p in (AKAR / "contoh").glob("*/tahun.json"))
# Offices whose quarterly reports alone are known: an LKjIP of theirs holds no text of its authors.
TRIWULANAN = ("lumajang_klakah_2024", "lumajang_rowokangkung_2024")


@pytest.fixture(scope="module")
def buku(tmp_path_factory):
    """The workbook of each sample, made once."""
    folder = tmp_path_factory.mktemp("buku")
    for nama in CONTOH:
        buat_dari(sumber=str(AKAR / "contoh" / nama / "tahun.json"), keluar=folder / f"{nama}.xlsx")
    return folder


@pytest.mark.parametrize("nama", CONTOH)
def test_contoh_tercetak_dalam_semua_format(buku, tmp_path, nama) -> None:
    hasil = cetak_lkjip(sumber=str(buku / f"{nama}.xlsx"), folder=tmp_path, format=["docx", "pdf", "html", "teks"])
    assert [b.ukuran > 10_000 for b in hasil.berkas] == [True] * 4
    assert hasil.jumlah_halaman is not None
    assert hasil.jumlah_halaman > 20
    assert hasil.draf == bool(hasil.kekurangan or muat(sumber=str(buku / f"{nama}.xlsx")).salah)


def test_kantor_rekaan_lengkap_dan_bersih(buku, tmp_path) -> None:
    sumber = str(buku / "kabupaten_nusa.xlsx")
    assert not cetak_lkjip(sumber=sumber, folder=tmp_path, format=["html"]).draf
    hasil = periksa(muatan=muat(sumber=sumber))
    assert [t.pesan for t in hasil.temuan] == []


@pytest.mark.parametrize("nama", [nama for nama in CONTOH if nama not in TRIWULANAN])
def test_docx_yang_tidak_disunting_tidak_mengubah_apa_pun(buku, tmp_path, nama) -> None:
    sumber = buku / f"{nama}.xlsx"
    docx = cetak_lkjip(sumber=str(sumber), folder=tmp_path, format=["docx"]).berkas[0].letak
    hasil = ambil_teks_docx(docx=docx, lama=str(sumber), keluar=tmp_path / "baru.xlsx")
    assert hasil.dibaca > 10
    assert hasil.tak_dikenal == ()
    assert hasil.perubahan == ()


@pytest.mark.parametrize("nama", CONTOH)
def test_tahun_berikut_langsung_dapat_dicetak(buku, tmp_path, nama) -> None:
    _, tahun = buat_tahun_berikut(lama=str(buku / f"{nama}.xlsx"), keluar=tmp_path / "baru.xlsx")
    hasil = cetak_lkjip(sumber=str(tmp_path / "baru.xlsx"), folder=tmp_path, format=["html"])
    assert hasil.tahun == tahun
    assert hasil.draf


@pytest.mark.parametrize("profil", daftar_profil())
def test_buku_kerja_kosong_tercetak_sebagai_draf(tmp_path, profil) -> None:
    buat_kosong(keluar=tmp_path / "a.xlsx", tahun=2025, profil=profil)
    hasil = cetak_lkjip(sumber=str(tmp_path / "a.xlsx"), folder=tmp_path, format=["docx", "html"])
    assert hasil.draf
    assert hasil.kekurangan != ()
