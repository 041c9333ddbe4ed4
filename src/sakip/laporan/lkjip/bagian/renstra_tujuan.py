"""Targets of the goals per year of the Renstra (T-RENSTRA-TUJUAN).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II: summary of the Renstra (VERIFIED-2). The table says that its figures
are targets; the one of SEED 000 does not.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.kolom_renstra import tahun_renstra
from sakip.laporan.pilihan import kelompok, kolom, lebarkan_kolom
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; nothing where goals have no indicators."""
    if not hasil.indeks.himpunan[Himpunan.TUJUAN]:
        return []
    target = tahun_renstra(hasil)
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=lebarkan_kolom(opsi, {"target_renstra": target}),
            jenis="T-RENSTRA-TUJUAN",
            judul="Target Indikator Tujuan Renstra {renstra_awal}–{renstra_akhir}",
            bawaan=(
                kolom("tujuan", "Tujuan", 22),
                kolom("indikator", "Indikator Tujuan"),
                "satuan",
                kelompok("Target", target),
            ),
            himpunan="tujuan",
        )
    ]
