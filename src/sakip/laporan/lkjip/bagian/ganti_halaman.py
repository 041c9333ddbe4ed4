"""A new page: what follows begins on it. Practice, not asked for by a rule."""

from __future__ import annotations

from sakip.dokumen.node import Blok, GantiHalaman
from sakip.hasil.dasar import Hasil
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:  # noqa: ARG001 - every section has this form
    """The break."""
    return [GantiHalaman()]
