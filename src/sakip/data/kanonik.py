"""Frozen parts to plain values and back, by their type hints.

One canonical form for files, for hashes and for the database: what equals its default is left out, enums go by their
lower-case name, decimals are text, periods go by their kode. Reading reports every mistake at once, each with its path.
"""

from __future__ import annotations

import dataclasses
import difflib
import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Generic, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from sakip.data.kanonik_nilai import (
    Polos,
    TakTerbaca,
    baca_desimal,
    baca_nilai,
    baca_tanggal,
    baca_teks,
    kutip,
    polos_desimal,
    polos_nilai,
)
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode, PeriodeSalah

T = TypeVar("T")
JENIS_NILAI = get_args(Nilai)


@dataclass(frozen=True, slots=True)
class Kesalahan:
    """One mistake in plain values: the path of the thing (``perencanaan/indikator/SKM/satuan``) and a sentence."""

    jalur: str
    pesan: str


@dataclass(frozen=True, slots=True)
class HasilPolos(Generic[T]):
    """What reading gave: the object, or None with every mistake."""

    objek: T | None
    kesalahan: tuple[Kesalahan, ...] = ()


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field of a part: its resolved type, and its default when it has one."""

    nama: str
    tipe: object
    wajib: bool
    bawaan: object = None


@cache
def bidang(kelas: type) -> tuple[Bidang, ...]:
    """Return the fields of a dataclass with their types resolved."""
    tipe = get_type_hints(kelas)
    return tuple(_bidang(f, tipe[f.name]) for f in dataclasses.fields(kelas))


def _bidang(field: dataclasses.Field[object], tipe: object) -> Bidang:
    if field.default is not dataclasses.MISSING:
        return Bidang(field.name, tipe, wajib=False, bawaan=field.default)
    if field.default_factory is not dataclasses.MISSING:
        return Bidang(field.name, tipe, wajib=False, bawaan=field.default_factory())
    return Bidang(field.name, tipe, wajib=True)


@cache
def pilahan(tipe: object) -> tuple[object, bool]:
    """Split ``X | None`` into X and whether None is allowed; the union ``Nilai`` counts as one type."""
    if get_origin(tipe) not in (Union, types.UnionType):
        return tipe, False
    anggota = tuple(a for a in get_args(tipe) if a is not type(None))
    boleh_kosong = len(anggota) < len(get_args(tipe))
    return (Nilai if len(anggota) > 1 else anggota[0]), boleh_kosong


@cache
def _nama_bidang(kelas: type) -> dict[str, None]:
    return dict.fromkeys(b.nama for b in bidang(kelas))


@cache
def _anggota(tipe: object) -> object | None:
    """The type of the members of a tuple; None for what is none."""
    return get_args(tipe)[0] if get_origin(tipe) is tuple else None


@cache
def _kelas(tipe: object) -> type | None:
    """The dataclass that is read field by field; None for what is written as one value."""
    return tipe if isinstance(tipe, type) and dataclasses.is_dataclass(tipe) and tipe is not Periode else None


def to_polos(objek: object) -> Polos:
    """Write a part, or anything a part holds, as plain values."""
    if isinstance(objek, JENIS_NILAI):
        return cast(Polos, polos_nilai(cast(Nilai, objek)))
    if isinstance(objek, Periode):
        return objek.kode
    if isinstance(objek, Enum):
        return objek.name.lower()
    if isinstance(objek, Decimal):
        return polos_desimal(objek)
    if isinstance(objek, date):
        return objek.isoformat()
    if isinstance(objek, tuple):
        return [to_polos(anggota) for anggota in objek]
    if dataclasses.is_dataclass(objek) and not isinstance(objek, type):
        pasangan = ((b, getattr(objek, b.nama)) for b in bidang(type(objek)))
        return {b.nama: to_polos(nilai) for b, nilai in pasangan if b.wajib or nilai != b.bawaan}
    if objek is None or isinstance(objek, (bool, int, str)):
        return objek
    raise TypeError(f"kanonik tidak mengenal {type(objek).__name__}")


def from_polos(tipe: type[T], isi: Polos) -> HasilPolos[T]:
    """Read a dataclass from plain values; every mistake comes back at once, each with its path."""
    pembaca = _Pembaca()
    objek = pembaca.objek(tipe, isi, "")
    return HasilPolos(cast(T, objek) if not pembaca.kesalahan else None, tuple(pembaca.kesalahan))


class _Pembaca:
    """Walks plain values along the types and gathers mistakes; what could not be read is None and never used."""

    def __init__(self) -> None:
        self.kesalahan: list[Kesalahan] = []

    def tolak(self, jalur: str, pesan: str) -> None:
        self.kesalahan.append(Kesalahan(jalur, f"{jalur or 'Isi berkas'}: {pesan}."))

    def objek(self, kelas: type, isi: Polos, jalur: str) -> object:
        if not isinstance(isi, dict):
            self.tolak(jalur, f"{kutip(isi)} seharusnya objek dengan nama dan isi")
            return None
        daftar = bidang(kelas)
        kenal = _nama_bidang(kelas)
        for asing in sorted(isi.keys() - kenal.keys()):
            dekat = difflib.get_close_matches(asing, kenal, n=1)
            saran = f'Mungkin maksudnya "{dekat[0]}"' if dekat else f"Yang dikenal: {', '.join(kenal)}"
            self.tolak(_sambung(jalur, asing), f"nama ini tidak dikenal. {saran}")
        for b in daftar:
            if b.wajib and b.nama not in isi:
                self.tolak(_sambung(jalur, b.nama), "wajib diisi tetapi tidak ada. Tambahkan isian itu")
        sebelum = len(self.kesalahan)
        nilai = {b.nama: self.nilai(b.tipe, isi[b.nama], _sambung(jalur, b.nama)) for b in daftar if b.nama in isi}
        lengkap = len(self.kesalahan) == sebelum and all(b.nama in isi for b in daftar if b.wajib)
        return kelas(**nilai) if lengkap else None

    def nilai(self, tipe: object, isi: Polos, jalur: str) -> object:
        inti, boleh_kosong = pilahan(tipe)
        if isi is None and boleh_kosong:
            return None
        if (anggota := _anggota(inti)) is not None:
            return self.deret(anggota, isi, jalur)
        if (kelas := _kelas(inti)) is not None:
            return self.objek(kelas, isi, jalur)
        try:
            return _baca_satuan(inti, isi)
        except TakTerbaca as sebab:
            self.tolak(jalur, str(sebab))
            return None

    def deret(self, tipe: object, isi: Polos, jalur: str) -> tuple[object, ...]:
        if not isinstance(isi, list):
            self.tolak(jalur, f"{kutip(isi)} seharusnya daftar dalam kurung siku")
            return ()
        return tuple(self.nilai(tipe, a, _sambung(jalur, _sebutan(a, nomor))) for nomor, a in enumerate(isi, start=1))


def _baca_satuan(tipe: object, isi: Polos) -> object:
    if tipe is str:
        return baca_teks(isi)
    if tipe is Decimal:
        return baca_desimal(isi)
    if tipe is date:
        return baca_tanggal(isi)
    if tipe is Periode:
        return _baca_periode(isi)
    if tipe is bool or tipe is int:
        return _baca_dasar(tipe, isi)
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        return _baca_enum(tipe, isi)
    return baca_nilai(isi)


def _baca_dasar(tipe: object, isi: Polos) -> object:
    if type(isi) is tipe:
        return isi
    seharusnya = "true atau false" if tipe is bool else "bilangan bulat tanpa tanda kutip"
    raise TakTerbaca(f"{kutip(isi)} seharusnya {seharusnya}")


def _baca_enum(tipe: type[Enum], isi: Polos) -> object:
    for anggota in tipe:
        if anggota.name.lower() == isi:
            return anggota
    raise TakTerbaca(f"{kutip(isi)} tidak dikenal. Pilih salah satu dari {', '.join(a.name.lower() for a in tipe)}")


def _baca_periode(isi: Polos) -> object:
    try:
        periode = Periode.parse(baca_teks(isi))
    except PeriodeSalah as sebab:
        raise TakTerbaca(str(sebab).rstrip(".")) from sebab
    if periode.kode != isi:
        raise TakTerbaca(f'{kutip(isi)} seharusnya ditulis "{periode.kode}"')
    return periode


def _sambung(jalur: str, nama: str) -> str:
    return f"{jalur}/{nama}" if jalur else nama


def _sebutan(anggota: Polos, nomor: int) -> str:
    # A thing with an id is named by it, so that the path stays true when rows move; the rest by place, from 1.
    tanda = anggota.get("id") if isinstance(anggota, Mapping) else None
    return tanda if isinstance(tanda, str) and tanda else str(nomor)
