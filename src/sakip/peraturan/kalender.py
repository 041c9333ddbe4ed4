"""Rules of deadlines: what is due when, from whom, on what basis; national ones and those of a kabupaten.

A rule says when in one of four ways: a day of the year, the end of a month, some working days after each quarter, or
some months after an event whose day only the office knows (the approval of its DPA). ``sakip.kalender`` computes the
days. The national rules stand in ``kalender.yaml``; a profil replaces a rule by its kode under its key ``kalender``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sakip.peraturan.katalog import Katalog, muat_katalog
from sakip.peraturan.model import Dasar
from sakip.peraturan.muat import Simpul, baca_berkas
from sakip.peraturan.parameter import read_dasar

_CONTOH_TENGGAT = (
    '{judul: "Laporan kinerja", pihak: camat, aturan: {akhir_bulan: 2}, dasar_hukum: {…}, keyakinan: teks}'
)
_CONTOH_ATURAN = "{akhir_bulan: 2}, {bulan: 6, hari: 30}, {hari_kerja: 5}, atau {jangkar: dpa, bulan: 1}"


class Jangkar(Enum):
    """An event that starts a deadline and whose day only the office knows."""

    DPA = "DPA disahkan"
    DPPA = "DPPA disahkan"
    LHE = "LHE diterima"


@dataclass(frozen=True, slots=True)
class PadaTanggal:
    """A fixed day; ``hari`` None is the last of the month. ``tahun`` counts from the budget year (-1: before it)."""

    bulan: int
    hari: int | None
    tahun: int = 0


@dataclass(frozen=True, slots=True)
class SetelahTriwulan:
    """Working days after the end of each quarter of the budget year."""

    hari_kerja: int


@dataclass(frozen=True, slots=True)
class SetelahJangkar:
    """Months after an event of the budget year."""

    jangkar: Jangkar
    bulan: int


AturanWaktu = PadaTanggal | SetelahTriwulan | SetelahJangkar


@dataclass(frozen=True, slots=True)
class AturanTenggat:
    """A deadline as a rule. ``lokal`` marks one that a local regulation sets and for which none is entered yet."""

    kode: str
    judul: str
    pihak: str
    aturan: AturanWaktu
    dasar: Dasar
    lokal: bool = False
    catatan: str = ""


@cache
def muat_kalender() -> Mapping[str, AturanTenggat]:
    """The national rules by kode, in the order of the file."""
    simpul = baca_berkas(files("sakip.peraturan") / "kalender.yaml")
    hasil = read_kalender(simpul=simpul, katalog=muat_katalog())
    simpul.tuntas()
    return MappingProxyType(hasil)


def read_kalender(*, simpul: Simpul, katalog: Katalog) -> dict[str, AturanTenggat]:
    """The rules of a file or of a profil by kode; mistakes gather in ``simpul``."""
    entri = simpul.entri(contoh=f"{{lkj_tahunan: {_CONTOH_TENGGAT}}}")
    return {kode: _tenggat(s, kode, katalog) for kode, s in entri.items()}


def _tenggat(simpul: Simpul, kode: str, katalog: Katalog) -> AturanTenggat:
    wajib = ("judul", "pihak", "aturan", "dasar_hukum", "keyakinan")
    isi = simpul.kelompok(wajib=wajib, boleh=("lokal", "catatan"), contoh=_CONTOH_TENGGAT)
    return AturanTenggat(
        kode=kode,
        judul=isi["judul"].teks(contoh='"Laporan kinerja"'),
        pihak=isi["pihak"].teks(contoh="camat"),
        aturan=_aturan(isi["aturan"]),
        dasar=read_dasar(isi["dasar_hukum"], isi["keyakinan"], katalog.isi_peraturan),
        lokal=isi["lokal"].ya() if isi["lokal"].ada else False,
        catatan=isi["catatan"].teks() if isi["catatan"].ada else "",
    )


def _aturan(simpul: Simpul) -> AturanWaktu:
    isi = simpul.kelompok(
        boleh=("bulan", "hari", "akhir_bulan", "tahun", "hari_kerja", "jangkar"), contoh=_CONTOH_ATURAN
    )
    ada = {k for k, s in isi.items() if s.ada}
    if ada == {"hari_kerja"}:
        return SetelahTriwulan(isi["hari_kerja"].bilangan())
    if ada == {"jangkar", "bulan"}:
        nama = isi["jangkar"].pilihan([j.name.lower() for j in Jangkar], bawaan="dpa")
        return SetelahJangkar(Jangkar[nama.upper()], isi["bulan"].bilangan())
    tahun = _geser(isi["tahun"]) if "tahun" in ada else 0
    if ada - {"tahun"} == {"akhir_bulan"}:
        return PadaTanggal(_dalam(isi["akhir_bulan"], 12), None, tahun)
    if ada - {"tahun"} == {"bulan", "hari"}:
        bulan = _dalam(isi["bulan"], 12)
        # The last day that every year has in the month; the end of February is `akhir_bulan`.
        return PadaTanggal(
            bulan, _dalam(isi["hari"], 28 if bulan == 2 else 30 if bulan in (4, 6, 9, 11) else 31), tahun
        )
    simpul.salah(seharusnya="satu cara menyebut waktu", contoh=_CONTOH_ATURAN)
    return PadaTanggal(1, None)


def _dalam(simpul: Simpul, paling: int) -> int:
    nilai = simpul.bilangan(bawaan=1)
    if not 1 <= nilai <= paling:
        simpul.salah(seharusnya=f"1 sampai {paling}", contoh="1")
        return 1
    return nilai


def _geser(simpul: Simpul) -> int:
    return int(simpul.pilihan(["sebelum", "sesudah"], bawaan="sebelum") == "sesudah") * 2 - 1
