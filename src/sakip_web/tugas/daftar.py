"""The kinds of job. An app registers what does the work in its ``AppConfig.ready``, which imports its module."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

# Told how many of how many are done, with a sentence; raises when the job was cancelled.
Lapor = Callable[[int, int, str], None]
Penangan = Callable[[Any, Lapor], Any]
_PENANGAN: Final[dict[str, Penangan]] = {}


def pekerjaan(jenis: str) -> Callable[[Penangan], Penangan]:
    """Decorate ``(masukan, lapor) -> hasil``. It may run twice when a worker is killed, and must end the same."""

    def daftarkan(penangan: Penangan) -> Penangan:
        _PENANGAN[jenis] = penangan
        return penangan

    return daftarkan


def penangan(*, jenis: str) -> Penangan | None:
    """What does jobs of a kind."""
    return _PENANGAN.get(jenis)
