"""Reading records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from sakip_web.jejak.selectors import isi_sebelum_hilang
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import Butir, baca
from sakip_web.rekaman.models import Rekaman, Tahun


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A record with the version to name when it is saved, and who saved it last; ``dihapus``: as it was before."""

    butir: Butir
    versi: int
    oleh: str
    dihapus: bool = False


def cari_tahun(*, instansi: str, tahun: int) -> Tahun | None:
    """The year of an office by its kode."""
    return Tahun.objects.select_related("instansi").filter(instansi__kode=instansi, tahun=tahun).first()


def ambil(*, tahun: Tahun, himpunan: str, kunci: str) -> Terbaca | None:
    """One record, or None where there is none (any more)."""
    baris = Rekaman.objects.filter(tahun=tahun, himpunan=himpunan, kunci=kunci, isi__isnull=False).first()
    return _terbaca(baris) if baris else None


def ambil_disunting(*, tahun: Tahun, himpunan: str, kunci: str, kiriman: bool) -> Terbaca | None:
    """The record of a form. Where a form comes back (``kiriman``) of a record that was taken back meanwhile, it is as
    it last was, at the version that took it: saving clashes once and says so, and nothing typed is lost."""
    ada = ambil(tahun=tahun, himpunan=himpunan, kunci=kunci)
    if ada is not None or not kiriman:
        return ada
    baris = Rekaman.objects.filter(tahun=tahun, himpunan=himpunan, kunci=kunci).first()
    isi = isi_sebelum_hilang(rantai=tahun.rantai, himpunan=himpunan, kunci=kunci) if baris else None
    if baris is None or isi is None:
        return None
    objek = baca(semua_himpunan()[himpunan], isi, kunci)
    return Terbaca(Butir(himpunan, kunci, baris.urut, objek), baris.versi, baris.oleh, dihapus=True)


def daftar(*, tahun: Tahun, himpunan: Iterable[str] = ()) -> tuple[Terbaca, ...]:
    """The records of some sets, or of all, in their order."""
    baris = Rekaman.objects.filter(tahun=tahun, isi__isnull=False).order_by("himpunan", "urut", "pk")
    diminta = tuple(himpunan)
    return tuple(_terbaca(b) for b in (baris.filter(himpunan__in=diminta) if diminta else baris))


def saring(*, tahun: Tahun, syarat: Q) -> tuple[Terbaca, ...]:
    """The records that meet a condition, in their order: a page that needs a quarter does not read a whole year."""
    baris = Rekaman.objects.filter(syarat, tahun=tahun, isi__isnull=False).order_by("himpunan", "urut", "pk")
    return tuple(_terbaca(b) for b in baris)


def sejak(*, tahun: Tahun, nomor: int) -> Iterator[tuple[int, int, Terbaca]]:
    """The records that changed after a number of the year: id of the row, number at the change, and the record; one
    that was taken back is without its thing (None)."""
    semua = semua_himpunan()
    baris = Rekaman.objects.filter(tahun=tahun, nomor__gt=nomor)
    # Plain rows: a year is a thousand of them, and models cost as much as reading what they hold.
    kolom = baris.values_list("pk", "nomor", "himpunan", "kunci", "urut", "isi", "versi", "oleh")
    for pk, pada, himpunan, kunci, urut, isi, versi_, oleh in kolom:
        objek = None if isi is None else baca(semua[himpunan], isi, kunci)
        yield pk, pada, Terbaca(Butir(himpunan, kunci, urut, objek), versi_, oleh)


def versi(*, tahun: Tahun, himpunan: Iterable[str]) -> dict[tuple[str, str], int]:
    """The versions of the records of some sets by set and key, also of those taken back."""
    baris = Rekaman.objects.filter(tahun=tahun, himpunan__in=tuple(himpunan))
    return {(h, k): v for h, k, v in baris.values_list("himpunan", "kunci", "versi")}


def _terbaca(baris: Rekaman) -> Terbaca:
    objek = baca(semua_himpunan()[baris.himpunan], baris.isi, baris.kunci)
    return Terbaca(Butir(baris.himpunan, baris.kunci, baris.urut, objek), baris.versi, baris.oleh)
