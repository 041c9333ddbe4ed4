"""Sasaran, indicators and targets of the agreement (T-PK-LAMPIRAN).

Dasar: PermenPANRB 53/2014, Lampiran I, annex of the agreement (VERIFIED-2). ``versi: berlaku`` (default), ``murni``,
``perubahan``, or ``semua`` for one table after the other; side by side they stand in ``pk_versi``.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.perjanjian import (
    Versi,
    belum_berjanji,
    indikator_versi,
    kolom_sasaran,
    kolom_target_versi,
    pilih_versi,
    sebutan_versi,
)
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A table per version; where a change was never made, ``versi: perubahan`` gives nothing."""
    versi = pilih_versi(hasil=hasil, opsi=opsi)
    if not versi and opsi.teks("versi", "berlaku") != "perubahan":
        return belum_berjanji(hasil=hasil, opsi=opsi)
    return [b for v in versi for b in _tabel(hasil, opsi, v)]


def _tabel(hasil: Hasil, opsi: Opsi, versi: Versi) -> list[Blok]:
    anggota = indikator_versi(hasil, versi)
    if not anggota:
        return belum_berjanji(hasil=hasil, opsi=opsi)
    sebutan = sebutan_versi(hasil, versi)
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-PK-LAMPIRAN",
            judul=f"Sasaran, Indikator, dan Target {sebutan} Tahun {{tahun}}",
            bawaan=("no_sasaran", kolom_sasaran(hasil), "indikator", "target_satuan"),
            kolom_tambahan=kolom_target_versi(versi),
            anggota=anggota,
        )
    ]
