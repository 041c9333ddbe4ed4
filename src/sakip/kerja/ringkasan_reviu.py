"""The list of all reports of a folder with their results, as CSV that Excel opens by a double click."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from sakip.kerja.jejak_reviu import Ringkas

NAMA = "ringkasan.csv"
_KEPALA = ("berkas", "keadaan", "salah", "peringatan", "catatan", "tidak_diperiksa", "detik", "pesan")
# What a spreadsheet would compute instead of showing it.
_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def tulis_ringkasan(*, baris: Iterable[tuple[Path, Ringkas | None]]) -> bytes:
    """The list; a report without a result was not reached."""
    keluar = StringIO()
    # Excel in Indonesian divides columns by semicolons; the mark at the beginning tells it that this is UTF-8.
    penulis = csv.writer(keluar, delimiter=";", lineterminator="\r\n")
    penulis.writerow(_KEPALA)
    for nama, ringkas in baris:
        penulis.writerow([_aman(sel) for sel in _baris(nama, ringkas)])
    return keluar.getvalue().encode("utf-8-sig", "replace")


def _baris(nama: Path, ringkas: Ringkas | None) -> Iterable[str]:
    berkas = nama.as_posix()
    if ringkas is None:
        return (berkas, "belum diperiksa", *[""] * 6)
    if ringkas.galat:
        return berkas, "tidak terbaca", "", "", "", "", _detik(ringkas), ringkas.galat
    banyak = (ringkas.salah, ringkas.peringatan, ringkas.catatan, ringkas.tidak_diperiksa)
    return berkas, _keadaan(ringkas), *map(str, banyak), _detik(ringkas), ""


def _keadaan(ringkas: Ringkas) -> str:
    """No finding says nothing about a report in which no figure was read."""
    if ringkas.salah:
        return "perlu diperbaiki"
    return "tanpa temuan salah" if ringkas.angka else "tanpa angka terbaca"


def _detik(ringkas: Ringkas) -> str:
    return f"{ringkas.detik:.2f}".replace(".", ",")


def _aman(sel: str) -> str:
    """The text of a cell that no spreadsheet takes for a formula.

    >>> _aman("=1+1")
    "'=1+1"
    """
    rata = " ".join(sel.split())
    return f"'{rata}" if sel.startswith(_RUMUS) else rata
