"""Part *sumber_daya*: staff and facilities."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Dimensi(Enum):
    """By what the staff is counted."""

    ESELON = "eselon"
    PENDIDIKAN = "pendidikan"
    GOLONGAN = "golongan"
    USIA = "usia"
    JENIS_KELAMIN = "jenis kelamin"
    JABATAN = "jabatan"


@dataclass(frozen=True, slots=True)
class KelompokPegawai:
    """How many of the staff belong to a class of a dimension."""

    dimensi: Dimensi
    kategori: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class KebutuhanSdm:
    """Staff needed by workload analysis (ABK) and staff in post, for a sasaran."""

    sasaran: str
    kebutuhan: int
    tersedia: int


@dataclass(frozen=True, slots=True)
class Sarpras:
    """A kind of asset: stock by reconciliation, bought in the period, standard need, planned purchase."""

    nama: str
    rekon: Decimal | None
    standar: Decimal | None
    pengadaan_periode: Decimal | None = None
    pengadaan_rkbmd: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SumberDaya:
    """The part. The three texts name the periods in the headings of the table of assets."""

    pegawai: tuple[KelompokPegawai, ...] = ()
    kebutuhan: tuple[KebutuhanSdm, ...] = ()
    sarpras: tuple[Sarpras, ...] = ()
    periode_rekon: str = ""
    periode_pengadaan: str = ""
    periode_rkbmd: str = ""
