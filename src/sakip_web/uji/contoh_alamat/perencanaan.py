"""Nodes and steps of the plan."""

from __future__ import annotations

from sakip_web.rekaman.selectors import daftar
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("perencanaan:cabang", "perencanaan:cabang_hapus", "perencanaan:cabang_geser")
def cabang(_p: Pemeran) -> Isi:
    """A sasaran strategis."""
    return {"jenis": "sasaran", "kunci": "S1"}


@contoh("perencanaan:cabang_baru")
def cabang_baru(_p: Pemeran) -> Isi:
    """A new program."""
    return {"jenis": "simpul"}


@contoh("perencanaan:langkah", "perencanaan:langkah_hapus")
def langkah(p: Pemeran) -> Isi:
    """The first step."""
    return {"kunci": daftar(tahun=p.tahun, himpunan=["perencanaan.rencana_aksi"])[0].butir.kunci}
