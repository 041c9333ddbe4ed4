"""The build of the style: only what changed, the same every time, light, with contrasts kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tools import depan

TOKEN = (depan.SUMBER / "_token.scss").read_text(encoding="utf-8")


@pytest.fixture
def terbangun() -> Path:
    if not depan.CSS.is_file():
        depan.bangun()
    return depan.CSS


def test_dilewati_bila_sumber_tidak_berubah(terbangun: Path):
    depan.bangun()
    waktu = terbangun.stat().st_mtime_ns
    assert depan.bangun() is False
    assert terbangun.stat().st_mtime_ns == waktu


def test_hasilnya_sama_setiap_kali(terbangun: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    depan.bangun()
    for nama in ("CSS", "CAP"):
        monkeypatch.setattr(depan, nama, tmp_path / getattr(depan, nama).name)
    monkeypatch.setattr(depan, "HASIL", tmp_path)
    assert depan.bangun() is True
    assert (tmp_path / "sakip.css").read_bytes() == terbangun.read_bytes()


def test_sidik_mengikuti_isi_sumber(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for nama in depan.PAKET:
        shutil.copy(depan.AKAR / nama, tmp_path)
    shutil.copytree(depan.SUMBER, tmp_path / "depan")
    monkeypatch.setattr(depan, "AKAR", tmp_path)
    monkeypatch.setattr(depan, "SUMBER", tmp_path / "depan")
    lama = depan.sidik_sumber()
    assert lama == depan.sidik_sumber()
    (tmp_path / "depan" / "_token.scss").write_text("a{b:c}", encoding="utf-8")
    assert lama != depan.sidik_sumber()


def test_sumber_yang_salah_disebut(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "sakip.scss").write_text("a { b: ", encoding="utf-8")
    monkeypatch.setattr(depan, "SUMBER", tmp_path)
    monkeypatch.setattr(depan, "sidik_sumber", lambda: "lain")
    monkeypatch.setattr(depan, "CSS", tmp_path / "sakip.css")
    assert depan.main() == 1
    assert "Perbaiki yang berikut" in capsys.readouterr().err


def test_tanpa_node_ada_kalimatnya(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(depan, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(depan, "sidik_sumber", lambda: "lain")
    assert depan.main() == 1
    assert "node dan npm tidak ada" in capsys.readouterr().err


def test_muatan_pertama_ringan(terbangun: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    assert terbangun.is_file()
    assert depan.main() == 0
    assert "kB termampat" in capsys.readouterr().out
    assert sum(depan.bobot().values()) < 60_000
    monkeypatch.setattr(depan, "TERBERAT", 10)
    assert depan.main() == 1


def test_tidak_ada_yang_diambil_dari_luar(terbangun: Path):
    css = terbangun.read_text(encoding="utf-8")
    assert not re.findall(r"@import|url\((?![\"']?data:)", css)


def test_daftar_paket_tanpa_alamat_pendaftar():
    assert "resolved" not in (depan.AKAR / "package-lock.json").read_text(encoding="utf-8")


def _warna(gelap: bool) -> dict[str, str]:
    awal = TOKEN.split("/* dark", maxsplit=1)[0]
    terang = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", awal))
    akhir = TOKEN.split('\n[data-bs-theme="dark"] {', 1)[1].split("}", 1)[0]
    return terang | dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", akhir)) if gelap else terang


def _terang(warna: str) -> float:
    bagian = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in bagian)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _kontras(a: str, b: str) -> float:
    atas, bawah = sorted((_terang(a), _terang(b)), reverse=True)
    return (atas + 0.05) / (bawah + 0.05)


@pytest.mark.parametrize("gelap", [False, True])
@pytest.mark.parametrize(
    ("depan_", "belakang", "paling_sedikit"),
    [
        ("tinta", "kertas", 14), ("tinta", "bidang-2", 12), ("tinta-2", "bidang-2", 6), ("tinta-2", "nila-lembut", 5.9),
        ("nila", "bidang", 9), ("nila", "merah-lembut", 7.6), ("di-atas-nila", "nila", 8.8),
        ("hijau", "hijau-lembut", 6.2), ("kuning", "kuning-lembut", 6.4), ("merah", "merah-lembut", 6.5),
        ("ungu", "ungu-lembut", 6.8), ("garis-kuat", "bidang-2", 3.2), ("garis-kuat", "kertas", 3.3),
        ("kuning", "bidang", 4.5), ("merah", "bidang", 4.5), ("ungu", "bidang", 4.5), ("hijau", "bidang", 4.5),
    ],
)  # fmt: skip
def test_kontras_warna(depan_: str, belakang: str, paling_sedikit: float, gelap: bool):
    warna = _warna(gelap)
    assert _kontras(warna[depan_], warna[belakang]) >= paling_sedikit


def test_cetak_memakai_tinta_hitam_juga_pada_tampilan_gelap(terbangun: Path):
    """The selector of print outranks that of a chosen dark look."""
    assert "@media print{:root:root:root{color-scheme:light" in terbangun.read_text(encoding="utf-8")
