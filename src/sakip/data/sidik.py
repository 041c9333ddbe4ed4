"""Content hashes: the same content has the same hash, on any machine and in any order of writing.

A hash says that a frozen agreement or report is still what was made valid, and which parts of a year have changed.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json

from sakip.data.kanonik import to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja


def sidik_polos(isi: Polos) -> str:
    """SHA-256 of the canonical JSON of plain values: sorted keys, no spaces, UTF-8."""
    teks = json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(teks.encode()).hexdigest()


def sidik(bagian: object) -> str:
    """The hash of a part, or of anything a part holds."""
    return sidik_polos(to_polos(bagian))


def sidik_bagian(*, tahun: TahunKinerja) -> dict[str, str]:
    """The hash of each part of the year, by its name."""
    return {f.name: sidik(getattr(tahun, f.name)) for f in dataclasses.fields(tahun)}


def sidik_tahun(*, tahun: TahunKinerja) -> str:
    """The hash of the whole year, made of the hashes of its parts."""
    return sidik_polos({**sidik_bagian(tahun=tahun)})
