"""Where things stand."""

from __future__ import annotations

from django.db import models

from sakip_web.alur.aturan import Keadaan
from sakip_web.rekaman.models import Tahun


class Proses(models.Model):
    """One thing and its state; without a row it is a draft. ``catatan`` is what was said at the last step."""

    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="proses")
    jenis = models.CharField(max_length=12)
    kunci = models.CharField(max_length=250)
    keadaan = models.CharField(max_length=12, choices=[(k.value, k.value) for k in Keadaan])
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    catatan = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["tahun", "jenis", "kunci"], name="proses_sekali"),)
