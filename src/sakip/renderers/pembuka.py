"""Which paragraphs go with what follows, alike in PDF and DOCX: an opening line, one above a form or signatures."""

from __future__ import annotations

from sakip.dokumen.node import Blok, Daftar, FormCentang, Paragraf, TandaTangan, TeksPenulis
from sakip.dokumen.sebaris import Teks


def membuka(*, blok: Blok, berikut: Blok | None) -> bool:
    """Whether a block may not stand at the foot of a page without the next one."""
    if not isinstance(blok, Paragraf) or not blok.isi:
        return False
    akhir = blok.isi[-1]
    bertitik_dua = isinstance(akhir, Teks) and akhir.isi.rstrip().endswith(":")
    return isinstance(berikut, FormCentang | TandaTangan) or (
        bertitik_dua and isinstance(berikut, Daftar | TeksPenulis)
    )
