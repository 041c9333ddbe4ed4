"""A unit tied to its number by a no-break space stays inside its cell."""

from __future__ import annotations

from sakip.dokumen.node import Baris, Sel
from sakip.dokumen.sebaris import Figur, Teks
from sakip.renderers.tabel_lebar import bagi_lebar
from sakip.renderers.tabel_petak import susun_petak
from tests.figur import figur


def lebar(satuan: str) -> float:
    sel = Sel((Figur(figur("x", "12")), Teks(f"\u00a0{satuan}")))
    baris = susun_petak(baris=(Baris((Sel((Teks("uraian"),)), sel)),))
    return bagi_lebar(minta=(90, 2), baris=baris, lebar=100, ukuran=9).kolom[1]


def test_kolom_memuat_angka_bersama_satuannya() -> None:
    assert lebar("pengaduan masyarakat") == lebar("pengaduan") > lebar("unit") + 5
