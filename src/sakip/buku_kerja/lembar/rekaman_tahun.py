"""Sheets of records with a year, one a row, whose columns are the fields of the record (awards, innovations)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.tahun_kinerja import TahunKinerja


def lembar_rekaman(
    *,
    nama: str,
    petunjuk: str,
    kolom: tuple[Kolom, ...],
    rekaman: Callable[..., object],
    jalur: str,
    ambil: Callable[[TahunKinerja], Sequence[object]],
) -> Lembar:
    """The sheet; ``rekaman`` takes a value for each column, ``jalur`` is the path of the records."""

    def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
        for x in ambil(tahun):
            yield {k.kunci: getattr(x, k.kunci) for k in kolom}

    def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
        for n, b in enumerate(baris, 1):
            konteks.catat(f"{jalur}/{n}", b)
            isi = {k.kunci: b.bilangan(k.kunci) if k.jenis is Jenis.TAHUN else b.teks(k.kunci) for k in kolom}
            # A row without its year is told and left out when the row is read; so is a sheet without that column.
            if None not in isi.values():
                yield rekaman(**isi)

    return Lembar(nama, petunjuk, Golongan.PELENGKAP, kolom, _tulis, _baca, boleh_tiada=True)
