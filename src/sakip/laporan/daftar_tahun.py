"""Annexes that list what has a year (awards, innovations): newest first, numbered, and left out while there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi


class Bertahun(Protocol):
    """A record with a year."""

    @property
    def tahun(self) -> int:
        """The year."""


T = TypeVar("T", bound=Bertahun)


def susun_terbaru(
    *, hasil: Hasil, opsi: Opsi, jenis: str, judul: str, isi: Sequence[T], kolom: Mapping[str, KolomLaporan[T]]
) -> list[Blok]:
    """The table of the records; ``kolom`` are all columns but the first, which numbers them."""
    baris = sorted(isi, key=lambda x: -x.tahun)
    nomor = {id(x): n for n, x in enumerate(baris, 1)}
    no: KolomLaporan[T] = KolomLaporan("No", lambda x: teks(str(nomor[id(x)])), 5, Rata.TENGAH)
    semua = {"no": no, **kolom}
    tabel = Isi(jenis=jenis, judul=judul, kolom=semua, bawaan=tuple(semua), baris=baris)
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=tabel)] if baris else []
