"""What processes cost: wall and processor seconds, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from time import perf_counter, process_time


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


class Jam:
    """Wall and processor seconds of this process and of its children that have ended, since it was made.

    With ``sejak_awal`` the processor seconds that this process spent before (its imports) count too.
    """

    def __init__(self, *, sejak_awal: bool = False) -> None:
        self._wall, self._cpu = perf_counter(), 0.0 if sejak_awal else _cpu()
        if sejak_awal:
            self._wall -= _umur()

    def sampai_kini(self) -> dict[str, float]:
        """``detik`` by the clock and ``cpu`` of the processor."""
        return {"detik": perf_counter() - self._wall, "cpu": _cpu() - self._cpu}


def _cpu() -> float:
    waktu = os.times()
    return process_time() + waktu.children_user + waktu.children_system


def _umur() -> float:
    """Seconds since this process began; 0 where the system does not tell."""
    try:
        mulai = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        return float(Path("/proc/uptime").read_text(encoding="ascii").split()[0]) - mulai / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def memori_kini() -> float:
    """MB that this process and its children use now, shared pages counted in each; 0 where the system does not tell."""
    semua = (os.getpid(), *(a.pid for a in active_children() if a.pid))
    try:
        halaman = [int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) for pid in semua]
    except OSError:
        return 0.0
    return sum(halaman) * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024
