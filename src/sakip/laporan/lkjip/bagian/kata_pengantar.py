"""Foreword (N-KATA-PENGANTAR): the author's text, then place, date and the signature of the head.

Dasar: PermenPANRB 53/2014, Lampiran II, outline of the report (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.narasi import blok_narasi
from sakip.laporan.pejabat import ttd_tunggal
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Text and signature; ``jabatan`` chooses another position, ``pangkat: false`` leaves the rank out."""
    return [*blok_narasi(hasil=hasil, kunci="kata_pengantar"), TandaTangan((ttd_tunggal(hasil=hasil, opsi=opsi),))]
