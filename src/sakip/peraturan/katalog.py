"""The catalogue: which version of a scale or method holds on a date, and what a regulation is called.

The package brings the national parameters. An installation may add folders of its own with the same shape
(``daftar/``, ``parameter/``); a version with the name and date of an earlier one replaces it, any other is added. So a
regulation that comes into force tomorrow is one file, and every answer for the time before it stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from sakip.kernel.galat import SakipError
from sakip.peraturan.model import Peraturan, VersiMetode, VersiSkala
from sakip.peraturan.muat import baca_berkas, daftar_yaml
from sakip.peraturan.parameter import read_metode, read_peraturan, read_skala

Versi = TypeVar("Versi", VersiSkala, VersiMetode)


class ParameterTidakAda(SakipError):
    """No parameter has this name, or none was in force yet on that date."""


@dataclass(frozen=True, slots=True)
class Katalog:
    """All parameters, each family from its oldest version to its newest."""

    isi_peraturan: Mapping[str, Peraturan]
    isi_skala: Mapping[str, tuple[VersiSkala, ...]]
    isi_metode: Mapping[str, Mapping[str, tuple[VersiMetode, ...]]]

    def skala(self, *, nama: str, pada: date) -> VersiSkala:
        """The scale in force on a date."""
        return _pilih(_cari(self.isi_skala, nama, "Skala"), pada, f'Skala "{nama}"')

    def metode(self, *, kelompok: str, nama: str, pada: date) -> VersiMetode:
        """The method in force on a date; ``kelompok`` is "capaian", "batas", "efisiensi" and so on."""
        keluarga = _cari(self.isi_metode, kelompok, "Kelompok metode")
        return _pilih(_cari(keluarga, nama, f"Metode {kelompok}"), pada, f'Metode {kelompok} "{nama}"')

    def peraturan(self, id: str) -> Peraturan:
        """A regulation by its id."""
        return _cari(self.isi_peraturan, id, "Peraturan")

    def semua_skala(self) -> Mapping[str, tuple[VersiSkala, ...]]:
        """Every family of scales by name."""
        return self.isi_skala

    def semua_metode(self) -> Mapping[str, Mapping[str, tuple[VersiMetode, ...]]]:
        """Every method by group and name."""
        return self.isi_metode

    def semua_peraturan(self) -> tuple[Peraturan, ...]:
        """Every regulation, by id."""
        return tuple(self.isi_peraturan.values())


Nilai = TypeVar("Nilai")


def _cari(isi: Mapping[str, Nilai], nama: str, jenis: str) -> Nilai:
    if nama not in isi:
        raise ParameterTidakAda(f'{jenis} "{nama}" tidak ada. Yang ada: {", ".join(sorted(isi))}.')
    return isi[nama]


def _pilih(versi: Sequence[Versi], pada: date, sebutan: str) -> Versi:
    berlaku = [v for v in versi if v.berlaku_sejak <= pada]
    if not berlaku:
        raise ParameterTidakAda(
            f"{sebutan} belum berlaku pada {pada.isoformat()}; versi pertamanya berlaku sejak "
            f"{versi[0].berlaku_sejak.isoformat()}. Pilih yang lain untuk masa itu, atau tambahkan versinya."
        )
    return berlaku[-1]


def _gabung(lama: Iterable[Versi], baru: Iterable[Versi]) -> tuple[Versi, ...]:
    menurut_tanggal = {v.berlaku_sejak: v for v in chain(lama, baru)}
    return tuple(menurut_tanggal[t] for t in sorted(menurut_tanggal))


@cache
def muat_katalog(*, tambahan: tuple[Path, ...] = ()) -> Katalog:
    """Read the catalogue of the package and then the folders of the installation, in order. Read once per process."""
    akar: tuple[Traversable, ...] = (files("sakip.peraturan"), *tambahan)
    peraturan: dict[str, Peraturan] = {}
    skala: dict[str, tuple[VersiSkala, ...]] = {}
    metode: dict[str, dict[str, tuple[VersiMetode, ...]]] = {}
    for folder in akar:
        if not folder.is_dir():
            raise ParameterTidakAda(f"Folder parameter {folder} tidak ada. Buat foldernya atau perbaiki pengaturannya.")
        for berkas in daftar_yaml(folder / "daftar"):
            nama = _nama(berkas)
            peraturan[nama] = read_peraturan(baca_berkas(berkas), id=nama)
        for berkas in daftar_yaml(folder / "parameter" / "skala_predikat"):
            nama = _nama(berkas)
            baru = read_skala(baca_berkas(berkas), nama=nama, peraturan=peraturan)
            skala[nama] = _gabung(skala.get(nama, ()), baru)
        for berkas in daftar_yaml(folder / "parameter"):
            kelompok = metode.setdefault(_nama(berkas).removeprefix("metode_"), {})
            for nama, versi in read_metode(baca_berkas(berkas), peraturan=peraturan).items():
                kelompok[nama] = _gabung(kelompok.get(nama, ()), versi)
    return Katalog(
        MappingProxyType(dict(sorted(peraturan.items()))),
        MappingProxyType(dict(sorted(skala.items()))),
        MappingProxyType({k: MappingProxyType(m) for k, m in sorted(metode.items())}),
    )


def _nama(berkas: Traversable) -> str:
    return berkas.name.rsplit(".", 1)[0]
