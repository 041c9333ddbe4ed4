"""Texts written for one report stay as they are while it lies with the superior, and once it is final."""

from __future__ import annotations

from sakip.data.narasi import TeksNarasi
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import semua
from sakip_web.pelaporan.laporan import LKJIP, TAHUNAN, TRIWULAN
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.ubah import Ubah

TERBUKA = (Keadaan.DRAF, Keadaan.DIKEMBALIKAN)


def teks_tertutup(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """The sentence that forbids. A text without a period stands in many reports and is closed by none of them."""
    ada = semua(tahun=tahun)
    for u in ubah:
        isi = u.isi
        if not isinstance(isi, TeksNarasi) or isi.periode is None:
            continue
        jenis = TRIWULAN if isi.periode.triwulan else TAHUNAN
        for kunci in (f"{jenis}:{isi.untuk}:{isi.periode.kode}", f"{LKJIP}::{isi.periode.kode}"):
            kini = ada.get((Jenis.LAPORAN, kunci))
            if kini is not None and kini.keadaan not in TERBUKA:
                return (
                    f"Laporan {isi.periode.sebutan} sudah {kini.keadaan.value} oleh {kini.oleh}, jadi teksnya tidak "
                    "dapat diubah. Tarik kembali, atau minta dikembalikan, lebih dulu."
                )
    return ""
