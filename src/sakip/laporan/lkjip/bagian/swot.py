"""Internal and external conditions (N-SWOT): strengths, weaknesses, opportunities, threats, as four lists.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I: strategic aspects and main issues (VERIFIED-2); practice (SEED 002).
``judul:`` is taken by the heading, so other words for the four go into ``sebutan: {kekuatan: "..."}``.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.narasi import blok_narasi
from sakip.laporan.pilihan import daftar_teks
from sakip.peraturan.narasi import muat_narasi
from sakip.peraturan.profil import Opsi

_EMPAT = ("kekuatan", "kelemahan", "peluang", "tantangan")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The lists in the order of ``kunci`` (all four unless the layout says less)."""
    sebutan = opsi.anak("sebutan")
    blok: list[Blok] = []
    for kunci in daftar_teks(opsi, "kunci", _EMPAT, boleh=_EMPAT):
        blok.append(Paragraf((Teks(sebutan.teks(kunci, muat_narasi()[kunci].judul), tebal=True),)))
        blok += blok_narasi(hasil=hasil, kunci=kunci)
    return blok
