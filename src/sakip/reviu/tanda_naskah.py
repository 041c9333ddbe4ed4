"""Signs that a report holds what the form of its review asks for: each looks for one fact that shows it.

A sign is looked for in the first report of a file; the reports bound behind it are those of its officials and would
lend it what it lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.reviu.susunan import kata_judul

_BAB = ("bab",)
_JUDUL = ("bab", "subbab huruf", "subbab angka", "tabel", "lampiran")
_LAMPIRAN = ("lampiran",)


@dataclass(frozen=True, slots=True)
class Tanda:
    """A sign: what it is called, and the facts that show it."""

    sebutan: str
    cari: Callable[[Berkas], Iterator[Fakta]]


def lihat_tanda(*, nama: str, berkas: Berkas) -> Fakta | None:
    """The first fact of the first report that shows a sign; None when nothing does."""
    pertama = next((f.bagian for f in berkas.fakta if f.bagian), "")
    return next((f for f in TANDA[nama].cari(berkas) if f.bagian == pertama), None)


def _angka(*jenis: JenisFakta) -> Callable[[Berkas], Iterator[Fakta]]:
    return lambda berkas: (f for f in berkas.semua(*jenis) if f.nilai is not None)


def _terdahulu(berkas: Berkas) -> Iterator[Fakta]:
    """Results of a year before the one reported."""
    for f in berkas.semua(JenisFakta.REALISASI, JenisFakta.CAPAIAN):
        if f.nilai is not None and f.periode is not None and 0 < f.periode.tahun < berkas.tahun:
            yield f


def _judul(*kata: str, di: tuple[str, ...] = _JUDUL, asal: Asal | None = None) -> Callable[[Berkas], Iterator[Fakta]]:
    """Headings and titles with all the words of one of the phrases, and figures that a document of the cycle states."""
    pilihan = tuple(frozenset(k.split()) for k in kata)

    def cari(berkas: Berkas) -> Iterator[Fakta]:
        if asal is not None:
            yield from (f for f in berkas.semua(JenisFakta.TARGET) if f.asal is asal)
        for f in berkas.semua(JenisFakta.NOMOR):
            if f.rincian in di:
                ada = set(kata_judul(f.nama))
                if any(p <= ada for p in pilihan):
                    yield f

    return cari


def _lampiran(berkas: Berkas) -> Iterator[Fakta]:
    """Titles in the part that holds the annexes, beside its own heading."""
    for f in berkas.semua(JenisFakta.NOMOR):
        if f.rincian in _LAMPIRAN and set(kata_judul(f.nama)) - {"lampiran"}:
            yield f


TANDA: Final[Mapping[str, Tanda]] = MappingProxyType({
    "bab_pendahuluan": Tanda("bab pendahuluan", _judul("pendahuluan", di=_BAB)),
    "bab_perencanaan": Tanda("bab perencanaan kinerja", _judul("perencanaan", "perjanjian", di=_BAB)),
    "bab_akuntabilitas": Tanda("bab akuntabilitas kinerja", _judul("akuntabilitas", "capaian", "realisasi", di=_BAB)),
    "bab_penutup": Tanda("bab penutup", _judul("penutup", "simpulan", "kesimpulan", di=_BAB)),
    "target": Tanda("target kinerja", _angka(JenisFakta.TARGET)),
    "realisasi": Tanda("realisasi kinerja", _angka(JenisFakta.REALISASI)),
    "capaian": Tanda("capaian kinerja", _angka(JenisFakta.CAPAIAN)),
    "pagu": Tanda("anggaran", _angka(JenisFakta.PAGU)),
    "realisasi_anggaran": Tanda("realisasi anggaran", _angka(JenisFakta.BELANJA)),
    "tahun_lalu": Tanda("kinerja tahun sebelumnya", _terdahulu),
    "standar": Tanda("pembanding standar", _angka(JenisFakta.STANDAR)),
    "lampiran": Tanda("lampiran", _lampiran),
    "upaya_perbaikan": Tanda(
        "upaya perbaikan",
        _judul("tindak lanjut", "perbaikan", "saran", "rekomendasi", "solusi", "rencana aksi", "langkah", "upaya"),
    ),
    "perjanjian": Tanda("perjanjian kinerja", _judul("perjanjian kinerja", "penetapan kinerja", asal=Asal.PK)),
    "renstra": Tanda("rencana strategis", _judul("rencana strategis", "jangka menengah", asal=Asal.RENSTRA)),
    "iku": Tanda("indikator kinerja utama", _judul("indikator kinerja utama", asal=Asal.IKU)),
})  # fmt: skip
