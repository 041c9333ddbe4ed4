"""The invented kecamatan of the tests, and ways to change one thing in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.hasil.pembuat import compute_hasil
from sakip.peraturan.katalog import Katalog, muat_katalog
from sakip.peraturan.profil_muat import muat_profil
from sakip.tukar.json_tukar import read_json

CONTOH = Path(__file__).parent.parent / "contoh"


@cache
def kantor(nama: str = "kabupaten_nusa") -> TahunKinerja:
    """A sample office."""
    baca = read_json(isi=(CONTOH / nama / "tahun.json").read_bytes(), nama="tahun.json")
    assert baca.tahun is not None, baca.temuan
    return baca.tahun


def hitung(tahun: TahunKinerja, *, profil: str = "", pada: date | None = None, katalog: Katalog | None = None) -> Hasil:
    """The figures of a year under its own profil or another."""
    return compute_hasil(
        tahun=tahun, profil=muat_profil(profil or tahun.acuan.profil), katalog=katalog or muat_katalog(), pada=pada
    )


def ganti_pagu(tahun: TahunKinerja, simpul: str, tambah: Decimal, *, versi: str) -> TahunKinerja:
    """The year with more money on one node."""
    pagu = tuple(
        replace(p, jumlah=p.jumlah + tambah) if (p.simpul, p.versi) == (simpul, versi) else p
        for p in tahun.anggaran.pagu
    )
    assert pagu != tahun.anggaran.pagu
    return replace(tahun, anggaran=replace(tahun.anggaran, pagu=pagu))
