"""A change of a record, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ubah:
    """A change: the record as it is to be (None takes it back) and the version that was read (0: there was none).

    ``urut`` is its place among its kind; None keeps it, and puts a new one last.
    """

    himpunan: str
    kunci: str
    isi: object | None
    versi: int
    urut: int | None = None


@dataclass(frozen=True, slots=True)
class Bentrok:
    """Somebody saved something else since the record was read. Both stand: theirs here, ours in ``ubah``."""

    ubah: Ubah
    tersimpan: object | None
    versi: int
    oleh: str
    waktu: datetime | None


@dataclass(frozen=True, slots=True)
class HasilSimpan:
    """What was saved, with the versions that now hold, and what was not because it had changed meanwhile."""

    tersimpan: tuple[Ubah, ...]
    bentrok: tuple[Bentrok, ...] = ()
