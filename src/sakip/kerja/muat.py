"""Loading a year from any source: all mistakes together, each with the cell that it stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sakip.data.belum_mulai import periksa_belum_mulai
from sakip.data.bentuk import periksa_bentuk
from sakip.kerja.baca import baca_berkas
from sakip.kerja.letak import Letak
from sakip.kerja.muatan import Muatan
from sakip.kerja.sumber import Berkas, JenisBerkas, resolve_sumber
from sakip.kernel.temuan import Tingkat

AKHIRAN = (".xlsx", ".xlsm", ".json")


def muat(*, sumber: str, hari: date | None = None) -> Muatan:
    """Load a year. What cannot be read gives findings; only a name that leads nowhere raises.

    ``hari`` is the day of the check, which the command line knows: with it what is entered ahead of time is told too.
    """
    tujuan = resolve_sumber(sumber=sumber)
    if isinstance(tujuan, Berkas):
        return periksa_muatan(muatan=_muat_berkas(tujuan), hari=hari)
    return periksa_muatan(muatan=tujuan.muat(tujuan.isi), hari=hari)


def periksa_muatan(*, muatan: Muatan, hari: date | None = None) -> Muatan:
    """The same with the findings about its shape, placed in the cells that they speak of."""
    if muatan.tahun is None:
        return muatan
    letak = Letak(muatan=muatan)
    awal = periksa_belum_mulai(tahun=muatan.tahun, hari=hari) if hari else ()
    bentuk = (letak.tempatkan(temuan=t) for t in (*periksa_bentuk(tahun=muatan.tahun), *awal))
    # What reading said about a cell already is not said again in other words: a cell it could not use is left out, and
    # the shape would only speak of the gap.
    # The same for a name that was read as another one.
    sudah = {
        tempat
        for t in muatan.temuan
        if t.tingkat is Tingkat.SALAH or t.kode == "KL009"
        for tempat in t.lokasi
        if tempat.kolom
    }
    baru = tuple(t for t in bentuk if not any(tempat in sudah for tempat in t.lokasi))
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
