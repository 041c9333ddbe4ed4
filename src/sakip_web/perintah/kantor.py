"""``sakip kantor``: an office, or a further year of one, from a workbook or JSON."""

from __future__ import annotations

import re

from django.db import IntegrityError, transaction
from django.utils import timezone

from sakip.cli.layar import kabarkan_temuan, tulis
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.muat import muat
from sakip.kernel.galat import SakipError
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.alamat import KodeInstansi
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.rekaman.services import buat_tahun

BARIS_PERINTAH = Pelaku(None, "baris perintah")


class KantorDitolak(SakipError):
    """An office that cannot be made like this."""


def jalankan(*, kode: str, sumber: str) -> int:
    """Make it; the exit code."""
    if not re.fullmatch(KodeInstansi.regex, kode):
        raise KantorDitolak(
            f'Kode kantor "{kode}" tidak dapat dipakai. Tulis kode yang berawal angka, misalnya 35.02.11.'
        )
    muatan = muat(sumber=sumber)
    isi = muatan.wajib()
    kabarkan_temuan(temuan=muatan.temuan, semua=f"sakip reviu {sumber}")
    tahun = buat_kantor(kode=kode, isi=isi)
    tulis(f"{tahun.instansi.nama} tahun {tahun.tahun} tersimpan, alamatnya /{tahun.rantai}/.")
    return 0


def buat_kantor(*, kode: str, isi: TahunKinerja, oleh: Pelaku = BARIS_PERINTAH) -> Tahun:
    """The year of an office, and the office when it is new. Raises KantorDitolak when the year is there."""
    nama = isi.organisasi.instansi.nama.strip()
    if not nama:
        raise KantorDitolak("Nama instansi belum diisi. Isi di lembar Instansi, lalu ulangi.")
    try:
        with transaction.atomic():
            instansi, _ = Instansi.objects.get_or_create(kode=kode, defaults={"nama": nama[:200]})
            return buat_tahun(instansi=instansi, isi=isi, oleh=oleh, waktu=timezone.now())
    except IntegrityError as sebab:
        raise KantorDitolak(
            f"Tahun {isi.tahun} kantor {kode} sudah ada dan tidak diganti. Ubah isinya di peramban."
        ) from sebab
