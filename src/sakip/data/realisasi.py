"""Part *realisasi*: measured values, official values, and values of variables, each with its source."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class RealisasiKinerja:
    """The value of an indicator in a period.

    ``resmi`` marks a value fixed by another body (LHE, SKM, IPP, status IDM): it is the realisasi, and our own
    computation by formula stands beside it as its check.
    """

    indikator: str
    periode: Periode
    nilai: Nilai
    sumber: str = ""
    resmi: bool = False
    bukti: str = ""


@dataclass(frozen=True, slots=True)
class NilaiVariabel:
    """The value of a variable of formulas in a period."""

    variabel: str
    periode: Periode
    nilai: Nilai
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class Realisasi:
    """The part."""

    kinerja: tuple[RealisasiKinerja, ...] = ()
    variabel: tuple[NilaiVariabel, ...] = ()
