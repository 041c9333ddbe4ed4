"""What a row of digits, points and commas can mean in each convention, and what a broken row probably meant.

This module only lists readings; `angka_baca` gives the verdict. Kept apart so that the two conventions stand side by
side and each rule of repair can be tested alone. A row here is text made only of the digits 0-9, points and commas.
"""

import re
from decimal import Decimal

# A first group that starts with 0 cannot be a group of thousands: 0.697 is a decimal, not 697.
_INDONESIA = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_INGGRIS = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_SATU_PEMISAH_TIGA_ANGKA = re.compile(r"[1-9][0-9]*[.,][0-9]{3}")
_GANDA = re.compile(r"[.,]{2,}")
_DESIMAL_GANDA = re.compile(r".*[.,]{2,}[0-9]+")


def read_indonesia(deret: str) -> Decimal | None:
    """Return the value of `1.234.567,89`, or None when the row is not lawful in the Indonesian convention."""
    if _INDONESIA.fullmatch(deret) is None:
        return None
    return Decimal(deret.replace(".", "").replace(",", "."))


def read_inggris(deret: str) -> Decimal | None:
    """Return the value of `1,234,567.89`, or None when the row is not lawful in the English convention."""
    if _INGGRIS.fullmatch(deret) is None:
        return None
    return Decimal(deret.replace(",", ""))


def is_taksa(deret: str) -> bool:
    """Tell whether the only separator stands before exactly three digits: `1.234`, `1,234`, `12345.678`."""
    return _SATU_PEMISAH_TIGA_ANGKA.fullmatch(deret) is not None


def is_kode(deret: str) -> bool:
    """Tell whether the row looks like a code or a date (`35.02.11`): two or more groups that are not thousands."""
    bagian = deret.split(".")
    return "" not in bagian and "," not in deret and sum(len(b) != 3 for b in bagian[1:]) >= 2


def list_kemungkinan(deret: str) -> tuple[Decimal, ...]:
    """Return the lawful readings and then the likely repairs of the row, likeliest first, each once.

    >>> list_kemungkinan("96,.26")
    (Decimal('96.26'),)
    """
    lawful = (read_indonesia(deret), read_inggris(deret))
    return tuple(dict.fromkeys(n for n in (*lawful, *_repair(deret)) if n is not None))


def _repair(deret: str) -> list[Decimal]:
    """Repair in the order of what typing mistakes make likely; see the comments for the mistake behind each branch."""
    # A decimal mark without digits behind it (104.) or before it (,5).
    isi = ("0," if deret[0] in ".," else "") + deret.strip(".,")
    rapat = _GANDA.sub(",", isi)
    bagian, pemisah = re.split(r"[.,]", rapat), re.findall(r"[.,]", rapat)
    if not pemisah:
        return [Decimal(rapat)]
    # An index below one with a stray mark: 0.6.972.
    if bagian[0] == "0":
        return [Decimal("0." + "".join(bagian[1:]))]
    utuh, desimal = Decimal("".join(bagian)), Decimal("".join(bagian[:-1]) + "." + bagian[-1])
    hasil = []
    # Thousands grouped with whichever mark: 20,000.000 and 1,943.669.079.
    if len(bagian[0]) <= 3 and all(len(b) == 3 for b in bagian[1:]):
        hasil.append(utuh)
    # The last mark can be the decimal one when both were typed (96,.26) or it is used once (34.232400,00).
    if _DESIMAL_GANDA.fullmatch(isi) or pemisah.count(pemisah[-1]) == 1:
        hasil.append(desimal)
    # One mark for both jobs, or a group with a digit lost: 1.234.56 and 1.23.456.
    return hasil or [utuh if len(bagian[-1]) == 3 else desimal]
