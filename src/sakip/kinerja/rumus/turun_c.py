"""Capaian when less is better, as a ratio: target ÷ realisasi × 100.

Dasar: seen in application code with a cap of 150 (VERIFIED-2). Grows without bound as the realisasi nears zero and
has no value at zero: use it only with a cap.

>>> hitung(target=Decimal(10), realisasi=Decimal(8))
Decimal('125')
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.nilai import Keadaan, Kosong

KATA = "target ÷ realisasi × 100"


def hitung(*, target: Decimal, realisasi: Decimal) -> Decimal | Kosong:
    """Capaian in percent, unrounded; no value when nothing was realised."""
    if realisasi == 0:
        return Kosong(Keadaan.TAK_TERDEFINISI, "realisasi nol, sedangkan metode ini membagi dengan realisasi")
    return target * 100 / realisasi


def uraikan(*, target: Decimal, realisasi: Decimal) -> str:
    """The formula with numbers."""
    return f"{format_ringkas(target)} ÷ {format_ringkas(realisasi)} × 100"
