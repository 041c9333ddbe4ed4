"""The period of the plan that a report is made under, when the report names more than one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Rentang


def rencana_berlaku(*, berkas: Berkas) -> Fakta | None:
    """The mention that stands for the period named most among those that hold the year of the report."""
    memuat = [f for f in berkas.tentang(JenisFakta.WAKTU, "rencana") if memuat_tahun(fakta=f, tahun=berkas.tahun)]
    hitung = Counter(f.isi for f in memuat)
    if not hitung:
        return None
    isi = hitung.most_common(1)[0][0]
    return next(f for f in memuat if f.isi == isi)


def periode_lain(*, berkas: Berkas) -> Iterator[tuple[Fakta, int]]:
    """Mentions of periods other than that, with how often theirs is named; none without one."""
    utama = rencana_berlaku(berkas=berkas)
    semua = berkas.tentang(JenisFakta.WAKTU, "rencana")
    hitung = Counter(f.isi for f in semua)
    yield from ((f, hitung[f.isi]) for f in semua if utama is None or f.isi != utama.isi)


def memuat_tahun(*, fakta: Fakta, tahun: int) -> bool:
    """Whether a period holds a year."""
    return isinstance(fakta.isi, Rentang) and fakta.isi.bawah <= tahun <= fakta.isi.atas
