"""Capaian when more is better: realisasi ÷ target × 100.

Dasar: default in all five seed reports; LKjIP Maluku Tengah 2021 (VERIFIED-2). For a negative target (growth)
1 + (realisasi − target) ÷ |target| (MEMORY).

>>> hitung(target=Decimal("92.50"), realisasi=Decimal("96.29")).quantize(Decimal("0.01"))
Decimal('104.10')

Keterbatasan: a zero target has no capaian; ``kinerja.capaian`` says so before this formula is called.
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka_tulis import format_ringkas

KATA = "realisasi ÷ target × 100"


def hitung(*, target: Decimal, realisasi: Decimal) -> Decimal:
    """Capaian in percent, unrounded. ``target`` is not zero."""
    if target < 0:
        return 100 + (realisasi - target) * 100 / abs(target)
    return realisasi * 100 / target


def uraikan(*, target: Decimal, realisasi: Decimal) -> str:
    """The formula with numbers."""
    t, r = format_ringkas(target), format_ringkas(realisasi)
    if target < 0:
        return f"(1 + ({r} − ({t})) ÷ {format_ringkas(abs(target))}) × 100"
    return f"{r} ÷ {t} × 100"
