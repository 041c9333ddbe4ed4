"""The response of the direct superior in free words (F-TANGGAPAN-BEBAS): as recorded, else lines for the pen.

Dasar: local law (SEED 000). ``baris`` is the number of dotted lines, one to three or more.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.tanggapan import blok_tanggal, garis_kosong, tanggapan_periode
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The words of the superior, with what was ticked where the response has only that; dotted lines without both."""
    jabatan = jabatan_dokumen(hasil)
    tanggapan = tanggapan_periode(hasil=hasil, jabatan=jabatan) if jabatan else None
    isi = [b for b in (*tanggapan.pilihan, tanggapan.catatan) if b] if tanggapan else []
    if tanggapan is None or not isi:
        return garis_kosong(opsi.bilangan("baris", 3))
    return [*(Paragraf((Teks(b),)) for b in isi), *blok_tanggal(tanggapan)]
