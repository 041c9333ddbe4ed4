"""Tables of the Markdown report."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.kernel.angka_tulis import format_angka


def tulis_angka(nilai: float, desimal: int = 0) -> str:
    """A number as Indonesians write it."""
    return format_angka(Decimal(f"{nilai:.{desimal}f}"), desimal=desimal)


def tabel(kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> None:
    """Print a table whose first column is words and the others numbers."""
    for satu in (kepala, ["---", *["---:"] * (len(kepala) - 1)], *baris):
        print(f"| {' | '.join(satu)} |")
    print()
