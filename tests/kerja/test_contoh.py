"""Samples are found in the package or in the repository, and each workbook says what its JSON says."""

import pytest

from sakip.buku_kerja.baku import susun_baku
from sakip.kerja import contoh
from sakip.kerja.contoh import ContohTiada, daftar_contoh, folder_contoh
from sakip.kerja.muat import muat
from tests.kerja.kantor import AKAR
from tools.buat_contoh import main

BUKU = sorted((AKAR / "contoh").glob("*/buku_kerja.xlsx"))


def test_contoh_di_repositori() -> None:
    assert folder_contoh() == AKAR / "contoh"
    assert "kabupaten_nusa" in [c.nama for c in daftar_contoh()]


def test_contoh_di_dalam_paket_didahulukan(tmp_path, monkeypatch) -> None:
    (tmp_path / "src" / "sakip" / "contoh_data").mkdir(parents=True)
    monkeypatch.setattr(contoh, "files", lambda _paket: tmp_path / "src" / "sakip")
    assert folder_contoh() == tmp_path / "src" / "sakip" / "contoh_data"
    with pytest.raises(ContohTiada, match="tidak memuat kantor contoh"):
        daftar_contoh()


def test_tanpa_contoh(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(contoh, "files", lambda _paket: tmp_path / "a" / "b")
    with pytest.raises(ContohTiada, match="Folder contoh tidak ada"):
        folder_contoh()


def test_buku_kerja_didahulukan(tmp_path) -> None:
    for nama, berkas in (("a", ["tahun.json", "buku_kerja.xlsx"]), ("b", ["tahun.json"]), ("c", ["SUMBER.md"])):
        (tmp_path / nama).mkdir()
        for b in berkas:
            (tmp_path / nama / b).touch()
    assert [(c.nama, c.letak.name) for c in daftar_contoh(folder=tmp_path)] == [
        ("a", "buku_kerja.xlsx"),
        ("b", "tahun.json"),
    ]


@pytest.mark.parametrize("buku", BUKU, ids=lambda b: b.parent.name)
def test_buku_kerja_sama_dengan_jsonnya(buku) -> None:
    asal = muat(sumber=str(buku.with_name("tahun.json"))).wajib()
    assert muat(sumber=str(buku)).tahun == susun_baku(tahun=asal), "jalankan: make contoh"


def test_setiap_contoh_berbuku_kerja() -> None:
    assert [b.parent.name for b in BUKU] == [j.parent.name for j in sorted((AKAR / "contoh").glob("*/tahun.json"))]


def test_membuat_ulang_memberi_bita_yang_sama(tmp_path, capsys) -> None:
    kantor = tmp_path / "kabupaten_nusa"
    kantor.mkdir()
    (kantor / "tahun.json").write_bytes((AKAR / "contoh" / "kabupaten_nusa" / "tahun.json").read_bytes())
    assert main([str(tmp_path)]) == 0
    pertama = (kantor / "buku_kerja.xlsx").read_bytes()
    assert main([str(tmp_path)]) == 0
    assert (kantor / "buku_kerja.xlsx").read_bytes() == pertama
    assert capsys.readouterr().out == "kabupaten_nusa: ditulis\nkabupaten_nusa: tidak berubah\n"


def test_contoh_yang_rusak_disebut(tmp_path, capsys) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "tahun.json").write_text("{", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "a: tahun.json belum dapat dibaca" in capsys.readouterr().out
