"""Sheet *Kalender*: days that correct the calendar of the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.tahun_kinerja import TahunKinerja


class JenisHari(Enum):
    """What a day is, against the national calendar."""

    LIBUR = "libur"
    KERJA = "kerja"


@dataclass(frozen=True, slots=True)
class HariKhusus:
    """One correction."""

    jenis: JenisHari
    tanggal: date


KOLOM = (
    Kolom("tanggal", "Tanggal", Jenis.TANGGAL, 22, Wajib.MUTLAK, contoh="3 Agustus 2026"),
    Kolom("jenis", "Hari itu", Jenis.PILIHAN, 12, Wajib.MUTLAK, pilihan=pilihan_dari(JenisHari), contoh="libur"),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for jenis, hari in ((JenisHari.LIBUR, tahun.acuan.libur), (JenisHari.KERJA, tahun.acuan.kerja)):
        for tanggal in hari:
            yield {"tanggal": tanggal, "jenis": jenis}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        hari, jenis = b.tanggal("tanggal"), b.pilihan("jenis", JenisHari)
        if hari is not None and jenis is not None:
            konteks.catat(f"kalender/{n}", b)
            yield HariKhusus(jenis, hari)


LEMBAR = Lembar(
    "Kalender",
    "Hanya hari libur setempat, atau hari libur nasional yang tetap hari kerja.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    mendatar=False,
)
