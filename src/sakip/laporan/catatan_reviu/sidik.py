"""The annex for the one who fills in the working paper: by which signature each finding is named there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sakip.dokumen.node import (
    Baris,
    Blok,
    GantiHalaman,
    GayaParagraf,
    Judul,
    Kolom,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    Tercetak,
)
from sakip.dokumen.sebaris import teks
from sakip.kernel.temuan import Temuan
from sakip.laporan.catatan_reviu.daftar_temuan import kepala
from sakip.laporan.catatan_reviu.isi import IsiCatatan

# Beside each other on a line.
_BERJAJAR: Final = 3
_KOLOM: Final = (Kolom(5, Rata.TENGAH), Kolom(8, Rata.TENGAH), Kolom(20, Rata.TENGAH))


def build_sidik(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The table, on a page of its own; nothing without findings."""
    if not isi.temuan:
        return
    yield GantiHalaman()
    yield Judul("Sidik temuan untuk pengecualian", 1, Tercetak())
    yield Paragraf(
        teks("Untuk pereviu; tidak perlu disampaikan kepada penyusun. Nomornya nomor dalam daftar temuan."),
        GayaParagraf.CATATAN,
    )
    semua = list(enumerate(isi.temuan, 1))
    tinggi = -(-len(semua) // _BERJAJAR)
    jajar = range(0, len(semua), tinggi)
    yield Tabel(
        _KOLOM * len(jajar),
        (kepala(judul=("No", "Kode", "Sidik") * len(jajar)),),
        tuple(
            _baris([semua[n] if n < len(semua) else None for n in range(b, b + tinggi * len(jajar), tinggi)])
            for b in range(tinggi)
        ),
        kecil=True,
        jenis="T-REVIU-SIDIK",
    )


def _baris(sebaris: Sequence[tuple[int, Temuan] | None]) -> Baris:
    sel: list[Sel] = []
    for satu in sebaris:
        isi = ("", "", "") if satu is None else (str(satu[0]), satu[1].kode, satu[1].sidik)
        sel += [Sel(teks(i)) for i in isi]
    return Baris(tuple(sel))
