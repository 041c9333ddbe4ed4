"""What a reader refuses, with the sentence that says why."""

from __future__ import annotations

from sakip.kernel.galat import SakipError

# Lines and cells of one file. Far more than any report has; more would take memory that others need.
MAKS_ISI = 200_000


class BerkasTakTerbaca(SakipError):
    """A file that cannot be read as a report; the message says what it is and what to do."""


def ribuan(*, angka: int) -> str:
    """A whole number for people.

    >>> ribuan(angka=5001)
    '5.001'
    """
    return f"{angka:,}".replace(",", ".")
