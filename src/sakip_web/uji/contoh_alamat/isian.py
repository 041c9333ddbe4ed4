"""A record to change or to take back."""

from __future__ import annotations

from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("isian:ubah", "isian:hapus")
def rekaman(_p: Pemeran) -> Isi:
    """An indicator."""
    return {"?": {"kunci": "SKM"}}
