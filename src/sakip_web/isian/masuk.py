"""Taking a file in, in two steps: kept for its preview, then applied; nothing is written between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db import transaction

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip_web.akun.models import Pengguna
from sakip_web.isian.beda_tahun import pratinjau_beda, susun_beda, susun_ubah
from sakip_web.isian.berkas_tahun import Catatan, baca_unggahan, bentangkan, padatkan
from sakip_web.isian.models import Titipan
from sakip_web.isian.pratinjau import Pratinjau
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman import penjaga
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.services import simpan

# A preview that nobody applied is gone after this long.
UMUR = timedelta(days=1)


class SudahBerubah(SakipError):
    """The year changed after the preview was made."""


@dataclass(frozen=True, slots=True)
class Periksaan:
    """A preview with what else to know: what reading remarked, and what forbids to apply it now."""

    pratinjau: Pratinjau
    catatan: tuple[Catatan, ...]
    halangan: str
    nama_lain: str


def titipkan(*, tahun: Tahun, pengguna: Pengguna, isi: bytes, nama: str, waktu: datetime) -> Titipan:
    """Read an upload and keep it for its preview. Raises BerkasDitolak."""
    masukan = baca_unggahan(isi=isi, nama=nama, tahun=tahun.tahun)
    Titipan.objects.filter(waktu__lt=waktu - UMUR).delete()
    Titipan.objects.filter(tahun=tahun, pengguna=pengguna).delete()
    return Titipan.objects.create(
        tahun=tahun,
        pengguna=pengguna,
        nama=nama[:200],
        isi=padatkan(masukan.tahun),
        catatan=[asdict(c) for c in masukan.catatan],
        nomor=tahun.nomor,
        waktu=waktu,
    )


def cari_titipan(*, tahun: Tahun, pengguna: Pengguna, nomor: int) -> Titipan | None:
    """A kept upload of this person for this year."""
    return Titipan.objects.filter(pk=nomor, tahun=tahun, pengguna=pengguna).first()


def periksa_titipan(*, tahun: Tahun, titipan: Titipan) -> Periksaan:
    """What applying it would change now. The preview is from now on bound to the year as it stands."""
    baru, lama = bentangkan(bytes(titipan.isi)), daftar(tahun=tahun, himpunan=titipan.hanya)
    beda = susun_beda(lama=lama, baru=baru, hanya=titipan.hanya)
    kini = tahun_kinerja(tahun=tahun)
    catatan = tuple(Catatan(**c) for c in titipan.catatan)
    pratinjau = pratinjau_beda(beda=beda, banyak_lama=len(lama), kini=kini, baru=baru, catatan=catatan)
    if titipan.nomor != tahun.nomor:
        Titipan.objects.filter(pk=titipan.pk).update(nomor=tahun.nomor)
    halangan = ""
    try:
        penjaga.periksa(tahun=tahun, ubah=susun_ubah(beda=beda, lama=lama, pakai=range(len(beda))))
    except penjaga.Terkunci as sebab:
        halangan = str(sebab)
    ringan = tuple(c for c in catatan if not c.salah)
    return Periksaan(pratinjau, ringan, halangan, _nama_lain(kini, baru))


def _nama_lain(kini: TahunKinerja, baru: TahunKinerja) -> str:
    nama = baru.organisasi.instansi.nama
    return nama if nama != kini.organisasi.instansi.nama else ""


def terapkan(*, tahun: Tahun, titipan: Titipan, pakai: Iterable[int], oleh: Pelaku, waktu: datetime) -> int:
    """Write the chosen rows as one act; how many were written.

    Raises SudahBerubah when the year is not the one that the preview showed, and ``penjaga.Terkunci``.
    """
    with transaction.atomic():
        # Nobody writes between the check of the number and the writing.
        kini = Tahun.objects.select_for_update().get(pk=tahun.pk)
        if titipan.nomor != kini.nomor:
            raise SudahBerubah(_BERUBAH)
        lama = daftar(tahun=kini, himpunan=titipan.hanya)
        beda = susun_beda(lama=lama, baru=bentangkan(bytes(titipan.isi)), hanya=titipan.hanya)
        ubah = susun_ubah(beda=beda, lama=lama, pakai=pakai)
        hasil = simpan(tahun=kini, ubah=ubah, oleh=oleh, waktu=waktu, tindakan="memuat berkas", alasan=titipan.nama)
        if hasil.bentrok:
            raise SudahBerubah(_BERUBAH)
        titipan.delete()
    return len(hasil.tersimpan)


_BERUBAH = "Data tahun ini berubah setelah pratinjau dibuat. Belum ada yang disimpan. Periksa pratinjau yang baru."
