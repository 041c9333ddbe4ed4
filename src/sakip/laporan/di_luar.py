"""Money of programs that a table over a set of sasaran does not list: on lines of its own, so that totals add up.

A set (PK, Renstra, RKT) may leave out a sasaran that programs serve; other programs serve none at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from sakip.dokumen.node import JenisBaris
from sakip.hasil.anggaran import PENUNJANG, simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.figur import angka
from sakip.laporan.tabel import BarisRingkas

TANPA_SASARAN = "Program yang tidak dikaitkan dengan sasaran"


def sasaran_di_luar(hasil: Hasil, himpunan: str) -> list[tuple[str, str]]:
    """The sasaran with programs that the set leaves out, and programs without sasaran: id and what they are called."""
    dalam = {i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)]}
    lain = [(s.id, s.teks) for s in hasil.data.perencanaan.sasaran if s.id not in dalam]
    return [(s, nama) for s, nama in (*lain, (PENUNJANG, TANPA_SASARAN)) if simpul_sasaran(hasil, s)]


def baris_di_luar(hasil: Hasil, himpunan: str, unsur: Sequence[str]) -> list[BarisRingkas]:
    """A line for each of them with the figures named (pagu, belanja, serapan, ...)."""
    return [
        BarisRingkas(nama, {k: angka(hasil[f"{k}/sasaran/{s}"]) for k in unsur}, JenisBaris.BIASA)
        for s, nama in sasaran_di_luar(hasil, himpunan)
    ]
