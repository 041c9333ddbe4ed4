"""A document that was made has the places that a reader would have found, and knows whose text stands there."""

from datetime import date

from sakip.dokumen.node import Baris, Butir, Daftar, Dokumen, Judul, Kolom, Mendatar, Meta, Paragraf, Sel, Tabel
from sakip.dokumen.node import TeksPenulis as Penulis
from sakip.dokumen.sebaris import KontrolTeks, teks
from sakip.dokumen.tempat import beri_tempat, tag_menurut_titik
from sakip.dokumen.walk import iter_blok, iter_sel

TABEL = Tabel(
    (Kolom(),) * 2,
    (Baris((Sel(teks("Nama")), Sel(teks("Sebab")))),),
    (Baris((Sel(teks("Beras")), Sel((KontrolTeks("narasi:sebab:a", "Sebab", teks("Hujan.")),)))),),
)
ISI = (
    Judul("Hasil"),
    Paragraf(teks("Dari data.")),
    Penulis("narasi:upaya:a", "Upaya", (Paragraf(teks("Menambah jam.")), Daftar((Butir(teks("Satu.")),)))),
    Mendatar((TABEL,)),
)


def _bertempat() -> Dokumen:
    return beri_tempat(dokumen=Dokumen(meta=Meta("a", "", date(2026, 1, 2)), isi=ISI), nama="a")


def test_baris_tabel_bernomor_dan_kalimat_di_bawah_judulnya() -> None:
    blok = list(iter_blok(isi=_bertempat().isi))
    paragraf = next(b for b in blok if isinstance(b, Paragraf))
    assert paragraf.lokasi is not None
    assert (paragraf.lokasi.berkas, paragraf.lokasi.awal) == ("a", "Dari data.")
    tabel = next(b for b in blok if isinstance(b, Tabel))
    assert [s.lokasi.baris_tabel for s in iter_sel(tabel=tabel) if s.lokasi] == [1, 1, 2, 2]


def test_teks_penulis_dikenali_dari_tempatnya() -> None:
    assert sorted(tag_menurut_titik(dokumen=_bertempat()).values()) == [
        "narasi:sebab:a",
        "narasi:upaya:a",
        "narasi:upaya:a",
    ]
