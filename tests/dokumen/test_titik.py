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


def _docx(**lain: object) -> Lokasi:
    return Lokasi(berkas="a.docx", **lain)  # type: ignore[arg-type]


def test_tanpa_baris_disebut_judul_dan_kata_pertama() -> None:
    panjang = "Capaian sasaran ini pada tahun 2024 melebihi target yang telah diperjanjikan sejak awal tahun"
    _, _, isi, tebal, bawah = _dokumen(
        Judul("Ikhtisar", lokasi=_docx()),
        Judul("Page 21", lokasi=_docx()),
        Paragraf(teks(panjang), lokasi=_docx()),
        Paragraf(teks("Sarana dan Prasarana", tebal=True), lokasi=_docx()),
        Paragraf(teks("Tabel 1 Aset", tebal=True), lokasi=_docx()),
    ).isi
    assert isi.lokasi.judul == "Ikhtisar"  # type: ignore[union-attr]
    assert isi.lokasi.awal == "Capaian sasaran ini pada tahun 2024 melebihi target yang …"  # type: ignore[union-attr]
    assert (tebal.lokasi.judul, tebal.lokasi.awal) == ("Sarana dan Prasarana", "")  # type: ignore[union-attr]
    assert (bawah.lokasi.judul, bawah.lokasi.awal) == ("Sarana dan Prasarana", "Tabel 1 Aset")  # type: ignore[union-attr]


def test_baris_tabel_disebut_kata_dan_nomornya() -> None:
    di = _docx(tabel="1", baris_tabel=3)
    bernama = Baris((Sel(teks("2."), lokasi=di), Sel(teks("Kursi rapat"), lokasi=di)))
    nomor = Baris((Sel(teks("3"), lokasi=di), Sel(teks("15,00"), lokasi=di)))
    angka = Baris((Sel(teks("1,50"), lokasi=di), Sel(teks("15,00"), lokasi=di)))
    (tabel,) = _dokumen(Tabel((Kolom(),) * 2, (), (bernama, nomor, angka), lokasi=_docx())).isi
    assert isinstance(tabel, Tabel)
    assert [b.sel[1].lokasi.awal for b in tabel.badan] == ["“Kursi rapat” (No 2)", "No 3", ""]  # type: ignore[union-attr]
