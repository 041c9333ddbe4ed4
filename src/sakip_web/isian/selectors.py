"""Lists of records, what refers to a record, and what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sakip.data.kanonik import JENIS_NILAI
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Keadaan, Kosong, angka_dari
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan
from sakip_web.isian.bidang_isian import ANGKA_MACAM, BidangIsian, Macam, bidang_ringkas
from sakip_web.isian.judul import JUDUL, TERTUTUP, Bab, daftar_bab
from sakip_web.isian.pilihan import NamaRujukan, sebutan
from sakip_web.isian.teks_isi import ambil, teks_sel
from sakip_web.isian.temuan_rekaman import jalur_rekaman, temuan_milik
from sakip_web.rakitan.selectors import muatan, tahun_kinerja
from sakip_web.rekaman import selectors as rekaman
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.models import Tahun

KOLOM_TERBANYAK = 6
_UTAMA = ("nama", "teks", "uraian", "rekomendasi")


@dataclass(frozen=True, slots=True)
class Kepala:
    """A column of a list."""

    nama: str
    judul: str
    angka: bool


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its text; ``kosong`` where the value is a state and not a number."""

    judul: str
    teks: str
    angka: bool = False
    kosong: Kosong | None = None


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """A record in a list."""

    kunci: str
    versi: int
    sel: tuple[Sel, ...]
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True, slots=True)
class Daftar:
    """The records of a set that are asked for, and how many there are in all."""

    kepala: tuple[Kepala, ...]
    baris: tuple[BarisDaftar, ...]
    semua: int


@dataclass(frozen=True, slots=True)
class BabTerisi:
    """A sheet with the number of records of each of its sets."""

    bab: Bab
    isi: tuple[tuple[str, str, int | None], ...]


def ringkasan(*, tahun: Tahun) -> tuple[BabTerisi, ...]:
    """All sets in the order of the workbook, with their number of records; None for what is said once."""
    data = tahun_kinerja(tahun=tahun)
    return tuple(BabTerisi(b, tuple((h, JUDUL[h], _banyak(data, h)) for h in b.himpunan)) for b in daftar_bab())


def _banyak(data: TahunKinerja, himpunan: str) -> int | None:
    h = semua_himpunan()[himpunan]
    return None if h.tunggal else len(getattr(getattr(data, h.bagian), h.bidang))


def daftar(*, tahun: Tahun, himpunan: str, cari: str = "", urut: str = "") -> Daftar:
    """The records of a set: those with ``cari`` in a cell, sorted by a column (``-nama``: downwards)."""
    kolom = _kolom(himpunan)
    nama = NamaRujukan(tahun_kinerja(tahun=tahun))
    terbaca = list(enumerate(rekaman.daftar(tahun=tahun, himpunan=(himpunan,))))
    if kunci := next((b for b in kolom if b.nama == urut.removeprefix("-")), None):
        terbaca.sort(key=lambda x: _urutan(kunci, ambil(x[1].butir.objek, kunci.nama), nama), reverse=urut[0] == "-")
    temuan = muatan(tahun=tahun).temuan
    baris = []
    for nomor, t in terbaca:
        sel = tuple(_sel(b, ambil(t.butir.objek, b.nama), nama) for b in kolom)
        if cari.casefold() in " ".join(s.teks for s in sel).casefold():
            jalur = jalur_rekaman(himpunan=himpunan, kunci=t.butir.kunci, nomor=nomor)
            baris.append(BarisDaftar(t.butir.kunci, t.versi, sel, temuan_milik(temuan=temuan, jalur=jalur)))
    kepala = tuple(Kepala(b.nama, b.judul, b.macam in ANGKA_MACAM) for b in kolom)
    return Daftar(kepala, tuple(baris), len(terbaca))


def _kolom(himpunan: str) -> tuple[BidangIsian, ...]:
    semua = [b for b in bidang_ringkas(himpunan) if b.nama not in TERTUTUP]
    semua.sort(key=lambda b: b.nama not in _UTAMA)
    return tuple(semua[:KOLOM_TERBANYAK])


def _sel(b: BidangIsian, nilai: Any, nama: NamaRujukan) -> Sel:
    teks = teks_sel(b, nilai, nama)
    return Sel(b.judul, teks, b.macam in ANGKA_MACAM, nilai if isinstance(nilai, Kosong) else None)


def _urutan(b: BidangIsian, nilai: Any, nama: NamaRujukan) -> tuple[int, Decimal, str]:
    """Numbers by size, the rest by its words; what is empty comes last."""
    angka = angka_dari(nilai) if isinstance(nilai, JENIS_NILAI) else nilai
    if isinstance(angka, Decimal | int) and not isinstance(angka, bool):
        return 0, Decimal(angka), ""
    if isinstance(nilai, Periode):
        return 0, Decimal(nilai.tahun * 10 + (nilai.triwulan or 5)), ""
    if b.macam is Macam.TANGGAL and nilai:
        return 0, Decimal(nilai.toordinal()), ""
    teks = teks_sel(b, nilai, nama)
    return (1 if teks else 2), Decimal(0), teks.casefold()


def temuan_satu(*, tahun: Tahun, himpunan: str, kunci: str) -> tuple[Temuan, ...]:
    """The findings about one record."""
    semua = [t.butir.kunci for t in rekaman.daftar(tahun=tahun, himpunan=(himpunan,))]
    nomor = semua.index(kunci) if kunci in semua else 0
    jalur = jalur_rekaman(himpunan=himpunan, kunci=kunci, nomor=nomor)
    return temuan_milik(temuan=muatan(tahun=tahun).temuan, jalur=jalur)


def dirujuk(*, data: TahunKinerja, himpunan: str, tanda: str) -> tuple[str, ...]:
    """What names a record, in words: ``12 Indikator``."""
    banyak: Counter[str] = Counter()
    for h in semua_himpunan().values():
        merujuk = [b for b in bidang_ringkas(h.nama) if himpunan in b.rujukan]
        if not merujuk or h.tunggal:
            continue
        for objek in getattr(getattr(data, h.bagian), h.bidang):
            if any(_menyebut(ambil(objek, b.nama), tanda) for b in merujuk):
                banyak[h.nama] += 1
    if himpunan == "perencanaan.indikator":
        banyak["perjanjian.versi"] += sum(any(b.indikator == tanda for b in v.butir) for v in data.perjanjian.versi)
    if himpunan == "perencanaan.variabel":
        pola = re.compile(rf"(?<![a-z0-9_]){re.escape(tanda)}(?![a-z0-9_])")
        banyak["perencanaan.indikator"] += sum(bool(pola.search(i.rumus)) for i in data.perencanaan.indikator)
    return tuple(f"{n} {JUDUL[h]}" for h, n in banyak.items() if n)


def _menyebut(nilai: object, tanda: str) -> bool:
    return nilai == tanda or (isinstance(nilai, tuple) and tanda in nilai)


def nama_rekaman(*, himpunan: str, objek: Any, data: TahunKinerja) -> str:
    """What people call a record: its name, or what its key says."""
    if nama := sebutan(objek):
        return nama
    sebut = NamaRujukan(data)
    isi = (teks_sel(b, ambil(objek, b.nama), sebut) for b in _kolom(himpunan)[:3])
    return ", ".join(t for t in isi if t) or JUDUL[himpunan]


def perlu_perhatian(*, baris: Sequence[BarisDaftar]) -> int:
    """How many records of a list have a finding or an unreadable value."""
    return sum(
        bool(b.temuan) or any(s.kosong and s.kosong.keadaan is Keadaan.TAK_TERBACA for s in b.sel) for b in baris
    )
