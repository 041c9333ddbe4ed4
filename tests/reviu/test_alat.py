"""The tools around rules: a new rule is two files; a rule whose cases do not notice that it is empty is named."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from sakip.reviu.registry import daftar_aturan
from tests.reviu.kasus_aturan import Kasus, baca_kasus
from tools import aturan_baru, uji_aturan

HT001 = daftar_aturan()[3]


def test_dua_berkas_ditulis(tmp_path: Path) -> None:
    aturan, kasus = aturan_baru.buat(kode="SN017", judul="Teks sama dengan tahun lalu.", akar=tmp_path)
    assert aturan == tmp_path / "src/sakip/reviu/aturan/salinan/sn017_teks_sama_dengan.py"
    assert (aturan.parent / "__init__.py").exists()
    isi = aturan.read_text(encoding="utf-8")
    assert isi.startswith('"""Teks sama dengan tahun lalu.\n')
    assert 'kode="SN017"' in isi
    compile(isi, aturan.name, "exec")
    baca = yaml.safe_load(kasus.read_text(encoding="utf-8"))
    assert baca.pop("aturan") == "SN017"
    assert [bool(k.get("temuan")) for k in baca.values()].count(True) == 3


@pytest.mark.parametrize(
    ("kode", "judul", "pesan"),
    [
        ("XX001", "Apa saja", "bukan kode aturan"),
        ("HT1", "Apa saja", "bukan kode aturan"),
        ("KL050", "Apa saja", "Pakai KL200 ke atas"),
        ("SJ099", "Apa saja", "Pakai SJ100 ke atas"),
        ("HT000", "Apa saja", "Pakai HT001 ke atas"),
        ("HT017", "…", "Judul aturan kosong"),
    ],
)
def test_kode_yang_ditolak(tmp_path: Path, kode: str, judul: str, pesan: str) -> None:
    with pytest.raises(aturan_baru.KodeSalah, match=pesan):
        aturan_baru.buat(kode=kode, judul=judul, akar=tmp_path)


def test_kode_tidak_dipakai_ulang(tmp_path: Path) -> None:
    aturan_baru.buat(kode="HT017", judul="Satu", akar=tmp_path)
    with pytest.raises(aturan_baru.KodeSalah, match="sudah dipakai"):
        aturan_baru.buat(kode="HT017", judul="Dua", akar=tmp_path)


def test_baris_perintah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(aturan_baru, "AKAR", tmp_path)
    monkeypatch.setattr(aturan_baru.buat, "__kwdefaults__", {"akar": tmp_path})
    assert aturan_baru.main(["HT017", "Serapan", "dihitung", "ulang"]) == 0
    assert "ht017_serapan_dihitung_ulang.py" in capsys.readouterr().out
    assert aturan_baru.main(["HT017", "Serapan"]) == 1
    assert "sudah dipakai" in capsys.readouterr().err


def test_aturan_yang_baik() -> None:
    hasil = uji_aturan.uji(aturan=HT001, kasus=baca_kasus())
    assert hasil.baik
    assert str(hasil).startswith("HT001  baik  ")


@pytest.mark.parametrize(
    ("kasus", "pesan"),
    [
        ([], "HT001  SALAH  tidak punya kasus"),
        ([Kasus("HT001", "a", {"fakta": {"capaian": "1"}})], "HT001  SALAH  1 kasus  tidak sesuai: a"),
    ],
)
def test_aturan_yang_salah(kasus: Sequence[Kasus], pesan: str) -> None:
    hasil = uji_aturan.uji(aturan=HT001, kasus=kasus)
    assert not hasil.baik
    assert str(hasil) == pesan


def test_kasus_yang_tumpul(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uji_aturan, "beda", lambda _kasus, _aturan: [])
    tumpul = Kasus("HT001", "a", {"fakta": {}, "temuan": [{}]})
    hasil = uji_aturan.uji(aturan=HT001, kasus=[tumpul])
    assert str(hasil) == "HT001  SALAH  1 kasus  tetap lulus tanpa aturan: a"


def test_perintah_uji(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert uji_aturan.main() == 0
    assert "0 aturan bermasalah" in capsys.readouterr().out
    monkeypatch.setattr(uji_aturan, "daftar_aturan", lambda: (replace(HT001, kode="HT999"),))
    assert uji_aturan.main() == 1
