"""The agreement's part on programs (T-PK-SASARAN-PROGRAM): sasaran, indicators, targets, budget once per program.

Dasar: PermenPANRB 53/2014, Lampiran I (the agreement names programs and budget; VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel import BarisRingkas
from sakip.laporan.tabel_simpul import tabel_simpul
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the total budget."""
    return [
        tabel_simpul(
            hasil=hasil,
            opsi=opsi,
            jenis="T-PK-SASARAN-PROGRAM",
            judul="Sasaran Program, Indikator, dan Anggaran dalam Perjanjian Kinerja Tahun {tahun}",
            bawaan=(
                "no",
                kolom("hasil", "Sasaran Program"),
                kolom("program", "Program"),
                kolom("indikator", "Indikator Program"),
                "target",
                "pagu",
            ),
            jenjang=("program",),
            ringkas=(BarisRingkas("Jumlah", {"pagu": angka(hasil["pagu/total"])}),),
        )
    ]
