"""Texts written for one report stay as they are while it lies with the superior, and once it is final."""

from __future__ import annotations

from sakip.data.narasi import TeksNarasi
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import semua
from sakip_web.pelaporan.laporan import LKJIP, TAHUNAN, TRIWULAN
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import baca
from sakip_web.rekaman.models import Rekaman, Tahun
from sakip_web.rekaman.ubah import Ubah

TERBUKA = (Keadaan.DRAF, Keadaan.DIKEMBALIKAN)


def teks_tertutup(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """The sentence that forbids. A text without a period stands in many reports and is closed by none of them."""
    ada = semua(tahun=tahun)
    lama = Rekaman.objects.filter(tahun=tahun, himpunan="narasi.teks", kunci__in=[u.kunci for u in ubah][:500])
    terkait = {(u.isi.untuk, u.isi.periode) for u in ubah if isinstance(u.isi, TeksNarasi)}
    terkait |= {(t.untuk, t.periode) for b in lama if (t := _baca(b)) is not None}
    for untuk, periode in sorted((x for x in terkait if x[1] is not None), key=str):
        assert periode is not None
        jenis = TRIWULAN if periode.triwulan else TAHUNAN
        for kunci in (f"{jenis}:{untuk}:{periode.kode}", f"{LKJIP}::{periode.kode}"):
            kini = ada.get((Jenis.LAPORAN, kunci))
            if kini is not None and kini.keadaan not in TERBUKA:
                return (
                    f"Laporan {periode.sebutan} sudah {kini.keadaan.value} oleh {kini.oleh}, jadi teksnya tidak "
                    "dapat diubah. Tarik kembali, atau minta dikembalikan, lebih dulu."
                )
    return ""


def _baca(baris: Rekaman) -> TeksNarasi | None:
    if baris.isi is None:
        return None
    isi = baca(semua_himpunan()[baris.himpunan], baris.isi, baris.kunci)
    return isi if isinstance(isi, TeksNarasi) else None
