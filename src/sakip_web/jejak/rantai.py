"""The hash of a link, from what it says and the link before it. Pure, so that a chain can be checked anywhere."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime

from sakip.data.kanonik_nilai import Polos


@dataclass(frozen=True, slots=True)
class Pelaku:
    """Who acts. ``pengguna`` is the id of the account, ``nama`` the name as it was then.

    ``atas_nama`` is set when somebody types for another person (*entri atas nama*): both names are kept.
    """

    pengguna: int | None
    nama: str
    atas_nama: str = ""


@dataclass(frozen=True, slots=True)
class Entri:
    """What is said of one act: on which record, in words, before and after in plain form."""

    tindakan: str
    himpunan: str = ""
    kunci: str = ""
    perihal: str = ""
    alasan: str = ""
    sebelum: Polos = None
    sesudah: Polos = None


def sidik_mata(*, lalu: str, rantai: str, nomor: int, waktu: datetime, pelaku: Pelaku, entri: Entri) -> str:
    """The hash of a link; ``waktu`` counts to the microsecond in UTC, as every database keeps it."""
    bahan = {
        "lalu": lalu,
        "rantai": rantai,
        "nomor": nomor,
        "waktu": waktu.astimezone(UTC).isoformat(timespec="microseconds"),
        # Not asdict: it copies whole records, which a year has a thousand of.
        "pelaku": {f.name: getattr(pelaku, f.name) for f in fields(pelaku)},
        "entri": {f.name: getattr(entri, f.name) for f in fields(entri)},
    }
    teks = json.dumps(bahan, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()
