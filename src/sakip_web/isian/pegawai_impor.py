"""Taking in a list of staff: read, previewed, then written as one act. Between the steps nothing is kept here: the rows
travel in the page, signed, with the number of the year that the preview was made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, cast

from django.core import signing
from django.db import transaction

from sakip_web.isian.masuk import SudahBerubah
from sakip_web.isian.pegawai_baca import BarisPegawai
from sakip_web.isian.pegawai_beda import HasilPegawai, susun_pegawai
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.selectors import susunan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import simpan

GARAM: Final = "isian.pegawai"
UMUR: Final = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A list that was read: of which year, at which of its numbers, from which file; ``asing``: columns not taken."""

    rantai: str
    nomor: int
    nama: str
    baris: tuple[BarisPegawai, ...]
    asing: tuple[str, ...] = ()


def segel(kiriman: Kiriman) -> str:
    """As a field of the page that nobody can change."""
    isi = [kiriman.rantai, kiriman.nomor, kiriman.nama, [b.polos() for b in kiriman.baris], list(kiriman.asing)]
    return signing.dumps(isi, salt=GARAM, compress=True)


def buka(teks: str, *, tahun: Tahun) -> Kiriman | None:
    """What a field holds; None when it was changed, is too old or belongs to another office or year."""
    try:
        isi = signing.loads(teks, salt=GARAM, max_age=UMUR) if teks else None
    except signing.BadSignature:
        return None
    if not isinstance(isi, list) or len(isi) != 5 or isi[0] != tahun.rantai:
        return None
    rantai, nomor, nama, baris, asing = cast(
        "tuple[str, int, str, list[tuple[int, dict[str, str], str]], list[str]]", tuple(isi)
    )
    return Kiriman(rantai, nomor, nama, tuple(BarisPegawai(*b) for b in baris), tuple(asing))


def periksa_pegawai(*, tahun: Tahun, kiriman: Kiriman, hari: date) -> HasilPegawai:
    """What applying the list would change now."""
    return susun_pegawai(baris=kiriman.baris, susunan=susunan(tahun=tahun, hari=hari))


def terapkan_pegawai(*, tahun: Tahun, kiriman: Kiriman, hari: date, oleh: Pelaku, waktu: datetime) -> int:
    """Write all rows that are not refused; how many records changed.

    Raises SudahBerubah when the year is not the one that the preview showed, and ``penjaga.Terkunci``.
    """
    with transaction.atomic():
        kini = Tahun.objects.select_for_update().select_related("instansi").get(pk=tahun.pk)
        ubah = periksa_pegawai(tahun=kini, kiriman=kiriman, hari=hari).ubah
        if kini.nomor != kiriman.nomor:
            raise SudahBerubah(_BERUBAH)
        hasil = simpan(
            tahun=kini, ubah=ubah, oleh=oleh, waktu=waktu, tindakan="memuat daftar pegawai", alasan=kiriman.nama
        )
        if hasil.bentrok:
            raise SudahBerubah(_BERUBAH)
    return len(hasil.tersimpan)


_BERUBAH = "Data kantor berubah setelah pratinjau dibuat. Belum ada yang disimpan. Periksa pratinjau yang baru ini."
