"""Part *anggaran*: budget and spending at the lowest node that is known; everything above is a sum."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class VersiAnggaran:
    """A version of the budget: id "murni" (DPA) or "perubahan" (DPPA)."""

    id: str
    dokumen: str
    berlaku_sejak: date
    sumber_dana: str = "APBD"


@dataclass(frozen=True, slots=True)
class Pagu:
    """The ceiling of a node in a version, in rupiah. ``sumber_dana`` overrides the one of the version."""

    simpul: str
    versi: str
    jumlah: Decimal
    sumber_dana: str = ""


@dataclass(frozen=True, slots=True)
class RealisasiAnggaran:
    """What was spent on a node in a period (a year, or a quarter alone), in rupiah."""

    simpul: str
    periode: Periode
    jumlah: Decimal


@dataclass(frozen=True, slots=True)
class BagianPagu:
    """The share of a position in the ceiling of a node that several positions carry out, in rupiah."""

    simpul: str
    jabatan: str
    versi: str
    jumlah: Decimal


@dataclass(frozen=True, slots=True)
class BagianBelanja:
    """What a position spent of a node that several positions carry out, in rupiah."""

    simpul: str
    jabatan: str
    periode: Periode
    jumlah: Decimal


@dataclass(frozen=True, slots=True)
class PrakiraanMaju:
    """The ceiling of a node forecast for the year after (Renja; Permendagri 86/2017, MEMORY), in rupiah."""

    simpul: str
    jumlah: Decimal


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The part. The shares of a node are a division of its figures, not an addition to them."""

    versi: tuple[VersiAnggaran, ...] = ()
    pagu: tuple[Pagu, ...] = ()
    realisasi: tuple[RealisasiAnggaran, ...] = ()
    bagian_pagu: tuple[BagianPagu, ...] = ()
    bagian_belanja: tuple[BagianBelanja, ...] = ()
    prakiraan_maju: tuple[PrakiraanMaju, ...] = ()

    @property
    def menurut_tanggal(self) -> tuple[VersiAnggaran, ...]:
        """The versions from the first in force to the last; of one day the one listed later counts."""
        return tuple(sorted(self.versi, key=lambda v: v.berlaku_sejak))
