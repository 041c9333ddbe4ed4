"""Writing entries of the register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.data.register import Catatan
from sakip_web.berkas.services import lampirkan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah
from sakip_web.sumber.penjaga import CATATAN


def simpan_catatan(
    *,
    tahun: Tahun,
    kunci: str | None,
    catatan: Catatan,
    versi: int,
    berkas: Iterable[UploadedFile[bytes]],
    oleh: Pelaku,
    waktu: datetime,
) -> HasilSimpan:
    """Save an entry together with its evidence, or neither; ``kunci`` None is a new one.

    Raises ``rekaman.penjaga.Terkunci`` and what ``berkas.services.lampirkan`` raises.
    """
    pasti = kunci_baru(himpunan=CATATAN, objek=catatan) if kunci is None else kunci
    with transaction.atomic():
        hasil = simpan(tahun=tahun, ubah=(Ubah(CATATAN, pasti, catatan, versi),), oleh=oleh, waktu=waktu)
        if not hasil.bentrok:
            for satu in berkas:
                lampirkan(tahun=tahun, himpunan=CATATAN, kunci=pasti, berkas=satu, oleh=oleh, waktu=waktu)
    return hasil


def hapus_catatan(*, tahun: Tahun, kunci: str, versi: int, oleh: Pelaku, waktu: datetime, alasan: str) -> HasilSimpan:
    """Take an entry back. Raises ``rekaman.penjaga.Terkunci``."""
    return simpan(tahun=tahun, ubah=(Ubah(CATATAN, kunci, None, versi),), oleh=oleh, waktu=waktu, alasan=alasan)
