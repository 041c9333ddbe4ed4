"""Facts of a year's data, entered and computed, so that the rules for documents judge data too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sakip.fakta.berkas import Berkas
from sakip.fakta.data_anggaran import fakta_anggaran
from sakip.fakta.data_kinerja import fakta_kinerja
from sakip.fakta.data_pendukung import fakta_pendukung
from sakip.fakta.data_rencana import fakta_rencana
from sakip.fakta.model import Fakta
from sakip.fakta.pencatat import Pencatat
from sakip.hasil.dasar import Hasil
from sakip.kernel.lokasi import Lokasi

_TANPA: Mapping[str, Lokasi] = MappingProxyType({})


def build_berkas(*, hasil: Hasil, asal: Mapping[str, Lokasi] = _TANPA) -> Berkas:
    """The facts of a year; ``asal`` gives the cell of a path (``realisasi/SKM/2024``) where a workbook has one."""
    return Berkas(
        fakta=tuple(_semua(Pencatat(hasil=hasil, asal=asal))),
        tahun=hasil.tahun,
        instansi=hasil.data.organisasi.instansi.nama,
        jenis="data",
    )


def _semua(catat: Pencatat) -> Iterator[Fakta]:
    for bagian in (fakta_rencana, fakta_kinerja, fakta_anggaran, fakta_pendukung):
        yield from bagian(catat)
