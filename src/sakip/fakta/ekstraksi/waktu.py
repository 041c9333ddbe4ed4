"""Times that a document speaks of: periods of reports and plans, days, regulations."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.waktu_pasal import ekstrak_pasal
from sakip.fakta.ekstraksi.waktu_peraturan import ekstrak_peraturan
from sakip.fakta.ekstraksi.waktu_rencana import ekstrak_rencana
from sakip.fakta.ekstraksi.waktu_tabel import ekstrak_tahun_tabel
from sakip.fakta.ekstraksi.waktu_tahun import ekstrak_tahun
from sakip.fakta.ekstraksi.waktu_tanggal import ekstrak_tanggal
from sakip.fakta.ekstraksi.waktu_triwulan import ekstrak_triwulan
from sakip.fakta.model import Fakta


def ekstrak_waktu(naskah: Naskah) -> Iterator[Fakta]:
    """All facts of this family."""
    yield from ekstrak_tanggal(naskah)
    yield from ekstrak_triwulan(naskah)
    yield from ekstrak_peraturan(naskah)
    yield from ekstrak_rencana(naskah)
    yield from ekstrak_tahun(naskah)
    yield from ekstrak_tahun_tabel(naskah)
    yield from ekstrak_pasal(naskah)
