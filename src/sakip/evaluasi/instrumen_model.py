"""What an instrument of evaluation or review is: its components, its criteria, and what a machine may propose from.

A checklist is an instrument without weights; ``bobot`` is there for those that are scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from sakip.peraturan.model import Dasar, Keyakinan


@dataclass(frozen=True, slots=True)
class SumberUsul:
    """What the answer to a criterion may be proposed from.

    aturan  codes of review rules: an open finding of one of them speaks for "tidak"
    perlu   signs that must all be seen in the report before "ya" is proposed (names known to ``reviu``)
    tuntas  "ya" is proposed only when those rules could examine everything: for questions of agreement
    alasan  why nothing can be proposed at all
    """

    aturan: tuple[str, ...] = ()
    perlu: tuple[str, ...] = ()
    tuntas: bool = False
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Kriteria:
    """One question. ``kode`` is whole: "III.7"."""

    kode: str
    teks: str
    usul: SumberUsul
    bobot: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Komponen:
    """A part of an instrument: "I. Format"."""

    kode: str
    judul: str
    kriteria: tuple[Kriteria, ...]
    bobot: Decimal | None = None


# Not slots: the look-up table is made once, when first asked for.
@dataclass(frozen=True)
class Instrumen:
    """A sheet of questions with its legal basis."""

    id: str
    judul: str
    dasar: Dasar
    komponen: tuple[Komponen, ...]

    @property
    def kriteria(self) -> tuple[Kriteria, ...]:
        """All questions in their order."""
        return tuple(k for satu in self.komponen for k in satu.kriteria)

    @cached_property
    def kode(self) -> tuple[str, ...]:
        """The codes of all questions in their order."""
        return tuple(k.kode for k in self.kriteria)

    @property
    def berbobot(self) -> bool:
        """Whether it is scored; a checklist is not."""
        return any(k.bobot is not None for k in self.komponen)

    @property
    def pasti(self) -> bool:
        """Whether its wording was read in the regulation itself."""
        return self.dasar.keyakinan is Keyakinan.TEKS
