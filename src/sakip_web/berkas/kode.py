"""The short code of a paper: what stands on it for checking, known before it is printed."""

from __future__ import annotations

import base64
import hashlib

# Base 32 of RFC 4648 without signs that are mistaken for one another when read aloud (0 1 are absent there; I and O).
_GANTI = str.maketrans("IO", "89")
_PANJANG = 12


def kode_naskah(*, rantai: str, jenis: str, kunci: str, data: bytes) -> str:
    """Twelve letters in groups of four: nobody guesses one, and the same paper of the same data has the same.

    >>> len(kode_naskah(rantai="35.99.01/2024", jenis="lkjip", kunci="", data=b"{}"))
    14
    """
    bahan = "\n".join((rantai, jenis, kunci, hashlib.sha256(data).hexdigest()))
    huruf = base64.b32encode(hashlib.sha256(bahan.encode()).digest()).decode().translate(_GANTI)[:_PANJANG]
    return "-".join(huruf[n : n + 4] for n in range(0, _PANJANG, 4))


def baca_kode(*, teks: str) -> str:
    """A code as typed by a person: blanks, small letters and missing strokes do not matter.

    >>> baca_kode(teks="abcd efgh2345")
    'ABCD-EFGH-2345'
    """
    huruf = "".join(h for h in teks.upper() if h.isalnum()).translate(_GANTI)
    return "-".join(huruf[n : n + 4] for n in range(0, len(huruf), 4))
