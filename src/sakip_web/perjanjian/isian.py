"""Targets as a person types them: read strictly, written so that they read back."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.buku_kerja.nilai_sel import read_nilai, teks_nilai
from sakip.data.perjanjian import ButirPerjanjian
from sakip.kernel.nilai import BELUM_DIISI, Keadaan, Kosong, Nilai


@dataclass(frozen=True, slots=True)
class TargetTerketik:
    """The target of a year and of four quarters as texts; empty is no target."""

    setahun: str
    triwulan: tuple[str, str, str, str]


def tulis_butir(*, butir: ButirPerjanjian) -> TargetTerketik:
    """The texts of an entry."""
    tw = [_teks(n) for n in butir.triwulan] or [""] * 4
    tw = (tw + [""] * 4)[:4]
    return TargetTerketik(_teks(butir.target), (tw[0], tw[1], tw[2], tw[3]))


def baca_butir(*, indikator: str, isi: TargetTerketik) -> ButirPerjanjian:
    """The entry of the texts; what cannot be read is kept as typed, in the state *tak terbaca*."""
    target = _nilai(isi.setahun, BELUM_DIISI)
    if not any(isi.triwulan):
        return ButirPerjanjian(indikator, target)
    kosong = Kosong(Keadaan.BELUM_DIJADWALKAN)
    return ButirPerjanjian(indikator, target, tuple(_nilai(t, kosong) for t in isi.triwulan))


def keluhan(*, teks: str) -> str:
    """Why a text cannot be read and what to write; empty when it can."""
    if not teks:
        return ""
    bacaan = read_nilai(teks)
    tak_terbaca = isinstance(bacaan.nilai, Kosong) and bacaan.nilai.keadaan is Keadaan.TAK_TERBACA
    return bacaan.keterangan if tak_terbaca else ""


def _nilai(teks: str, kosong: Nilai) -> Nilai:
    return read_nilai(teks).nilai if teks else kosong


def _teks(nilai: Nilai) -> str:
    if nilai in (BELUM_DIISI, Kosong(Keadaan.BELUM_DIJADWALKAN)):
        return ""
    return teks_nilai(nilai)
