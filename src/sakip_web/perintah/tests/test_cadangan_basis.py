"""Backup and restore as an office types them, on the kind of database that this run tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from sakip.kerja.contoh import daftar_contoh
from sakip_web.uji.gangguan.proses import perintah
from sakip_web.uji.pg import basis_sendiri, diminta

NUSA = next(c.letak for c in daftar_contoh() if c.nama == "kabupaten_nusa").with_name("tahun.json")


@pytest.mark.lambat
def test_cadangan_kembali_di_basis_data_lain(tmp_path: Path) -> None:
    asal, tujuan, cadangan = tmp_path / "asal", tmp_path / "tujuan", str(tmp_path / "cadangan.zip")
    with basis_sendiri(tmp_path / "1") as satu, basis_sendiri(tmp_path / "2") as dua:
        # Without a server the database is the file within the folder.
        dari, ke = (satu, dua) if diminta() else ("", "")
        assert perintah(asal, "kantor", "35.99.01", str(NUSA), basis=dari).returncode == 0
        assert perintah(asal, "pengguna", "baru", "ani", "--nama", "Ani Contoh", basis=dari).returncode == 0
        assert perintah(asal, "cadangkan", "-o", cadangan, basis=dari).returncode == 0
        pulih = perintah(tujuan, "pulihkan", cadangan, basis=ke)
        assert pulih.returncode == 0, pulih.stderr
        assert perintah(tujuan, "periksa", basis=ke).returncode == 0
        ada = perintah(tujuan, "pengguna", "baru", "ani", "--nama", "Ani Contoh", basis=ke)
        assert ada.returncode == 2, ada.stdout
        # What is there is not written over unless that is asked for.
        kedua = perintah(tujuan, "pulihkan", cadangan, basis=ke)
        assert kedua.returncode == 2
        assert "--timpa" in kedua.stderr
        assert perintah(tujuan, "pulihkan", cadangan, "--timpa", basis=ke).returncode == 0
        assert perintah(tujuan, "periksa", basis=ke).returncode == 0
