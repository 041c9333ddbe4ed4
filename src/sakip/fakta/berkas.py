"""The facts of one document (or of several laid beside each other), with the ways in which rules look them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from sakip.fakta.model import Asal, Fakta, Hubungan, JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.periode import Periode

K = TypeVar("K")
T = TypeVar("T")
# How it is said that a part of the program failed; tests look for these words where nothing may fail.
BERHENTI = "berhenti karena kesalahan program"
LAPORKAN = "Laporkan berkas ini; temuan lain tetap berlaku."
_Baris = tuple[JenisFakta, str, str, Periode | None]


# Not slots: the look-up tables are made once, when first asked for.
@dataclass(frozen=True)
class Berkas:
    """Facts in the order of the document, with what is known of the whole.

    tahun     the budget year that the document is about
    instansi  the office
    jenis     the kind of document ("lkjip", "pk"); "data" for a year that was not read from a document
    sumber    name of the file, or of the source
    tak_terbaca  what of the document could not be read into facts, each a sentence
    hubungan  which figures of its tables follow from which; of data empty, for there it is known by kind
    """

    fakta: tuple[Fakta, ...]
    tahun: int
    instansi: str = ""
    jenis: str = ""
    sumber: str = ""
    hubungan: tuple[Hubungan, ...] = ()
    tak_terbaca: tuple[str, ...] = ()

    @cached_property
    def _dibuat(self) -> dict[object, object]:
        return {}

    @cached_property
    def _menurut_jenis(self) -> Mapping[JenisFakta, tuple[Fakta, ...]]:
        return _kelompokkan((f.jenis, f) for f in self.fakta)

    @cached_property
    def _baris(self) -> Mapping[_Baris, tuple[Fakta, ...]]:
        return _kelompokkan(((f.jenis, f.kelompok, f.objek, f.periode), f) for f in self.fakta)

    @cached_property
    def _anak(self) -> Mapping[tuple[_Baris, str], tuple[Fakta, ...]]:
        return _kelompokkan((((f.jenis, f.kelompok, f.induk, f.periode), f.versi), f) for f in self.fakta if f.induk)

    @cached_property
    def _tabel(self) -> Mapping[tuple[JenisFakta, str, Periode | None], tuple[Fakta, ...]]:
        return _kelompokkan(((f.jenis, f.kelompok, f.periode), f) for f in self.fakta)

    @cached_property
    def _objek(self) -> Mapping[tuple[JenisFakta, str], tuple[Fakta, ...]]:
        return _kelompokkan(((f.jenis, f.objek), f) for f in self.fakta)

    def semua(self, *jenis: JenisFakta) -> tuple[Fakta, ...]:
        """The facts of some kinds, in the order of the document within each kind."""
        return tuple(f for j in jenis for f in self._menurut_jenis.get(j, ()))

    def tentang(self, jenis: JenisFakta, objek: str) -> tuple[Fakta, ...]:
        """The facts of a kind about one thing, anywhere."""
        return self._objek.get((jenis, objek), ())

    def sebaris(self, fakta: Fakta, jenis: JenisFakta) -> Fakta | None:
        """The fact of another kind in the same row of the same table.

        Of several, the one of the same version; else the last, for the version in force stands last.
        """
        ada = self._baris.get((jenis, fakta.kelompok, fakta.objek, fakta.periode), ())
        return next((f for f in ada if f.versi == fakta.versi), ada[-1] if ada else None)

    def sepetak(self, fakta: Fakta) -> tuple[Fakta, ...]:
        """All facts of its kind about its row of its table and its period, itself among them."""
        return self._baris.get((fakta.jenis, fakta.kelompok, fakta.objek, fakta.periode), ())

    def sekali(self, buat: Callable[[Berkas], T]) -> T:
        """What ``buat`` makes of these facts, made once for all rules that ask."""
        if buat not in self._dibuat:
            self._dibuat[buat] = buat(self)
        return cast(T, self._dibuat[buat])

    def rincian(self, fakta: Fakta, jenis: JenisFakta | None = None) -> tuple[Fakta, ...]:
        """The rows of the same table that a fact sums or averages."""
        return self._anak.get(((jenis or fakta.jenis, fakta.kelompok, fakta.objek, fakta.periode), fakta.versi), ())

    def setabel(self, fakta: Fakta, jenis: JenisFakta) -> tuple[Fakta, ...]:
        """All rows of the same table and period, in their order."""
        return self._tabel.get((jenis, fakta.kelompok, fakta.periode), ())

    def teks(self, jenis: JenisFakta, objek: str) -> str:
        """What is said in words about a thing (``ARAH``, ``METODE``); empty when nothing is."""
        return next((f.tertulis for f in self.tentang(jenis, objek)), "")

    def tanggal(self, objek: str) -> date | None:
        """The day of a thing (``pk/0``, ``dpa/murni``); None when it is not stated or not readable."""
        hari = (f.isi.tanggal for f in self.tentang(JenisFakta.TANGGAL, objek) if isinstance(f.isi, Tanggal))
        return next(hari, None)

    def dari(self, asal: Asal, jenis: JenisFakta) -> tuple[Fakta, ...]:
        """The facts of a kind that one document of the cycle states."""
        return tuple(f for f in self.semua(jenis) if f.asal is asal)


def _kelompokkan(pasangan: Iterable[tuple[K, Fakta]]) -> Mapping[K, tuple[Fakta, ...]]:
    hasil: dict[K, list[Fakta]] = defaultdict(list)
    for kunci, f in pasangan:
        hasil[kunci].append(f)
    return {k: tuple(v) for k, v in hasil.items()}
