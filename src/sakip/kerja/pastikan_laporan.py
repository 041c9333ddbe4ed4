"""Whether a name can lead to something to review; the cause is told before any reader looks at it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from sakip.kerja.baca import BerkasTakTerbaca, sebut_tiada
from sakip.kerja.baca_dokumen import BukanDokumen, is_dokumen
from sakip.kerja.nama_berkas import TANDA, TANDA_RINGKAS, is_keluaran

JENIS: Final = (
    "Yang dapat direviu: laporan (.docx, .pdf, .xlsx, .txt, .md), buku kerja (.xlsx), data (.json), "
    "atau folder berisi laporan."
)
_LAPORAN: Final = (".docx", ".pdf", ".xlsx", ".xlsm", ".txt", ".md", ".json")
_KELUARAN: Final = (".txt", ".json", ".sarif", ".html", ".docx", ".yaml", ".yml")
_DATA: Final = (".xlsx", ".xlsm", ".xls", ".json")
# Two letters at least: C:\ is a drive of Windows.
_SKEMA = re.compile(r"[a-z][a-z0-9-]+:.*", re.DOTALL)


def pastikan_laporan(*, sumber: str) -> None:
    """Raise when a name leads nowhere, to one of our own outputs, or to a kind of file that nothing reads."""
    letak = Path(sumber)
    if letak.is_dir() or (_SKEMA.fullmatch(sumber) and not letak.exists()):
        return
    if is_keluaran(nama=letak.name) and letak.suffix.lower() in _KELUARAN:
        raise BukanDokumen(_pesan_keluaran(letak))
    if is_dokumen(letak) or letak.suffix.lower() in _DATA:
        return
    if not letak.exists():
        raise BerkasTakTerbaca(f"{_tiada(sumber, letak)} {JENIS}")
    raise BukanDokumen(f"{letak.name} tidak dikenal jenisnya. {JENIS}")


def _tiada(sumber: str, letak: Path) -> str:
    if sumber.endswith(("/", "\\")):
        return f"Folder {letak} tidak ada. Periksa letak dan ejaannya."
    return sebut_tiada(letak=letak, akhiran=_LAPORAN)


def _pesan_keluaran(letak: Path) -> str:
    """Which report the output was made of, where it lies beside it."""
    stem = letak.stem[: len(letak.stem.lower().removesuffix(TANDA_RINGKAS))]
    asal = stem[: -len(TANDA)]
    ada = [n for a in _LAPORAN if (n := letak.with_name(f"{asal}{a}")).is_file()]
    usul = f" Mungkin maksudnya {ada[0].name}." if ada else " Sebutkan laporan asalnya."
    apa = "kertas kerja reviu" if letak.suffix.lower() in (".yaml", ".yml") else "hasil reviu"
    return f"{letak.name} adalah {apa}, bukan laporan.{usul}"
