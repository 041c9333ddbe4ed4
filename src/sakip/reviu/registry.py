"""The rules of the review, found by walking ``reviu/aturan/``: a new rule is a new file and nothing else.

``@aturan`` turns the function of a file into an ``Aturan``; its page for users is the docstring of the file. There is
no list to keep, and a file without a rule, with two, or with the code of another, stops everything at once.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat

# By name: the rules import this module, which therefore must not import them.
FOLDER = "sakip.reviu.aturan"
Pemeriksa = Callable[[Berkas, Konteks], Iterator[Konsep | Lewat]]


class AturanSalah(ValueError):
    """A file in the folder of rules is not one rule under its own code: a mistake of the program."""


@dataclass(frozen=True, slots=True)
class Aturan:
    """One rule.

    kode         two letters and three digits, never reused
    kelas        the kind of mistake it finds; ``tingkat`` the gravest level it gives
    dasar_hukum  ids of regulations in ``peraturan/daftar`` with the place: ``permenpanrb-53-2014#lampiran-2``
    sejak        the first budget year it applies to; ``sampai`` the last, None while it applies
    butuh        the kinds of facts it reads; without any of them there is nothing to examine
    halaman      the page for users: the docstring of its file
    """

    kode: str
    kelas: Kelas
    tingkat: Tingkat
    dasar_hukum: tuple[str, ...]
    sejak: int
    butuh: tuple[JenisFakta, ...]
    periksa: Pemeriksa
    modul: str
    halaman: str
    sampai: int | None = None

    @property
    def judul(self) -> str:
        """The first line of its page."""
        return self.halaman.strip().partition("\n")[0].rstrip(".")

    def berlaku(self, tahun: int) -> bool:
        """Whether it judges reports about a year; one that names no year (0) by the rules still in force."""
        return (not tahun or self.sejak <= tahun) and (self.sampai is None or 0 < tahun <= self.sampai)


def aturan(
    *,
    kode: str,
    kelas: Kelas,
    tingkat: Tingkat,
    dasar_hukum: tuple[str, ...],
    sejak: int,
    butuh: tuple[JenisFakta, ...],
    sampai: int | None = None,
) -> Callable[[Pemeriksa], Aturan]:
    """Make the function of a file a rule."""

    def jadikan(periksa: Pemeriksa) -> Aturan:
        halaman = sys.modules[periksa.__module__].__doc__ or ""
        return Aturan(kode, kelas, tingkat, dasar_hukum, sejak, butuh, periksa, periksa.__module__, halaman, sampai)

    return jadikan


@cache
def daftar_aturan() -> tuple[Aturan, ...]:
    """All rules by code."""
    return kumpulkan(muat_modul(import_module(FOLDER)))


def muat_modul(paket: ModuleType) -> Iterator[ModuleType]:
    """Every module below a package that is not a package itself."""
    for temuan in pkgutil.walk_packages(paket.__path__, f"{paket.__name__}."):
        if not temuan.ispkg:
            yield import_module(temuan.name)


def kumpulkan(modul: Iterable[ModuleType]) -> tuple[Aturan, ...]:
    """The one rule of each module, by code; raises AturanSalah."""
    hasil: dict[str, Aturan] = {}
    for m in modul:
        milik = [a for a in vars(m).values() if isinstance(a, Aturan) and a.modul == m.__name__]
        if len(milik) != 1:
            raise AturanSalah(f"{m.__name__} memuat {len(milik)} aturan; seharusnya tepat satu.")
        satu = milik[0]
        if not m.__name__.rpartition(".")[2].startswith(f"{satu.kode.lower()}_"):
            raise AturanSalah(f"{m.__name__} memuat {satu.kode}; nama berkasnya harus diawali {satu.kode.lower()}_.")
        if satu.kode in hasil:
            raise AturanSalah(f"Kode {satu.kode} dipakai {hasil[satu.kode].modul} dan {m.__name__}.")
        hasil[satu.kode] = satu
    return tuple(hasil[k] for k in sorted(hasil))
