"""Accounts."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models

NAMA_SAH = RegexValidator(r"^[a-z0-9][a-z0-9._-]*$", "Pakai huruf kecil, angka, titik atau garis, tanpa spasi.")


class PengelolaPengguna(BaseUserManager["Pengguna"]):
    """Makes accounts."""

    def buat(self, *, nama_pengguna: str, nama: str, sandi: str | None = None, **lain: object) -> Pengguna:
        """A new account; without a password nobody can log in until one is set."""
        pengguna = self.model(nama_pengguna=nama_pengguna.strip().lower(), nama=nama.strip(), **lain)
        pengguna.set_password(sandi)
        pengguna.full_clean()
        pengguna.save(using=self._db)
        return pengguna


class Pengguna(AbstractBaseUser):
    """A person who logs in. What one may do stands in ``organisasi.Peran``."""

    nama_pengguna = models.CharField("nama pengguna", max_length=60, unique=True, validators=[NAMA_SAH])
    nama = models.CharField("nama", max_length=150)
    is_active = models.BooleanField("aktif", default=True)
    harus_ganti_sandi = models.BooleanField(default=False)
    # With a confirmed device; kept here so that no page asks for devices.
    dua_langkah = models.BooleanField(default=False)
    dibuat = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "nama_pengguna"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]
    objects = PengelolaPengguna()

    def __str__(self) -> str:
        return self.nama
