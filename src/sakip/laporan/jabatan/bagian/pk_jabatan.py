"""Sasaran, indicators and targets that a position agreed on (T-PK-INDIVIDU).

Dasar: PermenPANRB 53/2014, Lampiran I: each level has an agreement of its own (VERIFIED-2). Headings are the layout's:
*Sasaran Kegiatan*, *Sasaran Sub Kegiatan*, *Target %*.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_jabatan import KOLOM_JABATAN, baris_jabatan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, or a sentence while nothing is agreed (nothing with ``kosong: false``)."""
    baris = baris_jabatan(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    isi = Isi(
        jenis="T-PK-INDIVIDU",
        judul="Perjanjian Kinerja {nama_jabatan} Tahun {tahun}",
        kolom=KOLOM_JABATAN,
        bawaan=("no_sasaran", "sasaran", "indikator", "target"),
        baris=baris,
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]
