"""The year and its figures, for every page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kerja.hasil_muatan import hasil_dari, kekurangan_dari
from sakip.kerja.kertas import hasil_periode
from sakip.kerja.muatan import Muatan
from sakip.kerja.siapa_belum import SiapaBelum, susun_tagihan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.periode import Periode
from sakip.laporan.kekurangan import Kekurangan, daftar_kekurangan
from sakip_web.rakitan.singgahan import SINGGAHAN
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca


def tahun_kinerja(*, tahun: Tahun) -> TahunKinerja:
    """Everything that is recorded of a year. Whole for everybody: permission decides which page one gets, never which
    inputs a total is made of."""
    return SINGGAHAN.ambil(tahun).tahun


def rekaman(*, tahun: Tahun, himpunan: Iterable[str]) -> tuple[Terbaca, ...]:
    """The records of some sets in their order, with the versions to name when they are saved; without a query.

    For pages. What decides whether something may be written reads the database (``rekaman.selectors``).
    """
    semua = SINGGAHAN.ambil(tahun).rekaman
    return tuple(t for h in himpunan for t in semua.get(h, ()))


def muatan(*, tahun: Tahun) -> Muatan:
    """The year with the findings about its shape, as printing and review take it."""
    return SINGGAHAN.ambil(tahun).periksa()


def hasil(*, tahun: Tahun, periode: Periode | None = None, pada: date | None = None) -> Hasil:
    """The figures of the year, or as they were known at the end of a quarter under what was then in force."""
    rakitan = SINGGAHAN.ambil(tahun)
    kunci = (periode.kode if periode else "", pada)
    if kunci not in rakitan.hasil:
        # Without a period: the year up to now, no quarter cut off.
        buat = (
            hasil_periode(muatan=rakitan.periksa(), periode=periode, per_tanggal=pada)
            if periode
            else hasil_dari(muatan=rakitan.periksa(), per_tanggal=pada)
        )
        rakitan.hasil[kunci] = buat
    return rakitan.hasil[kunci]


def kekurangan(*, tahun: Tahun, jenis: str, jabatan: str, periode: Periode) -> tuple[Kekurangan, ...]:
    """What keeps a paper a draft: what is missing in it, then the mistakes in the data of the year."""
    salah = SINGGAHAN.ambil(tahun).periksa().salah
    return (*_kurang(tahun, jenis, jabatan, periode), *(Kekurangan(t.kunci, t.pesan) for t in salah))


def _kurang(tahun: Tahun, jenis: str, jabatan: str, periode: Periode) -> tuple[Kekurangan, ...]:
    # The paper is composed for the answer, so it is kept.
    kunci = (jenis, jabatan, periode.kode, None)
    rakitan = SINGGAHAN.ambil(tahun)
    if kunci not in rakitan.kurang:
        milik = hasil(tahun=tahun, periode=periode).untuk(jabatan=jabatan, periode=periode)
        rakitan.kurang[kunci] = (
            daftar_kekurangan(rakitan.naskah[kunci])
            if kunci in rakitan.naskah
            else kekurangan_dari(muatan=rakitan.periksa(), hasil=milik, jenis=jenis)
        )
    return rakitan.kurang[kunci]


def tagihan(*, tahun: Tahun, periode: Periode) -> SiapaBelum:
    """What each position still owes for a quarter or the year; it asks every report for its texts, so it is kept."""
    rakitan = SINGGAHAN.ambil(tahun)
    if periode.kode not in rakitan.tagihan:

        def kurang(jenis: str, jabatan: str) -> tuple[Kekurangan, ...]:
            return _kurang(tahun, jenis, jabatan, periode)

        rakitan.tagihan[periode.kode] = susun_tagihan(hasil=hasil(tahun=tahun, periode=periode), kurang=kurang)
    return rakitan.tagihan[periode.kode]


def cari_figur(*, tahun: Tahun, id_hitungan: str) -> tuple[Hasil, Hitungan] | None:
    """A figure by its id with those it was made among, or None; one of a quarter as it was known at its end."""
    akhir = re.search(r"/TW([1-4])$", id_hitungan)
    periode = Periode(tahun.tahun, int(akhir[1])) if akhir else None
    h = hasil(tahun=tahun, periode=periode)
    try:
        return h, h[id_hitungan]
    except (AngkaTiada, KeyError, IndexError, ValueError, TypeError, AttributeError):
        # The first part names a maker, the rest is not what it takes: an address made up by hand.
        return None
