"""Absorption, remainder and share of the budget.

serapan = realisasi ÷ pagu × 100 (PMK 214/2017: P = A ÷ PA × 100; VERIFIED-2); always pooled: sums divided by sums,
never the mean of percentages. sisa = pagu − realisasi. porsi = pagu of a sasaran ÷ total pagu × 100.
"""

from __future__ import annotations

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.olah import persenkan, selisihkan


def serapan(*, id_hitungan: str, nama: str, pagu: Hitungan, realisasi: Hitungan) -> Hitungan:
    """Absorption in percent.

    >>> from decimal import Decimal
    >>> from sakip.kernel.nilai import Angka
    >>> pagu = Hitungan("p", "pagu", Angka(Decimal(200)), "Rp")
    >>> serapan(id_hitungan="s", nama="s", pagu=pagu, realisasi=Hitungan("r", "r", Angka(Decimal(50)), "Rp")).nilai
    Angka(nilai=Decimal('25'))
    """
    return persenkan(
        id_hitungan=id_hitungan, nama=nama, bagian=realisasi, dari=pagu, rumus="realisasi anggaran ÷ pagu × 100"
    )


def sisa(*, id_hitungan: str, nama: str, pagu: Hitungan, realisasi: Hitungan) -> Hitungan:
    """What was not spent, in rupiah."""
    return selisihkan(
        id_hitungan=id_hitungan, nama=nama, dari=pagu, kurang=realisasi, satuan="Rp", rumus="pagu − realisasi anggaran"
    )


def porsi(*, id_hitungan: str, nama: str, pagu: Hitungan, total: Hitungan) -> Hitungan:
    """Share of the total ceiling in percent."""
    return persenkan(id_hitungan=id_hitungan, nama=nama, bagian=pagu, dari=total, rumus="pagu ÷ total pagu × 100")
