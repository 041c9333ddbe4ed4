"""Part *perjanjian*: the performance agreements, one record per version of the chain.

A version holds the targets of all positions at once, for they are drawn from one cascade; the agreement of a position
is what it owns of them (``berlaku.pemilik_indikator``). A version may also be of some positions alone.

A version that was made valid is never changed; a change is a new version with its reason
(PermenPANRB 53/2014, Lampiran I; VERIFIED-2).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.kernel.nilai import Nilai


class JenisPerjanjian(Enum):
    """The kind of a version."""

    MURNI = "murni"
    PERUBAHAN = "perubahan"
    REVIU = "reviu"


class AlasanPerubahan(Enum):
    """The three lawful reasons for a change (PermenPANRB 53/2014 as quoted; VERIFIED-2)."""

    PEJABAT = "pergantian atau mutasi pejabat"
    STRATEGI = "perubahan strategi yang memengaruhi pencapaian tujuan dan sasaran"
    PRIORITAS = "perubahan prioritas atau asumsi yang berakibat signifikan"


@dataclass(frozen=True, slots=True)
class ButirPerjanjian:
    """An indicator with its target in one version; ``triwulan`` are four quarter targets or none."""

    indikator: str
    target: Nilai
    triwulan: tuple[Nilai, ...] = ()


@dataclass(frozen=True, slots=True)
class VersiPerjanjian:
    """One version. The budget of its programs is that of ``versi_anggaran``.

    ``jabatan`` limits it to some positions (an official replaced in mid-year); empty is the whole chain, of which
    ``pihak_pertama`` and ``pihak_kedua`` name the parties at the top.
    """

    jenis: JenisPerjanjian
    berlaku_sejak: date
    butir: tuple[ButirPerjanjian, ...]
    tanggal: date | None = None
    versi_anggaran: str = ""
    pihak_pertama: str = ""
    pihak_kedua: str = ""
    alasan: AlasanPerubahan | None = None
    uraian_alasan: str = ""
    jabatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Perjanjian:
    """The part: versions in the order of their validity."""

    versi: tuple[VersiPerjanjian, ...] = ()


def label_versi(perjanjian: Perjanjian) -> tuple[str, ...]:
    """What versions are called in paths: ``pk murni``, ``pk perubahan``, ``pk perubahan 2``."""
    banyak: Counter[JenisPerjanjian] = Counter()
    hasil = []
    for v in perjanjian.versi:
        banyak[v.jenis] += 1
        ke = banyak[v.jenis]
        hasil.append(f"pk {v.jenis.value}" + (f" {ke}" if ke > 1 else ""))
    return tuple(hasil)
