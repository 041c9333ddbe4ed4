"""In which cell of a workbook a fact stands.

The workbook names cells by the paths of the data, counting records without an id from 1; the shape checks speak in
shorter paths and count from 0. This is the one place that knows both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from sakip.kerja.muatan import Muatan
from sakip.kerja.nama_rekaman import nama_menurut_id, sebut_nama
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan

_BULAN: Final = "[0-9]{4}(?:-TW[1-4])?"


def _tambah_satu(pola: str) -> Callable[[re.Match[str]], str]:
    return lambda cocok: pola.format(int(cocok[1]) + 1)


# A path of a shape check, and the path of the workbook: a template, or what counts from the other end.
_SEBUTAN: Final[tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]] = (
    ("kantor/renstra_(awal|akhir)", r"renstra/tahun_\1"),
    ("kantor/(.+)", r"instansi/\1"),
    ("jabatan/([^/]+)/jabatan", r"jabatan/\1/nama"),
    ("pagu/([^/]+)/([^/]+)", r"pagu/\2/\1"),
    (f"realisasi_anggaran/([^/]+)/({_BULAN})", r"belanja/\1/\2/jumlah"),
    (f"variabel/([^/]+)/({_BULAN})", r"nilai_variabel/\1/\2"),
    ("indeks_desa/(.+)", r"indeks/\1"),
    ("versi/anggaran/([^/]+)/id", r"versi/anggaran \1"),
    (r"pemegang/(\d+)/mulai", _tambah_satu("pemegang/{}/mulai")),
    (r"pemegang/(\d+)/selesai", _tambah_satu("pemegang/{}/selesai")),
    (r"register/(\d+)/desa", _tambah_satu("register/{}/desa")),
    (r"register/(\d+)/tanggal", _tambah_satu("register/{}/tanggal")),
    (r"strategi/(\d+)/sasaran", _tambah_satu("strategi/{}/sasaran")),
    (r"tugas/(\d+)/jabatan", _tambah_satu("tugas/{}/jabatan")),
)
# Kinds that the workbook names by what they hold: here the count is turned into the record.
_BERURUT: Final = {"pegawai": "pegawai", "kebutuhan_sdm": "kebutuhan", "pengganti": "pengganti"}
_MILIK: Final = ("tujuan", "sasaran", "indikator", "simpul")
_BERNAMA: Final = (*_MILIK, "jabatan", "sasaran_jabatan", "kegiatan_binwas")


class Letak:
    """Finds the cell of a fact by its path; of a fact whose cell is not known, its row."""

    def __init__(self, *, muatan: Muatan) -> None:
        """``muatan`` is the loaded workbook; of other sources no cell is known, only the name."""
        self._berkas = muatan.nama
        self._asal: Mapping[str, Lokasi] = muatan.asal
        self._rekaman = tuple(dict.fromkeys(jalur.rpartition("/")[0] for jalur in muatan.asal))
        self._nama = nama_menurut_id(tahun=muatan.tahun) if muatan.tahun else {}
        self._baris: dict[str, Lokasi] = {}
        for jalur, tempat in muatan.asal.items():
            # Of a fact with several cells (quarters of a year) the row that holds the first.
            while (jalur := jalur.rpartition("/")[0]).count("/"):
                self._baris.setdefault(jalur, replace(tempat, kolom=""))

    def tempatkan(self, *, temuan: Temuan) -> Temuan:
        """The finding with its place; one that already has a cell or page keeps it."""
        if any(t.lembar or t.halaman or t.baris for t in temuan.lokasi):
            return temuan
        tempat = self.cari(kunci=temuan.kunci)
        lain = tuple(dict.fromkeys(self.cari(kunci=k) for k in temuan.kunci_lain))
        # Where there is a cell, the path of the fact says nothing to people.
        sel = "; ".join(str(replace(t, berkas="")) for t in (tempat, *lain))
        pesan = temuan.pesan
        if sel:
            pesan = sebut_nama(temuan=temuan, nama=self._nama, baris=self._baris_rekaman)
            pesan = pesan.replace(f"Letak: {temuan.kunci}.", f"Letak: {sel}.")
        return replace(temuan, lokasi=(tempat, *lain), pesan=pesan)

    def cari(self, *, kunci: str) -> Lokasi:
        """The cell of a path, its row, or only the file."""
        for jalur in self._calon(kunci):
            if jalur in self._asal:
                return self._asal[jalur]
        for jalur in self._calon(kunci):
            while "/" in jalur:
                if jalur in self._baris or jalur in self._asal:
                    return self._baris.get(jalur) or replace(self._asal[jalur], kolom="")
                jalur = jalur.rpartition("/")[0]
        return Lokasi(berkas=self._berkas)

    def _baris_rekaman(self, id_: str) -> Lokasi | None:
        return next((self._baris[j] for jenis in _BERNAMA if (j := f"{jenis}/{id_}") in self._baris), None)

    def _calon(self, kunci: str) -> Iterator[str]:
        for pola, ganti in _SEBUTAN:
            if cocok := re.fullmatch(pola, kunci):
                yield cocok.expand(ganti) if isinstance(ganti, str) else ganti(cocok)
        yield kunci
        jenis, _, sisa = kunci.partition("/")
        if jenis in _BERURUT:
            yield from self._berurut(_BERURUT[jenis], sisa)
        elif jenis == "perjanjian":
            yield from self._perjanjian(sisa)
        elif jenis == "perencanaan":
            yield from (f"{milik}/{sisa.partition('/')[0]}/nama" for milik in _MILIK)

    def _berurut(self, jenis: str, sisa: str) -> Iterator[str]:
        nomor, _, kolom = sisa.partition("/")
        rekaman = [b for b in self._rekaman if b.startswith(f"{jenis}/")]
        if nomor.isdecimal() and int(nomor) < len(rekaman):
            yield f"{rekaman[int(nomor)]}/{kolom}"

    def _perjanjian(self, sisa: str) -> Iterator[str]:
        """``pk murni/SKM`` names a version by its label, the workbook by its count."""
        label, _, indikator = sisa.partition("/")
        versi = self._asal.get(f"versi/{label}")
        for jalur, tempat in self._asal.items():
            if versi and tempat == versi and (cocok := re.fullmatch(r"(perjanjian/\d+)/versi", jalur)):
                yield f"{cocok[1]}/butir/{indikator.partition('/')[0]}/target"
