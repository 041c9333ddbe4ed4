"""What loading a source gives: the year when it could be read, and every mistake with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan, Tingkat


class TakTermuat(SakipError):
    """A source that gave no year; ``temuan`` says everything that stands in the way."""

    def __init__(self, pesan: str, *, temuan: tuple[Temuan, ...]) -> None:
        super().__init__(pesan)
        self.temuan = temuan


@dataclass(frozen=True, slots=True)
class Muatan:
    """A loaded source.

    nama    the source as findings and messages show it
    tahun   None when the source could not be read at all
    asal    path of a fact (``indikator/<id>/satuan``) to the cell that states it; empty for JSON and databases
    """

    nama: str
    tahun: TahunKinerja | None
    temuan: tuple[Temuan, ...] = ()
    asal: Mapping[str, Lokasi] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def salah(self) -> tuple[Temuan, ...]:
        """The findings that must be mended; while there are any, what is printed is a draft."""
        return tuple(t for t in self.temuan if t.tingkat is Tingkat.SALAH)

    def wajib(self) -> TahunKinerja:
        """The year; raises TakTermuat when there is none."""
        if self.tahun is None:
            raise TakTermuat(f"{self.nama} belum dapat dibaca. Perbaiki yang disebut di atas.", temuan=self.temuan)
        return self.tahun
