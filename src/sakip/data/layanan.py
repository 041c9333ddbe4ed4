"""Part *layanan*: services of the office (PATEN, Permendagri 4/2010; VERIFIED-2) and its innovations."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.kernel.nilai import Nilai


@dataclass(frozen=True, slots=True)
class LayananPaten:
    """A service with target and realisasi in percent; ``kelompok`` is for example "Perizinan"."""

    kelompok: str
    nama: str
    target: Nilai
    realisasi: Nilai


@dataclass(frozen=True, slots=True)
class Inovasi:
    """An innovation: what it does, since when, and what came of it."""

    nama: str
    uraian: str
    tahun: int
    manfaat: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Layanan:
    """The part."""

    paten: tuple[LayananPaten, ...] = ()
    inovasi: tuple[Inovasi, ...] = ()
