"""A year that was uploaded and waits for its preview to be applied."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip_web.rekaman.models import Tahun


class Titipan(models.Model):
    """What an upload says, as canonical JSON, compressed; the file itself is read once and not kept.

    ``nomor`` is the number of the year that the preview was made at; ``catatan`` what reading had to say. ``hanya`` are
    the sets that the upload is about (all of them when empty): what others change elsewhere is not its business.
    ``kembali`` is the path of the page that asked for it.
    """

    tahun = models.ForeignKey(Tahun, models.CASCADE, related_name="titipan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="titipan")
    nama = models.CharField(max_length=200)
    isi = models.BinaryField()
    catatan = models.JSONField(default=list)
    hanya = models.JSONField(default=list)
    kembali = models.CharField(max_length=200, blank=True)
    nomor = models.PositiveBigIntegerField()
    waktu = models.DateTimeField()
