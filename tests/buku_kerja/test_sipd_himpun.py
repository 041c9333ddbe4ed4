"""Sums of an SIPD export: copies, repeated codes, totals that disagree; and whose rows they are."""

from decimal import Decimal

import pytest

from sakip.buku_kerja.sipd.himpun import himpun
from sakip.buku_kerja.sipd.kisi import SipdTakTerbaca
from sakip.buku_kerja.sipd.skpd import pilih_skpd
from tests.buku_kerja.ekspor_sipd import EVALUASI, GAJI, RENCANA, baca, pagu, xlsx


def test_baris_kembar_menahan() -> None:
    kembar = baca(xlsx(*pagu((RENCANA, 5), (RENCANA, 5))))
    (h,) = himpun(baris=kembar).butir
    assert "baris 2 dan 3 sama persis" in h.halangan
    (h,) = himpun(baris=kembar, hitung_kembar=True).butir
    assert (h.halangan, h.jumlah) == ("", Decimal(10))


def test_kode_berulang_dijumlahkan_dan_disebut() -> None:
    judul = ("Nama SKPD", "Nama Sub SKPD", "Kode Sub Kegiatan", "Pagu")
    isi = xlsx(judul, ("Kecamatan A", "Kelurahan B", RENCANA, 5), ("Kecamatan A", "Kelurahan C", RENCANA, 5))
    (h,) = himpun(baris=baca(isi)).butir
    assert (h.jumlah, h.catatan) == (Decimal(10), ("dijumlahkan dari 2 baris (Kelurahan B, Kelurahan C)",))


def test_halangan_dan_catatan() -> None:
    isi = xlsx(*pagu((RENCANA, "lunas"), (EVALUASI, "-"), (GAJI, -5)))
    halangan = {h.kode: h.halangan for h in himpun(baris=baca(isi)).butir}
    assert "baris 2" in halangan[RENCANA]
    assert "kosong bukan nol" in halangan[EVALUASI]
    assert "negatif" in halangan[GAJI]
    isi = xlsx(("Kode", "Pagu"), ("5.1.02.01.01.0024", 7))
    assert himpun(baris=baca(isi)).butir[0].halangan == "rekening tanpa sub kegiatan di atasnya"


def test_jumlah_yang_tidak_cocok_disebut() -> None:
    isi = xlsx(
        ("Kode", "Uraian", "Pagu"),
        ("7.01.01", "P", 99),
        ("7.01.01.2.01", "K", 15),
        (RENCANA, "R", 10),
        ("5.1.02.01.01.0024", "ATK", 9),
        (EVALUASI, "E", 5),
        ("Total", None, 77),
    )
    assert himpun(baris=baca(isi)).selisih == (
        f"{RENCANA}: tertulis Rp10, jumlah rekeningnya Rp9",
        "7.01.01: tertulis Rp99, jumlah rinciannya Rp15",
        "baris 7: jumlah tertulis Rp77, seluruh rincian Rp15",
    )


SKPD = ("Kode SKPD", "Nama SKPD", "Kode Sub Kegiatan", "Pagu")
DUA = (
    SKPD,
    ("7.01.0.00.0.00.01.0000", "Kecamatan Satu", RENCANA, 5),
    ("7.01.0.00.0.00.02.0000", "Kecamatan Dua", RENCANA, 6),
)


def test_skpd_sendiri_yang_dipakai() -> None:
    baris = baca(xlsx(*DUA))
    hasil = pilih_skpd(baris=baris, keterangan=(), kantor="Kecamatan Dua")
    assert ([b.jumlah.nilai for b in hasil.baris], len(hasil.lain), hasil.ragu) == ([Decimal(6)], 1, "")
    assert pilih_skpd(baris=baris, keterangan=(), kantor="X", sebutan="7.01.0.00.0.00.01").nama == "Kecamatan Satu"
    with pytest.raises(SipdTakTerbaca, match="Sebutkan dengan --skpd"):
        pilih_skpd(baris=baris, keterangan=(), kantor="Kecamatan Tiga")
    with pytest.raises(SipdTakTerbaca, match='"Kecamatan" cocok dengan 2'):
        pilih_skpd(baris=baris, keterangan=(), kantor="Kecamatan Tiga", sebutan="Kecamatan")


def test_skpd_lain_diragukan() -> None:
    baris = baca(xlsx(*DUA[:2]))
    assert "milik" in pilih_skpd(baris=baris, keterangan=(), kantor="Kecamatan Dua").ragu
    baris = baca(xlsx(*pagu((RENCANA, 5))))
    assert pilih_skpd(baris=baris, keterangan=("REKAP",), kantor="Kecamatan Dua").ragu == ""
    assert "tanpa menyebut" in pilih_skpd(baris=baris, keterangan=("SKPD: Kecamatan A",), kantor="Kecamatan Dua").ragu
    judul = ("KECAMATAN DUA KABUPATEN X",)
    assert pilih_skpd(baris=baris, keterangan=judul, kantor="Kecamatan Dua").ragu == ""


def test_skpd_sebagai_baris() -> None:
    isi = xlsx(
        ("Kode", "Uraian", "Pagu"),
        ("7.01.0.00.0.00.01.0000", "Kecamatan Satu", 5),
        (RENCANA, "R", 5),
        ("7.01.0.00.0.00.02.0000", "Kecamatan Dua", 6),
        (RENCANA, "R", 6),
    )
    hasil = pilih_skpd(baris=baca(isi), keterangan=(), kantor="Kecamatan Satu")
    ringkas = himpun(baris=hasil.baris)
    assert (ringkas.total, ringkas.selisih) == (Decimal(5), ())
