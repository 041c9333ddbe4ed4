"""Sheet *Desa*: the area as a form, its villages as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.desa import Desa, Wilayah
from sakip.data.tahun_kinerja import TahunKinerja

_B = Jenis.BILANGAN
_JUMLAH = "Hanya bila desa tidak didaftar satu per satu di bawah."
FORMULIR = (
    Kolom("luas_km2", "Luas wilayah (km2)", Jenis.ANGKA, kelompok="Wilayah"),
    Kolom("ketinggian", "Ketinggian", bantuan="Misalnya 200-700 m di atas permukaan laut."),
    Kolom("batas_utara", "Batas utara"),
    Kolom("batas_timur", "Batas timur"),
    Kolom("batas_selatan", "Batas selatan"),
    Kolom("batas_barat", "Batas barat"),
    Kolom("jumlah_desa", "Jumlah desa/kelurahan", _B, bantuan=_JUMLAH),
    Kolom("jumlah_dusun", "Jumlah dusun", _B, bantuan=_JUMLAH),
    Kolom("jumlah_rw", "Jumlah RW", _B, bantuan=_JUMLAH),
    Kolom("jumlah_rt", "Jumlah RT", _B, bantuan=_JUMLAH),
)
KOLOM = (
    Kolom("nama", "Desa/kelurahan", lebar=30, wajib=Wajib.MUTLAK, contoh="Sumberejo"),
    Kolom("rt", "RT", _B, 30, contoh=24),
    Kolom("rw", "RW", _B, 9, contoh=8),
    Kolom("dusun", "Dusun", _B, 9, contoh=4),
)
_KUNCI = tuple(k.kunci for k in FORMULIR)


def _tulis_formulir(tahun: TahunKinerja) -> Isian:
    return {kunci: getattr(tahun.desa.wilayah, kunci) for kunci in _KUNCI}


def _baca_formulir(isi: Baris, konteks: Konteks) -> Iterator[object]:
    konteks.catat("wilayah", isi)
    teks, bilangan = isi.teks, isi.bilangan
    yield Wilayah(
        isi.angka("luas_km2"), teks("ketinggian"), teks("batas_utara"), teks("batas_timur"), teks("batas_selatan"),
        teks("batas_barat"), bilangan("jumlah_desa"), bilangan("jumlah_dusun"), bilangan("jumlah_rw"),
        bilangan("jumlah_rt"),
    )  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for d in tahun.desa.desa:
        yield {"nama": d.nama, "rt": d.rt, "rw": d.rw, "dusun": d.dusun}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        if konteks.daftarkan(f"desa/{b.teks('nama')}", b.lokasi("nama")):
            konteks.catat(f"desa/{b.teks('nama')}", b)
            yield Desa(b.teks("nama"), b.bilangan("rt"), b.bilangan("rw"), b.bilangan("dusun"))


LEMBAR = Lembar(
    "Desa",
    "Wilayah kecamatan, lalu desa dan kelurahannya.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    FORMULIR,
    _tulis_formulir,
    _baca_formulir,
    nama_baris=lambda b: Nama(Ranah.DESA, b.teks("nama")),
    ranah_daftar=Ranah.DESA,
    kunci_utama="nama",
    mendatar=False,
)
