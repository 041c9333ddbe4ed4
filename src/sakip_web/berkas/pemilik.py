"""Whose figures a thing belongs to that files are attached to: the position, and what it is called.

An app above registers who owns its things in ``AppConfig.ready``. What nobody registered belongs to the planner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode, PeriodeSalah


@dataclass(frozen=True, slots=True)
class Milik:
    """A thing: the id of the position that fills it in (empty: the planner), and its name on the page."""

    jabatan: str
    sebutan: str


# None: there is no such thing in this year.
Cari = Callable[[TahunKinerja, str], Milik | None]
_CARI: Final[dict[str, Cari]] = {}


def daftarkan(*, himpunan: str, cari: Cari) -> None:
    """Say whose the things of a set are."""
    _CARI[himpunan] = cari


def pemilik(*, data: TahunKinerja, himpunan: str, kunci: str) -> Milik | None:
    """Whose a thing is; None when there is none, or nobody said that files may be attached to its kind."""
    cari = _CARI.get(himpunan)
    return cari(data, kunci) if cari else None


def terdaftar(*, himpunan: str) -> bool:
    """Whether somebody said whose the things of a set are."""
    return himpunan in _CARI


def _periode(teks: str, data: TahunKinerja) -> Periode | None:
    try:
        periode = Periode.parse(teks)
    except PeriodeSalah:
        return None
    return periode if periode.tahun == data.tahun else None


def _kinerja(data: TahunKinerja, kunci: str) -> Milik | None:
    id_, _, akhir = kunci.rpartition(":")
    periode = _periode(akhir, data)
    indikator = next((i for i in data.perencanaan.indikator if i.id == id_), None)
    if periode is None or indikator is None:
        return None
    sendiri = next((s.jabatan for s in data.perencanaan.sasaran_jabatan if s.id == indikator.milik), "")
    jabatan = sendiri or indikator.penanggung_jawab
    ada = any(j.id == jabatan for j in data.organisasi.jabatan)
    return Milik(jabatan if ada else "", f"{indikator.nama}, {periode.sebutan}")


def _variabel(data: TahunKinerja, kunci: str) -> Milik | None:
    kode, _, akhir = kunci.rpartition(":")
    periode = _periode(akhir, data)
    variabel = next((v for v in data.perencanaan.variabel if v.kode == kode), None)
    if periode is None or variabel is None:
        return None
    return Milik("", f"{variabel.nama}, {periode.sebutan}")


daftarkan(himpunan="realisasi.kinerja", cari=_kinerja)
daftarkan(himpunan="realisasi.variabel", cari=_variabel)
