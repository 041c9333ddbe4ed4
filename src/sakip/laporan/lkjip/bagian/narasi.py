"""An author's text by its key: paragraphs or a list, or a visible placeholder (inventory: the N- sections).

In the layout: ``{bagian: narasi, kunci: latar_belakang}``; ``penanda: huruf`` marks list items with letters;
``wajib: false`` leaves the section out where no text was written.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, JenisDaftar
from sakip.hasil.dasar import Hasil
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The text of the key named in the layout."""
    jenis, kunci = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value)), opsi.teks("kunci")
    if not opsi.ya("wajib", bawaan=True) and not teks_untuk(hasil, kunci):
        return []
    return blok_narasi(hasil=hasil, kunci=kunci, jenis=jenis)
