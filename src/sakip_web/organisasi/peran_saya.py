"""The roles of a person, and the years of offices that they open."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from sakip_web.akun.models import Pengguna
from sakip_web.organisasi.models import Peran
from sakip_web.rekaman.models import Tahun


def peran_saya(*, pengguna: Pengguna, hari: date) -> tuple[Peran, ...]:
    """The roles that count on a day."""
    peran = Peran.objects.filter(Q(mulai=None) | Q(mulai__lte=hari), Q(selesai=None) | Q(selesai__gte=hari))
    return tuple(peran.filter(pengguna=pengguna))


def tahun_saya(*, pengguna: Pengguna, hari: date) -> tuple[Tahun, ...]:
    """The years of the offices of a person, the newest of each first; all for who works for the whole pemda."""
    milik = peran_saya(pengguna=pengguna, hari=hari)
    tahun = Tahun.objects.select_related("instansi")
    if all(p.instansi_id is not None for p in milik):
        tahun = tahun.filter(instansi__in=[p.instansi_id for p in milik])
    return tuple(tahun)
