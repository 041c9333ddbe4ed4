"""Any document becomes one stream: ours with its numbers, a stranger's with its places."""

from datetime import date

from sakip.dokumen.node import (
    Baris,
    BlokTtd,
    Butir,
    Daftar,
    Dokumen,
    FormCentang,
    Judul,
    Keterangan,
    Kolom,
    Mendatar,
    Meta,
    Paragraf,
    Pilihan,
    Sel,
    Tabel,
    TandaTangan,
    Tercetak,
)
from sakip.dokumen.sebaris import teks
from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur, buat_alur

META = Meta("Uji", "Uji", date(2024, 12, 31))


def alur(*blok: object) -> tuple[Unsur, ...]:
    return buat_alur(dokumen=Dokumen(META, blok))  # type: ignore[arg-type]


def isi(u: Unsur) -> list[list[str]]:
    assert isinstance(u, TabelMentah)
    return [[s.teks for s in b] for b in u.baris]


def test_nomor_judul_dan_keterangan_menjadi_teks() -> None:
    tabel = Tabel((Kolom(),), (), (Baris((Sel(teks("a")),)),), Keterangan("Tabel", "Nama", Tercetak("Tabel 3.1")))
    hasil = alur(Judul("PENDAHULUAN", 1, Tercetak("BAB I")), tabel)
    assert hasil[0] == Alinea("BAB I PENDAHULUAN", judul=1, tebal=True)
    assert hasil[1] == Alinea("Tabel 3.1 Nama")
    assert isi(hasil[2]) == [["a"]]


def test_judul_gabungan_diulang_dan_isi_gabungan_tidak() -> None:
    kepala = (
        Baris((Sel(teks("No"), rentang_baris=2), Sel(teks("Kinerja"), rentang_kolom=2))),
        Baris((Sel(teks("Target")), Sel(teks("Realisasi")))),
    )
    badan = (
        Baris((Sel(teks("1"), rentang_baris=2), Sel(teks("5")), Sel(teks("6")))),
        Baris((Sel(teks("7")), Sel(teks("8")))),
    )
    (tabel,) = alur(Tabel((Kolom(),) * 3, kepala, badan))
    assert isi(tabel) == [["No", "Kinerja", "Kinerja"], ["No", "Target", "Realisasi"], ["1", "5", "6"], ["", "7", "8"]]
    assert isinstance(tabel, TabelMentah)
    assert tabel.kepala == 2


def test_daftar_tanda_tangan_form_dan_halaman_mendatar() -> None:
    daftar = Daftar((Butir(teks("satu"), Daftar((Butir(teks("dalam")),))), Butir(teks("dua"))))
    kiri, kanan = BlokTtd(("Nusa, 1 Juli 2024",), ("Camat",), "Contoh Satu"), BlokTtd((), ("Kasi",), "Contoh Dua")
    ttd = TandaTangan((kiri, kanan))
    form = FormCentang((Pilihan("baik", dipilih=True), Pilihan("kurang", dipilih=False)))
    hasil = alur(Mendatar((daftar,)), ttd, form)
    assert [u.teks for u in hasil if isinstance(u, Alinea)] == ["1. satu", "1. dalam", "2. dua"]
    assert isi(hasil[3]) == [["Nusa, 1 Juli 2024", ""], ["Camat", "Kasi"], ["Contoh Satu", "Contoh Dua"]]
    assert isi(hasil[4]) == [["√", "baik"], ["", "kurang"]]


def test_baris_kosong_dilewati() -> None:
    assert alur(Paragraf(()), Paragraf(teks("  a   b "))) == (Alinea("a b"),)
