"""Tables of the log."""

from __future__ import annotations

from django.db import models


class Rantai(models.Model):
    """One chain: an office in a year (``35.02.11/2026``), or ``sistem`` for accounts. Holds its last link."""

    nama = models.CharField(max_length=100, unique=True)
    nomor = models.PositiveBigIntegerField(default=0)
    sidik = models.CharField(max_length=64, default="")


class Jejak(models.Model):
    """One link: who did what to which thing, before and after. Written by services alone and never changed."""

    rantai = models.ForeignKey(Rantai, models.PROTECT, related_name="mata")
    nomor = models.PositiveBigIntegerField()
    waktu = models.DateTimeField()
    pengguna = models.BigIntegerField(null=True)
    pelaku = models.CharField(max_length=150)
    atas_nama = models.CharField(max_length=150, blank=True)
    tindakan = models.CharField(max_length=60)
    himpunan = models.CharField(max_length=60, blank=True)
    kunci = models.CharField(max_length=250, blank=True)
    perihal = models.CharField(max_length=300, blank=True)
    alasan = models.TextField(blank=True)
    sebelum = models.JSONField(null=True)
    sesudah = models.JSONField(null=True)
    sidik_lalu = models.CharField(max_length=64)
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["rantai", "nomor"], name="jejak_nomor_sekali"),)
        indexes = (
            models.Index(fields=["rantai", "himpunan", "kunci"], name="jejak_perihal"),
            models.Index(fields=["rantai", "-waktu"], name="jejak_waktu"),
        )


class Segel(models.Model):
    """The last link of a chain at the end of a day; also appended to a file outside the database."""

    rantai = models.ForeignKey(Rantai, models.PROTECT, related_name="segel")
    tanggal = models.DateField()
    nomor = models.PositiveBigIntegerField()
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["rantai", "tanggal"], name="segel_sekali_sehari"),)
