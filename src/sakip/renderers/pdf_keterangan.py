"""Captions as typst source: the number bold, then the text."""

from __future__ import annotations

from sakip.dokumen.node import Keterangan
from sakip.renderers.pdf_tulis import Tempat, literal, tulis_teks


def tulis_keterangan(*, keterangan: Keterangan | None, tempat: Tempat) -> str:
    """The argument (kind, label, content) of templat.typ; ``none`` where there is no caption."""
    if keterangan is None:
        return "none"
    nomor = keterangan.nomor.teks
    awal = f"#strong[{tulis_teks(teks=nomor, tempat=tempat)}];#h(0.4em);" if nomor else ""
    isi = awal + tulis_teks(teks=keterangan.teks, tempat=tempat)
    return f"({literal(teks=keterangan.jenis)}, {literal(teks=keterangan.label)}, [{isi}])"
