"""Numbers between Excel's binary floats, Indonesian text and Decimal, without changing one digit.

Excel stores 96,29 as the nearest binary number, 96.2900000000000062527760746889. Its shortest text that gives the same
binary number back, which ``repr`` finds, is what was typed: 96.29. ``Decimal(96.29)`` would carry the noise into every
sum. Excel keeps 15 digits, so a figure of more digits, and one that ends in zeros (92,50 prints as 92,50), is written
as text.
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka_baca import Vonis, read_angka
from sakip.kernel.angka_tulis import format_angka


def decimal_dari_sel(angka: float) -> Decimal:
    """The figure that was typed into the cell.

    >>> decimal_dari_sel(96.29), decimal_dari_sel(100.0)
    (Decimal('96.29'), Decimal('100'))
    """
    teks = repr(angka)
    return Decimal(teks.removesuffix(".0")) if "e" not in teks else Decimal(f"{Decimal(teks):f}")


def muat_di_sel(angka: Decimal) -> bool:
    """Tell whether a cell holds the figure exactly as it is, trailing zeros included.

    XlsxWriter writes 16 significant digits, one fewer than some binary numbers need; the check goes through that.
    """
    kembali = decimal_dari_sel(float(f"{float(angka):.16G}"))
    return kembali == angka and kembali.as_tuple().exponent == angka.as_tuple().exponent


def teks_angka(angka: Decimal) -> str:
    """The figure as Indonesian text that has only this reading: ``92,50``, ``1234`` (for 1.234 could be 1,234)."""
    for teks in (format_angka(angka), f"{angka:f}".replace(".", ",")):
        bacaan = read_angka(teks)
        if bacaan.vonis is Vonis.WAJAR and bacaan.nilai == angka:
            return teks
    # Three decimals behind a lone comma could be thousands; one more zero settles it.
    return f"{angka:f}0".replace(".", ",")
