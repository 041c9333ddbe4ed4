"""Keys with which programs read."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class KunciApi(models.Model):
    """A key of a person: a program that shows it reads what the person may see. Only its hash is kept."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="kunci_api")
    nama = models.CharField(max_length=100)
    sidik = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField()
    berlaku_sampai = models.DateField()
    dicabut = models.BooleanField(default=False)

    class Meta:
        ordering = ("-dibuat",)
