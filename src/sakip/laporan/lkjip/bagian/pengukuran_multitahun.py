"""Realisasi over the years (T-PENGUKURAN-MULTITAHUN), an annex.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 2 and annexes (VERIFIED-2). Each row holds realisasi; the table of
SEED 000 holds capaian in one of them.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_renstra import realisasi_tahun
from sakip.laporan.pilihan import kelompok, kolom, lebarkan_kolom
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table of the last years (``banyak``, by default those of the Renstra up to now).

    Nothing in a document of a quarter, nor of a position without figures of earlier years.
    """
    masa = hasil.tahun - hasil.data.perencanaan.renstra.tahun_awal + 1
    realisasi = realisasi_tahun(hasil, opsi.bilangan("banyak", max(2, masa)))
    if hasil.lingkup.periode.triwulan or len(realisasi) < 2:
        return []
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=lebarkan_kolom(opsi, {"realisasi_tahun": realisasi}),
            jenis="T-PENGUKURAN-MULTITAHUN",
            judul="Perkembangan Realisasi Kinerja sampai Tahun {tahun}",
            bawaan=(
                "no",
                "tujuan",
                "sasaran",
                "indikator",
                kolom("target", "Target {tahun}"),
                kelompok("Realisasi", realisasi),
            ),
        )
    ]
