"""Changing accounts: names, passwords, the second step. Each act is a link of the chain of accounts."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final

from django.contrib.auth import authenticate
from django.db import transaction
from django.http import HttpRequest
from django_otp import match_token
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat

RANTAI: Final = "akun"
# Letters that are not taken for one another when read aloud or copied by hand.
_HURUF: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_CADANGAN: Final = 10


def sandi_sekali() -> str:
    """A password to be used once: four groups of four, some 79 bits."""
    return "-".join("".join(secrets.choice(_HURUF) for _ in range(4)) for _ in range(4))


def buat_pengguna(*, nama_pengguna: str, nama: str, oleh: Pelaku, waktu: datetime) -> tuple[Pengguna, str]:
    """A new account with a password that must be changed at the first login; raises ValidationError."""
    sandi = sandi_sekali()
    with transaction.atomic():
        orang = Pengguna.objects.buat(nama_pengguna=nama_pengguna, nama=nama, sandi=sandi, harus_ganti_sandi=True)
        _catat("membuat pengguna", orang, oleh, waktu)
    return orang, sandi


def sandi_baru_sekali(*, pengguna: Pengguna, oleh: Pelaku, waktu: datetime) -> str:
    """A new password for who forgot it, shown once; the second step is taken off, for the phone may be lost too."""
    sandi = sandi_sekali()
    with transaction.atomic():
        _lepas(pengguna)
        pengguna.set_password(sandi)
        pengguna.harus_ganti_sandi = True
        pengguna.save(update_fields=["password", "harus_ganti_sandi"])
        _catat("memberi sandi sekali pakai", pengguna, oleh, waktu)
    return sandi


def atur_aktif(*, pengguna: Pengguna, aktif: bool, oleh: Pelaku, waktu: datetime) -> None:
    """Open or close a login; open sessions of a closed one end."""
    with transaction.atomic():
        pengguna.is_active = aktif
        pengguna.save(update_fields=["is_active"])
        _catat("membuka akun" if aktif else "menutup akun", pengguna, oleh, waktu)


def ganti_sandi(*, pengguna: Pengguna, sandi: str, waktu: datetime) -> None:
    """Change one's own password."""
    with transaction.atomic():
        pengguna.set_password(sandi)
        pengguna.harus_ganti_sandi = False
        pengguna.save(update_fields=["password", "harus_ganti_sandi"])
        _catat("mengganti sandi", pengguna, _sendiri(pengguna), waktu)


def ganti_nama(*, pengguna: Pengguna, nama: str, waktu: datetime) -> None:
    """Change one's own name; what was logged before keeps the old one."""
    with transaction.atomic():
        pengguna.nama = nama.strip()
        pengguna.save(update_fields=["nama"])
        _catat("mengganti nama", pengguna, _sendiri(pengguna), waktu)


def sandi_cocok(*, request: HttpRequest, pengguna: Pengguna, sandi: str) -> bool:
    """Whether it is the person's password; counted like a login, so that nobody guesses at an open session."""
    return authenticate(request, nama_pengguna=pengguna.nama_pengguna, password=sandi) is not None


def siapkan_dua_langkah(*, pengguna: Pengguna) -> TOTPDevice:
    """The key to be scanned; it does not count before a code of it was typed."""
    alat = TOTPDevice.objects.filter(user=pengguna, confirmed=False).first()
    return alat or TOTPDevice.objects.create(user=pengguna, name="autentikator", confirmed=False)


def pasang_dua_langkah(*, alat: TOTPDevice, pengguna: Pengguna, kode: str, waktu: datetime) -> tuple[str, ...]:
    """Turn the second step on with a first code; the codes for when the phone is lost, or nothing for a wrong code."""
    with transaction.atomic():
        if not alat.verify_is_allowed()[0] or not alat.verify_token(kode):
            return ()
        alat.confirmed = True
        alat.save()
        pengguna.dua_langkah = True
        pengguna.save(update_fields=["dua_langkah"])
        _catat("menyalakan dua langkah", pengguna, _sendiri(pengguna), waktu)
        return _buat_cadangan(pengguna)


def lepas_dua_langkah(*, pengguna: Pengguna, waktu: datetime) -> None:
    """Turn it off."""
    with transaction.atomic():
        _lepas(pengguna)
        _catat("mematikan dua langkah", pengguna, _sendiri(pengguna), waktu)


def cocokkan_kode(*, pengguna: Pengguna, kode: str) -> Device | None:
    """The device whose code it is, or the used-up recovery code; every wrong one makes the next wait longer."""
    return match_token(pengguna, kode)


def _buat_cadangan(pengguna: Pengguna) -> tuple[str, ...]:
    StaticDevice.objects.filter(user=pengguna).delete()
    alat = StaticDevice.objects.create(user=pengguna, name="cadangan", confirmed=True)
    kode = tuple("".join(secrets.choice(_HURUF) for _ in range(10)) for _ in range(_CADANGAN))
    for satu in kode:
        alat.token_set.create(token=satu)
    return kode


def _lepas(pengguna: Pengguna) -> None:
    TOTPDevice.objects.filter(user=pengguna).delete()
    StaticDevice.objects.filter(user=pengguna).delete()
    pengguna.dua_langkah = False
    pengguna.save(update_fields=["dua_langkah"])


def _sendiri(pengguna: Pengguna) -> Pelaku:
    return Pelaku(pengguna.pk, pengguna.nama)


def _catat(tindakan: str, pengguna: Pengguna, oleh: Pelaku, waktu: datetime) -> None:
    catat(rantai=RANTAI, entri=[Entri(tindakan, perihal=pengguna.nama_pengguna)], oleh=oleh, waktu=waktu)
