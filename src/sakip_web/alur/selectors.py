"""Where things stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.models import Proses
from sakip_web.rekaman.models import Tahun


@dataclass(frozen=True, slots=True)
class Kedudukan:
    """The state of a thing, and who brought it there when, with what was said."""

    keadaan: Keadaan
    oleh: str = ""
    waktu: datetime | None = None
    catatan: str = ""


AWAL = Kedudukan(Keadaan.DRAF)


def semua(*, tahun: Tahun) -> Mapping[tuple[Jenis, str], Kedudukan]:
    """Everything that ever left its draft, in one query."""
    return {
        (Jenis(p.jenis), p.kunci): Kedudukan(Keadaan(p.keadaan), p.oleh, p.waktu, p.catatan)
        for p in Proses.objects.filter(tahun=tahun)
    }


def satu(*, tahun: Tahun, jenis: Jenis, kunci: str) -> Kedudukan:
    """One thing."""
    p = Proses.objects.filter(tahun=tahun, jenis=jenis.value, kunci=kunci).first()
    return Kedudukan(Keadaan(p.keadaan), p.oleh, p.waktu, p.catatan) if p else AWAL
