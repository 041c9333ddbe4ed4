"""Put records into a year in place of those of the same fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sakip.buku_kerja.baku import susun_nilai
from sakip.buku_kerja.jatah import Rekaman, jalur
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja


def terapkan(*, tahun: TahunKinerja, fakta: Mapping[str, tuple[Rekaman, ...]]) -> TahunKinerja:
    """The year with these facts; a fact without records is emptied. Texts stay where the old ones stood."""
    if not fakta:
        return tahun
    baru = [r for isi in fakta.values() for r in isi]
    kinerja = (*(r for r in tahun.realisasi.kinerja if jalur(r) not in fakta), *baru)
    variabel = (*(r for r in tahun.realisasi.variabel if jalur(r) not in fakta), *baru)
    return susun_nilai(
        tahun=replace(
            tahun,
            realisasi=Realisasi(
                tuple(r for r in kinerja if isinstance(r, RealisasiKinerja)),
                tuple(r for r in variabel if isinstance(r, NilaiVariabel)),
            ),
            narasi=_replace_teks(tahun.narasi, fakta),
        )
    )


def _replace_teks(narasi: Narasi, fakta: Mapping[str, tuple[Rekaman, ...]]) -> Narasi:
    sisa = {j: tuple(t for t in isi if isinstance(t, TeksNarasi)) for j, isi in fakta.items()}
    teks: list[TeksNarasi] = []
    for t in narasi.teks:
        if jalur(t) not in fakta:
            teks.append(t)
        else:
            teks += sisa.pop(jalur(t), ())
    return Narasi((*teks, *(t for isi in sisa.values() for t in isi)))
