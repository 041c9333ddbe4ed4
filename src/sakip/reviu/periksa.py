"""Review of a year's data: the front door for workbook, JSON and database."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.fakta.dari_data import build_berkas
from sakip.fakta.konteks import Konteks
from sakip.hasil.dasar import Hasil
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.engine import HasilPeriksa, periksa


def periksa_tahun(*, hasil: Hasil, asal: Mapping[str, Lokasi] | None = None) -> HasilPeriksa:
    """Review the facts of a year; ``asal`` tells in which cell of a workbook a path stands."""
    berkas = build_berkas(hasil=hasil, asal=asal or {})
    return periksa(berkas=berkas, konteks=Konteks(hasil.katalog, hasil.profil))
