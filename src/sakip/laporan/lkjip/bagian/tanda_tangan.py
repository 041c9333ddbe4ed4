"""The signature that closes a report or annex (F-TTD-TUNGGAL).

Dasar: PermenPANRB 53/2014: the head of the office answers for the report (VERIFIED-2). The signer is who held the
position on the date of the report; Plt. or Pj. stands before the position.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.pejabat import ttd_tunggal
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """One block; ``jabatan`` chooses another position than the head, ``pangkat: false`` leaves the rank out."""
    return [TandaTangan((ttd_tunggal(hasil=hasil, opsi=opsi),))]
