"""What tables alone show while a report is still being read: its arithmetic, which nothing later can mend.

These findings are marked as provisional: what the report says elsewhere about its method is not known yet.
"""

from __future__ import annotations

from functools import cache

from sakip.dokumen.node import Dokumen
from sakip.fakta.dari_dokumen import build_berkas_naskah
from sakip.fakta.ekstraksi.naskah import baca_naskah
from sakip.fakta.konteks import Konteks
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import periksa
from sakip.reviu.registry import Aturan, daftar_aturan

_HITUNG = frozenset({Kelas.PERSEN, Kelas.JUMLAH, Kelas.SELISIH, Kelas.RATA_RATA})


def periksa_sementara(*, dokumen: Dokumen, sumber: str) -> tuple[Temuan, ...]:
    """The wrong computations in the tables of a piece of a report."""
    berkas = build_berkas_naskah(naskah=baca_naskah(dokumen=dokumen, sumber=sumber), pengekstrak=())
    hasil = periksa(berkas=berkas, konteks=Konteks(muat_katalog()), aturan=_aturan())
    return tuple(t for t in hasil.temuan if t.tingkat is Tingkat.SALAH and t.kelas in _HITUNG)


@cache
def _aturan() -> tuple[Aturan, ...]:
    return tuple(a for a in daftar_aturan() if a.kelas in _HITUNG)
