"""Part *desa*: the area, its villages, their people, index (IDM to 2024, Indeks Desa from 2025) and guidance."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class Wilayah:
    """The area of the kecamatan. Counts are given only where the villages are not listed one by one."""

    luas_km2: Decimal | None = None
    ketinggian: str = ""
    batas_utara: str = ""
    batas_timur: str = ""
    batas_selatan: str = ""
    batas_barat: str = ""
    jumlah_desa: int | None = None
    jumlah_dusun: int | None = None
    jumlah_rw: int | None = None
    jumlah_rt: int | None = None


@dataclass(frozen=True, slots=True)
class Desa:
    """A village or kelurahan and its subdivisions."""

    nama: str
    rt: int | None = None
    rw: int | None = None
    dusun: int | None = None


@dataclass(frozen=True, slots=True)
class Penduduk:
    """People of a village in a year; ``desa`` empty is the whole kecamatan."""

    tahun: int
    laki_laki: int
    perempuan: int
    desa: str = ""


@dataclass(frozen=True, slots=True)
class IndeksDesa:
    """The official index of a village in a year and its official status (domain: idm)."""

    desa: str
    tahun: int
    skor: Decimal
    status: str = ""


@dataclass(frozen=True, slots=True)
class KegiatanBinwas:
    """An activity of guidance and supervision of villages (*pembinaan dan pengawasan*; PP 17/2018 Pasal 10)."""

    id: str
    nama: str


@dataclass(frozen=True, slots=True)
class Binwas:
    """In which villages an activity was carried out in a quarter; none with a ``keterangan`` says why not."""

    kegiatan: str
    periode: Periode
    desa: tuple[str, ...] = ()
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class BagianDesa:
    """The part."""

    wilayah: Wilayah = Wilayah()
    desa: tuple[Desa, ...] = ()
    penduduk: tuple[Penduduk, ...] = ()
    indeks: tuple[IndeksDesa, ...] = ()
    sumber_indeks: str = ""
    kegiatan_binwas: tuple[KegiatanBinwas, ...] = ()
    binwas: tuple[Binwas, ...] = ()
