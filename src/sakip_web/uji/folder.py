"""The folder of data of a test process."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path


def folder_data() -> str:
    """What SAKIP_DATA names; else a new one, removed when this process ends. Workers of a run have one each."""
    disebut, pekerja = os.environ.get("SAKIP_DATA"), os.environ.get("PYTEST_XDIST_WORKER")
    if disebut:
        # The worker, and programs that it starts, find its own folder named already.
        sendiri = pekerja is None or Path(disebut).name == pekerja
        return disebut if sendiri else str(Path(disebut) / str(pekerja))
    if "mypy" in sys.modules:
        # It reads the settings of Django, needs no data, and leaves without running what is registered below.
        return str(Path(tempfile.gettempdir()) / "sakip-uji-mypy")
    baru = tempfile.mkdtemp(prefix="sakip-uji-")
    atexit.register(_hapus, baru, os.getpid())
    return baru


def _hapus(folder: str, pemilik: int) -> None:
    # A forked child ends too, and the folder is not its own.
    if os.getpid() == pemilik:
        shutil.rmtree(folder, ignore_errors=True)
