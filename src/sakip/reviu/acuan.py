"""What the rules across files share: which facts are the report's, which those of the documents beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.antar_berkas import LAPORAN
from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.asal import PERUBAHAN
from sakip.fakta.ekstraksi.sebutan import pokok
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.reviu.susunan import sisa_judul

_TRIWULAN = re.compile(r"\b(?:tw|triwulan(?:an)?|tribulan)\b", re.IGNORECASE)
# What such a document states holds for the year, also where a report of a quarter quotes it.
RENCANA = (Asal.PK, Asal.RKT, Asal.RENJA, Asal.IKU, Asal.RENSTRA, Asal.DPA)
_KATA_SAMA = 3
Masa = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Sisi:
    """Facts of one kind on both sides: of the report, and of the documents beside it by what they are about."""

    laporan: tuple[Fakta, ...]
    acuan: Mapping[tuple[str, Masa | None], tuple[Fakta, ...]]

    def tentang(self, f: Fakta) -> tuple[Fakta, ...]:
        """What the other documents say of the same thing and time."""
        return self.acuan.get((f.objek, masa(f)), ())


def nama_laporan(berkas: Berkas) -> str:
    """The file of the report among several; empty when there is only one."""
    return next((f.nama for f in berkas.semua(JenisFakta.DOKUMEN) if f.rincian == LAPORAN), "")


def dua_sisi(berkas: Berkas, *jenis: JenisFakta) -> Sisi:
    """The facts of some kinds on both sides; without other documents both are empty."""
    nama = nama_laporan(berkas)
    semua = [f for f in berkas.semua(*jenis) if nama and f.objek != TOTAL and masa(f)]
    acuan: dict[tuple[str, Masa | None], list[Fakta]] = defaultdict(list)
    for f in semua:
        if f.lokasi.berkas != nama:
            acuan[f.objek, masa(f)].append(f)
    laporan = tuple(f for f in semua if f.lokasi.berkas == nama)
    return Sisi(laporan, {k: tuple(v) for k, v in acuan.items()})


def masa(f: Fakta) -> Masa | None:
    """The year and quarter that a figure is of; None where it may be of either.

    In a report of a quarter, ceilings and what a plan states are of the year; any other target only says which one by
    its column.
    """
    if f.periode is None:
        return None
    if f.periode.triwulan is None or _TRIWULAN.search(f.lokasi.kolom):
        return f.periode.tahun, f.periode.triwulan
    if f.asal in RENCANA or f.jenis is JenisFakta.PAGU:
        return f.periode.tahun, None
    return None if f.jenis is JenisFakta.TARGET else (f.periode.tahun, f.periode.triwulan)


def berlaku(fakta: Sequence[Fakta]) -> tuple[Fakta, ...]:
    """Those of the changed version where there is one."""
    return tuple(f for f in fakta if f.versi == PERUBAHAN) or tuple(fakta)


def sebut_dokumen(f: Fakta, *, dari: Fakta | None = None) -> str:
    """A document as a message names it: ``PK perubahan (pk.docx)``; quoted in the report itself without its file."""
    nama = "" if f.asal in (Asal.LAIN, Asal.LKJ) else f"{f.asal.value}{' perubahan' if f.versi == PERUBAHAN else ''}"
    berkas = "" if dari is not None and dari.lokasi.berkas == f.lokasi.berkas else f.lokasi.berkas
    return f"{nama} ({berkas})" if nama and berkas else nama or berkas or "dokumen lain"


class Kesepakatan:
    """How many rows two tables agree on: by that tables of one owner are told from those of another."""

    def __init__(self, *, fakta: Iterable[Fakta]) -> None:
        self._isi: dict[str, set[tuple[str, object]]] = defaultdict(set)
        self._bagian: dict[str, set[str]] = defaultdict(set)
        for f in fakta:
            if f.nilai is not None:
                self._isi[f.kelompok].add((f.objek, f.nilai))
            self._bagian[f.lokasi.berkas].add(f.bagian)

    def sama(self, a: Fakta, b: Fakta) -> int:
        """The rows beside these two in which their tables agree."""
        return sum(1 for objek, _ in self._isi[a.kelompok] & self._isi[b.kelompok] if objek != a.objek)

    def sepemilik(self, a: Fakta, b: Fakta) -> bool:
        """Whether two statements may be of one owner: their files hold one report each, or their tables agree."""
        tunggal = all(len(self._bagian[f.lokasi.berkas]) < 2 for f in (a, b))
        return tunggal or a.bagian == b.bagian or self.sama(a, b) > 0


def menurut_tabel(fakta: Iterable[Fakta]) -> Mapping[str, list[Fakta]]:
    """Facts by their table, in the order of the documents."""
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for f in fakta:
        hasil[f.kelompok].append(f)
    return hasil


def beda_kata(a: str, b: str) -> tuple[str, str] | None:
    """The words that two names have instead of each other; None when they are one name, or two things.

    >>> beda_kata("Persentase penataan lapak pasar kota", "Persentase penataan lapak pasar desa")
    ('kota', 'desa')
    """
    kiri, kanan = pokok(a), pokok(b)
    sisa_a, sisa_b = sisa_judul(" ".join(kiri), " ".join(kanan))
    sama = len(kiri) - len(sisa_a)
    if not sisa_a or not sisa_b or max(len(sisa_a), len(sisa_b)) > 2 or sama < max(_KATA_SAMA, 2 * len(sisa_a)):
        return None
    return " ".join(sisa_a), " ".join(sisa_b)
