"""Between records and ``TahunKinerja``."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from sakip.data.kanonik import HasilPolos, bidang, from_polos, to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.rekaman.himpunan import Himpunan, isi_daftar, kunci_alami, semua_himpunan

# Between two neighbours there is room for another, so that inserting one does not touch the rest.
JARAK: Final = 1024


class RekamanRusak(Exception):
    """A row that no longer reads as what its set holds: a bug, or a database changed by hand."""


@dataclass(frozen=True, slots=True)
class Butir:
    """A record outside the database: its set, key, place in the order, and the thing itself."""

    himpunan: str
    kunci: str
    urut: int
    objek: object


def urai(tahun: TahunKinerja) -> Iterator[Butir]:
    """The records of a year. What has no natural key is numbered within its set."""
    for h in semua_himpunan().values():
        bagian = getattr(tahun, h.bagian)
        if h.tunggal:
            yield Butir(h.nama, "", 0, tanpa_daftar(bagian))
            continue
        for nomor, objek in enumerate(getattr(bagian, h.bidang), start=1):
            alami = kunci_alami(himpunan=h.nama, objek=objek)
            yield Butir(h.nama, f"#{nomor}" if alami is None else alami, nomor * JARAK, objek)


def tanpa_daftar(bagian: Any) -> object:
    """A part with what it says once alone."""
    daftar = {b.nama: () for b in bidang(cast(type, type(bagian))) if isi_daftar(b) is not None}
    return replace(bagian, **daftar)


def rakit(himpunan: Mapping[str, Sequence[object]]) -> TahunKinerja:
    """The year of its records, given by set in their order; a part that says nothing is empty."""
    semua = semua_himpunan()
    bagian: dict[str, object] = {}
    for b in bidang(TahunKinerja):
        jenis = cast(type, b.tipe)
        sekali = himpunan.get(b.nama, ())
        dasar: Any = sekali[0] if sekali else jenis()
        milik = {h.bidang: tuple(himpunan.get(h.nama, ())) for h in semua.values() if h.bagian == b.nama and h.bidang}
        bagian[b.nama] = replace(dasar, **milik)
    return TahunKinerja(**cast(Any, bagian))


def polos(objek: object) -> Polos:
    """The canonical form of a record."""
    return to_polos(objek)


def baca(h: Himpunan, isi: Polos, kunci: str) -> object:
    """The thing of a stored form."""
    hasil: HasilPolos[object] = from_polos(h.jenis, isi)
    if hasil.objek is None:
        raise RekamanRusak(f"{h.nama} {kunci}: {hasil.kesalahan[0].pesan}")
    return hasil.objek


def kunci_baru(*, himpunan: str, objek: object) -> str:
    """The key of a new record: its natural one, or a random one that no other writer picks at the same time."""
    alami = kunci_alami(himpunan=himpunan, objek=objek)
    return f"#{secrets.token_hex(6)}" if alami is None else alami
