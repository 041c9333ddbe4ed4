"""The layouts of all profils: every section and column they name exists, and what they print is whole.

Built with the invented office, which has everything filled, and with the published one that the layout was made for.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from decimal import Decimal

import pytest

from sakip.dokumen.node import Blok, Dokumen, JenisBaris, Judul, Mendatar, Tabel
from sakip.dokumen.sebaris import Bentuk
from sakip.dokumen.tampil import teks_figur
from sakip.dokumen.walk import iter_blok, iter_figur
from sakip.kernel.angka_tulis import format_angka, format_rupiah
from sakip.laporan.susun import build_dokumen, semua_bagian
from sakip.peraturan.profil import BagianTata
from sakip.peraturan.profil_muat import daftar_profil, muat_profil
from tests.kantor import CONTOH, hitung, kantor

LKJIP = [p for p in daftar_profil() if "lkjip" in muat_profil(p).dokumen]


def dokumen(profil: str, nama: str = "kabupaten_nusa") -> Dokumen:
    return build_dokumen(hasil=hitung(kantor(nama), profil=profil), jenis="lkjip")


def rata(isi: Sequence[Blok]) -> Iterator[Blok]:
    """The blocks without the landscape pages around them."""
    for b in isi:
        yield from rata(b.blok) if isinstance(b, Mendatar) else [b]


def bagian_tata(susunan: Sequence[BagianTata]) -> Iterator[BagianTata]:
    for b in susunan:
        yield b
        yield from bagian_tata(b.isi)


def test_ponorogo_punya_laporan_tahunan() -> None:
    assert "ponorogo" in LKJIP


@pytest.mark.parametrize("profil", LKJIP)
def test_setiap_bagian_dalam_tata_letak_ada(profil: str) -> None:
    dipakai = {b.bagian for b in bagian_tata(muat_profil(profil).dokumen["lkjip"].susunan)} - {""}
    assert sorted(dipakai - semua_bagian().keys()) == []


@pytest.mark.parametrize("profil", LKJIP)
@pytest.mark.parametrize("nama", ["kabupaten_nusa", "ponorogo_sooko_2024"])
def test_tidak_ada_judul_tanpa_isi(profil: str, nama: str) -> None:
    blok = list(rata(dokumen(profil, nama).isi))
    kosong = [
        a.teks
        for a, b in zip(blok, [*blok[1:], None], strict=True)
        if isinstance(a, Judul) and (b is None or (isinstance(b, Judul) and b.tingkat <= a.tingkat))
    ]
    assert kosong == []


@pytest.mark.parametrize("profil", LKJIP)
def test_setiap_tabel_berisi_dan_utuh(profil: str) -> None:
    for tabel in (b for b in iter_blok(isi=dokumen(profil).isi) if isinstance(b, Tabel)):
        isi = [b for b in tabel.badan if b.jenis is not JenisBaris.NOMOR_KOLOM]
        assert isi, tabel.keterangan
        # Spans fill the grid: as many cells as columns in each row, those from above included.
        for baris in (tabel.kepala, tabel.badan):
            terisi = [sum(s.rentang_kolom for s in b.sel) for b in baris]
            for n, b in enumerate(baris):
                for s in b.sel:
                    for m in range(n + 1, n + s.rentang_baris):
                        terisi[m] += s.rentang_kolom
            assert set(terisi) <= {len(tabel.kolom)}, tabel.jenis


@pytest.mark.parametrize("profil", LKJIP)
def test_laporan_kantor_lengkap_bukan_draf(profil: str) -> None:
    assert not dokumen(profil).draf


def test_angka_tercetak_ponorogo_sama_dengan_acuan() -> None:
    with (CONTOH / "ponorogo_sooko_2024" / "nilai_acuan.csv").open(encoding="utf-8") as berkas:
        acuan = {b["id"]: b for b in csv.DictReader(berkas)}
    isi = dokumen("ponorogo", "ponorogo_sooko_2024").isi
    angka = (f for f in iter_figur(isi=isi) if f.bentuk is not Bentuk.TERBILANG)
    tercetak = {f.hitungan.id: teks_figur(f).removesuffix(f.akhiran).strip("+%") for f in angka}
    diperiksa = sorted(acuan.keys() & tercetak.keys())
    assert len(diperiksa) > 25
    beda = [(i, tercetak[i], acuan[i]["nilai"]) for i in diperiksa if tercetak[i] not in bentuk(acuan[i])]
    assert beda == []


def bentuk(baris: dict[str, str]) -> set[str]:
    """The ways in which a figure of the reference may stand in print."""
    if not baris["desimal"]:
        return {baris["nilai"]}
    nilai = Decimal(baris["nilai"])
    if baris["satuan"] == "Rp":
        return {format_rupiah(nilai), format_rupiah(nilai, awalan=False)}
    return {format_angka(nilai, desimal=int(baris["desimal"]))}
