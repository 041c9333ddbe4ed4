"""An entry of the register."""

from __future__ import annotations

from sakip_web.rekaman.selectors import daftar
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("sumber:ubah", "sumber:hapus")
def catatan(p: Pemeran) -> Isi:
    """The first one."""
    return {"?": {"kunci": daftar(tahun=p.tahun, himpunan=("register.catatan",))[0].butir.kunci}}


@contoh("sumber:jenis")
def jenis(_p: Pemeran) -> Isi:
    """A kind that a formula counts."""
    return {"jenis": "rapat_koordinasi"}
