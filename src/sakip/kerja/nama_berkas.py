"""Names of printed files: readable, the same everywhere, safe on every disk (``lkjip-kecamatan-sooko-2024.docx``)."""

from __future__ import annotations

import re
import unicodedata

_TERPANJANG = 80


def sederhanakan(*, teks: str) -> str:
    """Lower-case letters, digits and hyphens.

    >>> sederhanakan(teks="Kecamatan Sooko, Kab. Mojokerto")
    'kecamatan-sooko-kab-mojokerto'
    """
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", polos.lower()).strip("-")[:_TERPANJANG].rstrip("-") or "instansi"


def nama_dokumen(*, jenis: str, instansi: str, tahun: int, akhiran: str) -> str:
    """The name of a document's file; ``akhiran`` without point."""
    return f"{sederhanakan(teks=jenis)}-{sederhanakan(teks=instansi)}-{tahun}.{akhiran}"
