"""Feeds damaged files to the readers for as long as wanted: each must give a document or say why not.

``python -m tools.fuzz_pembaca docx 300 temuan`` runs for 300 seconds; what breaks a reader is written into the folder
``temuan`` and becomes a small case of ``tests/readers/test_fuzz.py``. With atheris installed (``pip install atheris``)
the damage is steered by the branches that it reaches in ``sakip.readers``; without it, it is blind. Either way the
parts of a ZIP are damaged, and not the archive: a changed bit of that seldom gets past its checksums.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

JENIS = ("docx", "xlsx", "pdf", "teks")
_MAKS_PANJANG, _BATAS_DETIK, _BATAS_MB = 65536, 20, 1024


def main(argumen: list[str] | None = None) -> int:
    """Run; 0 unless a reader broke, which ends with its traceback."""
    urai = argparse.ArgumentParser(description="Memberi berkas rusak kepada pembaca dokumen.")
    urai.add_argument("jenis", choices=JENIS)
    urai.add_argument("detik", type=int, nargs="?", default=300)
    urai.add_argument("folder", type=Path, nargs="?", default=Path("."))
    isian = urai.parse_args(argumen)
    isian.folder.mkdir(parents=True, exist_ok=True)
    try:
        atheris: Any = import_module("atheris")
    except ModuleNotFoundError:
        banyak = import_module("tests.readers.fuzz_pembaca").jalankan(isian.jenis, isian.detik, folder=isian.folder)
        print(f"{banyak} berkas dicoba tanpa temuan (tanpa atheris).")
        return 0
    with atheris.instrument_imports(include=["sakip.readers", "zipfile"]):
        mesin = import_module("tests.readers.fuzz_pembaca")
    with tempfile.TemporaryDirectory() as korpus:
        _terarah(atheris, mesin, isian, Path(korpus))
    return 0


def _terarah(atheris: Any, mesin: ModuleType, isian: argparse.Namespace, korpus: Path) -> None:
    """Fuzz with coverage; libFuzzer ends the process by itself."""
    for n, isi in enumerate(mesin.benih(isian.jenis)):
        (korpus / str(n)).write_bytes(isi)

    def ubah(isi: bytes, terpanjang: int, benih: int) -> bytes:
        return bytes(mesin.ubah(random.Random(benih), isi, atheris.Mutate)[:terpanjang])

    pilihan = [
        sys.argv[0], str(korpus), f"-max_total_time={isian.detik}",
        f"-artifact_prefix={isian.folder}/temuan_{isian.jenis}_",
        f"-max_len={_MAKS_PANJANG}", f"-timeout={_BATAS_DETIK}", f"-rss_limit_mb={_BATAS_MB}", "-verbosity=1",
    ]  # fmt: skip
    atheris.Setup(pilihan, lambda isi: mesin.coba(isian.jenis, isi), custom_mutator=ubah)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
