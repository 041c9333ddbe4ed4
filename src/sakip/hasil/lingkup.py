"""Whose report on which period a document is: the position and the period that its sections speak of."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class Lingkup:
    """``jabatan`` is the id of a position, empty for the office; ``periode`` the whole year or one quarter."""

    periode: Periode
    jabatan: str = ""

    @property
    def ekor(self) -> str:
        """The end of ids of figures of the period: ``2024`` or ``2024/TW2``."""
        p = self.periode
        return f"{p.tahun}/TW{p.triwulan}" if p.triwulan else f"{p.tahun}"
