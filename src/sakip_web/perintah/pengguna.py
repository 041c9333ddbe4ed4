"""``sakip pengguna``: accounts and roles from the command line, each act logged like one in the browser."""

from __future__ import annotations

import argparse

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from sakip.cli.layar import tulis
from sakip.kernel.galat import SakipError
from sakip_web.akun.models import Pengguna
from sakip_web.akun.services import RANTAI, buat_pengguna, sandi_baru_sekali
from sakip_web.jejak.rantai import Entri
from sakip_web.jejak.services import catat
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.perintah.kantor import BARIS_PERINTAH
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Instansi


class PenggunaSalah(SakipError):
    """What was asked cannot be done to this account."""


def jalankan(pilihan: argparse.Namespace, /) -> int:
    """Run it; the exit code."""
    match pilihan.tindakan:
        case "baru":
            _baru(pilihan)
        case "sandi":
            _sandi(pilihan)
        case "peran":
            _peran(pilihan)
        case tindakan:
            _nyalakan(pilihan, nyala=tindakan == "hidupkan")
    return 0


def _baru(pilihan: argparse.Namespace) -> None:
    if Pengguna.objects.filter(nama_pengguna=pilihan.nama_pengguna).exists():
        raise PenggunaSalah(
            f"Pengguna {pilihan.nama_pengguna} sudah ada. Pilih nama lain, atau beri sandi baru: "
            f"sakip pengguna sandi {pilihan.nama_pengguna}"
        )
    try:
        orang, sandi = buat_pengguna(
            nama_pengguna=pilihan.nama_pengguna, nama=pilihan.nama, oleh=BARIS_PERINTAH, waktu=timezone.now()
        )
    except ValidationError as sebab:
        raise PenggunaSalah(f"{pilihan.nama_pengguna}: {' '.join(sebab.messages)}") from sebab
    tulis(f"Pengguna {orang.nama_pengguna} ({orang.nama}) dibuat.")
    _tampilkan(sandi)


def _sandi(pilihan: argparse.Namespace) -> None:
    orang = _cari(pilihan.nama_pengguna)
    _tampilkan(sandi_baru_sekali(pengguna=orang, oleh=BARIS_PERINTAH, waktu=timezone.now()))


def _tampilkan(sandi: str) -> None:
    tulis(f"Sandi sekali pakai: {sandi}")
    tulis("Sandi ini hanya ditampilkan sekarang, dan diganti pemiliknya saat pertama kali masuk.")


def _peran(pilihan: argparse.Namespace) -> None:
    orang, macam = _cari(pilihan.nama_pengguna), Macam(pilihan.macam)
    instansi = _instansi(pilihan.kantor, macam)
    _periksa_peran(pilihan, macam, instansi)
    with transaction.atomic():
        Peran.objects.update_or_create(
            pengguna=orang,
            instansi=instansi,
            macam=macam,
            jabatan=pilihan.jabatan,
            pihak=pilihan.pihak,
            defaults={"selesai": pilihan.selesai},
        )
        sebutan = ", ".join(t for t in (macam.label, pilihan.kantor, pilihan.jabatan, pilihan.pihak) if t)
        _catat("memberi peran", orang, sebutan)
    tulis(f"{orang.nama_pengguna} kini {sebutan}.")


def _instansi(kode: str, macam: Macam) -> Instansi | None:
    if not kode:
        if macam in (Macam.APIP, Macam.PENGELOLA):
            return None
        raise PenggunaSalah(f"Peran {macam.value} perlu kantornya. Tulis --kantor KODE.")
    ada = Instansi.objects.filter(kode=kode).first()
    if ada is None:
        daftar = ", ".join(Instansi.objects.values_list("kode", flat=True)[:10]) or "belum ada"
        raise PenggunaSalah(f"Kantor {kode} tidak ada. Yang ada: {daftar}. Buat dengan: sakip kantor {kode} SUMBER")
    return ada


def _periksa_peran(pilihan: argparse.Namespace, macam: Macam, instansi: Instansi | None) -> None:
    for nama, isi, milik in (("jabatan", pilihan.jabatan, Macam.PEJABAT), ("pihak", pilihan.pihak, Macam.PENYEDIA)):
        if macam is milik and not isi:
            raise PenggunaSalah(f"Peran {macam.value} perlu --{nama}.")
        if macam is not milik and isi:
            raise PenggunaSalah(f"--{nama} hanya bagi {milik.value}; peran ini {macam.value}.")
    tahun = instansi.tahun.select_related("instansi").first() if instansi else None
    if pilihan.jabatan and tahun is not None:
        ada = [j.id for j in tahun_kinerja(tahun=tahun).organisasi.jabatan]
        if pilihan.jabatan not in ada:
            raise PenggunaSalah(f"Jabatan {pilihan.jabatan} tidak ada di kantor itu. Yang ada: {', '.join(ada)}.")


def _nyalakan(pilihan: argparse.Namespace, *, nyala: bool) -> None:
    orang = _cari(pilihan.nama_pengguna)
    with transaction.atomic():
        orang.is_active = nyala
        orang.save(update_fields=["is_active"])
        _catat("mengaktifkan pengguna" if nyala else "mematikan pengguna", orang)
    akhir = "dapat masuk lagi" if nyala else "tidak dapat masuk lagi; yang pernah dicatatnya tetap ada"
    tulis(f"{orang.nama_pengguna} {akhir}.")


def _cari(nama_pengguna: str) -> Pengguna:
    ada = Pengguna.objects.filter(nama_pengguna=nama_pengguna).first()
    if ada is None:
        raise PenggunaSalah(
            f'Pengguna {nama_pengguna} tidak ada. Buat dengan: sakip pengguna baru {nama_pengguna} --nama "…"'
        )
    return ada


def _catat(tindakan: str, orang: Pengguna, alasan: str = "") -> None:
    entri = Entri(tindakan, perihal=orang.nama_pengguna, alasan=alasan)
    catat(rantai=RANTAI, entri=(entri,), oleh=BARIS_PERINTAH, waktu=timezone.now())
