"""The signatures below a plan (F-TTD-DUA): the superior at the left, the position at the right.

The plan of the office is signed by its head. The day is left to the pen; the signers are those who held the positions
when the agreement in force was made.
"""

from __future__ import annotations

from datetime import date

from sakip.dokumen.node import Blok, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.pejabat import blok_ttd, jabatan_dokumen, tempat_tanggal
from sakip.laporan.perjanjian import semua_versi
from sakip.laporan.pilihan import satu_dari
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Both blocks; a position without a superior, and with ``bentuk: tunggal`` any, signs alone."""
    j = jabatan_dokumen(hasil)
    if j is None:
        return []
    hari, pangkat = _hari(hasil), opsi.ya("pangkat", bawaan=True)
    atas = (tempat_tanggal(hasil=hasil, tanggal=None),)
    pembuat = blok_ttd(hasil=hasil, jabatan=j.id, tanggal=hari, atas=atas, pangkat=pangkat)
    if satu_dari(opsi, "bentuk", ("dua", "tunggal")) == "tunggal" or not j.atasan:
        return [TandaTangan((pembuat,))]
    mengetahui = blok_ttd(hasil=hasil, jabatan=j.atasan, tanggal=hari, atas=("Mengetahui,",), pangkat=pangkat)
    return [TandaTangan((mengetahui, pembuat))]


def _hari(hasil: Hasil) -> date:
    versi = semua_versi(hasil)
    if not versi:
        return date(hasil.tahun, 1, 1)
    return versi[-1].isi.tanggal or versi[-1].isi.berlaku_sejak
