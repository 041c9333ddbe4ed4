"""The wheel alone is enough: data files of the package and the sample offices are in it, nothing else is."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.arsitektur.berkas import AKAR, berkas_repositori

YANG_DISALIN = ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".gitignore")
DATA = ("peraturan/parameter/skala.yaml", "kernel/tata_bahasa.lark", "renderers/gaya.typ", "renderers/gaya.css")


def bangun(akar: Path, keluaran: Path) -> list[str]:
    """Members of a wheel built from a folder, without an isolated environment."""
    perintah = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(keluaran)]
    subprocess.run(perintah, cwd=akar, check=True, capture_output=True)
    (roda,) = keluaran.glob("*.whl")
    return zipfile.ZipFile(roda).namelist()


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    """A small project with our build files, one data file of each kind and one sample office."""
    for nama in YANG_DISALIN:
        shutil.copy(AKAR / nama, tmp_path)
    paket = tmp_path / "src" / "sakip"
    for nama in ("__init__.py", "py.typed", *DATA):
        (paket / nama).parent.mkdir(parents=True, exist_ok=True)
        (paket / nama).write_text('__version__ = "0.1.0"\n', encoding="utf-8")
    contoh = tmp_path / "contoh" / "kabupaten_nusa"
    contoh.mkdir(parents=True)
    (contoh / "2024.xlsx").write_bytes(b"PK")
    return tmp_path


def test_roda_memuat_data_paket_dan_contoh(salinan: Path) -> None:
    isi = bangun(salinan, salinan / "dist")
    assert {"sakip/py.typed", *(f"sakip/{nama}" for nama in DATA)} <= set(isi)
    assert "sakip/contoh_data/kabupaten_nusa/2024.xlsx" in isi
    assert {nama.split("/")[0] for nama in isi} == {"sakip", "sakip-0.1.0.dist-info"}


def test_roda_dapat_dibangun_sebelum_contoh_ada(salinan: Path) -> None:
    shutil.rmtree(salinan / "contoh")
    assert not any(nama.startswith("sakip/contoh_data") for nama in bangun(salinan, salinan / "dist"))


def test_roda_memuat_seluruh_paket_repositori(tmp_path: Path) -> None:
    sumber = AKAR / "src"
    harus_ada = {p.relative_to(sumber).as_posix() for p in berkas_repositori() if sumber in p.parents}
    contoh = AKAR / "contoh"
    harus_ada |= {
        f"sakip/contoh_data/{p.relative_to(contoh).as_posix()}" for p in berkas_repositori() if contoh in p.parents
    }
    assert sorted(harus_ada - set(bangun(AKAR, tmp_path))) == []
