"""What a text claims about things done: of whole tables, and of things it names."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.klaim_kategori import baca_klaim_kategori
from sakip.fakta.ekstraksi.klaim_nama import baca_klaim_nama
from sakip.fakta.ekstraksi.klaim_program import baca_klaim_program
from sakip.fakta.ekstraksi.klaim_silang import baca_klaim_silang
from sakip.fakta.ekstraksi.klaim_tabel import baca_klaim_tabel
from sakip.fakta.ekstraksi.klaim_umum import baca_klaim_umum
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.penaut_baris import PenautBaris
from sakip.fakta.ekstraksi.rujukan_tabel import susun_isi
from sakip.fakta.model import Fakta


def baca_klaim(naskah: Naskah) -> Iterator[Fakta]:
    """All claims of a file."""
    isi = [susun_isi(bagian=b) for b in naskah.bagian]
    penaut = PenautBaris(isi=isi, kunci=naskah.kunci)
    yield from baca_klaim_umum(isi)
    yield from baca_klaim_nama(isi, penaut)
    yield from baca_klaim_kategori(isi)
    yield from baca_klaim_silang(isi)
    yield from baca_klaim_tabel(isi, penaut)
    yield from baca_klaim_program(isi)
