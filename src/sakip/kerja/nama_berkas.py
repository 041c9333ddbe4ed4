"""Names of printed files: readable, the same everywhere, safe on every disk (``lkjip-kecamatan-sooko-2024.docx``)."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_TERPANJANG = 80
# Stands before the suffix of what a review of a report writes.
TANDA = ".reviu"
# Behind it, on the short note.
TANDA_RINGKAS = ".ringkas"


def sederhanakan(*, teks: str) -> str:
    """Lower-case letters, digits and hyphens.

    >>> sederhanakan(teks="Kecamatan Sooko, Kab. Mojokerto")
    'kecamatan-sooko-kab-mojokerto'
    """
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", polos.lower()).strip("-")[:_TERPANJANG].rstrip("-") or "instansi"


def nama_tampil(*, letak: Path) -> str:
    """The name of any file as it can be shown and written: bytes that are no text become question marks.

    >>> nama_tampil(letak=Path("folder/lkj.docx"))
    'lkj.docx'
    """
    return letak.name.encode("utf-8", "replace").decode()


def is_keluaran(*, nama: str) -> bool:
    """Whether a file is an output of a review, by its name."""
    return Path(nama).stem.lower().removesuffix(TANDA_RINGKAS).endswith(TANDA)


def nama_dokumen(*, jenis: str, instansi: str, tahun: int, akhiran: str) -> str:
    """The name of a document's file; ``akhiran`` without point."""
    return f"{sederhanakan(teks=jenis)}-{sederhanakan(teks=instansi)}-{tahun}.{akhiran}"
