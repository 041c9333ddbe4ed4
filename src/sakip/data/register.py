"""Part *register*: things done, one record each; formulas count them (``jumlah(jenis)``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Catatan:
    """One thing done. ``petugas`` is the id of a position; ``tindak_lanjut`` is empty while there is none.

    ``tambahan`` marks work outside the plan, which reports list on its own.
    """

    jenis: str
    tanggal: date
    uraian: str
    desa: str = ""
    petugas: str = ""
    tindak_lanjut: str = ""
    bukti: str = ""
    tambahan: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """The part."""

    catatan: tuple[Catatan, ...] = ()
