"""Sheet *Tujuan*: goals of the Renstra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Tujuan
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom(
        "teks", "Tujuan", Jenis.PARAGRAF, 90, Wajib.MUTLAK, contoh="Meningkatkan kualitas pelayanan publik kecamatan"
    ),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for t in tahun.perencanaan.tujuan:
        yield {ID: t.id, "teks": t.teks}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        konteks.catat(f"tujuan/{b.id}", b)
        yield Tujuan(b.id, b.teks("teks"))


LEMBAR = Lembar(
    "Tujuan",
    "Tujuan dalam Renstra, satu baris satu tujuan.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.TUJUAN, b.teks("teks")),
    ranah_daftar=Ranah.TUJUAN,
    kunci_utama="teks",
)
