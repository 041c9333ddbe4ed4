"""The server as ``sakip jalankan`` starts it, on a folder of its own, to be killed like a PC that loses its power."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

BATAS_SIAP: Final = 90
SAKIP: Final = "import sys; from sakip.cli.utama import main; sys.exit(main(sys.argv[1:]))"
_BAWAAN: Final = ("SAKIP_", "DJANGO_", "DATABASE_URL")


class TidakSiap(Exception):
    """The server does not answer after a start."""


def lingkungan(folder: Path, basis: str = "") -> dict[str, str]:
    """What an installation has in its environment, and nothing of the test's."""
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(_BAWAAN)}
    milik = {"SAKIP_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "sakip_web.config.settings"}
    return bersih | milik | ({"DATABASE_URL": basis} if basis else {})


def perintah(folder: Path, *isi: str, basis: str = "") -> subprocess.CompletedProcess[str]:
    """A command of ``sakip`` in a process of its own."""
    baris = [sys.executable, "-c", SAKIP, *isi]
    return subprocess.run(
        baris, env=lingkungan(folder, basis), capture_output=True, text=True, check=False, timeout=300
    )


def alat(folder: Path, kata: str, basis: str = "") -> Any:
    """What ``gangguan.alat`` prints, as JSON."""
    baris = [sys.executable, "-m", "sakip_web.uji.gangguan.alat", kata]
    hasil = subprocess.run(baris, env=lingkungan(folder, basis), capture_output=True, text=True, check=False)
    if hasil.returncode:
        raise RuntimeError(hasil.stderr)
    return json.loads(hasil.stdout)


def port_bebas() -> int:
    """A port that nobody listens on."""
    with closing(socket.socket()) as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


@dataclass(slots=True)
class Proses:
    """A module run as ``sakip jalankan`` runs it, in a group of processes that can be killed at once."""

    modul: str
    folder: Path
    basis: str = ""
    isi: tuple[str, ...] = ()
    _jalan: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def mulai(self) -> None:
        """Start it."""
        with (self.folder / f"{self.modul}.log").open("ab") as catatan:
            self._jalan = subprocess.Popen(
                [sys.executable, "-m", f"sakip_web.perintah.{self.modul}", *self.isi],
                env=lingkungan(self.folder, self.basis),
                stdin=subprocess.PIPE,
                stdout=catatan,
                stderr=catatan,
                start_new_session=True,
            )

    def bunuh(self) -> None:
        """SIGKILL to the process and all that it started, at once: nobody tidies up."""
        if self._jalan is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._jalan.pid, signal.SIGKILL)
        cast(Any, self._jalan.stdin).close()
        self._jalan.wait()
        self._jalan = None

    @property
    def hidup(self) -> bool:
        """Whether it runs."""
        return self._jalan is not None and self._jalan.poll() is None


@dataclass(slots=True)
class Peladen:
    """The server of pages at a port of this machine."""

    folder: Path
    basis: str = ""
    port: int = field(default_factory=port_bebas)
    _proses: Proses = field(init=False)

    def __post_init__(self) -> None:
        """The process is made once and started often."""
        self._proses = Proses("proses_peladen", self.folder, self.basis, ("127.0.0.1", str(self.port)))

    def mulai(self) -> None:
        """Start it and wait until it listens. Raises TidakSiap."""
        self._proses.mulai()
        batas = time.monotonic() + BATAS_SIAP
        while time.monotonic() < batas and self._proses.hidup:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return
            time.sleep(0.05)
        raise TidakSiap((self.folder / "proses_peladen.log").read_text(encoding="utf-8", errors="replace")[-4000:])

    def bunuh(self) -> None:
        """Kill master and workers."""
        self._proses.bunuh()
