"""Which findings come first: the gravest, then kinds that change what the report says, then how far off.

The engine already puts findings of one level in order of how far off they are; that order is kept within a kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from sakip.kernel.temuan import Kelas, Temuan, Tingkat

# What a reader takes away is wrong: the result, its predicate, a claim, or two places that contradict each other.
_MAKNA: Final = (
    Kelas.PERSEN,
    Kelas.JUMLAH,
    Kelas.SELISIH,
    Kelas.RATA_RATA,
    Kelas.KATEGORI,
    Kelas.SILANG_NILAI,
    Kelas.SILANG_TARGET,
    Kelas.HITUNGAN,
    Kelas.PERINGKAT,
    Kelas.KLAIM,
)
# How it is written or set out; what is left stands between the two.
_RUPA: Final = (Kelas.FORMAT_ANGKA, Kelas.PEMBULATAN, Kelas.STRUKTUR)
_BOBOT: Final[Mapping[Kelas, int]] = MappingProxyType({k: 0 if k in _MAKNA else 2 if k in _RUPA else 1 for k in Kelas})
_TINGKAT: Final = {t: n for n, t in enumerate(Tingkat)}


def urutkan(*, temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings, those that matter most first."""
    return tuple(sorted(temuan, key=lambda t: (_TINGKAT[t.tingkat], _BOBOT[t.kelas])))
