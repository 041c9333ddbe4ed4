"""A unit stays beside its number; where not all words fit, the longest break and the short stay whole."""

from __future__ import annotations

from sakip.dokumen.node import Baris, Sel
from sakip.dokumen.sebaris import Figur, Teks
from sakip.renderers.huruf import lebar_teks
from sakip.renderers.tabel_lebar import SISI, bagi_lebar
from sakip.renderers.tabel_petak import susun_petak
from tests.figur import figur


def lebar(satuan: str) -> float:
    sel = Sel((Figur(figur("x", "12")), Teks(f"\u00a0{satuan}")))
    baris = susun_petak(baris=(Baris((Sel((Teks("uraian"),)), sel)),))
    return bagi_lebar(minta=(90, 2), baris=baris, lebar=100, ukuran=9).kolom[1]


def test_kolom_memuat_angka_bersama_satuannya() -> None:
    assert lebar("pengaduan masyarakat") == lebar("pengaduan") > lebar("unit") + 5


def test_kata_pendek_tetap_utuh_bila_tidak_semua_muat() -> None:
    panjang, pendek = "pertanggungjawabannya", "berlaku"
    isi = (panjang, pendek, panjang, pendek, panjang)
    baris = susun_petak(baris=(Baris(tuple(Sel((Teks(kata),)) for kata in isi)),))
    hasil = bagi_lebar(minta=(30, 1, 30, 1, 30), baris=baris, lebar=75, ukuran=8)
    utuh = lebar_teks(teks=pendek, ukuran=hasil.ukuran, tebal=False) + 2 * SISI
    assert hasil.kolom[1] > utuh
    assert hasil.kolom[3] > utuh
    assert abs(sum(hasil.kolom) - 75) < 0.1
