"""Part *evaluasi*: the evaluation report (LHE) of the Inspektorat and what was done about it (domain: lke)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum


class StatusTindakLanjut(Enum):
    """How far a recommendation is carried out."""

    BELUM = "belum"
    PROSES = "proses"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class KomponenLhe:
    """A component: its weight, its value on the scale 0..weight, and the evaluator's notes."""

    nama: str
    bobot: Decimal
    nilai: Decimal
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Lhe:
    """The evaluation report. ``nilai`` and ``predikat`` are official; the sum of components is their check."""

    nomor: str
    tanggal: date | None
    nilai: Decimal
    predikat: str = ""
    perihal: str = ""
    komponen: tuple[KomponenLhe, ...] = ()


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """A recommendation and what is done about it."""

    rekomendasi: str
    rencana_aksi: str = ""
    target: str = ""
    waktu: str = ""
    status: StatusTindakLanjut | None = None
    progres: str = ""
    penanggung_jawab: str = ""


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The part."""

    lhe: Lhe | None = None
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
