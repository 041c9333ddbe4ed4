"""How the targets were pursued (T-STRATEGI): for each indicator the steps of the Rencana Aksi and their months.

Dasar: PermenPANRB 53/2014, Lampiran I (Rencana Aksi) and Lampiran II, analysis 5 (VERIFIED-2). Only steps whose months
touch the period are listed; each stands once under its indicator, also when several kegiatan ask for the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator, LangkahAksi
from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.bulan import menyentuh, rentang_langkah
from sakip.laporan.figur_periode import sebutan_periode
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_jabatan import baris_jabatan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tanpa_isi import kalimat_kosong
from sakip.peraturan.profil import Opsi

_TANPA = "Belum ada langkah rencana aksi {nama_jabatan} yang dijadwalkan pada {periode}."


@dataclass(frozen=True, slots=True)
class BarisStrategi:
    """An indicator with its steps in the period."""

    nomor: int
    indikator: Indikator
    langkah: tuple[LangkahAksi, ...]
    tahun: int


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, or a sentence when no step of the position is planned in the period."""
    baris = _baris(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=_TANPA)
    isi = Isi(
        jenis="T-STRATEGI",
        judul=f"Strategi Pencapaian Target {{nama_jabatan}} {sebutan_periode(hasil.lingkup.periode)}",
        kolom=_KOLOM,
        bawaan=("no", "indikator", "strategi", "bulan"),
        baris=baris,
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]


def _baris(hasil: Hasil) -> list[BarisStrategi]:
    baris: list[BarisStrategi] = []
    for b in baris_jabatan(hasil):
        langkah = tuple(
            a
            for a in hasil.data.perencanaan.rencana_aksi
            if a.indikator == b.indikator.id and menyentuh(a, periode=hasil.lingkup.periode)
        )
        if langkah:
            baris.append(BarisStrategi(len(baris) + 1, b.indikator, langkah, hasil.tahun))
    return baris


def _strategi(b: BarisStrategi) -> tuple[Sebaris, ...]:
    isi: list[Sebaris] = []
    for n, uraian in enumerate(dict.fromkeys(a.uraian for a in b.langkah)):
        isi += (*([GantiBaris()] if isi else []), Teks(f"{_huruf(n)}. {uraian}"))
    return tuple(isi)


def _huruf(urutan: int) -> str:
    """Letters of a list: a to z, then aa, ab."""
    depan, akhir = divmod(urutan, 26)
    return f"{chr(96 + depan) if depan else ''}{chr(97 + akhir)}"


def _bulan(b: BarisStrategi) -> str:
    """The months of all steps together; a step without months is of the whole year."""
    bulan = {m for a in b.langkah for m in (a.bulan or range(1, 13))}
    return rentang_langkah(sorted(bulan), tahun=b.tahun)


_KOLOM: Mapping[str, KolomLaporan[BarisStrategi]] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH),
        "indikator": KolomLaporan("Indikator Kinerja", lambda b: teks(b.indikator.nama), 26),
        "strategi": KolomLaporan("Strategi yang Digunakan", _strategi, 44),
        "bulan": KolomLaporan("Pada Bulan", lambda b: teks(_bulan(b)), 18),
    }
)
