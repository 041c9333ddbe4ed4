"""The manual pages of the rules are those that their docstrings and cases make; ``SAKIP_SNAPSHOT=1`` writes them."""

import os
from pathlib import Path

import pytest

from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.halaman import BAGIAN, KELOMPOK, Peraga, bagian_halaman, teks_halaman, tulis_halaman, tulis_indeks
from sakip.reviu.registry import Aturan, daftar_aturan
from tests.reviu.kasus_aturan import FOLDER as KASUS
from tests.reviu.kasus_aturan import kasus_berkas
from tools.aturan_baru import FOLDER
from tools.halaman_aturan import buat_peraga

HALAMAN = Path(__file__).resolve().parents[2] / "docs" / "rujukan" / "aturan"
SEMUA = {a.kode: a for a in daftar_aturan()}
TULIS = os.environ.get("SAKIP_SNAPSHOT") == "1"
PERINTAH = "jalankan: SAKIP_SNAPSHOT=1 pytest tests/reviu/test_halaman.py"


def terbaru(nama: str, isi: str) -> None:
    if TULIS:
        HALAMAN.mkdir(exist_ok=True)
        (HALAMAN / nama).write_text(isi, encoding="utf-8")
    ada = (HALAMAN / nama).read_text(encoding="utf-8") if (HALAMAN / nama).is_file() else ""
    assert ada == isi, PERINTAH


@pytest.mark.parametrize("aturan", SEMUA.values(), ids=SEMUA)
def test_halaman_terbaru(aturan: Aturan) -> None:
    peraga = buat_peraga(aturan=aturan, kasus=list(kasus_berkas(KASUS / f"{aturan.kode}.yml")))
    assert aturan.kode in peraga.salah
    terbaru(f"{aturan.kode}.md", tulis_halaman(aturan=aturan, katalog=muat_katalog(), peraga=peraga))


def test_indeks_terbaru() -> None:
    terbaru("README.md", tulis_indeks(aturan=daftar_aturan()))


def test_tidak_ada_halaman_tanpa_aturan() -> None:
    ada = {p.stem for p in HALAMAN.glob("*.md")}
    if TULIS:
        for kode in ada - {*SEMUA, "README"}:
            (HALAMAN / f"{kode}.md").unlink()
    assert {p.stem for p in HALAMAN.glob("*.md")} == {*SEMUA, "README"}, PERINTAH


@pytest.mark.parametrize("aturan", SEMUA.values(), ids=SEMUA)
def test_setiap_bagian_berisi(aturan: Aturan) -> None:
    isi = bagian_halaman(aturan=aturan)
    assert tuple(isi) == BAGIAN
    assert all(isi.values())


def test_halaman_layar_dan_tanpa_peraga() -> None:
    aturan, katalog = SEMUA["HT001"], muat_katalog()
    layar = teks_halaman(aturan=aturan, katalog=katalog)
    assert layar.startswith(f"HT001  {aturan.judul}\n\nMengapa: ")
    assert "Dasar: Peraturan Menteri PANRB Nomor 53 Tahun 2014" in layar
    assert max(map(len, layar.splitlines())) <= 100
    assert "\n\n\n" not in tulis_halaman(aturan=aturan, katalog=katalog, peraga=Peraga())


def test_setiap_kelompok_punya_judul() -> None:
    assert list(KELOMPOK) == list(FOLDER)
