"""Figures as inline content: how a value is written in a cell and in a sentence."""

from __future__ import annotations

from sakip.dokumen.sebaris import Bentuk, Figur, Sebaris
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong, Tanggal, YaTidak

# Units that name the kind of number, not a thing counted: they are not written behind it.
_TANPA_SATUAN = {"", "nilai", "indeks", "angka", "skor", "poin", "rp", "predikat"}


def angka(figur: Hitungan, *, tebal: bool = False) -> tuple[Sebaris, ...]:
    """A bare number, for cells whose column names the unit."""
    bentuk = Bentuk.RUPIAH_POLOS if figur.satuan == "Rp" else Bentuk.ANGKA
    return (Figur(figur, bentuk, tebal=tebal),)


def bersatuan(figur: Hitungan, *, tebal: bool = False, sebutan: str = "") -> tuple[Sebaris, ...]:
    """A number with its unit: ``97,42%``, ``24 dokumen``, ``Rp1.000``; what is not a number stands alone."""
    if figur.satuan == "Rp":
        return (Figur(figur, Bentuk.RUPIAH, tebal=tebal, sebutan=sebutan),)
    if figur.satuan == "%" and figur.desimal is not None:
        return (Figur(figur, Bentuk.PERSEN, tebal=tebal, sebutan=sebutan),)
    return (Figur(figur, Bentuk.ANGKA, tebal=tebal, sebutan=sebutan, akhiran=_akhiran(figur)),)


def _akhiran(figur: Hitungan) -> str:
    if isinstance(figur.nilai, Kosong | Tanggal | YaTidak) or figur.satuan.lower() in _TANPA_SATUAN:
        return ""
    return "%" if figur.satuan == "%" else f"\u00a0{figur.satuan}"
