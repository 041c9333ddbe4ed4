"""Findings that a person has looked at and lets stand, with name, reason and date: they are kept, never hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sakip.kernel.temuan import Temuan

# One wrong letter, or two that changed places. Two signatures never come so near by chance.
_HURUF_KELIRU: Final = 2


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


def cari_dekat(*, sidik: str, temuan: Iterable[Temuan]) -> Temuan | None:
    """The finding whose signature was probably meant by one that no finding has."""
    sepanjang = [t for t in temuan if len(t.sidik) == len(sidik)]
    return next((t for t in sepanjang if sum(map(str.__ne__, sidik, t.sidik)) <= _HURUF_KELIRU), None)


def sebut_tak_cocok(*, sidik: str, temuan: Iterable[Temuan]) -> str:
    """What to do about a waiver that no finding has: behind "Sidik … "."""
    dekat = cari_dekat(sidik=sidik, temuan=temuan)
    if dekat is None:
        return "tidak cocok dengan temuan mana pun; bila temuannya sudah diperbaiki, hapus dari kertas kerja"
    return f"tidak cocok dengan temuan mana pun; mungkin maksudnya {dekat.sidik} ({dekat.kode})"
