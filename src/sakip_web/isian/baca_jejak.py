"""What a link of the log says, in the words of the screen: what it is about, which fields changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode
from sakip_web.isian.beda_tahun import uraikan
from sakip_web.isian.judul import JUDUL
from sakip_web.isian.pilihan import NamaRujukan, pilihan_rujukan
from sakip_web.isian.pratinjau import Perubahan
from sakip_web.jejak.models import Jejak
from sakip_web.rekaman.beda import Beda
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import RekamanRusak, baca

# What is logged but is no record of the year.
LAIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "triwulan": "Triwulan",
        "pengukuran": "Realisasi",
        "pengukuran.pengembalian": "Angka yang dikembalikan",
        "perjanjian": "Perjanjian kinerja",
        "laporan": "Laporan",
        "pemeriksaan": "Pemeriksaan laporan",
        "kunci_api": "Kunci untuk program lain",
        "lkj_triwulan": "Laporan kinerja triwulan",
        "lkj_tahunan": "Laporan kinerja tahunan",
        "lkjip": "LKjIP",
    }
)
_PERIODE: Final = re.compile(r"(?:(\d{4})-)?TW([1-4])|(\d{4})")
_SIDIK: Final = re.compile(r"[0-9a-f]{64}")
_PANJANG: Final = 160
_ACUAN: Final = ("organisasi.jabatan", "perencanaan.indikator", "perencanaan.variabel", "perencanaan.simpul")


@dataclass(frozen=True, slots=True)
class CatatanJejak:
    """A link with its words: ``perihal`` what it is about, ``perubahan`` field by field."""

    asli: Jejak
    perihal: str
    perubahan: tuple[Perubahan, ...]


def baca_jejak(*, mata: Iterable[Jejak], tahun: TahunKinerja) -> tuple[CatatanJejak, ...]:
    """Links of the log of a year in words. No query."""
    nama = NamaRujukan(tahun)
    sebutan = pilihan_rujukan(tahun=tahun, himpunan=_ACUAN)
    return tuple(_catatan(j, nama, sebutan, tahun.tahun) for j in mata)


def _catatan(j: Jejak, nama: NamaRujukan, sebutan: Mapping[str, str], tahun: int) -> CatatanJejak:
    perihal = " · ".join(t for t in (_judul(j.himpunan), j.perihal or _kunci(j.kunci, sebutan, tahun)) if t)
    if beda := _beda(j):
        kalimat, perubahan = uraikan(beda=beda, nama=(nama, nama))
        return CatatanJejak(j, kalimat if j.himpunan in JUDUL and ":" in kalimat else perihal, perubahan)
    return CatatanJejak(j, perihal, tuple(_lain(j.sebelum, j.sesudah)))


def _judul(himpunan: str) -> str:
    return JUDUL.get(himpunan) or LAIN.get(himpunan) or himpunan.replace("_", " ").capitalize()


def _beda(j: Jejak) -> Beda | None:
    """Both sides as records; None where the link is about something else."""
    h = semua_himpunan().get(j.himpunan)
    if h is None or (j.sebelum is None and j.sesudah is None):
        return None
    try:
        dulu, kini = (baca(h, isi, j.kunci) if isi is not None else None for isi in (j.sebelum, j.sesudah))
    except RekamanRusak:
        # An attachment of a record, or one of a form that is read no more.
        return None
    return Beda(j.himpunan, j.kunci, 0, dulu, kini)


def _kunci(kunci: str, sebutan: Mapping[str, str], tahun: int) -> str:
    """``kasi-pelayanan:TW2`` as ``Kepala Seksi Pelayanan Umum, triwulan II tahun 2024``."""
    return ", ".join(t for b in kunci.split(":") if (t := _bagian(b, sebutan, tahun)))


def _bagian(teks: str, sebutan: Mapping[str, str], tahun: int) -> str:
    if cocok := _PERIODE.fullmatch(teks):
        return Periode(int(cocok[1] or cocok[3] or tahun), int(cocok[2]) if cocok[2] else None).sebutan
    if teks.startswith("#"):
        return ""
    return sebutan.get(teks) or LAIN.get(teks) or teks


def _lain(dulu: Polos, kini: Polos) -> Iterator[Perubahan]:
    """What changed in something that is no record: a state, an attachment, a text."""
    a, b = (x if isinstance(x, Mapping) else {} if x is None else {"isi": x} for x in (dulu, kini))
    for nama in dict.fromkeys((*a, *b)):
        lama, baru = _teks(a.get(nama)), _teks(b.get(nama))
        if lama != baru:
            yield Perubahan(nama.replace("_", " ").capitalize(), lama, baru)


def _teks(isi: Polos) -> str:
    if isinstance(isi, Mapping):
        return "; ".join(f"{k} {_teks(v)}" for k, v in isi.items())
    if isinstance(isi, list):
        return ", ".join(_teks(x) for x in isi)
    if isinstance(isi, bool) or isi is None:
        return {True: "ya", False: "tidak", None: ""}[isi]
    teks = str(isi)
    if _SIDIK.fullmatch(teks):
        return f"{teks[:12]}…"
    return teks if len(teks) <= _PANJANG else f"{teks[:_PANJANG].rstrip()} …"
