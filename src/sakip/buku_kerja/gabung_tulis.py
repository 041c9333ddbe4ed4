"""Put records into a year in place of those of the same fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from sakip.buku_kerja.jatah import Rekaman, jalur
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja

R = TypeVar("R", bound=Rekaman)


def terapkan(*, tahun: TahunKinerja, fakta: Mapping[str, tuple[Rekaman, ...]]) -> TahunKinerja:
    """The year with these facts; a fact without records is emptied, new ones come last."""
    r = tahun.realisasi
    return replace(
        tahun,
        realisasi=Realisasi(
            _replace_rekaman(r.kinerja, fakta, RealisasiKinerja), _replace_rekaman(r.variabel, fakta, NilaiVariabel)
        ),
        narasi=Narasi(_replace_rekaman(tahun.narasi.teks, fakta, TeksNarasi)),
    )


def _replace_rekaman(lama: Iterable[R], fakta: Mapping[str, tuple[Rekaman, ...]], jenis: type[R]) -> tuple[R, ...]:
    sisa = {j: tuple(r for r in isi if isinstance(r, jenis)) for j, isi in fakta.items()}
    hasil: list[R] = []
    for r in lama:
        if jalur(r) in fakta:
            hasil += sisa.pop(jalur(r), ())
        else:
            hasil.append(r)
    return (*hasil, *(r for isi in sisa.values() for r in isi))
