"""Comparison over years: rise or fall of a realisasi against the year before.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 2 (VERIFIED-2).
"""

from __future__ import annotations

from dataclasses import replace

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, angka_dari
from sakip.kernel.olah import persenkan, selisihkan


def perubahan(*, id_hitungan: str, nama: str, sekarang: Hitungan, dulu: Hitungan) -> Hitungan:
    """This year's figure minus the earlier one, in the unit of the indicator."""
    return selisihkan(
        id_hitungan=id_hitungan,
        nama=nama,
        dari=_angka(sekarang),
        kurang=_angka(dulu),
        satuan=sekarang.satuan,
        rumus="realisasi tahun ini − realisasi tahun sebelumnya",
        desimal=sekarang.desimal,
    )


def pertumbuhan(*, id_hitungan: str, nama: str, perubahan: Hitungan, dulu: Hitungan) -> Hitungan:
    """The change as a percentage of the earlier figure."""
    return persenkan(
        id_hitungan=id_hitungan,
        nama=nama,
        bagian=perubahan,
        dari=_angka(dulu),
        rumus="(realisasi tahun ini − realisasi tahun sebelumnya) ÷ realisasi tahun sebelumnya × 100",
    )


def _angka(figur: Hitungan) -> Hitungan:
    angka = angka_dari(figur.nilai)
    return figur if angka is None else replace(figur, nilai=Angka(angka))
