"""What the reviewer concludes and advises, in the reviewer's own words or by pen, and the signature under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sakip.dokumen.node import Blok, BlokTtd, Judul, Paragraf, TandaTangan
from sakip.dokumen.sebaris import teks
from sakip.kernel.tanggal import format_tanggal
from sakip.laporan.catatan_reviu.isi import IsiCatatan
from sakip.laporan.catatan_reviu.kalimat import TITIK, TITIK_TEMPAT

# About the width of the text.
_GARIS: Final = "…" * 39
_BANYAK_GARIS: Final = 4


def build_simpulan(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The conclusion; the signature says who reviewed, not that the report is free of mistakes."""
    yield Judul("Simpulan dan saran pereviu", 2)
    for baris in isi.simpulan.splitlines() or [_GARIS] * _BANYAK_GARIS:
        yield Paragraf(teks(baris))
    p = isi.pereviu
    blok = BlokTtd(
        (f"{p.tempat or TITIK_TEMPAT}, {format_tanggal(isi.tanggal)}",),
        (p.jabatan or "Pereviu",),
        p.nama or TITIK,
        (f"NIP {p.nip or TITIK}",),
    )
    yield TandaTangan((blok,))
