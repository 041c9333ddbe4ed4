"""Answers to the questions of an instrument: what a machine proposes, and what a person answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.evaluasi.instrumen_model import Instrumen, Kriteria


class Jawab(Enum):
    """The two answers of a checklist."""

    YA = "ya"
    TIDAK = "tidak"


@dataclass(frozen=True, slots=True)
class Usul:
    """What is proposed for a question, and why; None: it cannot be told from the report."""

    jawab: Jawab | None
    keterangan: str

    @property
    def sebutan(self) -> str:
        """The proposal as a word of a form."""
        return "–" if self.jawab is None else self.jawab.value.capitalize()


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The answer of a person to the question ``kode``, with name and date."""

    kode: str
    jawab: Jawab
    nama: str
    tanggal: date
    keterangan: str = ""


def belum_dijawab(*, instrumen: Instrumen, jawaban: Iterable[Jawaban]) -> tuple[Kriteria, ...]:
    """The questions that no person has answered."""
    sudah = {j.kode for j in jawaban}
    return tuple(k for k in instrumen.kriteria if k.kode not in sudah)
