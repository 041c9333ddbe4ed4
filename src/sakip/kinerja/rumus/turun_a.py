"""Capaian when less is better, recommended: (2 × target − realisasi) ÷ target × 100.

Dasar: LKjIP Maluku Tengah 2021 and several e-SAKIP applications (VERIFIED-2). Gives 100 when the target is met
exactly, 0 at twice the target, less than 0 beyond. For a negative target the sign of the deviation is kept (MEMORY).

>>> hitung(target=Decimal(10), realisasi=Decimal(12))
Decimal('80')
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka_tulis import format_ringkas

KATA = "(2 × target − realisasi) ÷ target × 100"


def hitung(*, target: Decimal, realisasi: Decimal) -> Decimal:
    """Capaian in percent, unrounded. ``target`` is not zero."""
    if target < 0:
        return 100 - (realisasi - target) * 100 / abs(target)
    return (2 * target - realisasi) * 100 / target


def uraikan(*, target: Decimal, realisasi: Decimal) -> str:
    """The formula with numbers."""
    t, r = format_ringkas(target), format_ringkas(realisasi)
    if target < 0:
        return f"(1 − ({r} − ({t})) ÷ {format_ringkas(abs(target))}) × 100"
    return f"(2 × {t} − {r}) ÷ {t} × 100"
