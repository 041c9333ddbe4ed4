"""Reading the structure of an office with the versions that its forms name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sakip.data.organisasi import Jabatan, Pemegang
from sakip.kernel.temuan import Temuan
from sakip_web.rakitan.selectors import muatan
from sakip_web.rekaman import selectors as rekaman
from sakip_web.rekaman.models import Tahun

JABATAN: Final = "organisasi.jabatan"
PEMEGANG: Final = "organisasi.pemegang"
# The first word of the path of findings about the structure.
_PERIHAL: Final = frozenset({"jabatan", "pemegang", "kantor", "tugas"})


@dataclass(frozen=True, slots=True)
class PemegangTercatat:
    """A holder with key and version."""

    kunci: str
    versi: int
    isi: Pemegang

    def pada(self, hari: date) -> bool:
        """Whether the person holds the position on a day."""
        p = self.isi
        return (p.mulai is None or p.mulai <= hari) and (p.selesai is None or p.selesai >= hari)


@dataclass(frozen=True, slots=True)
class JabatanTercatat:
    """A position with key and version, its holders from the latest back, and the positions below it."""

    kunci: str
    versi: int
    isi: Jabatan
    pemegang: tuple[PemegangTercatat, ...] = ()
    bawahan: tuple[JabatanTercatat, ...] = ()
    kini: PemegangTercatat | None = None
    tingkat: int = 0

    @property
    def lain(self) -> tuple[PemegangTercatat, ...]:
        """Holders of other days than today."""
        return tuple(p for p in self.pemegang if p is not self.kini)

    def semua(self) -> tuple[JabatanTercatat, ...]:
        """Itself and all below."""
        return (self, *(s for b in self.bawahan for s in b.semua()))


def susunan(*, tahun: Tahun, hari: date) -> tuple[JabatanTercatat, ...]:
    """The positions as trees, in one query; what lies in a circle of superiors stands at the top."""
    jabatan: dict[str, JabatanTercatat] = {}
    pemegang: dict[str, list[PemegangTercatat]] = defaultdict(list)
    for t in rekaman.daftar(tahun=tahun, himpunan=(JABATAN, PEMEGANG)):
        match t.butir.objek:
            case Jabatan() as j:
                jabatan[j.id] = JabatanTercatat(t.butir.kunci, t.versi, j)
            case Pemegang() as p:
                pemegang[p.jabatan].append(PemegangTercatat(t.butir.kunci, t.versi, p))
    return _Pohon(jabatan, pemegang, hari).susun()


class _Pohon:
    def __init__(
        self, jabatan: Mapping[str, JabatanTercatat], pemegang: Mapping[str, Sequence[PemegangTercatat]], hari: date
    ) -> None:
        self.jabatan, self.pemegang, self.hari = jabatan, pemegang, hari
        self.bawahan: dict[str, list[str]] = defaultdict(list)
        for j in jabatan.values():
            self.bawahan[j.isi.atasan if j.isi.atasan in jabatan else ""].append(j.isi.id)
        self.terlihat: set[str] = set()

    def susun(self) -> tuple[JabatanTercatat, ...]:
        puncak = [self._satu(id_, 0) for id_ in self.bawahan[""]]
        return (*puncak, *(self._satu(id_, 0) for id_ in self.jabatan if id_ not in self.terlihat))

    def _satu(self, id_: str, tingkat: int) -> JabatanTercatat:
        self.terlihat.add(id_)
        j = self.jabatan[id_]
        pemegang = tuple(sorted(self.pemegang.get(id_, ()), key=lambda p: p.isi.mulai or date.min, reverse=True))
        kini = next((p for p in pemegang if p.pada(self.hari)), None)
        bawahan = tuple(self._satu(b, tingkat + 1) for b in self.bawahan.get(id_, ()) if b not in self.terlihat)
        return JabatanTercatat(j.kunci, j.versi, j.isi, pemegang, bawahan, kini, tingkat)


def satu_jabatan(*, tahun: Tahun, hari: date, jabatan: str) -> JabatanTercatat | None:
    """One position with what is below it."""
    semua = (s for puncak in susunan(tahun=tahun, hari=hari) for s in puncak.semua())
    return next((j for j in semua if j.isi.id == jabatan), None)


def temuan_struktur(*, tahun: Tahun) -> tuple[Temuan, ...]:
    """What the checks of the library say of positions and holders."""
    return tuple(t for t in muatan(tahun=tahun).temuan if t.kunci.split("/")[0] in _PERIHAL)
