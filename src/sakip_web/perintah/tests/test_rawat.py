"""What the worker does by itself: the seal of the day, and old volumes that go."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sakip_web.pelaporan.cetakan import folder_keluaran
from sakip_web.perintah.proses_pekerja import rawat


@pytest.mark.usefixtures("pemeran")
def test_segel_ditulis_dan_jilid_lama_dibuang(tmp_path: Path, settings: Any) -> None:
    settings.FOLDER_DATA = tmp_path
    lama, baru = folder_keluaran() / "99.99_2020_1.zip", folder_keluaran() / "99.99_2024_1.zip"
    for jilid in (lama, baru):
        jilid.write_bytes(b"PK")
    os.utime(lama, (0, 0))
    rawat(folder=tmp_path)
    assert not lama.exists()
    assert baru.exists()
    assert (tmp_path / "segel.log").read_text(encoding="utf-8")
