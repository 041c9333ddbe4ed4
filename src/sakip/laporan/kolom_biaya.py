"""Rows of a sasaran over its programs, with performance and money side by side (T-COST-PER-OUTCOME, third shape)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.anggaran import simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.di_luar import sasaran_di_luar
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan


@dataclass(frozen=True, slots=True)
class BarisBiaya:
    """A sasaran (``kepala``) or a program below it, with one of its indicators; ``uang`` ends the ids of its money."""

    hasil: Hasil
    uraian: str
    uang: str
    indikator: Indikator | None
    kepala: bool


def baris_biaya(hasil: Hasil, himpunan: str) -> list[BarisBiaya]:
    """Every sasaran of the set over its programs, then the programs that serve another sasaran or none."""
    anggota = hasil.indeks.himpunan[Himpunan(himpunan)]
    baris: list[BarisBiaya] = []
    for s in dict.fromkeys(i.milik for i in anggota):
        milik = [i for i in anggota if i.milik == s]
        baris += _satu(hasil, hasil.indeks.sasaran[s].teks, f"sasaran/{s}", milik, kepala=True)
        baris += _program(hasil, s)
    for s, nama in sasaran_di_luar(hasil, himpunan):
        baris += _satu(hasil, nama, f"sasaran/{s}", (), kepala=True)
        baris += _program(hasil, s)
    return baris


def _program(hasil: Hasil, sasaran: str) -> Iterator[BarisBiaya]:
    for p in simpul_sasaran(hasil, sasaran):
        simpul = hasil.indeks.pohon.simpul[p]
        yield from _satu(hasil, simpul.nama, f"simpul/{p}", hasil.indeks.milik.get(p, ()), kepala=False)


def _satu(
    hasil: Hasil, uraian: str, uang: str, indikator: Sequence[Indikator], *, kepala: bool
) -> Iterator[BarisBiaya]:
    milik: Sequence[Indikator | None] = indikator or (None,)
    for i in milik:
        yield BarisBiaya(hasil, uraian, uang, i, kepala)


def _nama_indikator(b: BarisBiaya) -> str:
    if b.indikator is not None:
        return b.indikator.nama
    return "" if b.kepala else "belum ditetapkan"


def _kunci(b: BarisBiaya) -> str:
    return b.uang


def _kinerja(judul: str, pola: str, *, satuan: bool) -> KolomLaporan[BarisBiaya]:
    tulis = bersatuan if satuan else angka

    def isi(b: BarisBiaya) -> tuple[Sebaris, ...]:
        return tulis(b.hasil[pola.format(i=b.indikator.id, t=b.hasil.tahun)]) if b.indikator else ()

    return KolomLaporan(judul, isi, 10, Rata.KANAN)


def _uang(judul: str, jenis: str, lebar: int) -> KolomLaporan[BarisBiaya]:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"{jenis}/{b.uang}"]), lebar, Rata.KANAN, gabung=_kunci)


KOLOM_BIAYA: Mapping[str, KolomLaporan[BarisBiaya]] = MappingProxyType(
    {
        "uraian": KolomLaporan("Sasaran/Program", lambda b: teks(b.uraian), 26, gabung=_kunci),
        "indikator": KolomLaporan("Indikator", lambda b: teks(_nama_indikator(b)), 24),
        "target": _kinerja("Target", "target/{i}/{t}", satuan=True),
        "realisasi": _kinerja("Realisasi", "realisasi/{i}/{t}", satuan=True),
        "capaian": _kinerja("Capaian (%)", "capaian/{i}/{t}", satuan=False),
        "pagu": _uang("Alokasi (Rp)", "pagu", 15),
        "belanja": _uang("Realisasi (Rp)", "belanja", 15),
        "serapan": _uang("Capaian (%)", "serapan", 9),
    }
)
