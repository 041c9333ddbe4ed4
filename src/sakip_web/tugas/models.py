"""The table of jobs."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip_web.rekaman.models import Tahun


class Keadaan(models.TextChoices):
    """Where a job stands."""

    MENUNGGU = "menunggu", "menunggu giliran"
    BERJALAN = "berjalan", "sedang dikerjakan"
    SELESAI = "selesai", "selesai"
    GAGAL = "gagal", "tidak selesai"
    DIBATALKAN = "dibatalkan", "dibatalkan"


TERBUKA = (Keadaan.MENUNGGU, Keadaan.BERJALAN)


class Pekerjaan(models.Model):
    """One job. While it runs a worker holds it on lease; when the lease runs out, another may take it.

    ``percobaan`` counts how often it was taken, and so tells two workers of the same job apart.
    ``hasil`` may hold ``alamat``, a path of ours that shows the result, and ``sebutan``, the words of that link.
    """

    jenis = models.CharField(max_length=60)
    judul = models.CharField(max_length=200)
    masukan = models.JSONField(default=dict)
    hasil = models.JSONField(null=True)
    keadaan = models.CharField(max_length=10, choices=Keadaan.choices, default=Keadaan.MENUNGGU)
    maju = models.PositiveIntegerField(default=0)
    dari = models.PositiveIntegerField(default=0)
    pesan = models.TextField(blank=True)
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="pekerjaan")
    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="pekerjaan", null=True)
    kunci_unik = models.CharField(max_length=200, blank=True)
    percobaan = models.PositiveSmallIntegerField(default=0)
    sewa_sampai = models.DateTimeField(null=True)
    dibuat = models.DateTimeField(auto_now_add=True)
    mulai = models.DateTimeField(null=True)
    selesai = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-dibuat", "-pk")
        indexes = (models.Index(fields=["keadaan", "dibuat"], name="pekerjaan_antre"),)
        constraints = (
            models.UniqueConstraint(
                fields=["pengguna", "jenis", "kunci_unik"],
                condition=models.Q(keadaan__in=["menunggu", "berjalan"]) & ~models.Q(kunci_unik=""),
                name="pekerjaan_terbuka_sekali",
            ),
        )

    @property
    def terbuka(self) -> bool:
        """Whether it still waits or runs."""
        return self.keadaan in TERBUKA

    @property
    def persen(self) -> int:
        """How far it is."""
        return min(100, self.maju * 100 // self.dari) if self.dari else 0
