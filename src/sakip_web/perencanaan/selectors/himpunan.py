"""The kinds of nodes that the cascade is made of, by the name they have in addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

INDIKATOR: Final = "perencanaan.indikator"
TARGET_RENSTRA: Final = "perencanaan.target_renstra"
TARGET_RKT: Final = "perencanaan.target_rkt"
RENCANA_AKSI: Final = "perencanaan.rencana_aksi"
PENETAPAN: Final = "perencanaan.penetapan_target"
PERJANJIAN: Final = "perjanjian.versi"


@dataclass(frozen=True, slots=True)
class JenisCabang:
    """A kind of node: its set, its name for people, and what keys of new ones begin with."""

    himpunan: str
    sebutan: str
    awalan: str


JENIS: Final[Mapping[str, JenisCabang]] = MappingProxyType(
    {
        "tujuan": JenisCabang("perencanaan.tujuan", "tujuan", "T"),
        "sasaran": JenisCabang("perencanaan.sasaran", "sasaran strategis", "S"),
        "simpul": JenisCabang("perencanaan.simpul", "program, kegiatan, atau sub kegiatan", "n"),
        "sasaran-jabatan": JenisCabang("perencanaan.sasaran_jabatan", "sasaran jabatan", "SJ-"),
    }
)
