"""A claim of a text, or what bears on one, as a fact: the same for all kinds of claims."""

from __future__ import annotations

from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Nilai


def fakta_klaim(
    bagian: NaskahBagian,
    *,
    isi: Pernyataan,
    kutipan: str,
    nama: str,
    lokasi: Lokasi,
    kelompok: str,
    objek: str = TOTAL,
    nilai: Nilai | None = None,
) -> Fakta:
    """The fact; without ``objek`` it is about the whole of what it speaks of."""
    return Fakta(
        JenisFakta.KLAIM,
        objek,
        nilai,
        kutipan,
        periode=bagian.periode,
        asal=Asal.LKJ,
        nama=nama,
        lokasi=lokasi,
        kelompok=kelompok,
        rincian=isi.name,
        bagian=bagian.id,
    )
