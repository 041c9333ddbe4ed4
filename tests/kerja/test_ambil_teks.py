"""Texts edited in Word come back into a new workbook; the old one stays."""

import pytest

from sakip.kerja.ambil_teks import TanpaTeks, ambil_teks_docx, bandingkan_teks
from sakip.kerja.baca import BerkasTakTerbaca
from sakip.kerja.buku import buat_dari
from sakip.kerja.cetak import cetak_lkjip
from sakip.kerja.muat import muat
from sakip.kerja.tulis import TulisGagal
from tests.kerja.kantor import NUSA, tahun_nusa

pytestmark = pytest.mark.usefixtures("_laporan_kecil")


@pytest.fixture
def lama(tmp_path):
    """A workbook and, beside it, a printed DOCX whose one text differs."""
    buat_dari(sumber=str(NUSA), keluar=tmp_path / "lama.xlsx")
    hasil = cetak_lkjip(sumber=str(tmp_path / "lama.xlsx"), folder=tmp_path, format=["docx"])
    hasil.berkas[0].letak.rename(tmp_path / "a.docx")
    return tmp_path / "lama.xlsx"


def ambil(lama, nama: str = "baru.xlsx", **lain):
    return ambil_teks_docx(docx=lama.with_name("a.docx"), lama=str(lama), keluar=lama.with_name(nama), **lain)


def test_teks_baru_masuk_buku_kerja_baru(lama) -> None:
    sebelum = lama.read_bytes()
    hasil = ambil(lama)
    assert [(p.kunci, p.untuk, p.baru) for p in hasil.perubahan] == [("saran", "", "Saran yang baru.")]
    assert hasil.dibaca == 1
    assert hasil.tak_dikenal == ()
    teks = [t.teks for t in muat(sumber=str(lama.with_name("baru.xlsx"))).wajib().narasi.teks if t.kunci == "saran"]
    assert teks == ["Saran yang baru."]
    assert lama.read_bytes() == sebelum


def test_tanpa_perubahan_tidak_menulis(lama) -> None:
    ambil(lama)
    hasil = ambil_teks_docx(
        docx=lama.with_name("a.docx"), lama=str(lama.with_name("baru.xlsx")), keluar=lama.with_name("lagi.xlsx")
    )
    assert (hasil.letak, hasil.perubahan) == (None, ())
    assert not lama.with_name("lagi.xlsx").exists()


def test_buku_kerja_lama_tidak_ditimpa(lama) -> None:
    with pytest.raises(TulisGagal, match="tidak ditimpa"):
        ambil(lama, "lama.xlsx")
    assert ambil(lama, "lama.xlsx", timpa=True).letak == lama


def test_docx_tanpa_teks_bertanda(lama, monkeypatch) -> None:
    monkeypatch.setattr("sakip.readers.kontrol_docx.read_kontrol", lambda **_a: {})
    with pytest.raises(TanpaTeks, match="tidak memuat teks bertanda"):
        ambil(lama)


def test_docx_tidak_ada(tmp_path) -> None:
    with pytest.raises(BerkasTakTerbaca, match="tidak ada"):
        ambil_teks_docx(docx=tmp_path / "tiada.docx", lama="a.xlsx", keluar=tmp_path / "b.xlsx")


def test_teks_yang_hilang_ikut_disebut() -> None:
    from dataclasses import replace

    tahun = tahun_nusa()
    dua = [t for t in tahun.narasi.teks if t.kunci == tahun.narasi.teks[0].kunci]
    kosong = replace(tahun, narasi=replace(tahun.narasi, teks=()))
    perubahan = bandingkan_teks(lama=tahun, baru=kosong)
    assert perubahan[0].baru == ""
    assert perubahan[0].lama.startswith(dua[0].teks)
