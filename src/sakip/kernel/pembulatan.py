"""Rounding at named places, and the interval that a printed figure stands for.

Reports print rounded figures. Two figures agree when their intervals meet, not when their digits do, so rounding and
the interval it stands for live together here. Every rounding of the system is half-up (0,005 becomes 0,01; ties go away
from zero), never the half-even of Python's default. No regulation prescribes the way; half-up is what the seed reports
and the spreadsheets behind them follow.
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from functools import cache

# Wide enough that neither quantize nor a sum ever rounds by itself, whatever the size of the figure.
_TEPAT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP)


@cache
def _langkah(desimal: int) -> Decimal:
    return Decimal((0, (1,), -desimal))


def round_half_up(nilai: Decimal, *, desimal: int) -> Decimal:
    """Return `nilai` rounded half-up to `desimal` decimals; a negative zero becomes zero.

    A negative `desimal` rounds to tens, hundreds and so on. Raises ValueError when `nilai` is not finite: such a value
    never comes from reading or calculating, so it is a mistake of the program.

    >>> round_half_up(Decimal("103.875"), desimal=2)
    Decimal('103.88')
    """
    if not nilai.is_finite():
        raise ValueError(f"bukan angka terhingga: {nilai}")
    hasil = nilai.quantize(_langkah(desimal), context=_TEPAT)
    return hasil if hasil else abs(hasil)


def selang_cetak(nilai: Decimal, *, desimal: int) -> tuple[Decimal, Decimal]:
    """Return the bounds of what a figure printed with `desimal` decimals stands for.

    Of a positive figure the lower bound belongs to the interval and the upper one does not (half-up); comparisons that
    accept both ends are one hair generous, which is the side to err on before calling a figure wrong.

    >>> selang_cetak(Decimal("95.0"), desimal=1)
    (Decimal('94.95'), Decimal('95.05'))
    """
    setengah = Decimal((0, (5,), -desimal - 1))
    return _TEPAT.subtract(nilai, setengah), _TEPAT.add(nilai, setengah)
