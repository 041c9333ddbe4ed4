"""Reading jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_web.tugas.models import TERBUKA, Pekerjaan

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser


def milik(*, pk: int, untuk: AbstractBaseUser) -> Pekerjaan | None:
    """A job of a person."""
    return Pekerjaan.objects.select_related("tahun__instansi").filter(pk=pk, pengguna_id=untuk.pk).first()


def terbuka(*, untuk: AbstractBaseUser) -> tuple[Pekerjaan, ...]:
    """What still waits or runs for a person, oldest first."""
    return tuple(Pekerjaan.objects.filter(pengguna_id=untuk.pk, keadaan__in=TERBUKA).order_by("dibuat", "pk"))


def antre_di_depan(*, pekerjaan: Pekerjaan) -> int:
    """How many jobs come before this one."""
    return Pekerjaan.objects.filter(keadaan__in=TERBUKA, dibuat__lt=pekerjaan.dibuat).count()
