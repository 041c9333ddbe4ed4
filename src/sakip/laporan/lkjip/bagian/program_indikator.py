"""Programs, kegiatan and sub kegiatan with sasaran, indicators, targets and formulas (T-PROGRAM-INDIKATOR).

Dasar: PermenPANRB 53/2014, Lampiran I (indicators down to the budgeted activity; VERIFIED-2). Three levels share one
column, each behind its name; a node with several indicators spans their rows.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.tabel_simpul import tabel_simpul
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table."""
    return [
        tabel_simpul(
            hasil=hasil,
            opsi=opsi,
            jenis="T-PROGRAM-INDIKATOR",
            judul="Program, Kegiatan, dan Sub Kegiatan beserta Indikatornya Tahun {tahun}",
            bawaan=("no", "uraian", "hasil", "indikator", "target", "formulasi"),
        )
    ]
