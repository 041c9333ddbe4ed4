"""Every rule has a page, cases, known bases and its place; every case holds, and fails when its rule is emptied."""

import ast
import re
from pathlib import Path

import pytest

import sakip.reviu.aturan as folder
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.dasar import sebut_dasar
from sakip.reviu.registry import Aturan, daftar_aturan
from tests.reviu.kasus_aturan import FOLDER, Kasus, baca_kasus, beda
from tools.aturan_baru import FOLDER as FOLDER_KODE
from tools.uji_aturan import uji

ATURAN = {a.kode: a for a in daftar_aturan()}
KASUS = baca_kasus()
AKAR = Path(folder.__file__).parent
BAGIAN = ("Mengapa:", "Contoh salah:", "Contoh benar:", "Keterbatasan:")


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k.kode}-{k.nama}")
def test_kasus(kasus: Kasus) -> None:
    assert beda(kasus, ATURAN[kasus.kode]) == []


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_kasus_gagal_bila_aturan_dikosongkan(aturan: Aturan) -> None:
    assert uji(aturan=aturan, kasus=KASUS).tumpul == ()


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_cukup_kasus(aturan: Aturan) -> None:
    milik = [k for k in KASUS if k.kode == aturan.kode]
    assert sum(1 for k in milik if k.lulus) >= 3
    assert sum(1 for k in milik if k.temuan) >= 3
    assert sum(1 for k in milik if k.tidak_diperiksa) >= 1


def test_setiap_berkas_kasus_punya_aturan() -> None:
    assert sorted(p.stem for p in FOLDER.glob("*.yml")) == sorted(ATURAN)


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_halaman_lengkap(aturan: Aturan) -> None:
    assert [b for b in BAGIAN if b not in aturan.halaman] == []
    assert aturan.judul
    assert "\n\n" in aturan.halaman


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_dasar_hukum_dikenal(aturan: Aturan) -> None:
    assert aturan.dasar_hukum
    for dasar in aturan.dasar_hukum:
        assert sebut_dasar(dasar, katalog=muat_katalog())


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_butuh_dan_masa_berlaku(aturan: Aturan) -> None:
    assert aturan.butuh
    assert aturan.sejak >= 2015  # PermenPANRB 53/2014 holds from the reports about 2014 on


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_kode_sesuai_folder(aturan: Aturan) -> None:
    assert re.fullmatch(r"[A-Z]{2}[0-9]{3}", aturan.kode)
    assert aturan.modul.split(".")[-2] == FOLDER_KODE[aturan.kode[:2]]


def test_setiap_berkas_aturan_terdaftar() -> None:
    berkas = {p.stem for p in AKAR.rglob("*.py") if p.stem != "__init__"}
    assert berkas == {a.modul.rpartition(".")[2] for a in ATURAN.values()}


def test_kode_tidak_bertabrakan_dengan_pembaca_buku_kerja() -> None:
    """KL001-KL199 and SJ001-SJ099 belong to the workbook reader and the checks of shape."""
    dipakai = {int(k[2:]): k for k in ATURAN if k.startswith(("KL", "SJ"))}
    assert [k for n, k in dipakai.items() if n < (200 if k.startswith("KL") else 100)] == []


def test_dokumentasi_fungsi_aturan() -> None:
    tanpa = [
        p.name
        for p in AKAR.rglob("*.py")
        for f in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(f, ast.FunctionDef) and f.decorator_list and not ast.get_docstring(f)
    ]
    assert tanpa == []
