"""The values that parameters, scales and profils are loaded into.

Numbers of law and of local choice are data: each has a validity, a legal basis and a confidence. Nothing here
computes; the formulas stand in ``kinerja``, ``anggaran`` and ``analisis`` under the names used here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType


class Keyakinan(Enum):
    """How well the source is known: the text itself was read, a quotation of it, or memory."""

    TEKS = "teks"
    KUTIPAN = "kutipan"
    INGATAN = "ingatan"


class Waktu(Enum):
    """Which clock decides the version of a parameter: the year reported, the document, or the evaluation."""

    TAHUN_KINERJA = "tahun_kinerja"
    TANGGAL_DOKUMEN = "tanggal_dokumen"
    TANGGAL_EVALUASI = "tanggal_evaluasi"


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation: id "permenpanrb-53-2014", sebutan "Peraturan Menteri PANRB Nomor 53 Tahun 2014"."""

    id: str
    sebutan: str
    tentang: str = ""


@dataclass(frozen=True, slots=True)
class Dasar:
    """Where a parameter stands: the regulation (or another named source) and the place in it.

    ``peraturan`` is the id of the regulation in ``daftar/``; empty when the source is not one.
    """

    sumber: str
    letak: str
    keyakinan: Keyakinan
    peraturan: str = ""

    def __str__(self) -> str:
        return ", ".join(b for b in (self.sumber, self.letak) if b)


@dataclass(frozen=True, slots=True)
class Ambang:
    """A class of a scale. ``bawah`` None is open; ``termasuk`` tells whether the lower bound itself belongs to it.

    The upper bound is the lower bound of the class above, and the lowest class of a scale is open: no value is without
    a class, none has two (ADR 0010).
    ``cetak`` is the range as the table prints it.
    """

    kode: str
    sebutan: str
    bawah: Decimal | None
    termasuk: bool
    cetak: str = ""


@dataclass(frozen=True, slots=True)
class VersiSkala:
    """A scale from a date on: classes from the highest to the lowest, classified on the value rounded half-up.

    ``jepit`` is the range into which a value is brought before it is classified (None: it is not).
    """

    nama: str
    judul: str
    satuan: str
    berlaku_sejak: date
    dasar: Dasar
    desimal: int
    ambang: tuple[Ambang, ...]
    jepit: tuple[Decimal, Decimal] | None = None
    catatan: str = ""
    waktu: Waktu = Waktu.TAHUN_KINERJA


@dataclass(frozen=True, slots=True)
class VersiMetode:
    """A named method from a date on: what it is called in print, its formula in words, and where it comes from.

    ``angka`` holds the numbers that the method needs (a cap, a floor), ``pilihan`` its words (``lingkup``), by name.
    """

    nama: str
    sebutan: str
    rumus: str
    berlaku_sejak: date
    dasar: Dasar
    angka: Mapping[str, Decimal]
    catatan: str = ""
    pilihan: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    waktu: Waktu = Waktu.TAHUN_KINERJA

    @property
    def rujukan(self) -> str:
        """How a figure names the method it followed."""
        return f"{self.sebutan} (berlaku sejak {self.berlaku_sejak.isoformat()}): {self.dasar}"
