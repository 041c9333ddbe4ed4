"""Facts about one person laid together: which of several writings the others follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta

K = TypeVar("K", bound=Hashable)
_SENDIRI = ("ttd/", "sampul/", "perjanjian/")


def menurut_orang(berkas: Berkas, jenis: JenisFakta) -> Mapping[str, tuple[Fakta, ...]]:
    """The facts of a kind by person."""
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(jenis):
        hasil[f.objek].append(f)
    return {k: tuple(v) for k, v in hasil.items()}


def menurut_isi(fakta: Iterable[Fakta], isi: Callable[[Fakta], K]) -> Mapping[K, tuple[Fakta, ...]]:
    """Facts by what they say, in the order of the document; what says nothing is left out."""
    hasil: dict[K, list[Fakta]] = defaultdict(list)
    for f in fakta:
        if kunci := isi(f):
            hasil[kunci].append(f)
    return {k: tuple(v) for k, v in hasil.items()}


def pegangan(menurut: Mapping[K, Sequence[Fakta]]) -> K:
    """The writing to hold the others against: that of most reports, where one's own report counts twice."""

    def bobot(kunci: K) -> tuple[int, int, int]:
        fakta = menurut[kunci]
        sendiri = len({f.bagian for f in fakta if f.kelompok.startswith(_SENDIRI)})
        return sendiri + len({f.bagian for f in fakta}), sendiri, len(fakta)

    return max(menurut, key=bobot)


def yang_lain(
    fakta: Iterable[Fakta], isi: Callable[[Fakta], Hashable]
) -> Iterator[tuple[tuple[Fakta, ...], tuple[Fakta, ...]]]:
    """Every writing but the one to hold it against, each with that one; nothing where all say the same."""
    menurut = menurut_isi(fakta, isi)
    acuan = menurut[pegangan(menurut)] if menurut else ()
    return ((tempat, acuan) for tempat in menurut.values() if tempat is not acuan)
