"""The likely cause of a wrong figure, offered only where the figures themselves show it.

A reader who is told that two digits are swapped, or that one row was left out, mends the figure at once. Nothing is
guessed: a cause is named when it explains the figure exactly, and when no other does it first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

_DIGIT_TERSEDIKIT = 3


def cari_sebab(
    *,
    tertulis: Decimal,
    benar: Decimal,
    rincian: Sequence[tuple[str, Decimal]] = (),
    lain: Mapping[str, Decimal] | None = None,
) -> str:
    """Why a figure may be wrong, as part of a sentence; empty when the figures do not show it.

    ``rincian`` are the rows that ``benar`` adds up, by name; ``lain`` are other figures that may have been copied, by
    what they are ("realisasi triwulan I", "baris di atasnya").

    >>> cari_sebab(tertulis=Decimal(1253), benar=Decimal(1523))
    'dua angka tertukar'
    >>> cari_sebab(tertulis=Decimal(30), benar=Decimal(50), rincian=[("Rapat", Decimal(20)), ("Cetak", Decimal(30))])
    'tampaknya tanpa baris “Rapat”'
    """
    if tertulis == benar:
        return ""
    for nama, nilai in (lain or {}).items():
        if nilai == tertulis and nilai != 0:
            return f"sama dengan {nama}"
    return _baris(benar - tertulis, rincian) or _digit(tertulis, benar)


def _baris(selisih: Decimal, rincian: Sequence[tuple[str, Decimal]]) -> str:
    """One row left out, or counted twice; of several rows with that figure none can be blamed."""
    terlewat = [nama for nama, nilai in rincian if nilai == selisih and nilai != 0]
    ganda = [nama for nama, nilai in rincian if nilai == -selisih and nilai != 0]
    if len(terlewat) == 1:
        return f"tampaknya tanpa baris “{terlewat[0]}”"
    return f"baris “{ganda[0]}” tampaknya terhitung dua kali" if len(ganda) == 1 and not terlewat else ""


def _digit(tertulis: Decimal, benar: Decimal) -> str:
    a, b = _angka(tertulis), _angka(benar)
    if min(len(a), len(b)) < _DIGIT_TERSEDIKIT:
        return ""
    if a.rstrip("0") == b.rstrip("0") and a != b:
        return "kelebihan nol" if len(a) > len(b) else "kekurangan nol"
    beda = [n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) == len(b) and len(beda) == 2 and a[beda[0]] == b[beda[1]] and a[beda[1]] == b[beda[0]]:
        return "dua angka tertukar"
    return "satu angka berbeda" if len(a) == len(b) and len(beda) == 1 else ""


def _angka(nilai: Decimal) -> str:
    """The digits of a figure without sign and point; zeros behind the point say nothing."""
    return f"{abs(nilai):f}".rstrip("0").rstrip(".").replace(".", "") if "." in f"{nilai:f}" else f"{abs(nilai):f}"
