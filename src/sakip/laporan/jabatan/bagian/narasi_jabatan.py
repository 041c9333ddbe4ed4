"""A text that the holder of a position wrote for the report of a period (inventory: the N- sections of reports).

In the layout: ``{bagian: narasi_jabatan, kunci: jabatan_analisis}``; ``penanda: huruf`` marks list items with letters;
``wajib: false`` leaves the section out where no text was written.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, JenisDaftar
from sakip.hasil.dasar import Hasil
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The text of the key for the position and the period of the document."""
    jabatan, kunci = jabatan_dokumen(hasil), opsi.teks("kunci")
    if jabatan is None or (not opsi.ya("wajib", bawaan=True) and not teks_untuk(hasil, kunci, jabatan.id)):
        return []
    jenis = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
    return blok_narasi(hasil=hasil, kunci=kunci, untuk=jabatan.id, jenis=jenis)
