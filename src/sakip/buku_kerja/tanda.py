"""Ids for new rows: made of the name, readable, the same on every reading of the same file."""

from __future__ import annotations

import re
import unicodedata

from sakip.buku_kerja.kolom import rapikan

_PANJANG = 40
# What stands in the hidden first column: the mark of the example row, or the id behind its prefix.
CONTOH = "#contoh"
AWALAN = "id:"
# Sheets that are no part of the data: the guide, the hidden one with the lists, and what a workbook of one position
# was given.
PETUNJUK = "Petunjuk"
DAFTAR = "_daftar"
KIRIMAN = "_kiriman"


def slug(nama: str) -> str:
    """A name as an id.

    >>> slug("Nilai SKM Pelayanan (IKM)")
    'nilai-skm-pelayanan-ikm'
    """
    dasar = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", dasar))[:_PANJANG].strip("-") or "butir"


def make_id(nama: str, terpakai: set[str]) -> str:
    """A new id that is not in use; it is taken into use."""
    dasar = slug(rapikan(nama))
    id_, nomor = dasar, 2
    while id_ in terpakai:
        id_, nomor = f"{dasar}-{nomor}", nomor + 1
    terpakai.add(id_)
    return id_
