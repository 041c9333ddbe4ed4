"""Offices: what a year says once, a new office with its first year, the known profils."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db import transaction

from sakip.data.acuan import Acuan, Pemda
from sakip.data.organisasi import Instansi as InstansiTahun
from sakip.data.organisasi import Organisasi
from sakip.data.perencanaan import Perencanaan, Renstra
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.peraturan.profil_muat import daftar_profil, muat_profil
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.rekaman.services import buat_tahun, simpan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah


class KantorDitolak(SakipError):
    """An office that cannot be made; the text says why."""


@dataclass(frozen=True, slots=True)
class KantorBaru:
    """What is asked for."""

    kode: str
    nama: str
    tahun: int
    profil: str
    sebutan: str
    pemda: str
    kepala: str
    renstra_awal: int
    renstra_akhir: int


@cache
def semua_profil() -> Mapping[str, str]:
    """The known profils by code, with their names."""
    return {kode: f"{muat_profil(kode).nama} ({kode})" for kode in daftar_profil()}


def simpan_bagian(
    *, tahun: Tahun, bagian: str, objek: object, versi: int, oleh: Pelaku, waktu: datetime
) -> HasilSimpan:
    """Change what a part of the year says once; the name of the office in lists follows."""
    with transaction.atomic():
        hasil = simpan(tahun=tahun, ubah=[Ubah(bagian, "", objek, versi)], oleh=oleh, waktu=waktu)
        if isinstance(objek, Organisasi) and not hasil.bentrok:
            Instansi.objects.filter(pk=tahun.instansi_id).update(nama=objek.instansi.nama[:200])
    return hasil


def buat_kantor(*, baru: KantorBaru, oleh: Pelaku, waktu: datetime) -> Tahun:
    """An office with an empty first year. Raises KantorDitolak when the kode is taken."""
    if ada := Instansi.objects.filter(kode=baru.kode).first():
        raise KantorDitolak(
            f"Kode {baru.kode} sudah dipakai {ada.nama}. Tulis kode lain; tahun berikutnya kantor itu dimulai dari "
            "halaman Rencana-nya."
        )
    isi = TahunKinerja(
        acuan=Acuan(baru.tahun, baru.profil, Pemda(baru.pemda, baru.sebutan, baru.kepala)),
        organisasi=Organisasi(InstansiTahun(baru.nama)),
        perencanaan=Perencanaan(Renstra(baru.renstra_awal, baru.renstra_akhir)),
    )
    with transaction.atomic():
        instansi = Instansi.objects.create(kode=baru.kode, nama=baru.nama)
        return buat_tahun(instansi=instansi, isi=isi, oleh=oleh, waktu=waktu)
