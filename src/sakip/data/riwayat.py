"""Part *riwayat*: what earlier years targeted and realised, by stable indicator id."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.nilai import Nilai


@dataclass(frozen=True, slots=True)
class KinerjaLalu:
    """An indicator in an earlier year; ``target`` None where it is not known."""

    indikator: str
    tahun: int
    realisasi: Nilai
    target: Nilai | None = None
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class AnggaranLalu:
    """Budget and spending of the office in an earlier year, in rupiah."""

    tahun: int
    pagu: Decimal
    realisasi: Decimal


@dataclass(frozen=True, slots=True)
class Pengganti:
    """An indicator that continues another one under a new id."""

    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Riwayat:
    """The part."""

    kinerja: tuple[KinerjaLalu, ...] = ()
    anggaran: tuple[AnggaranLalu, ...] = ()
    pengganti: tuple[Pengganti, ...] = ()
