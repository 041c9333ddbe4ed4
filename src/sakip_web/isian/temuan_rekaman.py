"""Which findings about the shape of the year speak of which record: by the path that they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from sakip.kernel.temuan import Temuan
from sakip_web.rekaman.himpunan import KUNCI

# The first word of the paths of a set, where it is not the last word of the set's name.
_AWALAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anggaran.realisasi": "realisasi_anggaran",
        "realisasi.kinerja": "realisasi",
        "realisasi.variabel": "variabel",
        "register.catatan": "register",
        "narasi.teks": "narasi",
        "desa.indeks": "indeks_desa",
        "riwayat.kinerja": "riwayat",
        "riwayat.anggaran": "anggaran_lalu",
        "sumber_daya.kebutuhan": "kebutuhan_sdm",
        "acuan.pembanding": "riwayat",
        "perjanjian.versi": "perjanjian",
        "organisasi": "instansi",
    }
)


def jalur_rekaman(*, himpunan: str, kunci: str, nomor: int) -> str:
    """The path of a record: its key, or its place from 0 where it has none.

    >>> jalur_rekaman(himpunan="realisasi.kinerja", kunci="SKM:2024-TW2", nomor=3)
    'realisasi/SKM/2024-TW2'
    """
    awalan = _AWALAN.get(himpunan, himpunan.rpartition(".")[2])
    if himpunan in KUNCI:
        return f"{awalan}/{kunci.replace(':', '/')}"
    return f"{awalan}/{nomor}" if "." in himpunan else awalan


def temuan_milik(*, temuan: Iterable[Temuan], jalur: str) -> tuple[Temuan, ...]:
    """The findings about a path or something within it."""
    return tuple(t for t in temuan if t.kunci == jalur or t.kunci.startswith(f"{jalur}/"))
