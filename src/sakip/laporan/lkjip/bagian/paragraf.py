"""A sentence that the layout itself gives, to lead into what follows; names in braces are filled in.

Dasar: none; it keeps headings and tables from standing without a word. In the layout: ``{bagian: paragraf, teks:
"..."}``.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, GayaParagraf, Paragraf
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The paragraph; ``gaya: tengah`` and the like choose its role, ``tebal: true`` sets it bold."""
    isi = teks(isi_teks(opsi.teks("teks"), hasil=hasil), tebal=opsi.ya("tebal"))
    return [Paragraf(isi, GayaParagraf(opsi.teks("gaya", GayaParagraf.BIASA.value)))]
