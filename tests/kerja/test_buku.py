"""Workbooks made from nothing, from last year and from JSON."""

import pytest

from sakip.kerja.buku import buat_dari, buat_kosong, buat_tahun_berikut
from sakip.kerja.muat import muat
from sakip.kerja.tulis import TulisGagal
from sakip.kernel.galat import SakipError
from tests.kerja.kantor import NUSA


def test_kosong(tmp_path) -> None:
    buat_kosong(keluar=tmp_path / "a.xlsx", tahun=2025, profil="umum", kantor="Kecamatan Nusa", kabupaten="Nusa")
    tahun = muat(sumber=str(tmp_path / "a.xlsx")).wajib()
    assert (tahun.tahun, tahun.acuan.profil, tahun.organisasi.instansi.nama) == (2025, "umum", "Kecamatan Nusa")


def test_kosong_dengan_profil_yang_tidak_ada(tmp_path) -> None:
    with pytest.raises(SakipError, match='Profil "tiada" tidak ada'):
        buat_kosong(keluar=tmp_path / "a.xlsx", tahun=2025, profil="tiada")
    assert list(tmp_path.iterdir()) == []


def test_dari_json_lalu_tahun_berikut(tmp_path) -> None:
    buat_dari(sumber=str(NUSA), keluar=tmp_path / "lama.xlsx")
    lama = (tmp_path / "lama.xlsx").read_bytes()
    muatan, tahun = buat_tahun_berikut(lama=str(tmp_path / "lama.xlsx"), keluar=tmp_path / "baru.xlsx")
    assert tahun == muatan.wajib().tahun + 1
    assert muat(sumber=str(tmp_path / "baru.xlsx")).wajib().tahun == tahun
    assert (tmp_path / "lama.xlsx").read_bytes() == lama
    with pytest.raises(TulisGagal, match="tidak ditimpa"):
        buat_tahun_berikut(lama=str(tmp_path / "lama.xlsx"), keluar=tmp_path / "lama.xlsx")
