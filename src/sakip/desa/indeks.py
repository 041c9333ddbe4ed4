"""Counting over the village index: how many villages rose, which is highest, which lowest (domain idm).

The score and status are official and never computed. A village with an equal score has not risen; one without an
earlier score is in neither numerator nor divisor (MEMORY). IDM (to 2024, 0 to 1) and Indeks Desa (from 2025, 0 to 100)
are never compared as numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.data.desa import IndeksDesa

TAHUN_INDEKS_DESA = 2025


@dataclass(frozen=True, slots=True)
class PerubahanIndeks:
    """The villages of a year that rose, stayed or fell, and those that cannot be compared."""

    naik: tuple[str, ...]
    tetap: tuple[str, ...]
    turun: tuple[str, ...]
    tanpa_pembanding: tuple[str, ...]


def perubahan_indeks(*, indeks: Sequence[IndeksDesa], tahun: int) -> PerubahanIndeks:
    """Compare each village's score of ``tahun`` with the year before.

    >>> from decimal import Decimal
    >>> rows = [IndeksDesa("A", 2023, Decimal("0.70")), IndeksDesa("A", 2024, Decimal("0.71"))]
    >>> perubahan_indeks(indeks=rows, tahun=2024).naik
    ('A',)
    """
    dulu = {} if tahun == TAHUN_INDEKS_DESA else {i.desa: i.skor for i in indeks if i.tahun == tahun - 1}
    kelompok: dict[str, list[str]] = {"naik": [], "tetap": [], "turun": [], "tanpa": []}
    for i in indeks:
        if i.tahun == tahun:
            kelompok[_arah(i, dulu.get(i.desa))].append(i.desa)
    return PerubahanIndeks(
        tuple(kelompok["naik"]), tuple(kelompok["tetap"]), tuple(kelompok["turun"]), tuple(kelompok["tanpa"])
    )


def _arah(indeks: IndeksDesa, dulu: Decimal | None) -> str:
    if dulu is None:
        return "tanpa"
    if indeks.skor == dulu:
        return "tetap"
    return "naik" if indeks.skor > dulu else "turun"


def ekstrem(*, indeks: Sequence[IndeksDesa], tahun: int) -> tuple[tuple[IndeksDesa, ...], tuple[IndeksDesa, ...]]:
    """The highest and the lowest villages of a year; ties are all named. Both empty when the year has none."""
    baris = [i for i in indeks if i.tahun == tahun]
    if not baris:
        return (), ()
    atas, bawah = max(i.skor for i in baris), min(i.skor for i in baris)
    return tuple(i for i in baris if i.skor == atas), tuple(i for i in baris if i.skor == bawah)
