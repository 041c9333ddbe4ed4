"""The yearly plan (T-RKT): its own indicators and targets, which need not be those of the agreement.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II and annexes (VERIFIED-2); Perpres 29/2014 (kutipan).
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
            jenis="T-RKT",
            judul="Rencana Kinerja Tahunan {instansi} Tahun {tahun}",
            bawaan=("no", "tujuan", "sasaran", "indikator", kolom("target_rkt", "Target {tahun}")),
            himpunan="rkt",
        )
    ]
