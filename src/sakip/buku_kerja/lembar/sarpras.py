"""Sheet *Sarpras*: assets by kind; the periods that stand in the headings of the printed table are a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.sumber_daya import Sarpras
from sakip.data.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class PeriodeSarpras:
    """The three texts of the headings."""

    rekon: str
    pengadaan: str
    rkbmd: str


_A = Jenis.ANGKA
FORMULIR = (
    Kolom("rekon", "Periode rekonsiliasi", bantuan="Misalnya 2025; dicetak pada judul kolom."),
    Kolom("pengadaan", "Periode pengadaan", bantuan="Misalnya Januari-Juni 2026."),
    Kolom("rkbmd", "Periode RKBMD", bantuan="Misalnya 2026."),
)
KOLOM = (
    Kolom("nama", "Jenis barang", lebar=40, wajib=Wajib.MUTLAK, contoh="Laptop"),
    Kolom("rekon", "Hasil rekonsiliasi", _A, 30, contoh=Decimal(8)),
    Kolom("pengadaan_periode", "Pengadaan pada periode", _A, 14, contoh=Decimal(1)),
    Kolom("standar", "Standar kebutuhan", _A, 14, contoh=Decimal(12)),
    Kolom("pengadaan_rkbmd", "Rencana pengadaan (RKBMD)", _A, 16, contoh=Decimal(2)),
)
_ANGKA = ("rekon", "standar", "pengadaan_periode", "pengadaan_rkbmd")


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for s in tahun.sumber_daya.sarpras:
        yield {"nama": s.nama, **{kunci: getattr(s, kunci) for kunci in _ANGKA}}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"sarpras/{n}", b)
        yield Sarpras(
            b.teks("nama"),
            b.angka("rekon"),
            b.angka("standar"),
            b.angka("pengadaan_periode"),
            b.angka("pengadaan_rkbmd"),
        )


def _tulis_formulir(tahun: TahunKinerja) -> Isian:
    s = tahun.sumber_daya
    return {"rekon": s.periode_rekon, "pengadaan": s.periode_pengadaan, "rkbmd": s.periode_rkbmd}


def _baca_formulir(isi: Baris, konteks: Konteks) -> Iterator[object]:
    konteks.catat("periode_sarpras", isi)
    yield PeriodeSarpras(isi.teks("rekon"), isi.teks("pengadaan"), isi.teks("rkbmd"))


LEMBAR = Lembar(
    "Sarpras",
    "Ketersediaan sarana dan prasarana menurut jenis barang.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    FORMULIR,
    _tulis_formulir,
    _baca_formulir,
)
