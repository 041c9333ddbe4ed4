"""A job of Ani."""

from __future__ import annotations

from sakip_web.tugas.services import ajukan
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("tugas:kemajuan", "tugas:batal")
def pekerjaan(p: Pemeran) -> Isi:
    """Waiting in the queue."""
    return {"pk": ajukan(jenis="contoh", masukan={}, oleh=p.ani, judul="Mencetak semua dokumen", tahun=p.tahun).pk}
