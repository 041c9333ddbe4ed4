"""Subdivisions per village (T-WILAYAH-RT-RW).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the table is practice (SEED 000). The word for *dusun* is
the profil's.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_desa import KOLOM_DESA, baris_wilayah
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with its totals; nothing where the villages are not listed one by one."""
    baris = baris_wilayah(hasil)
    if not baris:
        return []
    ringkas = BarisRingkas("Jumlah", {u: angka(hasil[f"wilayah/{u}"]) for u in ("rt", "rw", "dusun")})
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-WILAYAH-RT-RW",
                judul="Banyaknya RT, RW, dan {dusun} menurut Desa",
                kolom=KOLOM_DESA,
                bawaan=("no", "desa", "rt", "rw", "dusun"),
                baris=baris,
                ringkas=(ringkas,),
            ),
        )
    ]
