"""Making and taking back keys."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from sakip_web.akun.models import Pengguna
from sakip_web.api.kunci import sidik_kunci
from sakip_web.api.models import KunciApi
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import SISTEM, catat

BERLAKU = timedelta(days=365)


def buat_kunci(*, pengguna: Pengguna, nama: str, waktu: datetime) -> str:
    """A new key, shown once."""
    kunci = f"sakip_{secrets.token_urlsafe(32)}"
    with transaction.atomic():
        KunciApi.objects.create(
            pengguna=pengguna,
            nama=nama,
            sidik=sidik_kunci(kunci),
            dibuat=waktu,
            berlaku_sampai=(waktu + BERLAKU).date(),
        )
        _catat("membuat kunci API", pengguna, nama, waktu)
    return kunci


def cabut_kunci(*, pengguna: Pengguna, pk: int, waktu: datetime) -> bool:
    """Take a key of one's own back; False where there is none."""
    with transaction.atomic():
        baris = KunciApi.objects.filter(pk=pk, pengguna=pengguna, dicabut=False).first()
        if baris is None:
            return False
        KunciApi.objects.filter(pk=pk).update(dicabut=True)
        _catat("mencabut kunci API", pengguna, baris.nama, waktu)
    return True


def _catat(tindakan: str, pengguna: Pengguna, nama: str, waktu: datetime) -> None:
    catat(
        rantai=SISTEM,
        entri=(Entri(tindakan, "kunci_api", nama),),
        oleh=Pelaku(pengguna.pk, pengguna.nama),
        waktu=waktu,
    )
