"""Capaian when less is better, as written for SKP: {1 + (1 − realisasi ÷ target)} × 100.

Dasar: PermenPANRB 8/2021, p. 110 (VERIFIED; replaced for SKP by 6/2022). Algebraically the same as ``turun_a``.

>>> hitung(target=Decimal(8), realisasi=Decimal(9))
Decimal('87.5')
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka_tulis import format_ringkas

KATA = "{1 + (1 − realisasi ÷ target)} × 100"


def hitung(*, target: Decimal, realisasi: Decimal) -> Decimal:
    """Capaian in percent, unrounded. ``target`` is positive."""
    return 200 - realisasi * 100 / target


def uraikan(*, target: Decimal, realisasi: Decimal) -> str:
    """The formula with numbers."""
    return f"{{1 + (1 − {format_ringkas(realisasi)} ÷ {format_ringkas(target)})}} × 100"
