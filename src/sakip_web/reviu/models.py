"""Tables of reviews of reports: whose, what came of them, and what people decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip_web.berkas.models import Berkas
from sakip_web.rekaman.models import Tahun


class Pemeriksaan(models.Model):
    """A report that was given to be reviewed. It belongs to a person, and to an office where it was given there.

    ``nomor`` stands in addresses and cannot be guessed. ``halaman`` is the page of the review, ``temuan`` its
    findings in canonical form, ``usul`` what the engine proposes for the form; all are empty while the report is not
    read, and ``galat`` says why where it cannot be.
    """

    nomor = models.CharField(max_length=24, unique=True)
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="pemeriksaan")
    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="pemeriksaan", null=True)
    nama = models.CharField(max_length=200)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    halaman = models.ForeignKey(Berkas, models.PROTECT, related_name="+", null=True)
    temuan = models.JSONField(default=list)
    usul = models.JSONField(default=dict)
    salah = models.PositiveIntegerField(default=0)
    peringatan = models.PositiveIntegerField(default=0)
    galat = models.TextField(blank=True)
    pereviu = models.CharField(max_length=150, blank=True)
    jabatan = models.CharField(max_length=150, blank=True)
    tempat = models.CharField(max_length=100, blank=True)
    simpulan = models.TextField(blank=True)

    class Meta:
        ordering = ("-waktu",)


class Pengecualian(models.Model):
    """A finding that a person lets stand, by its signature. Taken back it stays, for the log."""

    pemeriksaan = models.ForeignKey(Pemeriksaan, models.CASCADE, related_name="pengecualian")
    sidik = models.CharField(max_length=32)
    nama = models.CharField(max_length=150)
    alasan = models.TextField()
    tanggal = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pemeriksaan", "sidik"], name="pengecualian_sekali"),)


class JawabanFormulir(models.Model):
    """An answer to a question of the review form (PermenPANRB 53/2014): by a person, with name and day."""

    pemeriksaan = models.ForeignKey(Pemeriksaan, models.CASCADE, related_name="jawaban")
    kode = models.CharField(max_length=20)
    jawab = models.CharField(max_length=5, choices=[("ya", "ya"), ("tidak", "tidak")])
    keterangan = models.TextField(blank=True)
    nama = models.CharField(max_length=150)
    tanggal = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pemeriksaan", "kode"], name="jawaban_sekali"),)
