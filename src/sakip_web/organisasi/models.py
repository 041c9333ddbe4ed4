"""Who has which role where."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip_web.rekaman.models import Instansi


class Macam(models.TextChoices):
    """The roles; one login may hold several, and then sees the union."""

    PERENCANA = "perencana", "Perencana"
    PEJABAT = "pejabat", "Pejabat"
    PENYEDIA = "penyedia", "Penyedia angka resmi"
    APIP = "apip", "APIP atau pereviu"
    PENGELOLA = "pengelola", "Pengelola sistem"


class Peran(models.Model):
    """A role of a person: in an office, or without one in the whole pemda (APIP, PENGELOLA).

    ``jabatan`` is the id of the position that a PEJABAT holds; ``pihak`` the body for which a PENYEDIA gives figures,
    as the figures name it that wait for it. Both ends of the time belong to it; None is open.
    """

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="peran")
    instansi = models.ForeignKey(Instansi, models.CASCADE, related_name="peran", null=True, blank=True)
    macam = models.CharField(max_length=12, choices=Macam.choices)
    jabatan = models.CharField(max_length=100, blank=True)
    pihak = models.CharField(max_length=150, blank=True)
    mulai = models.DateField(null=True, blank=True)
    selesai = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["pengguna", "instansi", "macam", "jabatan", "pihak"], name="peran_sekali", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=models.Q(instansi__isnull=False) | models.Q(macam__in=["apip", "pengelola"]),
                name="peran_kantor_bernama",
            ),
            models.CheckConstraint(
                condition=~models.Q(macam="pejabat") | ~models.Q(jabatan=""), name="peran_pejabat_berjabatan"
            ),
        )
