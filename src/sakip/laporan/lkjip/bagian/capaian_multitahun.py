"""Realisasi of this year beside that of earlier years (T-CAPAIAN-MULTITAHUN).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 2 (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; the layout chooses how many years it looks back."""
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-CAPAIAN-MULTITAHUN",
            judul="Perbandingan Realisasi Kinerja Tahun {tahun} dengan Tahun Sebelumnya",
            bawaan=(
                "no_sasaran",
                "sasaran",
                "indikator",
                "realisasi_n2",
                "realisasi_n1",
                "target",
                "realisasi",
                "capaian",
            ),
        )
    ]
