"""The sample offices print completely: no paper and no volume of theirs has a gap, and none is a draft."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import pytest

from sakip.dokumen.node import Dokumen
from sakip.hasil.dasar import Hasil
from sakip.kerja.bundel import build_bundel, kertas_bundel
from sakip.kerja.contoh import BERKAS
from sakip.kerja.kertas import Kertas, hasil_periode, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip.laporan.kekurangan import daftar_kekurangan
from sakip.laporan.susun import build_dokumen
from tests.kantor import CONTOH

RWK = "lumajang_rowokangkung_2024"
# Each sample with its period and how many papers it has.
KANTOR = {
    "ponorogo_sooko_2024": (Periode(2024), 93),
    RWK: (Periode(2024, 2), 60),
    "lumajang_klakah_2024": (Periode(2024, 2), 5),
}


@cache
def muatan(contoh: str) -> Muatan:
    """The workbook of a sample, as the command line reads it."""
    return muat(sumber=str(CONTOH / contoh / BERKAS[0]), hari=None)


@cache
def hasil(contoh: str) -> Hasil:
    return hasil_periode(muatan=muatan(contoh), periode=KANTOR[contoh][0])


def kertas(contoh: str) -> tuple[Kertas, ...]:
    return semua_kertas(muatan=muatan(contoh), periode=KANTOR[contoh][0])[0]


def dokumen(contoh: str) -> Iterator[tuple[Kertas, Dokumen]]:
    for k in kertas(contoh):
        yield k, build_dokumen(hasil=hasil(contoh).untuk(jabatan=k.jabatan, periode=k.periode), jenis=k.jenis)


@pytest.mark.parametrize("contoh", KANTOR)
def test_setiap_kertas_tanpa_kekurangan(contoh: str) -> None:
    semua = list(dokumen(contoh))
    assert len(semua) == KANTOR[contoh][1]
    kurang = {k.sebutan: [g.pesan for g in daftar_kekurangan(d)] for k, d in semua if d.draf or daftar_kekurangan(d)}
    assert kurang == {}


@pytest.mark.parametrize("contoh", KANTOR)
def test_bundel_tanpa_kekurangan(contoh: str) -> None:
    h = hasil(contoh)
    jilid, kurang = build_bundel(hasil=h, kertas=kertas_bundel(profil=h.profil, semua=kertas(contoh)))
    assert [g.pesan for g in kurang] == []
    assert not jilid.draf


def test_pembagian_karangan_berjumlah_angka_terbit() -> None:
    """The quarters of Rowokangkung are invented; what they come to is what was published for January to June."""
    tahun, h = muatan(RWK).wajib(), hasil(RWK)
    simpul = {r.simpul for r in tahun.anggaran.realisasi}
    for s in simpul:
        bagian = [r.jumlah for r in tahun.anggaran.realisasi if r.simpul == s]
        assert len(bagian) == 2
        assert all(b >= 0 and b == b.to_integral_value() for b in bagian)
        assert h[f"belanja/simpul/{s}"].nilai == Angka(sum(bagian, Decimal(0)))
    for b in tahun.perjanjian.versi[0].butir:
        assert len(b.triwulan) == 4
        assert b.triwulan[-1] == b.target
