"""Tables of files: what is stored, what it is evidence of, and papers that were made valid."""

from __future__ import annotations

from django.db import models

from sakip_web.rekaman.models import Tahun


class Berkas(models.Model):
    """Bytes in the store, once for the same content. ``jenis`` is what the content is, whatever its name says."""

    sidik = models.CharField(max_length=64, unique=True)
    ukuran = models.PositiveBigIntegerField()
    jenis = models.CharField(max_length=12)


class Lampiran(models.Model):
    """A file attached to a thing of a year. Taken back it stays, so that the log can be followed.

    ``himpunan`` and ``kunci`` name a record (``realisasi.kinerja``, ``SKM:2024-TW2``) or what the process knows by key.
    """

    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="lampiran")
    himpunan = models.CharField(max_length=60)
    kunci = models.CharField(max_length=250)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="lampiran")
    nama = models.CharField(max_length=150)
    keterangan = models.CharField(max_length=300, blank=True)
    oleh = models.CharField(max_length=150)
    atas_nama = models.CharField(max_length=150, blank=True)
    waktu = models.DateTimeField()
    dicabut = models.DateTimeField(null=True)

    class Meta:
        ordering = ("waktu", "pk")
        indexes = (models.Index(fields=["tahun", "himpunan", "kunci"], name="lampiran_milik"),)


class Naskah(models.Model):
    """A paper as it was made valid: its files, and the data that it was printed from with the version of their schema.

    ``sidik`` is the hash of the data, ``kode`` a short form of it that can be printed on the paper before it exists.
    """

    tahun = models.ForeignKey(Tahun, models.PROTECT, related_name="naskah")
    jenis = models.CharField(max_length=40)
    kunci = models.CharField(max_length=250)
    judul = models.CharField(max_length=300)
    cara = models.CharField(max_length=20)
    sah_pada = models.DateTimeField()
    oleh = models.CharField(max_length=150)
    kode = models.CharField(max_length=20, db_index=True)
    sidik = models.CharField(max_length=64)
    skema = models.CharField(max_length=60)
    data = models.ForeignKey(Berkas, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-sah_pada", "-pk")
        indexes = (models.Index(fields=["tahun", "jenis", "kunci"], name="naskah_milik"),)


class NaskahBerkas(models.Model):
    """A file of a paper: one for each format."""

    naskah = models.ForeignKey(Naskah, models.PROTECT, related_name="isi")
    format = models.CharField(max_length=8)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("format",)
        constraints = (models.UniqueConstraint(fields=["naskah", "format"], name="naskah_format_sekali"),)
