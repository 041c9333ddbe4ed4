"""Names in the text of a file and the rows they mean: in their own report first, else in the others.

Made once for a file; the names of a report are only prepared when something is asked about them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from sakip.fakta.ekstraksi.rujukan_nama import RujukanBaris, RujukanNama
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian


class PenautBaris:
    """The rows of all tables of a file, by report."""

    def __init__(self, *, isi: Sequence[IsiBagian], kunci: Mapping[str, str]) -> None:
        self.kunci = kunci
        self._tabel = {i.bagian.id: [(i.id_tabel(t), t) for _, t in i.tabel] for i in isi}
        self._bagian: dict[str, RujukanNama] = {}

    @cached_property
    def _semua(self) -> RujukanNama:
        return RujukanNama(tabel=[t for semua in self._tabel.values() for t in semua], kunci=self.kunci)

    def sendiri(self, *, bagian: str, nama: str) -> tuple[RujukanBaris, ...]:
        """The rows of one report that a name means."""
        if bagian not in self._bagian:
            self._bagian[bagian] = RujukanNama(tabel=self._tabel[bagian], kunci=self.kunci)
        return self._bagian[bagian].kenali(nama)

    def semua(self, *, nama: str) -> tuple[RujukanBaris, ...]:
        """The rows of all reports that a name means."""
        return self._semua.kenali(nama)
