"""What is kept of a key, and whose a shown key is."""

from __future__ import annotations

import hashlib
from datetime import date

from sakip_web.akun.models import Pengguna
from sakip_web.api.models import KunciApi


def sidik_kunci(kunci: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(kunci.encode()).hexdigest()


def pemilik_kunci(*, kunci: str, hari: date) -> Pengguna | None:
    """Whose key it is, when it still counts."""
    baris = (
        KunciApi.objects.select_related("pengguna")
        .filter(sidik=sidik_kunci(kunci), dicabut=False, berlaku_sampai__gte=hari, pengguna__is_active=True)
        .first()
    )
    return baris.pengguna if baris else None
