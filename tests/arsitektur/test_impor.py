"""The command line answers `--help` quickly: starting it loads no heavy library.

A library is imported where it is needed; the command line on an old PC must not wait for Word, Excel and PDF writers
to print one figure.
"""

import importlib.util
import subprocess
import sys

MODUL_CLI = "sakip.cli.utama"
BERAT = frozenset(
    "babel django docx fontTools holidays lark lxml openpyxl PIL pypdfium2 python_calamine typst xlsxwriter".split()
)


def modul_utama() -> str:
    """The command line, or the bare package while it does not exist."""
    ada_cli = importlib.util.find_spec("sakip.cli") and importlib.util.find_spec(MODUL_CLI)
    return MODUL_CLI if ada_cli else "sakip"


def jalankan(program: str) -> str:
    """What a fresh interpreter prints."""
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return hasil.stdout


def test_memuat_perintah_tidak_memuat_pustaka_berat() -> None:
    dimuat = jalankan(f"import sys, {modul_utama()}; print(*{{m.partition('.')[0] for m in sys.modules}})").split()
    assert "sakip" in dimuat
    assert sorted(BERAT & set(dimuat)) == []


def test_lama_memuat_dicatat() -> None:
    # Printed, not asserted: a limit in milliseconds would fail on a busy machine. See it with `pytest -s`.
    program = f"import time; t = time.perf_counter(); import {modul_utama()}; print(time.perf_counter() - t)"
    detik = float(jalankan(program))
    print(f"import {modul_utama()}: {detik * 1000:.0f} ms")
    assert detik > 0
