"""Sheet *Indikator Jabatan*: indicators of positions with their targets of the year and of quarters, and realisasi."""

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
    kolom_pk,
    kolom_rkt,
    list_versi,
)
from sakip.buku_kerja.nama import Kamus
from sakip.data.tahun_kinerja import TahunKinerja

AWAL = (
    Kolom("milik", "Sasaran jabatan", Jenis.RUJUKAN, 44, Wajib.BENTUK, ranah=(Ranah.SASARAN_JABATAN,),
        contoh="Terlaksananya pelayanan keliling",
        bantuan="Pilih sasaran dari lembar Sasaran Jabatan; pemiliknya ikut dari sana."),
    *KOLOM_NAMA,
)  # fmt: skip


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    pk = (kolom_pk(label, tw) for label in list_versi(tahun) for tw in range(5))
    return (*AWAL, kolom_rkt(str(tahun.tahun)), *pk, *KOLOM_REALISASI, *KOLOM_RINCI)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        if is_jabatan(tahun, i):
            yield isian_sebaris(tahun, i, kamus, Ranah.SASARAN_JABATAN, triwulan=True)


LEMBAR = Lembar(
    "Indikator Jabatan",
    "Satu baris satu indikator jabatan dengan target dan realisasinya.",
    Golongan.PELENGKAP,
    (*AWAL, *KOLOM_REALISASI, *KOLOM_RINCI),
    _tulis,
    baca_sebaris(Ranah.SASARAN_JABATAN),
    kolom_untuk=_kolom_untuk,
    pola=(POLA_RKT, POLA_PK),
    nama_baris=lambda b: Nama(Ranah.INDIKATOR, b.teks("nama"), b.teks("milik")),
    kunci_utama="nama",
    beku=2,
    boleh_tiada=True,
)
