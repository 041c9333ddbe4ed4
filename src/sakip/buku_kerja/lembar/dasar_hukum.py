"""Sheet *Dasar Hukum*: regulations the report names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.acuan import DasarHukum
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("jenis", "Jenis peraturan", lebar=34, wajib=Wajib.YA, contoh="Peraturan Presiden"),
    Kolom("nomor", "Nomor", lebar=12, wajib=Wajib.YA, contoh="29"),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 8, contoh=2014),
    Kolom("tentang", "Tentang", Jenis.PARAGRAF, 80, contoh="Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for d in tahun.acuan.dasar_hukum:
        yield {"jenis": d.jenis, "nomor": d.nomor, "tahun": d.tahun, "tentang": d.tentang}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"dasar_hukum/{n}", b)
        yield DasarHukum(b.teks("jenis"), b.teks("nomor"), b.bilangan("tahun"), b.teks("tentang"))


LEMBAR = Lembar(
    "Dasar Hukum", "Peraturan yang disebut dalam laporan, menurut urutannya.", Golongan.KINERJA, KOLOM, _tulis, _baca
)
