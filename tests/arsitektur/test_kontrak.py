"""The import contracts bite: each one is broken on purpose in a small copy of the package.

A contract that names no existing module is always kept, so a green `make lint` alone would prove little while packages
are still arriving. Here every package of the architecture exists, and one forbidden import at a time is added.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]

KERANGKA = (
    "cli kerja readers renderers buku_kerja tukar laporan laporan.lkjip laporan.lkjip.bagian laporan.jabatan "
    "laporan.jabatan.bagian reviu reviu.aturan reviu.aturan.perhitungan reviu.aturan.silang fakta hasil analisis "
    "kinerja kinerja.rumus anggaran layanan desa sumber_daya evaluasi kalender data peraturan dokumen kernel"
).split()


def _tulis(akar: Path, modul: str, isi: str) -> None:
    path = akar.joinpath("sakip", *modul.split("."))
    if path.is_dir():
        path = path / "__init__"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".py").write_text(isi, encoding="utf-8")


def _periksa(akar: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=akar,
        env={**os.environ, "PYTHONPATH": str(akar)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def kerangka(tmp_path: Path) -> Path:
    """Every package of the architecture, empty, with two formulas, rules and sections."""
    shutil.copy(AKAR / ".importlinter", tmp_path)
    (tmp_path / "sakip").mkdir()
    (tmp_path / "sakip" / "__init__.py").touch()
    for paket in KERANGKA:
        folder = tmp_path.joinpath("sakip", *paket.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").touch()
    for modul in ("kinerja.rumus.naik", "reviu.aturan.perhitungan.ht001_a", "laporan.lkjip.bagian.ikhtisar"):
        _tulis(tmp_path, modul, "")
    return tmp_path


def test_kerangka_tanpa_pelanggaran_diterima(kerangka: Path) -> None:
    _tulis(kerangka, "hasil.angka", "from sakip.kinerja import rumus\nfrom sakip.kernel import __name__\n")
    _tulis(kerangka, "readers.docx", "import docx\nfrom sakip.dokumen import __name__\n")
    _tulis(kerangka, "tukar.json", "import json\nfrom sakip.data import __name__\n")
    hasil = _periksa(kerangka)
    assert hasil.returncode == 0, hasil.stdout
    assert "0 broken" in hasil.stdout


@pytest.mark.parametrize(
    ("modul", "isi", "kontrak"),
    [
        ("kernel.angka", "import sakip.data", "Layers of sakip"),
        ("desa.idm", "import sakip.layanan", "Layers of sakip"),
        ("baru", "", "Layers of sakip"),
        ("cli.utama", "import django", "neither Django"),
        ("kerja.muat", "def muat():\n    import sakip_web.models", "neither Django"),
        ("readers.docx", "import sakip.data", "readers and renderers"),
        ("renderers.html", "import sakip.peraturan", "readers and renderers"),
        ("tukar.json", "import sakip.dokumen", "buku_kerja and tukar"),
        ("buku_kerja.baca", "import sakip.hasil", "buku_kerja and tukar"),
        ("kernel", "import docx", "Below the adapters"),
        ("laporan.lkjip.bagian.sampul", "def build():\n    import lxml.etree", "Below the adapters"),
        ("fakta.model", "import urllib.request", "Below the adapters"),
        ("laporan.lkjip.bagian.sampul", "import sakip.laporan.lkjip.bagian.ikhtisar", "No report section"),
        ("laporan.jabatan.bagian.sampul", "import sakip.laporan.lkjip.bagian.ikhtisar", "No report section"),
        ("kinerja.rumus.turun", "from sakip.kinerja.rumus import naik", "No formula"),
        ("reviu.aturan.silang.sl001_b", "import sakip.reviu.aturan.perhitungan.ht001_a", "No review rule"),
        ("data.a", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import sakip.hasil", "Layers of sakip"),
    ],
)
def test_pelanggaran_ditolak(kerangka: Path, modul: str, isi: str, kontrak: str) -> None:
    _tulis(kerangka, modul, isi)
    hasil = _periksa(kerangka)
    rusak = [baris for baris in hasil.stdout.splitlines() if "BROKEN" in baris]
    assert hasil.returncode == 1, hasil.stdout
    assert any(kontrak in baris for baris in rusak), hasil.stdout


def test_lingkaran_ditolak(kerangka: Path) -> None:
    _tulis(kerangka, "data.a", "import sakip.data.b")
    _tulis(kerangka, "data.b", "import sakip.data.a")
    assert "No cycles between siblings anywhere BROKEN" in _periksa(kerangka).stdout
