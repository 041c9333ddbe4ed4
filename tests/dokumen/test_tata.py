"""The numbering pass."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from sakip.dokumen.node import (
    Baris,
    Blok,
    Dokumen,
    Gambar,
    Judul,
    Keterangan,
    Kolom,
    Meta,
    Otomatis,
    Paragraf,
    Penomoran,
    Sel,
    Tabel,
    TeksPenulis,
    Tercetak,
)
from sakip.dokumen.sebaris import KontrolTeks, Rujuk, teks
from sakip.dokumen.tata import LabelGanda, LabelTidakDikenal, beri_nomor, iter_label
from sakip.dokumen.walk import iter_blok, iter_sebaris
from tests.contoh_dokumen import dokumen_lengkap

OTOMATIS = Otomatis()


def _dokumen(*isi: Blok, penomoran: Penomoran | None = None) -> Dokumen:
    return Dokumen(Meta("Contoh", "Uji", date(2024, 1, 2)), isi, penomoran=penomoran or Penomoran())


def _tabel(nama: str = "T", nomor: Otomatis | Tercetak = OTOMATIS, label: str = "") -> Tabel:
    return Tabel((Kolom(),), (), (Baris((Sel(),)),), Keterangan("Tabel", nama, nomor, label))


def _nomor(dokumen: Dokumen) -> list[str]:
    hasil = []
    for blok in iter_blok(isi=beri_nomor(dokumen=dokumen).isi):
        if isinstance(blok, Judul):
            hasil.append(blok.nomor.teks)
        elif isinstance(blok, Tabel | Gambar) and blok.keterangan:
            hasil.append(blok.keterangan.nomor.teks)
    return hasil


def test_bab_subbab_dan_tabel():
    isi = (Judul("A"), Judul("a", 2), _tabel(), _tabel(), Judul("b", 2), _tabel(), Judul("B"), Judul("c", 2), _tabel())
    harap = ["BAB I", "1.1", "Tabel 1.1", "Tabel 1.2", "1.2", "Tabel 1.3", "BAB II", "2.1", "Tabel 2.1"]
    assert _nomor(_dokumen(*isi)) == harap


def test_tercetak_tidak_dihitung_dan_tidak_diubah():
    isi = (
        Judul("Kata Pengantar", nomor=Tercetak()),
        _tabel(),
        Judul("Satu"),
        _tabel(),
        _tabel(nomor=Tercetak("Tabel 7")),
        _tabel(),
        Judul("Lampiran", nomor=Tercetak("Lampiran 1")),
        Judul("Sub", 2),
        _tabel(),
        Judul("Dua"),
    )
    harap = ["", "Tabel 1", "BAB I", "Tabel 1.1", "Tabel 7", "Tabel 1.2", "Lampiran 1", "1", "Tabel 2", "BAB II"]
    assert _nomor(_dokumen(*isi)) == harap


def test_nomor_keterangan_mengikuti_tingkat_terdalam_pola():
    penomoran = Penomoran(keterangan=MappingProxyType({"Tabel": "Tabel {1}.{2}.{n}"}))
    isi = (Judul("A"), _tabel(), Judul("a", 2), _tabel(), _tabel(), Judul("b", 2), _tabel())
    harap = ["BAB I", "Tabel 1.0.1", "1.1", "Tabel 1.1.1", "Tabel 1.1.2", "1.2", "Tabel 1.2.1"]
    assert _nomor(_dokumen(*isi, penomoran=penomoran)) == harap


def test_jenis_tanpa_pola_dan_tingkat_tanpa_pola():
    penomoran = Penomoran(judul=("{1:A}.",), keterangan=MappingProxyType({}))
    gambar = Gambar("x", svg="<svg/>", keterangan=Keterangan("Bagan", "B"))
    isi = (Judul("A"), Judul("a", 2), gambar, Judul("B"), gambar, _tabel())
    assert _nomor(_dokumen(*isi, penomoran=penomoran)) == ["A.", "", "Bagan 1", "B.", "Bagan 2", "Tabel 1"]


def test_label_dibuat_dari_kata_dan_unik():
    isi = (Judul("Latar Belakang"), Judul("Latar belakang!", 2), _tabel("Ünik & baru"), Judul("x", label="judul-x-y"))
    assert list(iter_label(dokumen=beri_nomor(dokumen=_dokumen(*isi)))) == [
        "judul-latar-belakang",
        "judul-latar-belakang-2",
        "tabel-unik-baru",
        "judul-x-y",
    ]


def test_label_buatan_tidak_merebut_label_yang_diberi():
    isi = (Judul("Satu"), Judul("Dua", label="judul-satu"))
    assert list(iter_label(dokumen=beri_nomor(dokumen=_dokumen(*isi)))) == ["judul-satu-2", "judul-satu"]


def test_rujukan_diisi_di_mana_pun_juga_ke_depan():
    rujuk = Rujuk("t")
    isi = (
        Paragraf((rujuk, Rujuk("h"), Rujuk("k"), Rujuk("s"))),
        TeksPenulis("a", "A", (Paragraf((KontrolTeks("b", "B", (rujuk,)),)),)),
        Judul("Bab", label="h"),
        Judul("Kata", nomor=Tercetak(), label="k"),
        Judul("Huruf", 4, label="s"),
        replace(_tabel(label="t"), catatan=((rujuk,),)),
    )
    hasil = beri_nomor(dokumen=_dokumen(*isi))
    assert [s.teks for s in iter_sebaris(isi=hasil.isi) if isinstance(s, Rujuk)] == [
        "Tabel 1", "BAB I", "Kata", "A", "Tabel 1", "Tabel 1",
    ]  # fmt: skip


def test_rujukan_tanpa_tujuan():
    with pytest.raises(LabelTidakDikenal, match="Rujukan ke “tak-ada” tidak dapat diisi"):
        beri_nomor(dokumen=_dokumen(Paragraf((Rujuk("tak-ada"),))))


def test_label_ganda():
    with pytest.raises(LabelGanda, match="Label “t” dipakai lebih dari sekali"):
        beri_nomor(dokumen=_dokumen(_tabel(label="t"), _tabel(label="t")))


def test_diulang_memberi_hasil_yang_sama():
    sekali = beri_nomor(dokumen=dokumen_lengkap())
    assert beri_nomor(dokumen=sekali) == sekali


def test_yang_tidak_bernomor_tetap():
    isi = (Paragraf(teks("x")), Gambar("y", svg="<svg/>"))
    assert beri_nomor(dokumen=_dokumen(*isi)).isi == isi
