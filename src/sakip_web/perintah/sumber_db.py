"""The source ``db:<kode>/<tahun>``: a year of an office out of the database, for every command of the library."""

from __future__ import annotations

import re

from sakip.kerja.muatan import Muatan
from sakip.kernel.galat import SakipError
from sakip_web.perintah.django_siap import siapkan


class SumberTiada(SakipError):
    """No such year in the database."""


def muat(isi: str, /) -> Muatan:
    """The year behind ``db:``; raises SumberTiada with what there is."""
    cocok = re.fullmatch(r"([^/]+)/(20[0-9]{2})", isi)
    if not cocok:
        raise SumberTiada(f'"db:{isi}" tidak dapat dibaca. Tulis kode kantor dan tahun, misalnya db:35.02.11/2024.')
    siapkan(data=None)
    from sakip_web.rakitan.selectors import tahun_kinerja
    from sakip_web.rekaman.models import Tahun
    from sakip_web.rekaman.selectors import cari_tahun

    tahun = cari_tahun(instansi=cocok[1], tahun=int(cocok[2]))
    if tahun is None:
        ada = ", ".join(f"db:{t.rantai}" for t in Tahun.objects.select_related("instansi")[:10])
        raise SumberTiada(f"db:{isi} tidak ada dalam basis data. Yang ada: {ada or 'belum ada satu pun'}.")
    return Muatan(f"db:{isi}", tahun_kinerja(tahun=tahun))
