"""Sheet *Indikator Program*: indicators of program, kegiatan and sub kegiatan, with target and realisasi in one row."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.lembar.indikator import KOLOM_NAMA, KOLOM_RINCI
from sakip.buku_kerja.lembar.sebaris import KOLOM_REALISASI, baca_sebaris, isian_sebaris
from sakip.buku_kerja.lembar.target import (
    POLA_PK,
    POLA_RKT,
    is_jabatan,
    is_ringkas,
    kolom_pk,
    kolom_rkt,
    list_versi,
)
from sakip.buku_kerja.nama import Kamus
from sakip.data.tahun_kinerja import TahunKinerja

AWAL = (
    Kolom("milik", "Program, kegiatan, atau sub kegiatan", Jenis.RUJUKAN, 44, Wajib.BENTUK, ranah=(Ranah.SIMPUL,),
        contoh="Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        bantuan="Pilih uraian dari lembar Program Anggaran."),
    *KOLOM_NAMA,
)  # fmt: skip


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    target = (kolom_rkt(str(tahun.tahun)), *(kolom_pk(label, 0) for label in list_versi(tahun)))
    return (*AWAL, *target, *KOLOM_REALISASI, *KOLOM_RINCI)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        if is_ringkas(tahun, i) and not is_jabatan(tahun, i):
            yield isian_sebaris(tahun, i, kamus, Ranah.SIMPUL, triwulan=False)


LEMBAR = Lembar(
    "Indikator Program",
    "Satu baris satu indikator program, kegiatan, atau sub kegiatan. Target per triwulan diisi di lembar Target.",
    Golongan.KINERJA,
    (*AWAL, *KOLOM_REALISASI, *KOLOM_RINCI),
    _tulis,
    baca_sebaris(Ranah.SIMPUL),
    kolom_untuk=_kolom_untuk,
    pola=(POLA_RKT, POLA_PK),
    nama_baris=lambda b: Nama(Ranah.INDIKATOR, b.teks("nama"), b.teks("milik")),
    kunci_utama="nama",
)
