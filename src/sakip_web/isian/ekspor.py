"""A list as CSV, as Excel with Indonesian settings opens it; no cell becomes a formula."""

from __future__ import annotations

import csv
import io
import re

from sakip_web.isian.selectors import Daftar

_AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")
_ANGKA = re.compile(r"-[0-9][0-9.,]*")


def tulis_csv(*, daftar: Daftar) -> bytes:
    """The columns and rows of a list, divided by semicolons."""
    keluaran = io.StringIO()
    penulis = csv.writer(keluaran, delimiter=";")
    penulis.writerow([jinakkan(k.judul) for k in daftar.kepala])
    for b in daftar.baris:
        penulis.writerow([jinakkan(s.teks) for s in b.sel])
    return b"\xef\xbb\xbf" + keluaran.getvalue().encode()


def jinakkan(teks: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> jinakkan("=1+1"), jinakkan("-5,2"), jinakkan("desa")
    ("'=1+1", '-5,2', 'desa')
    """
    if teks.startswith(_AWAL_RUMUS) and not _ANGKA.fullmatch(teks):
        return f"'{teks}"
    return teks
