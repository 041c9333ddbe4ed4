"""The manual page of the rules is the one that their docstrings make; ``SAKIP_SNAPSHOT=1`` writes it anew."""

import os
from pathlib import Path

from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.halaman import KELOMPOK, tulis_halaman
from sakip.reviu.registry import daftar_aturan
from tools.aturan_baru import FOLDER

HALAMAN = Path(__file__).resolve().parents[2] / "docs" / "rujukan" / "aturan.md"


def test_halaman_terbaru() -> None:
    isi = tulis_halaman(aturan=daftar_aturan(), katalog=muat_katalog())
    if os.environ.get("SAKIP_SNAPSHOT") == "1":
        HALAMAN.write_text(isi, encoding="utf-8")
    assert HALAMAN.read_text(encoding="utf-8") == isi, "jalankan: SAKIP_SNAPSHOT=1 pytest tests/reviu/test_halaman.py"


def test_setiap_kelompok_punya_judul() -> None:
    assert list(KELOMPOK) == list(FOLDER)
