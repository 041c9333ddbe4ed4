"""Sheet *Pegawai*: how many of the staff belong to which class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.sumber_daya import Dimensi, KelompokPegawai
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("dimensi", "Menurut", Jenis.PILIHAN, 18, Wajib.MUTLAK, pilihan=pilihan_dari(Dimensi), contoh="pendidikan"),
    Kolom("kategori", "Kelompok", lebar=30, wajib=Wajib.MUTLAK, contoh="S-1"),
    Kolom("jumlah", "Jumlah pegawai", Jenis.BILANGAN, 12, Wajib.MUTLAK, contoh=7),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.sumber_daya.pegawai:
        yield {"dimensi": p.dimensi, "kategori": p.kategori, "jumlah": p.jumlah}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        dimensi, jumlah = b.pilihan("dimensi", Dimensi), b.bilangan("jumlah")
        if dimensi is not None and jumlah is not None:
            konteks.catat(f"pegawai/{dimensi.name.lower()}/{b.teks('kategori')}", b)
            yield KelompokPegawai(dimensi, b.teks("kategori"), jumlah)


LEMBAR = Lembar(
    "Pegawai",
    "Jumlah pegawai menurut eselon, pendidikan, golongan, usia, dan lainnya. Hanya jumlah, tanpa nama.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    mendatar=False,
)
