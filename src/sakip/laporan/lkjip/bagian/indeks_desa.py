"""The village index of a year with the official status (T-IDM-TAHUN).

Dasar: PermendesaPDTT 2/2016 (IDM), PermendesPDT 9/2024 (Indeks Desa) (VERIFIED-2); score and status are official and
never computed. ``mundur: 1`` prints the year before.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_desa import KOLOM_DESA, baris_indeks, nama_indeks
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the mean with ``rata: true``; nothing where the year has no index."""
    tahun = hasil.tahun - opsi.bilangan("mundur", 0)
    baris = baris_indeks(hasil, tahun)
    if not baris:
        return []
    sumber = hasil.data.desa.sumber_indeks
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-IDM-TAHUN",
                judul=f"Rekapitulasi {nama_indeks(tahun)} Tahun {tahun}",
                kolom=KOLOM_DESA,
                bawaan=("no", "desa", "indeks", "status"),
                baris=baris,
                ringkas=(
                    (BarisRingkas("Rata-rata", {"indeks": angka(hasil[f"rata_indeks/{tahun}"])}),)
                    if opsi.ya("rata")
                    else ()
                ),
                catatan=(teks(f"Sumber: {sumber}"),) if sumber else (),
            ),
        )
    ]
