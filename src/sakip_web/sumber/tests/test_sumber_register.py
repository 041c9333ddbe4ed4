"""The register of things done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from sakip_web.akun.models import Pengguna
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.berkas.models import Lampiran
from sakip_web.jejak.models import Jejak
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.selectors import daftar
from sakip_web.uji.pemeran import KODE, PENYUSUN, Pemeran

Masuk = Callable[[Pengguna], Client]
WAKTU = datetime(2024, 7, 1, 3, 0, tzinfo=UTC)
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\x0f\x00\x00\x01\x01\x00\x05\x18\xd8N\x00\x00\x00\x00IEND\xaeB`\x82"
)
ISI = {
    "tanggal": "2024-08-12",
    "jenis": "Rapat Koordinasi",
    "uraian": "Rapat koordinasi keamanan desa",
    "petugas": "kasi-pelayanan",
}


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"sumber:{nama}", kwargs={"instansi": KODE, "tahun": 2024, **lain})


def catatan_milik(pemeran: Pemeran, petugas: str, bulan: int = 0) -> str:
    return next(
        t.butir.kunci
        for t in daftar(tahun=pemeran.tahun, himpunan=("register.catatan",))
        if t.butir.objek.petugas == petugas and bulan in (0, t.butir.objek.tanggal.month)  # type: ignore[attr-defined]
    )


def tutup(pemeran: Pemeran, triwulan: int) -> None:
    langkah(
        tahun=pemeran.tahun,
        jenis=Jenis.TRIWULAN,
        kunci=f"TW{triwulan}",
        tindakan="menutup",
        oleh=PENYUSUN,
        waktu=WAKTU,
    )


def test_daftar_disaring(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    semua = eka.get(alamat("register")).context["baris"]
    assert len(semua) == 62
    satu = eka.get(alamat("register"), {"triwulan": "1", "desa": "Karang Satu"}).context["baris"]
    assert {b.catatan.desa for b in satu} == {"Karang Satu"}
    assert max(b.catatan.tanggal.month for b in satu) <= 3
    jenis = eka.get(alamat("jenis", jenis="pemantauan_wilayah"))
    assert {b.catatan.jenis for b in jenis.context["baris"]} == {"Pemantauan Wilayah"}
    assert "Dihitung oleh indikator" in jenis.content.decode()
    assert eka.get(alamat("jenis", jenis="karangan")).status_code == 404


def test_mencatat_dengan_foto(pemeran: Pemeran, masuk: Masuk) -> None:
    foto = [SimpleUploadedFile("a.png", PNG), SimpleUploadedFile("b.png", PNG + b"\x00")]
    jawaban = masuk(pemeran.eka).post(alamat("baru"), ISI | {"foto": foto})
    assert jawaban.status_code == 302, jawaban.content.decode()
    assert Lampiran.objects.filter(himpunan="register.catatan").count() == 2
    assert Jejak.objects.filter(himpunan="register.catatan", tindakan="menambah", atas_nama="").exists()


def test_perencana_mencatat_atas_nama(pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.ani).post(alamat("baru"), ISI).status_code == 302
    jejak = Jejak.objects.get(himpunan="register.catatan", tindakan="menambah")
    assert jejak.pelaku == "Ani Contoh"
    assert jejak.atas_nama


def test_foto_ditolak_maka_catatan_tidak_setengah(pemeran: Pemeran, masuk: Masuk) -> None:
    banyak = Rekaman.objects.count()
    berkas = SimpleUploadedFile("jahat.png", b"<html><script>alert(1)</script>")
    jawaban = masuk(pemeran.eka).post(alamat("baru"), ISI | {"foto": berkas})
    assert jawaban.status_code == 422
    assert ISI["uraian"] in jawaban.content.decode()
    assert Rekaman.objects.count() == banyak


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"tanggal": "2023-08-12"}, "di luar tahun 2024"),
        ({"tanggal": "31 Juni 2024"}, "Juni"),
        ({"tanggal": ""}, "Tanggal belum diisi"),
        ({"uraian": " "}, "Uraian belum diisi"),
        ({"jenis": ""}, "Jenis belum diisi"),
        ({"petugas": "camat"}, "tidak ada dalam daftar"),
    ],
)
def test_salah_isi(pemeran: Pemeran, masuk: Masuk, ganti: dict[str, str], kata: str) -> None:
    jawaban = masuk(pemeran.eka).post(alamat("baru"), ISI | ganti)
    assert jawaban.status_code == 422
    assert kata in jawaban.content.decode()


def test_triwulan_terkunci(pemeran: Pemeran, masuk: Masuk) -> None:
    """An entry neither comes into a closed quarter, nor changes in it, nor leaves it."""
    tutup(pemeran, 1)
    ani, sebelum = masuk(pemeran.ani), Rekaman.objects.count()
    teks = ani.post(alamat("baru"), ISI | {"tanggal": "2024-02-02"}).content.decode()
    assert "Triwulan I terkunci" in teks
    kunci = catatan_milik(pemeran, "kasi-trantib", 1)
    jawaban = ani.post(f"{alamat('ubah')}?kunci={kunci.replace('#', '%23')}", ISI | {"versi": "1"})
    assert "Triwulan I terkunci" in jawaban.content.decode()
    jawaban = ani.post(f"{alamat('hapus')}?kunci={kunci.replace('#', '%23')}", {"versi": "1", "alasan": "x"})
    assert "Triwulan I terkunci" in jawaban.content.decode()
    assert Rekaman.objects.count() == sebelum
    assert ani.post(alamat("baru"), ISI).status_code == 302


def test_hanya_catatan_sendiri(pemeran: Pemeran, masuk: Masuk) -> None:
    asing = catatan_milik(pemeran, "kasi-trantib").replace("#", "%23")
    eka = masuk(pemeran.eka)
    assert eka.get(f"{alamat('ubah')}?kunci={asing}").status_code == 404
    assert eka.post(f"{alamat('hapus')}?kunci={asing}", {"versi": "1", "alasan": "x"}).status_code == 404
    for orang in (pemeran.citra, pemeran.gita, pemeran.dedi):
        assert masuk(orang).post(alamat("baru"), ISI).status_code == 404
    assert masuk(pemeran.dedi).get(alamat("register")).status_code == 404


def test_bentrok_diperlihatkan(pemeran: Pemeran, masuk: Masuk) -> None:
    kunci = catatan_milik(pemeran, "kasi-trantib")
    ke, ani = f"{alamat('ubah')}?kunci={kunci.replace('#', '%23')}", masuk(pemeran.ani)
    isi = ISI | {"petugas": "kasi-trantib", "versi": "1"}
    assert ani.post(ke, isi | {"uraian": "Yang pertama"}).status_code == 302
    jawaban = ani.post(ke, isi | {"uraian": "Yang kedua"})
    assert jawaban.status_code == 409
    teks = jawaban.content.decode()
    assert "Yang pertama" in teks
    assert "Yang kedua" in teks
    assert 'name="pilihan" value="tersimpan"' in teks


def test_csv_dan_hapus(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    ani.post(alamat("baru"), ISI | {"uraian": "=1+2"})
    assert "'=1+2" in ani.get(alamat("csv")).content.decode("utf-8-sig")
    kunci = catatan_milik(pemeran, "kasi-trantib").replace("#", "%23")
    assert ani.post(f"{alamat('hapus')}?kunci={kunci}", {"versi": "1"}).status_code == 422
    assert ani.post(f"{alamat('hapus')}?kunci={kunci}", {"versi": "1", "alasan": "kembar"}).status_code == 302


def test_banyak_kueri_tetap(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    eka = masuk(pemeran.eka)
    eka.get(alamat("register"))
    with django_assert_max_num_queries(12):
        eka.get(alamat("register"))
