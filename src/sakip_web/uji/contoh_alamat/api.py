"""A key of Ani."""

from __future__ import annotations

from sakip_web.api.models import KunciApi
from sakip_web.api.services import buat_kunci
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import AWAL, Pemeran


@contoh("api:cabut")
def kunci(p: Pemeran) -> Isi:
    """In use."""
    buat_kunci(pengguna=p.ani, nama="dasbor", waktu=AWAL)
    return {"pk": KunciApi.objects.filter(pengguna=p.ani).latest("pk").pk}
