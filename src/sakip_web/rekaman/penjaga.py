"""Guards: what the process allows to be changed. A locked quarter stays as it is, whoever writes from wherever.

An app above registers a guard for a set in its ``AppConfig.ready``; every way of writing passes it.
"""

from __future__ import annotations

from collections.abc import Callable

from sakip.kernel.galat import SakipError
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.ubah import Ubah


class Terkunci(SakipError):
    """A record that may not be changed now; the text says why and what to do."""


Penjaga = Callable[[Tahun, tuple[Ubah, ...]], str]
_PENJAGA: dict[str, list[Penjaga]] = {}


def daftarkan(*, himpunan: str, penjaga: Penjaga) -> None:
    """Add a guard: it is given the year and the changes of its set, and returns a sentence that forbids, or nothing."""
    milik = _PENJAGA.setdefault(himpunan, [])
    if penjaga not in milik:
        milik.append(penjaga)


def periksa(*, tahun: Tahun, ubah: tuple[Ubah, ...]) -> None:
    """Raise Terkunci when a guard forbids any of the changes."""
    for himpunan in dict.fromkeys(u.himpunan for u in ubah):
        milik = tuple(u for u in ubah if u.himpunan == himpunan)
        for penjaga in _PENJAGA.get(himpunan, ()):
            if pesan := penjaga(tahun, milik):
                raise Terkunci(pesan)
