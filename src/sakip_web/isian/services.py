"""Saving what a form gave, taking a record back, and keeping a trace of what was set aside in a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip_web.isian.bidang_isian import bidang_himpunan
from sakip_web.isian.pilihan import NamaRujukan
from sakip_web.isian.selectors import dirujuk
from sakip_web.isian.teks_isi import ambil, panjang_deret, teks_sel
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman import selectors as rekaman
from sakip_web.rekaman.himpunan import KUNCI, semua_himpunan
from sakip_web.rekaman.mapping import kunci_baru, polos
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Bentrok, HasilSimpan, Ubah


class MasihDirujuk(SakipError):
    """A record that others name cannot be taken back."""


class SudahAda(SakipError):
    """A new record has the key of one that is there."""


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A field that differs between what somebody typed and what is stored."""

    nama: str
    milik: str
    tersimpan: str


def simpan_isian(
    *,
    tahun: Tahun,
    himpunan: str,
    kunci: str | None,
    objek: object,
    versi: int,
    oleh: Pelaku,
    waktu: datetime,
    alasan: str = "",
) -> HasilSimpan:
    """Save a record as read at ``versi``; ``kunci`` None is a new one. Raises SudahAda and ``penjaga.Terkunci``."""
    baru = kunci is None
    pasti = kunci_baru(himpunan=himpunan, objek=objek) if kunci is None else kunci
    ubah = Ubah(himpunan, pasti, objek, versi)
    hasil = simpan(tahun=tahun, ubah=(ubah,), oleh=oleh, waktu=waktu, alasan=alasan)
    if baru and hasil.bentrok:
        raise SudahAda("Yang sama sudah ada dalam daftar. Buka yang sudah ada, lalu ubah di sana.")
    return hasil


def hapus_isian(
    *, tahun: Tahun, himpunan: str, kunci: str, versi: int, oleh: Pelaku, waktu: datetime, alasan: str
) -> HasilSimpan:
    """Take a record back; what others name stays. Raises MasihDirujuk and ``penjaga.Terkunci``."""
    if perujuk := perujuk_rekaman(data=tahun_kinerja(tahun=tahun), himpunan=himpunan, kunci=kunci):
        raise MasihDirujuk(
            f"Tidak dihapus: masih disebut dalam {', '.join(perujuk)}. Hapus atau ubah yang menyebutnya lebih dulu."
        )
    return simpan(tahun=tahun, ubah=(Ubah(himpunan, kunci, None, versi),), oleh=oleh, waktu=waktu, alasan=alasan)


def perujuk_rekaman(*, data: TahunKinerja, himpunan: str, kunci: str) -> tuple[str, ...]:
    """What names a record; only records known by one word can be named."""
    return dirujuk(data=data, himpunan=himpunan, tanda=kunci) if len(KUNCI.get(himpunan, ())) == 1 else ()


def bandingkan(*, tahun: Tahun, bentrok: Bentrok) -> tuple[Pembanding, ...]:
    """The fields in which a conflict's two sides differ."""
    himpunan = bentrok.ubah.himpunan
    kita, mereka = bentrok.ubah.isi, bentrok.tersimpan
    jenis = semua_himpunan()[himpunan].jenis
    sisi = [panjang_deret(x, jenis) for x in (kita, mereka)]
    banyak = {k: max(s.get(k, 0) for s in sisi) for k in {*sisi[0], *sisi[1]}}
    nama = NamaRujukan(tahun_kinerja(tahun=tahun))
    hasil = []
    for b in bidang_himpunan(himpunan=himpunan, banyak=banyak):
        a, c = (ambil(x, b.nama) if x is not None else None for x in (kita, mereka))
        if a != c:
            hasil.append(Pembanding(b.judul, teks_sel(b, a, nama), teks_sel(b, c, nama)))
    return tuple(hasil)


def kesampingkan(*, tahun: Tahun, himpunan: str, kunci: str, isian: Any, oleh: Pelaku, waktu: datetime) -> None:
    """Keep in the log what somebody typed and then set aside in favour of what another had saved."""
    ada = rekaman.ambil(tahun=tahun, himpunan=himpunan, kunci=kunci)
    tersimpan = polos(ada.butir.objek) if ada else None
    entri = Entri(
        "memakai yang tersimpan", himpunan, kunci, alasan="Isian sendiri dikesampingkan karena bentrok.",
        sebelum=polos(isian), sesudah=tersimpan,
    )  # fmt: skip
    with transaction.atomic():
        catat(rantai=tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)
