"""Part *evaluasi*: what others say of the office: LHE and its follow-up, responses of superiors, awards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from sakip.kernel.periode import Periode


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
class Tanggapan:
    """The response of the direct superior to the report of a position on a period (*tanggapan atasan langsung*).

    ``pilihan`` are the texts of the boxes that were ticked, as the form of the profil words them.
    """

    jabatan: str
    periode: Periode
    pilihan: tuple[str, ...] = ()
    catatan: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Penghargaan:
    """An award to the office or to one of its officials."""

    nama: str
    pemberi: str
    tahun: int
    tingkat: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The part."""

    lhe: Lhe | None = None
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    tanggapan: tuple[Tanggapan, ...] = ()
    penghargaan: tuple[Penghargaan, ...] = ()
