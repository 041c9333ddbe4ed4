"""A command in a process of its own: its wall time and its peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Proses:
    """``memori`` is the peak of this very process in MB; None where the system does not tell."""

    detik: float
    memori: float | None
    kode: int


def jalankan(perintah: Sequence[str]) -> Proses:
    """Run to the end; what it prints is thrown away."""
    lingkungan = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    mulai = perf_counter()
    anak = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=lingkungan)
    if not hasattr(os, "wait4"):
        return Proses(kode=anak.wait(), detik=perf_counter() - mulai, memori=None)
    _, status, pakai = os.wait4(anak.pid, 0)
    anak.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in kB, macOS in bytes.
    satuan = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Proses(perf_counter() - mulai, pakai.ru_maxrss / satuan, anak.returncode)


def python(*argumen: str | Path) -> Proses:
    """The same with this interpreter."""
    return jalankan([sys.executable, *map(str, argumen)])
