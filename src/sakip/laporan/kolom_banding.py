"""Columns that hold a realisasi against the figure of others: kabupaten, provinsi, nasional.

"Tidak ada" is a lawful value and is printed with its reason (PermenPANRB 53/2014, analysis 4; domain lkj-reviu).
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.acuan import JenisPembanding
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Bentuk, Figur, Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator

TIDAK_ADA = "tidak ada"
# What the others' figure is called in a heading: a standard of the region, a result of the nation.
SEBUTAN: Mapping[JenisPembanding, str] = {
    JenisPembanding.KABUPATEN: "Standar Kabupaten",
    JenisPembanding.PROVINSI: "Standar Provinsi",
    JenisPembanding.NASIONAL: "Realisasi Nasional",
}


def kolom_banding(jenis: JenisPembanding) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    """The columns ``standar``, ``banding``, ``selisih`` and ``keterangan`` for one kind of comparison."""
    nama = jenis.name.lower()

    def standar(b: BarisIndikator) -> tuple[Sebaris, ...]:
        return _atau_tiada(b.hasil[f"standar/{b.indikator.id}/{nama}"])

    def banding(b: BarisIndikator) -> tuple[Sebaris, ...]:
        return _atau_tiada(b.hasil[f"banding/{b.indikator.id}/{nama}"])

    def selisih(b: BarisIndikator) -> tuple[Sebaris, ...]:
        figur = b.hasil[f"banding/{b.indikator.id}/{nama}"]
        return teks(TIDAK_ADA) if _tiada(figur) else (Figur(figur, Bentuk.SELISIH),)

    return {
        "standar": KolomLaporan(SEBUTAN[jenis], standar, 11, Rata.KANAN),
        "banding": KolomLaporan("Perbandingan (%)", banding, 11, Rata.KANAN),
        "selisih": KolomLaporan("Selisih (+/−)", selisih, 11, Rata.KANAN),
        "keterangan": KolomLaporan("Keterangan", lambda b: teks(_keterangan(b, jenis)), 20),
    }


def sumber_banding(hasil: Hasil, jenis: JenisPembanding) -> str:
    """The sources of the figures of one kind, each once with the indicators it is for; empty when there is none."""
    menurut_sumber: dict[str, list[str]] = {}
    for (indikator, macam), baris in hasil.indeks.pembanding.items():
        i = hasil.indeks.indikator.get(indikator)
        if macam is jenis and baris.sumber and i is not None:
            menurut_sumber.setdefault(baris.sumber, []).append(i.sebutan or i.nama)
    return "; ".join(f"{sumber} ({', '.join(nama)})" for sumber, nama in menurut_sumber.items())


def _tiada(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Kosong) and figur.nilai.keadaan is Keadaan.TIDAK_BERLAKU


def _atau_tiada(figur: Hitungan) -> tuple[Sebaris, ...]:
    return teks(TIDAK_ADA) if _tiada(figur) else angka(figur)


def _keterangan(b: BarisIndikator, jenis: JenisPembanding) -> str:
    baris = b.hasil.indeks.pembanding.get((b.indikator.id, jenis))
    if baris is None:
        return "belum diisi"
    if baris.keterangan:
        return baris.keterangan
    return (baris.nilai.alasan or TIDAK_ADA) if isinstance(baris.nilai, Kosong) else baris.sumber
