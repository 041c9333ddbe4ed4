"""Several names in one cell, divided by semicolons; a name that holds one stands between double quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Ranah
from sakip.buku_kerja.konteks import Konteks

_SATU = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^;\n]*))(?:[;\n]|$)')
_PERLU_KUTIP = re.compile(r'[;\n]|^"')


def join_nama(nama: Iterable[str]) -> str:
    """The names as one text.

    >>> join_nama(["Camat", "Seksi A; B"])
    'Camat; "Seksi A; B"'
    """
    return "; ".join('"' + n.replace('"', '""') + '"' if _PERLU_KUTIP.search(n) else n for n in nama)


def split_nama(teks: str) -> tuple[str, ...]:
    """The names of a text; a line end divides like a semicolon.

    >>> split_nama('Camat;  "Seksi A; B"')
    ('Camat', 'Seksi A; B')
    """
    cocok = (c for c in _SATU.finditer(teks) if c[0])
    nama = (c[1].replace('""', '"') if c[1] is not None else c[2].strip() for c in cocok)
    return tuple(n for n in nama if n)


def rujuk_banyak(b: Baris, kunci: str, konteks: Konteks, *ranah: Ranah, longgar: bool = False) -> tuple[str, ...]:
    """The ids that the names in a cell mean; one that means nothing, or stands there twice, is reported by itself."""
    tempat = b.lokasi(kunci)
    hasil: dict[str, str] = {}
    for nama in split_nama(b.teks(kunci)):
        id_ = konteks.rujuk_teks(tempat, nama, *ranah, longgar=longgar)
        if id_ in hasil:
            konteks.lapor_berulang(tempat, nama)
        elif id_:
            hasil[id_] = nama
    return tuple(hasil)
