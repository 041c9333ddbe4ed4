"""Table of contents (L-DAFTAR-ISI), generated from the headings; ``sampai`` is the deepest level listed.

Dasar: practice (SEED 000, 002); typed ones disagree with the content.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, DaftarIsi
from sakip.hasil.dasar import Hasil
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:  # noqa: ARG001 - every section has this form
    """The list."""
    return [DaftarIsi(sampai=opsi.bilangan("sampai", 3))]
