"""People per village and sex (T-PENDUDUK-DESA), of the latest year that is recorded.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the table is practice (SEED 000).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_desa import KOLOM_DESA, baris_penduduk, tahun_penduduk
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_JENIS = ("laki_laki", "perempuan", "jumlah")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with its totals; nothing where people are not recorded per village."""
    tahun = tahun_penduduk(hasil)
    baris = baris_penduduk(hasil, tahun) if tahun else []
    if not baris:
        return []
    ringkas = BarisRingkas("Jumlah", {j: angka(hasil[f"penduduk/{tahun}/{j}"]) for j in _JENIS})
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-PENDUDUK-DESA",
                judul=f"Banyaknya Penduduk menurut Jenis Kelamin dan Desa Tahun {tahun}",
                kolom=KOLOM_DESA,
                bawaan=("no", "desa", kelompok("Penduduk", _JENIS)),
                baris=baris,
                ringkas=(ringkas,),
            ),
        )
    ]
