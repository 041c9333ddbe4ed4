"""The first words of a text: enough to find it again by, cut between words."""

from __future__ import annotations

_PANJANG = 60


def awal_teks(teks: str, /, *, panjang: int = _PANJANG) -> str:
    """The text in one line, at most so long.

    >>> awal_teks("Pada tahun 2024 capaian  sasaran ini", panjang=20)
    'Pada tahun 2024 …'
    >>> awal_teks("Ikhtisar\\nEksekutif")
    'Ikhtisar Eksekutif'
    """
    # A long paragraph is not split to its end for the few words at its head.
    rapi = " ".join(teks[: 4 * panjang].split())
    if len(rapi) <= panjang and len(teks) <= 4 * panjang:
        return rapi
    kata = rapi[: panjang - 1].rpartition(" ")[0] or rapi[: panjang - 2]
    return f"{kata.rstrip(' ,;:')} …"
