"""PATEN: realisasi of a service against its target, and the mean of a group.

Permendagri 4/2010 (VERIFIED-2) asks for the service, not for this table; it is practice (MJK, Tabel 3.8). The mean
of a group is the mean of its services; a printed group value that does not follow from them is not reproduced.
"""

from __future__ import annotations

from collections.abc import Sequence

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.olah import persenkan, rata_rata


def capaian_layanan(*, id_hitungan: str, nama: str, target: Hitungan, realisasi: Hitungan) -> Hitungan:
    """Realisasi of a service as a percentage of its target."""
    return persenkan(
        id_hitungan=id_hitungan, nama=nama, bagian=realisasi, dari=target, rumus="realisasi ÷ target × 100"
    )


def rata_layanan(*, id_hitungan: str, nama: str, butir: Sequence[Hitungan]) -> Hitungan:
    """The mean over services."""
    return rata_rata(id_hitungan=id_hitungan, nama=nama, butir=butir)
