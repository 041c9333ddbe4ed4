"""Columns of years: those of the Renstra, and the years up to this one; and the rows of the matrix of the Renstra.

A layout writes ``target_renstra`` for one column per year of the plan, or ``realisasi_tahun`` for one per year looked
back to, so that it fits plans of any length.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Strategi
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR, BarisIndikator
from sakip.laporan.pilihan import kolom
from sakip.peraturan.profil import OpsiNilai

# The catalogue has columns for as many years (Renstra of up to six years, five years looked back to).
TERPANJANG = 6


def tahun_renstra(hasil: Hasil) -> tuple[OpsiNilai, ...]:
    """One target column per year of the Renstra."""
    r = hasil.data.perencanaan.renstra
    banyak = min(r.tahun_akhir - r.tahun_awal + 1, TERPANJANG)
    return tuple(f"renstra_{n}" for n in range(1, banyak + 1))


def realisasi_tahun(hasil: Hasil, banyak: int) -> tuple[OpsiNilai, ...]:
    """One realisasi column per year, the last one this year, headed by the year.

    In the form of a position a year from which it has no figure at all has no column: positions come and go.
    """
    semua = range(min(banyak, TERPANJANG) - 1, 0, -1)
    lalu = [kolom(f"realisasi_n{n}", str(hasil.tahun - n)) for n in semua if _ada_riwayat(hasil, hasil.tahun - n)]
    return (*lalu, kolom("realisasi", str(hasil.tahun)))


def _ada_riwayat(hasil: Hasil, tahun: int) -> bool:
    jabatan = hasil.lingkup.jabatan
    milik = hasil.indeks.indikator_jabatan.get(jabatan, ())
    return not jabatan or any((i.id, tahun) in hasil.indeks.riwayat for i in milik)


@dataclass(frozen=True, slots=True)
class BarisRenstra:
    """A row of the matrix: an indicator of a sasaran beside one of the strategies of that sasaran, if it has any."""

    indikator: BarisIndikator
    strategi: Strategi | None
    urutan: int


def baris_renstra(baris: list[BarisIndikator]) -> list[BarisRenstra]:
    """Indicators and strategies of a sasaran side by side; where one kind is shorter, its last one goes on."""
    hasil: list[BarisRenstra] = []
    for milik in dict.fromkeys(b.indikator.milik for b in baris):
        indikator = [b for b in baris if b.indikator.milik == milik]
        strategi = [s for s in indikator[0].hasil.data.perencanaan.strategi if s.sasaran == milik]
        for n in range(max(len(indikator), len(strategi))):
            b = indikator[min(n, len(indikator) - 1)]
            ke = min(n, len(strategi) - 1)
            hasil.append(BarisRenstra(b, strategi[ke] if strategi else None, ke))
    return hasil


def _dari_indikator(isi: KolomLaporan[BarisIndikator]) -> KolomLaporan[BarisRenstra]:
    def gabung(b: BarisRenstra) -> Hashable:
        return isi.gabung(b.indikator) if isi.gabung else b.indikator.indikator.id

    return KolomLaporan(isi.judul, lambda b: isi.isi(b.indikator), isi.lebar, isi.rata, gabung)


def _strategi(judul: str, unsur: str, lebar: int, *, gabung: bool) -> KolomLaporan[BarisRenstra]:
    def isi(b: BarisRenstra) -> str:
        return (getattr(b.strategi, unsur) if b.strategi else "") or "belum ditetapkan"

    return KolomLaporan(judul, lambda b: teks(isi(b)), lebar, gabung=isi if gabung else None)


KOLOM_RENSTRA: Mapping[str, KolomLaporan[BarisRenstra]] = MappingProxyType(
    {
        **{k: _dari_indikator(v) for k, v in KOLOM_INDIKATOR.items()},
        "kebijakan": _strategi("Kebijakan", "kebijakan", 20, gabung=True),
        "program_strategi": _strategi("Program", "program", 22, gabung=False),
        "pelaksana": _strategi("Bidang/Seksi Pelaksana", "pelaksana", 14, gabung=False),
    }
)
