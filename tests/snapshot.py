"""Texts compared with stored ones: ``tests/snapshots/<nama>.txt``, renewed by ``make snapshot`` (SAKIP_SNAPSHOT=1).

Read the difference before it is stored: it is what readers of the printed document will see.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def cocok(nama: str, isi: str) -> None:
    """Assert that a text is the stored one; with SAKIP_SNAPSHOT=1 store it."""
    path = FOLDER / f"{nama}.txt"
    if os.environ.get("SAKIP_SNAPSHOT") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(isi, encoding="utf-8")
    assert path.exists(), f"{path.name} belum ada; jalankan make snapshot dan baca hasilnya"
    assert isi == path.read_text(encoding="utf-8")
