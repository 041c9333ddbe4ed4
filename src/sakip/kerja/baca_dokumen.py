"""Reading a report of any format: which reader a file needs, and its document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from sakip.dokumen.node import Dokumen
from sakip.kerja.baca import baca_berkas
from sakip.kernel.galat import SakipError

# By name: a reader and its libraries are loaded only when a file of its kind is read.
_PEMBACA: Mapping[str, tuple[str, str]] = {
    ".txt": ("sakip.readers.teks", "read_teks"),
    ".md": ("sakip.readers.teks", "read_teks"),
}
BATAS = 200 * 1024 * 1024


class BukanDokumen(SakipError):
    """A file whose kind no reader knows."""


def is_dokumen(letak: Path) -> bool:
    """Whether a file is a report that can be read, by its name."""
    return letak.suffix.lower() in _PEMBACA


def baca_dokumen(*, letak: Path) -> Dokumen:
    """The document in a file; raises with a sentence when there is none."""
    if not is_dokumen(letak):
        raise BukanDokumen(f"{letak.name} tidak dikenal jenisnya. Yang dapat diperiksa: {', '.join(_PEMBACA)}.")
    isi = baca_berkas(letak=letak, batas=BATAS, akhiran=tuple(_PEMBACA))
    modul, nama = _PEMBACA[letak.suffix.lower()]
    baca: Callable[..., Dokumen] = getattr(import_module(modul), nama)
    return baca(isi=isi, nama=letak.name)
