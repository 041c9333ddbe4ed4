"""Reading a report of any format: which reader a file needs, and its document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from sakip.dokumen.node import Dokumen
from sakip.kerja.baca import baca_berkas
from sakip.kernel.galat import SakipError
from sakip.readers.kenali import kenali

# By name: a reader and its libraries are loaded only when a file of its kind is read.
_PEMBACA: Mapping[str, tuple[str, str]] = {
    ".txt": ("sakip.readers.teks", "read_teks"),
    ".md": ("sakip.readers.teks", "read_teks"),
    ".docx": ("sakip.readers.docx", "read_docx"),
    ".pdf": ("sakip.readers.pdf", "read_pdf"),
}
BATAS = 200 * 1024 * 1024


# Kinds that must be saved as another before they can be read, and as which.
_SIMPAN = {".doc": "DOCX", ".odt": "DOCX", ".rtf": "DOCX", ".xls": "XLSX", ".ods": "XLSX"}


class BukanDokumen(SakipError):
    """A file whose kind no reader knows."""


def is_dokumen(letak: Path) -> bool:
    """Whether a file is a report that can be read, by its name."""
    return letak.suffix.lower() in _PEMBACA or letak.suffix.lower() in _SIMPAN


def baca_dokumen(*, letak: Path) -> Dokumen:
    """The document in a file; raises with a sentence when there is none."""
    if letak.suffix.lower() in _SIMPAN:
        lain = _SIMPAN[letak.suffix.lower()]
        raise BukanDokumen(f"{letak.name} tidak dapat dibaca. Simpan sebagai {lain} di Word atau Excel, lalu ulangi.")
    if not is_dokumen(letak):
        raise BukanDokumen(f"{letak.name} tidak dikenal jenisnya. Yang dapat diperiksa: {', '.join(_PEMBACA)}.")
    isi = baca_berkas(letak=letak, batas=BATAS, akhiran=tuple(_PEMBACA))
    # The content decides: a DOCX may be called .pdf.
    modul, nama = _PEMBACA.get(kenali(isi=isi, nama=letak.name), _PEMBACA[letak.suffix.lower()])
    try:
        baca: Callable[..., Dokumen] = getattr(import_module(modul), nama)
    except ModuleNotFoundError as galat:
        raise BukanDokumen(
            f"Pembaca {letak.suffix.lower()} belum terpasang. Pasang dengan: pip install 'sakip[pdf-masuk]'"
        ) from galat
    return baca(isi=isi, nama=letak.name)
