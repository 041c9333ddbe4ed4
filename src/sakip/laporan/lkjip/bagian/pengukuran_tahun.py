"""Measurement of the year (T-PENGUKURAN-TAHUN), an annex.

Dasar: PermenPANRB 53/2014, Lampiran II, annexes: measurement of performance (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_renstra import realisasi_tahun
from sakip.laporan.pilihan import kelompok, kolom, lebarkan_kolom
from sakip.laporan.tabel_indikator import anggota_himpunan, tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; last year beside this one.

    Nothing in a document of a quarter, when the year is not measured yet, nor of a position without indicators.
    """
    if hasil.lingkup.periode.triwulan or (hasil.lingkup.jabatan and not anggota_himpunan(hasil, "pk")):
        return []
    realisasi = realisasi_tahun(hasil, opsi.bilangan("banyak", 2))
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=lebarkan_kolom(opsi, {"realisasi_tahun": realisasi}),
            jenis="T-PENGUKURAN-TAHUN",
            judul="Pengukuran Kinerja Tahun {tahun}",
            bawaan=(
                "no",
                "tujuan",
                "sasaran",
                "indikator",
                kolom("target", "Target {tahun}"),
                kelompok("Realisasi", realisasi),
                "capaian",
            ),
        )
    ]
