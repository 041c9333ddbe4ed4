"""The fields of a record as a person fills them: read off the types of its class, with the words of the workbook."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast, get_args, get_origin

from sakip.buku_kerja.kolom import Jenis, Kolom, pilihan_dari
from sakip.buku_kerja.lembar.narasi import label_bagian
from sakip.data.kanonik import Bidang, bidang, pilahan
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import BULAN
from sakip.peraturan.profil_muat import daftar_profil
from sakip_web.isian.kolom_himpunan import cari_kolom, cari_rujukan
from sakip_web.rekaman.himpunan import KUNCI, Himpunan, isi_daftar, semua_himpunan


class Macam(Enum):
    """How a field is filled."""

    TEKS = "teks"
    PARAGRAF = "paragraf"
    BILANGAN = "bilangan"
    TAHUN = "tahun"
    ANGKA = "angka"
    RUPIAH = "rupiah"
    NILAI = "nilai"
    TANGGAL = "tanggal"
    YA = "ya"
    PILIHAN = "pilihan"
    RUJUKAN = "rujukan"
    PERIODE = "periode"
    BULAN = "bulan"
    DERET_TEKS = "deret teks"
    DERET_TANGGAL = "deret tanggal"
    DERET_RUJUKAN = "deret rujukan"


SEL: Mapping[Macam, Jenis] = {
    Macam.TEKS: Jenis.TEKS,
    Macam.PARAGRAF: Jenis.PARAGRAF,
    Macam.BILANGAN: Jenis.BILANGAN,
    Macam.TAHUN: Jenis.TAHUN,
    Macam.ANGKA: Jenis.ANGKA,
    Macam.RUPIAH: Jenis.RUPIAH,
    Macam.NILAI: Jenis.NILAI,
    Macam.TANGGAL: Jenis.TANGGAL,
}
# Ids that people know; all others are made of the name and never shown.
ID_DIKETIK = frozenset({"anggaran.versi"})
ANGKA_MACAM = frozenset({Macam.BILANGAN, Macam.ANGKA, Macam.RUPIAH, Macam.NILAI})


@dataclass(frozen=True, slots=True)
class BidangIsian:
    """One field.

    nama      its name in the form: the path, with numbers of rows (``butir.0.target``)
    kolom     title, help, kind of cell
    rujukan   sets it may name; ``pilihan`` words it may be, by their value in the form
    longgar   a name that is no record may be written too
    wajib     may not be empty; ``bawaan`` is what an empty one means
    kunci     part of what makes the record this fact: it cannot be changed later
    """

    nama: str
    macam: Macam
    kolom: Kolom
    wajib: bool
    bawaan: object = None
    rujukan: tuple[str, ...] = ()
    pilihan: tuple[tuple[str, object, str], ...] = ()
    longgar: bool = False
    kunci: bool = False
    baris: str = ""

    @property
    def judul(self) -> str:
        """The words above the field."""
        return self.kolom.judul


def bidang_himpunan(*, himpunan: str, banyak: Mapping[str, int] | None = None) -> tuple[BidangIsian, ...]:
    """The fields of a record of a set; ``banyak`` is how many rows each list within the record shows."""
    h = semua_himpunan()[himpunan]
    return tuple(_susun(h, h.jenis, "", banyak or {}, True))


@cache
def bidang_ringkas(himpunan: str) -> tuple[BidangIsian, ...]:
    """The fields without lists of rows: the columns of a list of records."""
    return bidang_himpunan(himpunan=himpunan)


def dilewati(h: Himpunan, b: Bidang, awalan: str) -> bool:
    """Whether a field is no matter of this form: the lists of a part are sets of their own; ids are made."""
    if awalan:
        return False
    if h.tunggal:
        return isi_daftar(b) is not None
    return b.nama == "id" and h.nama not in ID_DIKETIK


def _susun(h: Himpunan, jenis: type, awalan: str, banyak: Mapping[str, int], wajib: bool) -> Iterator[BidangIsian]:
    for b in bidang(jenis):
        if dilewati(h, b, awalan):
            continue
        jalur = f"{awalan}{b.nama}"
        inti, boleh_tiada = pilahan(b.tipe)
        if isi := isi_daftar(b):
            for n in range(banyak.get(jalur, 0)):
                yield from _baris(_susun(h, isi, f"{jalur}.{n}.", banyak, True), f"{jalur}.{n}")
        elif get_origin(inti) is tuple and _is_nilai(get_args(inti)[0]):
            for n in range(4):
                kolom = dataclasses.replace(
                    _kolom(h, jalur), judul=f"Target triwulan {('I', 'II', 'III', 'IV')[n]}", bantuan=""
                )
                yield BidangIsian(f"{jalur}.{n}", Macam.NILAI, _jenis(kolom, Macam.NILAI), False)
        elif isinstance(inti, type) and dataclasses.is_dataclass(inti) and inti is not Periode and not _is_nilai(inti):
            yield from _susun(h, inti, f"{jalur}.", banyak, wajib and not boleh_tiada)
        else:
            yield _satu(h, b, jalur, inti, wajib and b.wajib and not boleh_tiada)


def _baris(isi: Iterator[BidangIsian], baris: str) -> Iterator[BidangIsian]:
    for b in isi:
        yield dataclasses.replace(b, baris=baris, wajib=False)


def _is_nilai(tipe: object) -> bool:
    return tipe == Nilai or tipe in get_args(Nilai)


def tanpa_nomor(jalur: str) -> str:
    """A path without numbers of rows.

    >>> tanpa_nomor("butir.0.target")
    'butir.target'
    """
    return ".".join(p for p in jalur.split(".") if not p.isdigit())


def _kolom(h: Himpunan, jalur: str) -> Kolom:
    return cari_kolom(himpunan=h.nama, jalur=tanpa_nomor(jalur))


def _jenis(kolom: Kolom, macam: Macam) -> Kolom:
    return dataclasses.replace(kolom, jenis=SEL.get(macam, Jenis.TEKS))


def _satu(h: Himpunan, b: Bidang, jalur: str, inti: object, wajib: bool) -> BidangIsian:
    kolom = _kolom(h, jalur)
    macam = _macam(h, jalur, inti, kolom)
    kunci = "." not in jalur and jalur in KUNCI.get(h.nama, ())
    hasil = BidangIsian(jalur, macam, _jenis(kolom, macam), wajib, b.bawaan, longgar=kolom.longgar, kunci=kunci)
    if macam in (Macam.RUJUKAN, Macam.DERET_RUJUKAN):
        hasil = dataclasses.replace(hasil, rujukan=cari_rujukan(himpunan=h.nama, jalur=tanpa_nomor(jalur)))
    elif macam is Macam.PILIHAN:
        hasil = dataclasses.replace(hasil, pilihan=_pilihan(h, jalur, inti, kolom))
    elif macam is Macam.BULAN:
        hasil = dataclasses.replace(hasil, pilihan=tuple((str(n), n, nama) for n, nama in enumerate(BULAN, start=1)))
    # A text that a record cannot do without; other texts may be empty although their class names no default.
    return dataclasses.replace(hasil, wajib=False) if isinstance(b.bawaan, bool) else hasil


def _macam(h: Himpunan, jalur: str, inti: object, kolom: Kolom) -> Macam:
    if get_origin(inti) is tuple:
        return _macam_deret(h, jalur, get_args(inti)[0])
    if inti is bool:
        return Macam.YA
    if inti is int:
        return Macam.TAHUN if jalur.rpartition(".")[2].startswith("tahun") else Macam.BILANGAN
    if inti is Decimal:
        uang = h.bagian == "anggaran" or h.nama == "riwayat.anggaran" or kolom.jenis is Jenis.RUPIAH
        return Macam.RUPIAH if uang else Macam.ANGKA
    if inti is date:
        return Macam.TANGGAL
    if inti is Periode:
        return Macam.PERIODE
    if _is_nilai(inti):
        return Macam.NILAI
    if isinstance(inti, type) and issubclass(inti, Enum):
        return Macam.PILIHAN
    if f"{h.nama}/{jalur}" in _KATA_TEKS:
        return Macam.PILIHAN
    if cari_rujukan(himpunan=h.nama, jalur=tanpa_nomor(jalur)):
        return Macam.RUJUKAN
    return Macam.PARAGRAF if kolom.jenis is Jenis.PARAGRAF else Macam.TEKS


def _macam_deret(h: Himpunan, jalur: str, isi: object) -> Macam:
    if isi is int:
        return Macam.BULAN
    if isi is date:
        return Macam.DERET_TANGGAL
    return Macam.DERET_RUJUKAN if f"{h.nama}/{jalur}" in _DERET_RUJUKAN else Macam.DERET_TEKS


_DERET_RUJUKAN = frozenset({"desa.binwas/desa", "perjanjian.versi/jabatan"})
_KATA_TEKS = frozenset({"narasi.teks/kunci", "acuan/profil"})


def _pilihan(h: Himpunan, jalur: str, inti: object, kolom: Kolom) -> tuple[tuple[str, object, str], ...]:
    tepat = f"{h.nama}/{jalur}"
    if tepat == "narasi.teks/kunci":
        return tuple((kunci, kunci, label) for kunci, label in label_bagian().items())
    if tepat == "acuan/profil":
        return tuple((kode, kode, kode) for kode in daftar_profil())
    jenis = cast(type[Enum], inti)
    kata = {anggota: label for label, anggota in (kolom.pilihan or {}).items()}
    if not set(kata) >= set(jenis):
        kata = {anggota: label for label, anggota in pilihan_dari(jenis).items()}
    return tuple((a.name.lower(), a, kata[a] or a.name.capitalize()) for a in cast(Any, jenis))
