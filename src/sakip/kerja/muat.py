"""Loading a year from any source: all mistakes together, each with the cell that it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sakip.data.bentuk import periksa_bentuk
from sakip.kerja.baca import baca_berkas
from sakip.kerja.muatan import Muatan
from sakip.kerja.sumber import Berkas, JenisBerkas, resolve_sumber
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan

AKHIRAN = (".xlsx", ".xlsm", ".json")


def muat(*, sumber: str) -> Muatan:
    """Load a year. What cannot be read gives findings; only a name that leads nowhere raises."""
    tujuan = resolve_sumber(sumber=sumber)
    if isinstance(tujuan, Berkas):
        return periksa_muatan(muatan=_muat_berkas(tujuan))
    return periksa_muatan(muatan=tujuan.muat(tujuan.isi))


def periksa_muatan(*, muatan: Muatan) -> Muatan:
    """The same with the findings about its shape, placed in the cells that they speak of."""
    if muatan.tahun is None:
        return muatan
    letak = _Letak(muatan)
    bentuk = (letak.tempatkan(t) for t in periksa_bentuk(tahun=muatan.tahun))
    # What reading said about a cell already is not said again in other words.
    sudah = {(t.kode, tempat) for t in muatan.temuan for tempat in t.lokasi}
    baru = tuple(t for t in bentuk if not any((t.kode, tempat) in sudah for tempat in t.lokasi))
    return replace(muatan, temuan=(*muatan.temuan, *baru))


def _muat_berkas(berkas: Berkas) -> Muatan:
    # Each reader is loaded only when a file of its kind is read.
    nama = berkas.letak.name
    if berkas.jenis is JenisBerkas.JSON:
        from sakip.tukar.json_tukar import BATAS_BITA, read_json

        dari_json = read_json(baca_berkas(letak=berkas.letak, batas=BATAS_BITA, akhiran=AKHIRAN), nama)
        return Muatan(nama, dari_json.tahun, dari_json.temuan)
    from sakip.buku_kerja.baca import read_buku_kerja
    from sakip.buku_kerja.berkas import BATAS_BERKAS

    isi = baca_berkas(letak=berkas.letak, batas=BATAS_BERKAS, akhiran=AKHIRAN)
    hasil = read_buku_kerja(isi=isi, nama=nama)
    return Muatan(nama, hasil.tahun, hasil.temuan, hasil.asal)


class _Letak:
    """Finds the cell of a fact by its path; of a record whose cell is empty, its row."""

    def __init__(self, muatan: Muatan) -> None:
        self._nama = muatan.nama
        self._asal: Mapping[str, Lokasi] = muatan.asal
        self._baris: dict[str, Lokasi] = {}
        for jalur, tempat in muatan.asal.items():
            induk = jalur.rpartition("/")[0]
            self._baris.setdefault(induk, replace(tempat, kolom=""))

    def tempatkan(self, temuan: Temuan) -> Temuan:
        """The finding with its place; one that already has a cell or page keeps it."""
        if any(t.lembar or t.halaman or t.baris for t in temuan.lokasi):
            return temuan
        tempat = self._cari(temuan.kunci)
        # Where there is a cell, the path of the fact says nothing to people.
        sel = str(replace(tempat, berkas=""))
        pesan = temuan.pesan.replace(f"Letak: {temuan.kunci}.", f"Letak: {sel}.") if sel else temuan.pesan
        return replace(temuan, lokasi=(tempat,), pesan=pesan)

    def _cari(self, kunci: str) -> Lokasi:
        if kunci in self._asal:
            return self._asal[kunci]
        jalur = kunci
        while jalur:
            if jalur in self._baris or jalur in self._asal:
                return self._baris.get(jalur) or self._asal[jalur]
            jalur = jalur.rpartition("/")[0]
        return Lokasi(berkas=self._nama)
