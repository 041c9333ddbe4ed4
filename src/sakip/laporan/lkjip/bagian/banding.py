"""Realisasi against a standard or a result of others (T-BANDING-STANDAR, T-BANDING-NASIONAL).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 4 (VERIFIED-2): with the national standard, if there is one. In the
layout: ``jenis: kabupaten``, ``provinsi`` or ``nasional``; "tidak ada" is printed with its reason.
"""

from __future__ import annotations

from sakip.data.acuan import JenisPembanding
from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_banding import kolom_banding, sumber_banding
from sakip.laporan.pilihan import satu_dari
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi

_JENIS = ("nasional", "provinsi", "kabupaten")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with the method and the sources below it."""
    jenis = JenisPembanding[satu_dari(opsi, "jenis", _JENIS).upper()]
    nasional = jenis is JenisPembanding.NASIONAL
    sebutan = "Realisasi Nasional" if nasional else jenis.value.title()
    metode = hasil.metode("banding", hasil.profil.metode.banding)
    banding = "banding" if metode.nama == "rasio" else "selisih"
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-BANDING-NASIONAL" if nasional else "T-BANDING-STANDAR",
            judul=f"Perbandingan Realisasi Kinerja Tahun {{tahun}} dengan {sebutan}",
            bawaan=("no_sasaran", "sasaran", "indikator", "realisasi", "standar", banding, "keterangan"),
            catatan=_catatan(hasil, jenis, metode.rumus),
            kolom_tambahan=kolom_banding(jenis),
        )
    ]


def _catatan(hasil: Hasil, jenis: JenisPembanding, rumus: str) -> tuple[tuple[Sebaris, ...], ...]:
    sumber = sumber_banding(hasil, jenis)
    if not sumber:
        return ()
    return (teks(f"Perbandingan: {rumus}."), teks(f"Sumber: {sumber}."))
