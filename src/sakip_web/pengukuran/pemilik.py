"""Whose a figure is that evidence is attached to: the position that agreed on its indicator."""

from __future__ import annotations

from sakip.data.berlaku import pemilik_indikator
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode, PeriodeSalah
from sakip_web.berkas.pemilik import Milik


def pemilik_angka(data: TahunKinerja, kunci: str) -> Milik | None:
    """The position and the name of ``SKM:2024-TW2``; None for an indicator or a period that the year does not have."""
    id_indikator, _, akhir = kunci.rpartition(":")
    indikator = next((i for i in data.perencanaan.indikator if i.id == id_indikator), None)
    try:
        periode = Periode.parse(akhir)
    except PeriodeSalah:
        return None
    if indikator is None or periode.tahun != data.tahun:
        return None
    pemilik = pemilik_indikator(organisasi=data.organisasi, perencanaan=data.perencanaan)
    return Milik(pemilik.get(id_indikator, ""), f"{indikator.nama}, {periode.sebutan}")
