"""What a text claims about things done: of whole tables, and of things it names."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.klaim_kategori import baca_klaim_kategori
from sakip.fakta.ekstraksi.klaim_nama import baca_klaim_nama
from sakip.fakta.ekstraksi.klaim_silang import baca_klaim_silang
from sakip.fakta.ekstraksi.klaim_tabel import baca_klaim_tabel
from sakip.fakta.ekstraksi.klaim_umum import baca_klaim_umum
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Fakta


def baca_klaim(naskah: Naskah) -> Iterator[Fakta]:
    """All claims of a file."""
    yield from baca_klaim_umum(naskah)
    yield from baca_klaim_nama(naskah)
    yield from baca_klaim_kategori(naskah)
    yield from baca_klaim_silang(naskah)
    yield from baca_klaim_tabel(naskah)
