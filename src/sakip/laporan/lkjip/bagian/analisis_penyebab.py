"""Causes of success or failure and what is done (T-ANALISIS-PENYEBAB).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 5 (VERIFIED-2). Causes and solutions are the authors'; a missing one
is a visible gap.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table."""
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-ANALISIS-PENYEBAB",
            judul="Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi",
            bawaan=("no_sasaran", "sasaran", "indikator", "target", "realisasi", "capaian", "penyebab", "solusi"),
        )
    ]
