"""The IKU with their targets of the year (T-IKU-TARGET).

Dasar: PER/09/M.PAN/5/2007 on IKU (MEMORY); PermenPANRB 53/2014, Lampiran II, Bab II (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table."""
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-IKU-TARGET",
            judul="Indikator Kinerja Utama dan Target Tahun {tahun}",
            bawaan=(
                "no",
                kolom("indikator", "Indikator Kinerja Utama", 50),
                "satuan",
                kolom("target", "Target {tahun}", 14),
            ),
            himpunan="iku",
        )
    ]
