"""Reading a report of any format: which reader a file needs, and its document."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path

from sakip.buku_kerja.tanda import DAFTAR, KIRIMAN
from sakip.dokumen.node import Dokumen
from sakip.dokumen.titik import beri_titik
from sakip.kerja.baca import baca_berkas
from sakip.kerja.nama_berkas import nama_tampil
from sakip.kernel.galat import SakipError
from sakip.readers.kenali import kenali

# By name: a reader and its libraries are loaded only when a file of its kind is read.
_PEMBACA: Mapping[str, tuple[str, str]] = {
    ".txt": ("sakip.readers.teks", "read_teks"),
    ".md": ("sakip.readers.teks", "read_teks"),
    ".docx": ("sakip.readers.docx", "read_docx"),
    ".pdf": ("sakip.readers.pdf", "read_pdf"),
    ".xlsx": ("sakip.readers.xlsx", "read_xlsx"),
    ".xlsm": ("sakip.readers.xlsx", "read_xlsx"),
}
# The same as the reader of PDF, but tells while it reads.
_BERTAHAP = "sakip.kerja.pdf_bertahap"
# An early workbook of ours has no hidden sheets.
_LEMBAR_KAMI = ("Kantor", "Program Anggaran")
_MAKS_DAFTAR = 1024 * 1024
# A part takes about a hundred bytes in the list; its record stands within the last 64 kB.
_MAKS_DAFTAR_ZIP, _MAKS_AKHIR_ZIP = 2 * 1024 * 1024, 66_000
_BUKU = (".xlsx", ".xlsm")
BATAS = 200 * 1024 * 1024
# Kinds that must be saved as another before they can be read, and as which.
_SIMPAN = {".doc": "DOCX", ".odt": "DOCX", ".rtf": "DOCX", ".ods": "XLSX"}


class BukanDokumen(SakipError):
    """A file whose kind no reader knows."""


def is_dokumen(letak: Path) -> bool:
    """Whether a file is a report, by its name; a workbook is one when it is not ours, which holds data."""
    akhiran = letak.suffix.lower()
    if akhiran in _BUKU:
        return letak.is_file() and _is_buku_asing(letak)
    return akhiran in _PEMBACA or akhiran in _SIMPAN


def _is_buku_asing(letak: Path) -> bool:
    """Tell a whole workbook without our sheets; what is broken is left to the reader of ours, which says why."""
    try:
        if _ukuran_daftar_zip(letak) > _MAKS_DAFTAR_ZIP:
            return True  # Its reader refuses it, before the list is read.
        with zipfile.ZipFile(letak) as arsip, arsip.open("xl/workbook.xml") as berkas:
            isi = berkas.read(_MAKS_DAFTAR)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error):
        return False
    return not any(f'name="{lembar}"'.encode() in isi for lembar in (DAFTAR, KIRIMAN, *_LEMBAR_KAMI))


def _ukuran_daftar_zip(letak: Path) -> int:
    """How long the list of parts is, by the record at the end of the archive that points to it."""
    with letak.open("rb") as berkas:
        berkas.seek(max(0, letak.stat().st_size - _MAKS_AKHIR_ZIP))
        akhir = berkas.read()
    di = akhir.rfind(b"PK\5\6")
    return int.from_bytes(akhir[di + 12 : di + 16], "little") if di >= 0 else 0


def baca_dokumen(*, letak: Path, lapor: Callable[[str], None] | None = None) -> Dokumen:
    """The document in a file, each place in it numbered; raises with a sentence when there is none.

    ``lapor`` is told of a PDF while it is read.
    """
    sebutan = nama_tampil(letak=letak)
    if letak.suffix.lower() in _SIMPAN:
        lain = _SIMPAN[letak.suffix.lower()]
        program = "Word" if lain == "DOCX" else "Excel"
        raise BukanDokumen(f"{sebutan} tidak dapat dibaca. Simpan sebagai {lain} di {program}, lalu ulangi.")
    if not is_dokumen(letak):
        raise BukanDokumen(f"{sebutan} tidak dikenal jenisnya. Yang dapat diperiksa: {', '.join(_PEMBACA)}.")
    isi = baca_berkas(letak=letak, batas=BATAS, akhiran=tuple(_PEMBACA))
    # The content decides: a DOCX may be called .pdf.
    jenis = kenali(isi=isi, nama=sebutan)
    modul, nama = _PEMBACA.get(jenis, _PEMBACA[letak.suffix.lower()])
    try:
        baca: Callable[..., Dokumen] = getattr(import_module(modul), nama)
        if lapor is not None and jenis == ".pdf":
            baca = partial(import_module(_BERTAHAP).baca_bertahap, lapor=lapor)
    except ModuleNotFoundError as galat:
        raise BukanDokumen(
            f"Pembaca {letak.suffix.lower()} belum terpasang. Pasang dengan: pip install 'sakip[pdf-masuk]'"
        ) from galat
    return beri_titik(dokumen=baca(isi=isi, nama=sebutan))
