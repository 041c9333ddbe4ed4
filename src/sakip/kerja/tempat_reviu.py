"""Where a finding stands, in words short enough for a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sakip.kernel.lokasi import Lokasi

LAIN_TERBANYAK = 3


def sebut_tempat(*, tempat: Lokasi, berkas: str = "") -> str:
    """One place; the name of the file only where it is another than ``berkas``.

    >>> sebut_tempat(tempat=Lokasi(halaman=24, tabel="3.2", baris_tabel=4, kolom="% Capaian"))
    'halaman 24, tabel 3.2 baris ke-4, kolom % Capaian'
    """
    return ", ".join(_bagian(tempat, berkas))


def _bagian(tempat: Lokasi, berkas: str) -> Iterator[str]:
    if tempat.berkas not in ("", berkas):
        yield tempat.berkas
    if tempat.lembar:
        yield f"lembar {tempat.lembar}"
    if tempat.halaman is not None:
        yield f"halaman {tempat.halaman}"
    if tempat.baris is not None:
        yield f"baris {tempat.baris}"
    if tempat.tabel:
        yield f"tabel {tempat.tabel}" + (f" baris ke-{tempat.baris_tabel}" if tempat.baris_tabel else "")
    if tempat.kolom:
        yield f"kolom {' '.join(tempat.kolom.split())}"


def sebut_pendek(*, tempat: Lokasi) -> str:
    """A place in a list: where to turn to, without row and column of the table."""
    return ", ".join(_bagian(replace(tempat, kolom="", baris_tabel=None), tempat.berkas))


def tempat_lain(*, lokasi: Sequence[Lokasi], berkas: str = "") -> str:
    """The further places of a finding, without those in the row of the first, which can be seen there."""
    if not lokasi:
        return ""
    pertama = _baris(lokasi[0])
    lain = dict.fromkeys(sebut_tempat(tempat=t, berkas=berkas) for t in lokasi[1:] if _baris(t) != pertama)
    sebutan = [s for s in lain if s]
    lagi = len(sebutan) - LAIN_TERBANYAK
    return "; ".join(sebutan[:LAIN_TERBANYAK]) + (f"; dan {lagi} lagi" if lagi > 0 else "")


def _baris(tempat: Lokasi) -> tuple[object, ...]:
    return tempat.berkas, tempat.lembar, tempat.halaman, tempat.tabel, tempat.baris_tabel, tempat.baris
