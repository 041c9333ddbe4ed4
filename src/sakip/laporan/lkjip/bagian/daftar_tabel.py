"""List of tables (L-DAFTAR-TABEL), generated from the captions.

Dasar: practice (SEED 000); typed numbers repeat.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, DaftarKeterangan
from sakip.hasil.dasar import Hasil
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:  # noqa: ARG001 - every section has this form
    """The list."""
    return [DaftarKeterangan("Tabel")]
