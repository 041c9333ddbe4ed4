"""What a page sends back about what it showed."""

from __future__ import annotations

_TERPANJANG = 9


def versi_terbaca(teks: str) -> int:
    """The version of a record that the page was made from; 0, never read, for what no page of ours sends.

    >>> versi_terbaca("12"), versi_terbaca("-1"), versi_terbaca("9" * 5000)
    (12, 0, 0)
    """
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= _TERPANJANG else 0
