"""The trace in a result of a folder: from which content, by which program it came, so that it need not be made again.

It stands in the JSON of the report itself, so a result and its trace are there together or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sakip import __version__
from sakip.data.kanonik_nilai import Polos

KUNCI = "jejak"
_POTONG = 1 << 20


@dataclass(frozen=True, slots=True)
class Asal:
    """What a result depends on: the content of the report, of its kertas kerja, and the version of the program."""

    isi: str
    kertas_kerja: str = ""
    versi: str = __version__


@dataclass(frozen=True, slots=True)
class Ringkas:
    """The result in numbers; ``galat`` says why a report could not be examined."""

    salah: int = 0
    peringatan: int = 0
    catatan: int = 0
    tidak_diperiksa: int = 0
    angka: int = 0
    detik: float = 0
    galat: str = ""


def sidik_asal(*, letak: Path, kertas_kerja: Path | None = None) -> Asal | None:
    """Where a result would come from; None when a file cannot be read, which its review then says."""
    try:
        kertas = _sidik(kertas_kerja) if kertas_kerja is not None and kertas_kerja.is_file() else ""
        return Asal(_sidik(letak), kertas)
    except (OSError, ValueError):
        return None


def _sidik(letak: Path) -> str:
    hitung = hashlib.sha256()
    with letak.open("rb") as berkas:
        while potong := berkas.read(_POTONG):
            hitung.update(potong)
    return hitung.hexdigest()


def tulis_jejak(*, isi: Mapping[str, Polos], asal: Asal, ringkas: Ringkas) -> bytes:
    """The JSON of a report with its trace."""
    jejak: Polos = {"asal": asdict(asal), "ringkas": asdict(ringkas)}
    return (json.dumps({**isi, KUNCI: jejak}, ensure_ascii=False, indent=1) + "\n").encode()


def baca_jejak(*, letak: Path, asal: Asal | None) -> Ringkas | None:
    """The result that lies there already, when it came from the same; None when it must be made."""
    if asal is None:
        return None
    try:
        jejak = json.loads(letak.read_bytes())[KUNCI]
        return Ringkas(**jejak["ringkas"]) if jejak["asal"] == asdict(asal) else None
    except (OSError, ValueError, KeyError, TypeError):
        # A file that is not there, not ours, or from a program with another trace.
        return None
