"""The eight stops of a year as the rail shows them. Pure: what is recorded, the days and today in, stops out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from sakip.kernel.hari_kerja import Koreksi, selisih_hari_kerja
from sakip_web.beranda.jadwal import Jadwal
from sakip_web.rupa.tenggat import LAMA, tanggal_ringkas


class Rupa(Enum):
    """How a stop is marked; the value is its class and its mark."""

    SELESAI = "selesai"
    TERKUNCI = "terkunci"
    JALAN = "jalan"
    NANTI = "nanti"
    LAMBAT = "lambat"


@dataclass(frozen=True, slots=True)
class Perhentian:
    """A stop: path within the office, names, how it stands, one line, what is done there, and whether one is there."""

    jalan: str
    nama: str
    pendek: str
    rupa: Rupa
    keterangan: str
    tugas: str
    kini: bool = False
    alamat: str = ""

    @property
    def keadaan(self) -> str:
        """Its class and mark."""
        return self.rupa.value


@dataclass(frozen=True, slots=True)
class Rel:
    """The rail: eight stops and one sentence for the phone."""

    perhentian: tuple[Perhentian, ...]
    kalimat: str


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """What is recorded of the year.

    tanpa_target    indicators whose target of the year is not set; None while there are no indicators
    sah, jabatan    positions with a valid agreement, of how many; ``bertanggal`` when the version itself carries a day
    terkunci        quarters that are closed
    diterima        figures of positions accepted, by quarter
    laporan_sah     the annual report is frozen
    """

    tanpa_target: int | None
    sah: int
    jabatan: int
    bertanggal: date | None
    terkunci: frozenset[int]
    diterima: Mapping[int, int]
    laporan_sah: bool


_ROMAWI: Final = MappingProxyType({1: "I", 2: "II", 3: "III", 4: "IV"})


def susun_rel(*, kemajuan: Kemajuan, jadwal: Jadwal, hari: date, segmen: str = "") -> Rel:
    """The rail on a day; ``segmen`` is the path of the page within the office (``triwulan/2/camat/``)."""
    semua = (
        _rencana(kemajuan, jadwal, hari),
        _perjanjian(kemajuan, jadwal, hari),
        *(_triwulan(n, kemajuan, jadwal, hari) for n in _ROMAWI),
        _laporan(kemajuan, jadwal, hari),
        _reviu(kemajuan, jadwal, hari),
    )
    ditandai = tuple(replace(p, kini=f"{segmen.strip('/')}/".startswith(p.jalan)) for p in semua)
    return Rel(ditandai, _kalimat(ditandai))


def _rencana(kemajuan: Kemajuan, jadwal: Jadwal, hari: date) -> Perhentian:
    dasar = Perhentian("rencana/", "Rencana", "Ren", Rupa.SELESAI, "bertarget", "lengkapi rencana dan target")
    # What was agreed upon was planned.
    if kemajuan.tanpa_target == 0 or kemajuan.sah or _bertanggal(kemajuan, hari):
        return dasar
    if kemajuan.tanpa_target is None:
        return _bertenggat(dasar, jadwal.perjanjian, hari, jadwal.koreksi, bila_tanpa="belum ada indikator")
    kata = f"{kemajuan.tanpa_target} tanpa target"
    return _bertenggat(dasar, jadwal.perjanjian, hari, jadwal.koreksi, bila_tanpa=kata)


def _perjanjian(kemajuan: Kemajuan, jadwal: Jadwal, hari: date) -> Perhentian:
    dasar = Perhentian(
        "perjanjian/", "Perjanjian", "PK", Rupa.SELESAI, f"{kemajuan.sah} sah", "sahkan perjanjian kinerja"
    )
    if kemajuan.jabatan and kemajuan.sah >= kemajuan.jabatan:
        return dasar
    if bertanggal := _bertanggal(kemajuan, hari):
        return replace(dasar, keterangan=f"bertanggal {tanggal_ringkas(bertanggal)}")
    kata = f"{kemajuan.sah} dari {kemajuan.jabatan} sah" if kemajuan.jabatan else "belum disusun"
    return _bertenggat(dasar, jadwal.perjanjian, hari, jadwal.koreksi, bila_tanpa=kata)


def _bertanggal(kemajuan: Kemajuan, hari: date) -> date | None:
    """The day on papers that were signed before the system was used; none of them is made valid here."""
    hari_tanda = kemajuan.bertanggal
    return hari_tanda if not kemajuan.sah and hari_tanda and hari_tanda <= hari else None


def _triwulan(n: int, kemajuan: Kemajuan, jadwal: Jadwal, hari: date) -> Perhentian:
    nama = f"Triwulan {_ROMAWI[n]}"
    dasar = Perhentian(f"triwulan/{n}/", nama, _ROMAWI[n], Rupa.TERKUNCI, "terkunci", "isi realisasi dan bukti")
    if n in kemajuan.terkunci:
        return dasar
    if kemajuan.jabatan and kemajuan.diterima.get(n, 0) >= kemajuan.jabatan:
        return replace(dasar, rupa=Rupa.SELESAI, keterangan="semua diterima")
    if hari < jadwal.buka[n - 1]:
        return replace(dasar, rupa=Rupa.NANTI, keterangan=f"dibuka {_ringkas(jadwal.buka[n - 1], jadwal.tahun)}")
    return _bertenggat(dasar, jadwal.tutup[n - 1], hari, jadwal.koreksi)


def _laporan(kemajuan: Kemajuan, jadwal: Jadwal, hari: date) -> Perhentian:
    dasar = Perhentian("laporan/", "Laporan", "Lap", Rupa.SELESAI, "disahkan", "susun dan sahkan laporan tahunan")
    if kemajuan.laporan_sah:
        return dasar
    return _setelah_tahun(dasar, jadwal, hari)


def _reviu(kemajuan: Kemajuan, jadwal: Jadwal, hari: date) -> Perhentian:
    dasar = Perhentian("reviu/", "Reviu", "Rev", Rupa.SELESAI, "selesai", "periksa laporan sebelum dikirim")
    # A report is reviewed before it goes out: what is frozen went through it.
    return dasar if kemajuan.laporan_sah else _setelah_tahun(dasar, jadwal, hari)


def _setelah_tahun(dasar: Perhentian, jadwal: Jadwal, hari: date) -> Perhentian:
    if hari < jadwal.buka[3]:
        kata = f"sampai {_ringkas(jadwal.laporan, jadwal.tahun)}" if jadwal.laporan else "setelah triwulan IV"
        return replace(dasar, rupa=Rupa.NANTI, keterangan=kata)
    return _bertenggat(dasar, jadwal.laporan, hari, jadwal.koreksi)


def _bertenggat(
    dasar: Perhentian, batas: date | None, hari: date, koreksi: Koreksi, bila_tanpa: str = "sedang berjalan"
) -> Perhentian:
    if batas is None:
        return replace(dasar, rupa=Rupa.JALAN, keterangan=bila_tanpa)
    if hari <= batas:
        sisa = selisih_hari_kerja(hari, batas, koreksi=koreksi)
        kata = "hari ini" if hari == batas else f"{sisa} hari kerja lagi"
        return replace(dasar, rupa=Rupa.JALAN, keterangan=kata)
    lewat = selisih_hari_kerja(batas, hari, koreksi=koreksi)
    kata = f"terlambat {lewat} hari kerja" if 0 < lewat <= LAMA else f"lewat {tanggal_ringkas(batas)} {batas.year}"
    return replace(dasar, rupa=Rupa.LAMBAT, keterangan=kata)


def _ringkas(hari: date, tahun: int) -> str:
    return tanggal_ringkas(hari) if hari.year == tahun else f"{tanggal_ringkas(hari)} {hari.year}"


def _kalimat(semua: tuple[Perhentian, ...]) -> str:
    """Where one is and what comes next: the stop of the page, then the first that waits for work."""
    di_sini = next((p for p in semua if p.kini), None)
    berikut = next((p for p in semua if p.rupa in (Rupa.LAMBAT, Rupa.JALAN)), None)
    if di_sini and (berikut is None or di_sini == berikut or di_sini.rupa in (Rupa.LAMBAT, Rupa.JALAN)):
        return _satu(di_sini)
    if berikut is None:
        nanti = next((p for p in semua if p.rupa is Rupa.NANTI), None)
        return f"Berikutnya {nanti.nama}: {nanti.keterangan}." if nanti else "Tahun ini selesai."
    return f"{_satu(di_sini)} Berikutnya: {_satu(berikut)}" if di_sini else _satu(berikut)


def _satu(p: Perhentian) -> str:
    match p.rupa:
        case Rupa.JALAN | Rupa.LAMBAT:
            return f"{p.nama}: {p.tugas}, {p.keterangan}."
        case _:
            return f"{p.nama}: {p.keterangan}."
