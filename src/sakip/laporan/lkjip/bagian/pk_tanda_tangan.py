"""The signatures below the annex of an agreement (F-TTD-PARA-PIHAK).

Dasar: PermenPANRB 53/2014, Lampiran I (VERIFIED-2). Signers are those who held the positions on the day of the
agreement.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.perjanjian import pilih_versi, ttd_para_pihak
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Both parties of each version asked for (``versi``)."""
    pangkat = opsi.ya("pangkat", bawaan=True)
    return [ttd_para_pihak(hasil=hasil, versi=v, pangkat=pangkat) for v in pilih_versi(hasil=hasil, opsi=opsi)]
