"""A place in words short enough for a list or a cell, in which no number can be taken for another."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi


def sebut_tempat(*, tempat: Lokasi, berkas: str = "") -> str:
    """One place; the name of the file only where it is another than ``berkas``.

    >>> sebut_tempat(tempat=Lokasi(halaman=24, tabel="3.2", baris_tabel=4, kolom="% Capaian"))
    'halaman 24, tabel 3.2 baris ke-4, kolom % Capaian'
    >>> sebut_tempat(tempat=Lokasi(berkas="a.xlsx", lembar="Target", baris=7), berkas="b.xlsx")
    'a.xlsx, lembar Target, baris 7'
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
