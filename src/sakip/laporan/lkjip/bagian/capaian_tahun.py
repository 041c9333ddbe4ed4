"""Target and realisasi of this year (T-CAPAIAN-TAHUN).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 1 (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the mean capaian."""
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-CAPAIAN-TAHUN",
            judul="Perbandingan Target dan Realisasi Kinerja Tahun {tahun}",
            bawaan=("no_sasaran", "sasaran", "indikator", "target_satuan", "realisasi_satuan", "capaian", "predikat"),
            ringkas={"capaian": "rata_capaian/{h}/{t}"},
            label="Rata-rata capaian",
        )
    ]
