"""Findings that a person has looked at and lets stand, with name, reason and date: they are kept, never hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sakip.kernel.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """Why the finding with a signature (``Temuan.sidik``) may stand, who says so, and since when."""

    sidik: str
    nama: str
    alasan: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class Dikecualikan:
    """A finding that stands, with its reason."""

    temuan: Temuan
    pengecualian: Pengecualian


@dataclass(frozen=True, slots=True)
class Terpilah:
    """Open findings, those that stand, and the waivers that no finding needs any more."""

    temuan: tuple[Temuan, ...]
    dikecualikan: tuple[Dikecualikan, ...]
    tak_terpakai: tuple[Pengecualian, ...]


def pilah(*, temuan: Iterable[Temuan], pengecualian: Iterable[Pengecualian]) -> Terpilah:
    """Part findings by their waivers; a waived finding takes what is folded under it with it."""
    menurut = {p.sidik: p for p in pengecualian}
    sisa, berdiri = [], []
    for t in temuan:
        if (p := menurut.get(t.sidik)) is None:
            sisa.append(t)
        else:
            berdiri.append(Dikecualikan(t, p))
    terpakai = {d.pengecualian.sidik for d in berdiri}
    return Terpilah(tuple(sisa), tuple(berdiri), tuple(p for s, p in menurut.items() if s not in terpakai))
