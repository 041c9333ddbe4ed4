"""Sheet *Proses Bisnis*: core processes of the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import ProsesBisnis
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("kode", "Kode", lebar=10, contoh="P.1"),
    Kolom("nama", "Proses", Jenis.PARAGRAF, 50, Wajib.YA, contoh="Pelayanan administrasi terpadu"),
    Kolom("penjelasan", "Penjelasan", Jenis.PARAGRAF, 80),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.perencanaan.proses_bisnis:
        yield {"kode": p.kode, "nama": p.nama, "penjelasan": p.penjelasan}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"proses_bisnis/{n}", b)
        yield ProsesBisnis(b.teks("kode"), b.teks("nama"), b.teks("penjelasan"))


LEMBAR = Lembar("Proses Bisnis", "Proses inti kantor, bila dipetakan.", Golongan.PELENGKAP, KOLOM, _tulis, _baca)
