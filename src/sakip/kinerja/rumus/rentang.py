"""The bound of a range target that a realisasi is measured against.

Within the range the capaian is 100; below it the lower bound counts, above it the upper bound, in the formula of the
indicator. Dasar: PermenPANRB 8/2021, p. 110 (VERIFIED as good practice, not law for a PK).

>>> batas_acuan(bawah=Decimal(80), atas=Decimal(90), realisasi=Decimal(70))
Decimal('80')
"""

from __future__ import annotations

from decimal import Decimal


def batas_acuan(*, bawah: Decimal, atas: Decimal, realisasi: Decimal) -> Decimal | None:
    """The bound to measure against, or None when the realisasi lies within the range."""
    if realisasi < bawah:
        return bawah
    if realisasi > atas:
        return atas
    return None
