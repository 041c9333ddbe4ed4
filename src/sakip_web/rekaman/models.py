"""Tables of offices, their years, and the records of each year."""

from __future__ import annotations

from django.db import models


class Instansi(models.Model):
    """An office of the pemda. ``kode`` stands in addresses and in ``db:<kode>/<tahun>``."""

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=200)

    class Meta:
        ordering = ("kode",)

    def __str__(self) -> str:
        return self.nama


class Tahun(models.Model):
    """A budget year of an office. ``nomor`` rises with every change of a record."""

    instansi = models.ForeignKey(Instansi, models.PROTECT, related_name="tahun")
    tahun = models.PositiveSmallIntegerField()
    nomor = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ("instansi", "-tahun")
        constraints = (models.UniqueConstraint(fields=["instansi", "tahun"], name="tahun_sekali"),)

    def __str__(self) -> str:
        return f"{self.instansi.nama} {self.tahun}"

    @property
    def rantai(self) -> str:
        """The name of its chain in the log, and its address in ``db:``."""
        return f"{self.instansi.kode}/{self.tahun}"


class Rekaman(models.Model):
    """One fact, once: the canonical form (``sakip.data.kanonik``) of one thing of a set of a year.

    ``isi`` None is a fact that was taken back; the row stays, so that everybody who kept a copy learns of it.
    ``versi`` rises with every change of the row; who saves names the one that was read.
    ``nomor`` is the year's number at the last change.
    """

    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="rekaman")
    himpunan = models.CharField(max_length=60)
    kunci = models.CharField(max_length=250)
    urut = models.IntegerField(default=0)
    isi = models.JSONField(null=True)
    versi = models.PositiveIntegerField(default=1)
    nomor = models.PositiveBigIntegerField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["tahun", "himpunan", "kunci"], name="rekaman_sekali"),)
        indexes = (models.Index(fields=["tahun", "nomor"], name="rekaman_perubahan"),)
