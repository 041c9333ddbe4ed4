"""Figures that a superior gave back."""

from __future__ import annotations

from django.db import models

from sakip_web.rekaman.models import Tahun


class Pengembalian(models.Model):
    """One figure given back with a message, and the answer. ``selesai`` once the superior accepted the figures."""

    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="pengembalian")
    jabatan = models.CharField(max_length=100)
    triwulan = models.PositiveSmallIntegerField()
    indikator = models.CharField(max_length=100)
    pesan = models.TextField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    jawaban = models.TextField(blank=True)
    dijawab_oleh = models.CharField(max_length=150, blank=True)
    dijawab_waktu = models.DateTimeField(null=True)
    selesai = models.BooleanField(default=False)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=["tahun", "jabatan", "triwulan"], name="pengembalian_lembar"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(triwulan__gte=1, triwulan__lte=4), name="pengembalian_triwulan"),
        )
