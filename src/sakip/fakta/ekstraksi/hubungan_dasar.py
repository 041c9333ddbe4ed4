"""Relations between the cells of a table: what they are, and whether the figures obey one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.fakta.model import Cara

Letak = tuple[int, int]
_LONGGAR = Decimal("0.006")
# A figure of fewer digits, or a round one, may agree with others by chance.
_ANGKA_BERARTI = 3
# One row in so many may be wrong where the others are exact.
JARANG = 10
BULAT = frozenset({Decimal(0), Decimal(1), Decimal(100)})


@dataclass(frozen=True, slots=True)
class HubunganSel:
    """A relation between cells, each given as (row, column); else as ``model.Hubungan``."""

    cara: Cara
    hasil: Letak
    masukan: tuple[Letak, ...]
    dasar: str
    pasti: bool
    eksak: bool = False


def hitung_hubungan(cara: Cara, masukan: Sequence[Decimal]) -> Decimal | None:
    """What follows from the inputs; None where nothing does (division by zero)."""
    if cara is Cara.JUMLAH:
        return sum(masukan, Decimal(0))
    if cara is Cara.SELISIH:
        return masukan[0] - masukan[1]
    return masukan[0] / masukan[1] * 100 if masukan[1] else None


def nilai_sel(tabel: TabelBaca, letak: Letak) -> Decimal:
    """The figure of a cell, zero where it has none."""
    return tabel.baris[letak[0]].sel[letak[1]].angka.nilai or Decimal(0)


def is_cocok(tabel: TabelBaca, cara: Cara, hasil: Letak, masukan: Sequence[Letak]) -> bool:
    """Whether a figure follows from others, within what careless rounding leaves."""
    hitung = hitung_hubungan(cara, [nilai_sel(tabel, m) for m in masukan])
    if hitung is None:
        return False
    batas = _LONGGAR if cara is not Cara.PERSEN else max(abs(hitung) * _LONGGAR, _LONGGAR)
    return abs(nilai_sel(tabel, hasil) - hitung) <= batas


def is_setepat(tabel: TabelBaca, cara: Cara, hasil: Letak, masukan: Sequence[Letak]) -> bool:
    """Whether a figure follows from others to its last digit."""
    hitung = hitung_hubungan(cara, [nilai_sel(tabel, m) for m in masukan])
    nilai = nilai_sel(tabel, hasil)
    eksponen = nilai.as_tuple().exponent
    if hitung is None or not isinstance(eksponen, int):
        return False
    return hitung.quantize(Decimal(1).scaleb(eksponen), rounding=ROUND_HALF_UP) == nilai


def is_tepat(tabel: TabelBaca, cara: Cara, hasil: Letak, masukan: Sequence[Letak]) -> bool:
    """The same of a figure that could hardly do so by chance."""
    nilai = nilai_sel(tabel, hasil)
    berarti = nilai not in BULAT and len(nilai.normalize().as_tuple().digits) >= _ANGKA_BERARTI
    return berarti and is_setepat(tabel, cara, hasil, masukan)


def is_eksak(tabel: TabelBaca, hubungan: Sequence[HubunganSel]) -> bool:
    """Whether whole numbers make these figures to the last digit nearly everywhere: then they are not rounded."""
    tepat = sum(is_setepat(tabel, h.cara, h.hasil, h.masukan) for h in hubungan)
    utuh = all(n == n.to_integral_value() for h in hubungan for n in (nilai_sel(tabel, m) for m in h.masukan))
    return utuh and tepat > 1 and len(hubungan) - tepat <= max(1, len(hubungan) // JARANG)
