"""The village index of two years side by side, with its change (T-IDM-BANDING).

Dasar: as ``indeks_desa``; the comparison is practice (SEED 000) and feeds the indicator "villages whose index rose".
The IDM and the Indeks Desa are different measures and are not compared.
"""

from __future__ import annotations

from sakip.desa.indeks import TAHUN_INDEKS_DESA
from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_desa import KOLOM_DESA, baris_indeks, nama_indeks
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; nothing where one of the two years has no index, or where the measure changed between them."""
    baris = baris_indeks(hasil, hasil.tahun)
    if not baris or not baris_indeks(hasil, hasil.tahun - 1) or hasil.tahun == TAHUN_INDEKS_DESA:
        return []
    sumber = hasil.data.desa.sumber_indeks
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-IDM-BANDING",
                judul=f"Perbandingan Skor {nama_indeks(hasil.tahun)} Tahun {{tahun-1}} dan {{tahun}}",
                kolom=KOLOM_DESA,
                bawaan=(
                    "no",
                    "desa",
                    kolom("indeks_n1", "Skor Tahun {tahun-1}"),
                    kolom("indeks", "Skor Tahun {tahun}"),
                    "perubahan",
                    kolom("status", "Status {tahun}"),
                ),
                baris=baris,
                catatan=(teks(f"Sumber: {sumber}"),) if sumber else (),
            ),
        )
    ]
