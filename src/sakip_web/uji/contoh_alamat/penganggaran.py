"""A version of the budget."""

from __future__ import annotations

from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("penganggaran:pagu")
def versi(_p: Pemeran) -> Isi:
    """The first one."""
    return {"versi": "murni"}
