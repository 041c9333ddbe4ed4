"""Numbers written the Indonesian way: a point between thousands, a comma before decimals.

One place writes figures, so that what is printed can be read back by `angka_baca` without a doubt. The grouping is done
by Decimal's own exact formatting, which holds for figures of any size, and not by a locale library, which is slower.
Form of money: EYD V (Keputusan Badan Bahasa 0424/I/BS.00.01/2022), `Rp` without point or space before the amount.
"""

from decimal import Decimal

from sakip.kernel.pembulatan import round_half_up

_TUKAR = str.maketrans(",.", ".,")


def format_angka(nilai: Decimal, *, desimal: int | None = None) -> str:
    """Write `nilai`, rounded half-up to `desimal` decimals; None keeps the decimals the value has, zeros too.

    A negative zero is written as zero. Raises ValueError when `nilai` is not finite.

    >>> format_angka(Decimal("1234567.890"))
    '1.234.567,890'
    >>> format_angka(Decimal("103.875"), desimal=2)
    '103,88'
    """
    if desimal is not None:
        nilai = round_half_up(nilai, desimal=desimal)
    elif not nilai.is_finite():
        raise ValueError(f"bukan angka terhingga: {nilai}")
    if not nilai:
        nilai = nilai.copy_abs()
    return f"{nilai:,f}".translate(_TUKAR)


def format_rupiah(nilai: Decimal, *, awalan: bool = True) -> str:
    """Write an amount in rupiah; decimals only when it is not whole, then two. `awalan` puts `Rp` in front.

    >>> format_rupiah(Decimal("4349483103"))
    'Rp4.349.483.103'
    >>> format_rupiah(Decimal("-1500.5"))
    '-Rp1.500,50'
    """
    bulat = round_half_up(nilai, desimal=0)
    # An amount that is not whole but rounds to whole in two decimals still shows that it was rounded: 12,004 -> 12,00.
    hasil = bulat if bulat == nilai else round_half_up(nilai, desimal=2)
    minus = "-" if hasil < 0 else ""
    # copy_abs never rounds; abs() would, to the precision of the current context.
    return f"{minus}{'Rp' if awalan else ''}{format_angka(hasil.copy_abs())}"


def format_persen(nilai: Decimal, *, desimal: int = 2, tanda: bool = True) -> str:
    """Write a percentage (97.42 means 97,42 percent), rounded half-up; `tanda` puts the percent sign behind it.

    >>> format_persen(Decimal("97.415"))
    '97,42%'
    """
    return f"{format_angka(nilai, desimal=desimal)}{'%' if tanda else ''}"


def format_ringkas(nilai: Decimal) -> str:
    """Write a number inside a formula: as it is up to four decimals, otherwise rounded to two.

    >>> format_ringkas(Decimal("91.66666667"))
    '91,67'
    """
    eksponen = nilai.as_tuple().exponent
    return format_angka(nilai, desimal=2 if isinstance(eksponen, int) and eksponen < -4 else None)
