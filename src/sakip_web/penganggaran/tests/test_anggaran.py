"""The budget: pages, grids of money, versions, and an export of SIPD up to its preview and application."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from xlsxwriter import Workbook

from sakip_web.akun.models import Pengguna
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Rekaman
from sakip_web.uji.pemeran import Pemeran

Masuk = Callable[[Pengguna], Client]
PANGKAL = "/35.99.01/2024/anggaran/"
DIBACA = ("", "realisasi/", "pagu/murni/", "pagu/perubahan/")
DIRENCANAKAN = ("impor/", "versi-baru/")
_INPUT = re.compile(r'<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"')


def isian(jawaban: Any) -> dict[str, str]:
    """What a browser would post of the inputs of a page."""
    return {n: v for n, v in _INPUT.findall(jawaban.content.decode()) if n != "csrfmiddlewaretoken"}


def pagu(pemeran: Pemeran, versi: str) -> dict[str, Decimal]:
    pemeran.tahun.refresh_from_db()
    return {p.simpul: p.jumlah for p in tahun_kinerja(tahun=pemeran.tahun).anggaran.pagu if p.versi == versi}


def ekspor(*baris: tuple[object, ...]) -> SimpleUploadedFile:
    """A small export."""
    keluar = io.BytesIO()
    buku = Workbook(keluar, {"in_memory": True})
    lembar = buku.add_worksheet("Rekap")
    for n, isi in enumerate((("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "PAGU"), *baris)):
        for kolom, sel in enumerate(isi):
            lembar.write(n, kolom, sel)
    buku.close()
    return SimpleUploadedFile("dpa.xlsx", keluar.getvalue())


@pytest.mark.parametrize("jalan", [*DIBACA, *DIRENCANAKAN])
def test_perencana_membuka(
    jalan: str, pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    klien = masuk(pemeran.ani)
    klien.get(PANGKAL + jalan)
    with django_assert_max_num_queries(12):
        jawaban = klien.get(PANGKAL + jalan)
    assert jawaban.status_code == 200
    assert jawaban.content.decode().count("<h1") == 1


@pytest.mark.parametrize("jalan", [*DIBACA, *DIRENCANAKAN])
def test_orang_asing_tidak_menemukan(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.dedi).get(PANGKAL + jalan).status_code == 404
    assert masuk(pemeran.dedi).post(PANGKAL + jalan).status_code in (404, 405)


def test_pejabat_membaca_dan_tidak_menulis(pemeran: Pemeran, masuk: Masuk) -> None:
    klien, sebelum = masuk(pemeran.eka), list(Rekaman.objects.values_list("pk", "versi"))
    for jalan in DIBACA:
        assert klien.get(PANGKAL + jalan).status_code == 200
    for jalan in DIRENCANAKAN:
        assert klien.get(PANGKAL + jalan).status_code == 404
    assert klien.post(f"{PANGKAL}pagu/murni/", {"pagu:p1.k1.s1": "1"}).status_code == 404
    assert klien.post(f"{PANGKAL}realisasi/", {"belanja:p1.k1.s1:2024-TW1": "1"}).status_code == 404
    assert list(Rekaman.objects.values_list("pk", "versi")) == sebelum


def test_angka_sama_dengan_hasil(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = masuk(pemeran.ani).get(PANGKAL).content.decode()
    assert "97,42" in isi
    assert "1.030.000.000" in isi


def test_pagu_disimpan_dan_taksa_kembali(pemeran: Pemeran, masuk: Masuk) -> None:
    klien, alamat = masuk(pemeran.ani), f"{PANGKAL}pagu/murni/"
    kirim = isian(klien.get(alamat)) | {"pagu:p1.k1.s1": "Rp6.500.000", "pagu:p1.k1.s2": "empat juta"}
    jawaban = klien.post(alamat, kirim)
    assert "empat juta" in jawaban.content.decode()
    assert "1 isian perlu dibetulkan; 1 lainnya sudah disimpan" in jawaban.content.decode()
    assert pagu(pemeran, "murni")["p1.k1.s1"] == 6_500_000
    assert pagu(pemeran, "murni")["p1.k1.s2"] == 4_000_000
    assert klien.post(alamat, isian(klien.get(alamat)) | {"pagu:p1.k1.s1": ""}).status_code == 302
    assert "p1.k1.s1" not in pagu(pemeran, "murni")


def test_realisasi_bentrok_ditampilkan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien, alamat, nama = masuk(pemeran.ani), f"{PANGKAL}realisasi/", "belanja:p1.k1.s1:2024-TW1"
    dibaca = isian(klien.get(alamat))
    assert klien.post(alamat, dibaca | {nama: "1.600.000"}).status_code == 302
    jawaban = klien.post(alamat, dibaca | {nama: "1.700.000"})
    assert jawaban.status_code == 409
    assert "1.600.000" in jawaban.content.decode()
    assert "1.700.000" in jawaban.content.decode()
    assert klien.post(alamat, isian(jawaban)).status_code == 302
    assert isian(klien.get(alamat))[nama] == "1.700.000"


def test_versi_baru_adalah_salinan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien, alamat = masuk(pemeran.ani), f"{PANGKAL}versi-baru/"
    kirim = {"dokumen": "DPPA kedua", "sejak": "2024-11-01", "dana": "P-APBD", "salin": "perubahan"}
    for salah in ({"sejak": "2024-09-01"}, {"sejak": "2025-01-01"}, {"dokumen": ""}, {"sejak": "kemarin"}):
        isi = klien.post(alamat, kirim | salah)
        assert isi.status_code == 200
        assert "perlu diperbaiki" in isi.content.decode()
    assert klien.post(alamat, kirim).headers["Location"].endswith("/anggaran/pagu/perubahan-2/")
    assert pagu(pemeran, "perubahan-2") == pagu(pemeran, "perubahan")


def test_sipd_sampai_diterapkan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    berkas = ekspor(
        ("7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 6_750_000),
        ("7.01.01.2.01.0007", "Evaluasi Kinerja Perangkat Daerah", 4_000_000),
        ("7.01.01.2.99.0001", "Yang tidak ada", 1_000_000),
    )
    jawaban = klien.post(f"{PANGKAL}impor/", {"berkas": berkas, "isi": "pagu:murni"}, follow=True)
    isi = jawaban.content.decode()
    assert "6.750.000" in isi
    assert "Yang tidak ada" in isi
    assert pagu(pemeran, "murni")["p1.k1.s1"] == 6_000_000
    alamat = jawaban.redirect_chain[-1][0]
    pilih = re.findall(r'name="pakai" value="(\d+)"', isi)
    assert len(pilih) == 1
    klien.post(f"{alamat}terapkan", {"pakai": pilih})
    assert pagu(pemeran, "murni")["p1.k1.s1"] == 6_750_000


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("dpa.pdf", b"%PDF-1.7", "bukan berkas Excel atau CSV"),
        ("dpa.xlsx", b"bukan zip", "dpa.xlsx"),
        ("dpa.csv", b"a;b\n1;2\n", "csv"),
        ("../../dpa.xlsx", b"PK\x03\x04rusak", "xlsx"),
    ],
)
def test_unggahan_buruk_ditolak(nama: str, isi: bytes, kata: str, pemeran: Pemeran, masuk: Masuk) -> None:
    kirim = {"berkas": SimpleUploadedFile(nama, isi), "isi": "pagu:murni"}
    jawaban = masuk(pemeran.ani).post(f"{PANGKAL}impor/", kirim)
    assert jawaban.status_code == 200
    assert kata in jawaban.content.decode()
    assert "perlu diperbaiki" in jawaban.content.decode()
    assert pagu(pemeran, "murni")["p1.k1.s1"] == 6_000_000


def test_triwulan_pada_impor_berangka_romawi(pemeran: Pemeran, masuk: Masuk) -> None:
    alamat = f"/{pemeran.tahun.instansi.kode}/{pemeran.tahun.tahun}/anggaran/impor/"
    assert "realisasi triwulan IV" in masuk(pemeran.ani).get(alamat).content.decode()
