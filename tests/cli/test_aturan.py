"""``sakip aturan``: every rule in a line, and one in full."""

import pytest

from sakip.cli.utama import main
from sakip.reviu.registry import daftar_aturan


def test_semua_aturan_satu_baris(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aturan"]) == 0
    baris = capsys.readouterr().out.splitlines()
    assert baris[0].startswith("HT001  salah")
    assert {b[:5] for b in baris} == {a.kode for a in daftar_aturan()}


def test_satu_aturan_dengan_contoh_dan_batasnya(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aturan", "kl230"]) == 0
    isi = capsys.readouterr().out
    assert isi.startswith("KL230  Tanggal yang tidak ada di kalender")
    assert [b for b in ("Contoh salah:", "Contoh benar:", "Keterbatasan:", "Dasar:") if b not in isi] == []


@pytest.mark.parametrize(("kode", "pesan"), [("XX999", "sakip aturan"), ("KL001", "isian buku kerja")])
def test_kode_yang_tidak_ada(capsys: pytest.CaptureFixture[str], kode: str, pesan: str) -> None:
    assert main(["aturan", kode]) == 2
    assert pesan in capsys.readouterr().err
