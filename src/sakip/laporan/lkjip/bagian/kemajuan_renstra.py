"""Realisasi against the target of the last year of the Renstra (T-KEMAJUAN-RENSTRA).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 3 (VERIFIED-2). The method (ratio or difference) is the profil's.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; its note names the method. A mean only for ratios: differences of unlike units have none."""
    metode = hasil.metode("kemajuan", hasil.profil.metode.kemajuan)
    rasio = metode.nama == "rasio"
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-KEMAJUAN-RENSTRA",
            judul="Perbandingan Realisasi Kinerja dengan Target Akhir Renstra",
            bawaan=(
                "no_sasaran", "sasaran", "indikator", "target_akhir", "realisasi",
                "kemajuan" if rasio else "kemajuan_selisih",
            ),
            ringkas={"kemajuan": "rata_kemajuan/{h}/{t}"} if rasio else None,
            label="Rata-rata tingkat kemajuan",
            catatan=(teks(f"Tingkat kemajuan: {metode.rumus}."),),
        )
    ]  # fmt: skip
