"""Asking for a job, and cancelling it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from sakip.data.kanonik_nilai import Polos
from sakip_web.rekaman.models import Tahun
from sakip_web.tugas.models import TERBUKA, Keadaan, Pekerjaan

if TYPE_CHECKING:
    # Accounts lie above jobs; the table knows them by the settings alone.
    from django.contrib.auth.base_user import AbstractBaseUser


def ajukan(
    *,
    jenis: str,
    masukan: Polos,
    oleh: AbstractBaseUser,
    judul: str,
    kunci_unik: str = "",
    tahun: Tahun | None = None,
) -> Pekerjaan:
    """Put a job in the queue. One of the same person with the same ``kunci_unik`` that is still open is returned
    instead: who presses twice waits once."""
    if ada := _terbuka(jenis, oleh, kunci_unik):
        return ada
    try:
        with transaction.atomic():
            return Pekerjaan.objects.create(
                jenis=jenis, masukan=masukan, pengguna_id=oleh.pk, judul=judul, kunci_unik=kunci_unik, tahun=tahun
            )
    except IntegrityError:
        # Pressed twice at the same moment.
        ada = _terbuka(jenis, oleh, kunci_unik)
        if ada is None:
            raise
        return ada


def _terbuka(jenis: str, oleh: AbstractBaseUser, kunci_unik: str) -> Pekerjaan | None:
    if not kunci_unik:
        return None
    return Pekerjaan.objects.filter(
        jenis=jenis, pengguna_id=oleh.pk, kunci_unik=kunci_unik, keadaan__in=TERBUKA
    ).first()


def batalkan(*, pekerjaan: Pekerjaan, waktu: datetime) -> bool:
    """Cancel; False when it had ended already. A job that runs notices it the next time it reports."""
    ubah = {"keadaan": Keadaan.DIBATALKAN, "selesai": waktu, "sewa_sampai": None, "pesan": "Dibatalkan."}
    return bool(Pekerjaan.objects.filter(pk=pekerjaan.pk, keadaan__in=TERBUKA).update(**ubah))
