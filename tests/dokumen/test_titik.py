"""Each place of a document as read has a number of its own."""

from datetime import date

from sakip.dokumen.node import (
    Baris,
    Daftar,
    Dokumen,
    GantiHalaman,
    Judul,
    Keterangan,
    Kolom,
    Mendatar,
    Meta,
    Paragraf,
    Sel,
    Tabel,
)
from sakip.dokumen.sebaris import teks
from sakip.dokumen.titik import beri_titik
from sakip.kernel.lokasi import Lokasi

L = Lokasi(berkas="a.txt", baris=3)
TABEL = Tabel(
    (Kolom(),) * 2,
    (Baris((Sel(teks("No"), lokasi=L), Sel(teks("Nama"), lokasi=L))),),
    (Baris((Sel(teks("1"), lokasi=L), Sel(teks("Beras")))),),
    Keterangan("Tabel", "Isi", lokasi=L),
    lokasi=L,
)


def _dokumen(*isi: object) -> Dokumen:
    return beri_titik(dokumen=Dokumen(meta=Meta("a.txt", "", date(2026, 1, 2)), isi=isi))  # type: ignore[arg-type]


def test_tiap_tempat_bernomor_sendiri() -> None:
    judul, paragraf, daftar, tabel = _dokumen(
        Judul("A", lokasi=L), Paragraf((), lokasi=L), Daftar((), lokasi=L), TABEL
    ).isi
    assert isinstance(tabel, Tabel)
    assert tabel.keterangan
    sel = [s.lokasi for b in (*tabel.kepala, *tabel.badan) for s in b.sel]
    tempat = [judul.lokasi, paragraf.lokasi, daftar.lokasi, tabel.keterangan.lokasi, tabel.lokasi, *sel[:3]]  # type: ignore[union-attr]
    assert [t and t.titik for t in tempat] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert sel[3] is None


def test_nomor_bukan_bagian_dari_tempat() -> None:
    (paragraf,) = _dokumen(Paragraf((), lokasi=L)).isi
    assert isinstance(paragraf, Paragraf)
    assert paragraf.lokasi == L
    assert str(paragraf.lokasi) == str(L)


def test_tanpa_tempat_tetap() -> None:
    ganti, dalam = _dokumen(GantiHalaman(), Mendatar((Paragraf(()), Tabel((), (), ())))).isi
    assert ganti == GantiHalaman()
    assert dalam == Mendatar((Paragraf(()), Tabel((), (), ())))
