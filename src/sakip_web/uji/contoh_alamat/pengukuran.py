"""A figure whose evidence is shown."""

from __future__ import annotations

from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("pengukuran:bukti")
def bukti(p: Pemeran) -> Isi:  # noqa: ARG001
    """Of the position that the usual hole names."""
    return {"?": {"i": "PEL-SURAT"}}
