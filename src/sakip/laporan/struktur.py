"""The tree of positions as reports show it: from the head down, executors only where asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.data.berlaku import kepala
from sakip.data.organisasi import Jabatan, Jenjang, Organisasi

_BUKAN_STRUKTURAL = frozenset({Jenjang.FUNGSIONAL, Jenjang.PELAKSANA})


@dataclass(frozen=True, slots=True)
class SimpulJabatan:
    """A position with those that report to it."""

    jabatan: Jabatan
    anak: tuple[SimpulJabatan, ...] = ()

    @property
    def struktural(self) -> bool:
        """Whether the position leads a unit."""
        return self.jabatan.jenjang not in _BUKAN_STRUKTURAL


def pohon_jabatan(*, organisasi: Organisasi, pelaksana: bool = False) -> SimpulJabatan | None:
    """The tree below the head, with executors if asked for; None without a head. A broken tree never loops."""
    puncak = kepala(organisasi=organisasi)
    return _simpul(_bawahan(organisasi), puncak, pelaksana, frozenset()) if puncak else None


def pohon_unit(*, organisasi: Organisasi, jabatan: Jabatan, pelaksana: bool = True) -> SimpulJabatan:
    """The tree of one unit: a position with all that report to it, executors too unless not asked for."""
    return _simpul(_bawahan(organisasi), jabatan, pelaksana, frozenset())


def _bawahan(organisasi: Organisasi) -> Mapping[str, list[Jabatan]]:
    """Who reports to whom, gathered once for the whole tree."""
    hasil: dict[str, list[Jabatan]] = {}
    for j in organisasi.jabatan:
        hasil.setdefault(j.atasan, []).append(j)
    return hasil


def _simpul(
    anak: Mapping[str, list[Jabatan]], jabatan: Jabatan, pelaksana: bool, terlihat: frozenset[str]
) -> SimpulJabatan:
    terlihat |= {jabatan.id}
    bawah = [j for j in anak.get(jabatan.id, ()) if j.id not in terlihat]
    dipilih = [j for j in bawah if pelaksana or j.jenjang not in _BUKAN_STRUKTURAL]
    return SimpulJabatan(jabatan, tuple(_simpul(anak, j, pelaksana, terlihat) for j in dipilih))
