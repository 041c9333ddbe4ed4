"""Where a finding stands, in words short enough for a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import daftar_tempat
from sakip.kernel.tempat import sebut_tempat as sebut_tempat

LAIN_TERBANYAK = 3


def sebut_pendek(*, tempat: Lokasi) -> str:
    """A place in a list: where to turn to, without row and column of the table."""
    return sebut_tempat(tempat=replace(tempat, kolom="", baris_tabel=None), berkas=tempat.berkas)


def tempat_lain(*, lokasi: Sequence[Lokasi], berkas: str = "") -> str:
    """The further places of a finding, without those in the row of the first, which can be seen there."""
    if not lokasi:
        return ""
    pertama = _baris(lokasi[0])
    sebutan = daftar_tempat(tempat=[t for t in lokasi[1:] if _baris(t) != pertama], berkas=berkas)
    lagi = len(sebutan) - LAIN_TERBANYAK
    return "; ".join(sebutan[:LAIN_TERBANYAK]) + (f"; dan {lagi} lagi" if lagi > 0 else "")


def _baris(tempat: Lokasi) -> tuple[object, ...]:
    return tempat.berkas, tempat.lembar, tempat.halaman, tempat.tabel, tempat.baris_tabel, tempat.baris, tempat.awal
