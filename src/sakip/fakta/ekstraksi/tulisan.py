"""How numbers are written: everything that a file says about its own way of writing figures, units and scales."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.skala import ekstrak_skala
from sakip.fakta.ekstraksi.tulisan_angka import ekstrak_tulisan_angka
from sakip.fakta.ekstraksi.tulisan_capaian import ekstrak_capaian_bersatuan
from sakip.fakta.ekstraksi.tulisan_desimal import ekstrak_desimal
from sakip.fakta.ekstraksi.tulisan_judul import ekstrak_judul
from sakip.fakta.ekstraksi.tulisan_terbilang import ekstrak_terbilang
from sakip.fakta.model import Fakta


def ekstrak_tulisan(naskah: Naskah) -> Iterator[Fakta]:
    """The facts about writing, family by family."""
    yield from ekstrak_terbilang(naskah)
    yield from ekstrak_tulisan_angka(naskah)
    yield from ekstrak_desimal(naskah)
    yield from ekstrak_judul(naskah)
    yield from ekstrak_capaian_bersatuan(naskah)
    yield from ekstrak_skala(naskah)
