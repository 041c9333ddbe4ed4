"""Base pages: the frame of an office, pages for everybody, pages of errors."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory

from sakip.kernel.nilai import Keadaan
from sakip_web.akun.models import Pengguna
from sakip_web.config import galat
from sakip_web.uji.pemeran import KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
KANTOR = f"/{KODE}/2024/"


def _isi(jawaban: HttpResponseBase) -> str:
    """The page without what differs each time: number of the error, token."""
    teks = b"".join(jawaban).decode()
    teks = re.sub(r"Nomor galat [0-9A-F]{6}", "Nomor galat", teks)
    return re.sub(r'("X-CSRFToken": "|name="csrfmiddlewaretoken" value=")[^"]+', "", teks)


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ["/tanda", "/panduan"])
def test_halaman_untuk_semua(client: Client, alamat: str):
    isi = client.get(alamat).content.decode()
    assert isi.count("<h1") == 1
    assert '<html lang="id">' in isi
    assert 'href="#isi"' in isi
    assert client.post(alamat).status_code == 405


@pytest.mark.django_db
def test_arti_tanda_menerangkan_setiap_keadaan(client: Client):
    isi = client.get("/tanda").content.decode()
    for keadaan in Keadaan:
        assert keadaan.value in isi


def test_kerangka_kantor(pemeran: Pemeran, masuk: Masuk):
    isi = masuk(pemeran.ani).get(KANTOR).content.decode()
    assert re.search(r"<title>[^<]+ · Kecamatan Tanjung Contoh 2024 · SAKIP</title>", isi)
    assert isi.count("<h1") == 1
    assert isi.count('<li class="') >= 8
    assert 'aria-label="Tahun kinerja 2024"' in isi
    assert 'action="/keluar"' in isi
    assert "Perencana" in isi
    assert 'href="/periksa/"' in isi
    assert 'class="cetak-kop"' in isi


def test_rel_dan_menu_menandai_tempat(pemeran: Pemeran, masuk: Masuk):
    isi = masuk(pemeran.ani).get(f"{KANTOR}triwulan/2/").content.decode()
    assert re.search(r'href="/35.99.01/2024/triwulan/2/" aria-current="step"', isi)
    isi = masuk(pemeran.ani).get(f"{KANTOR}pegawai/").content.decode()
    assert isi.count('href="/35.99.01/2024/pegawai/" aria-current="page"') == 2
    assert 'aria-current="step"' not in isi


def test_pejabat_disebut_jabatannya(pemeran: Pemeran, masuk: Masuk):
    assert "Kepala Seksi Pelayanan Umum" in masuk(pemeran.eka).get(KANTOR).content.decode()


def test_orang_asing_melihat_halaman_yang_sama_dengan_yang_tiada(pemeran: Pemeran, masuk: Masuk):
    dedi = masuk(pemeran.dedi)
    asing, tiada, jauh = (dedi.get(a) for a in (KANTOR, "/35.99.77/2024/", "/tidak/ada"))
    assert [j.status_code for j in (asing, tiada, jauh)] == [404, 404, 404]
    assert _isi(asing) == _isi(tiada) == _isi(jauh)
    assert "Tanjung Contoh" not in _isi(asing)


def test_halaman_bukan_untuk_perannya_juga_sama(pemeran: Pemeran, masuk: Masuk):
    eka = masuk(pemeran.eka)
    terlarang, tiada = eka.get(f"{KANTOR}pegawai/jabatan/baru"), eka.get("/tidak/ada")
    assert terlarang.status_code == 404
    assert _isi(terlarang) == _isi(tiada)


@pytest.mark.parametrize(
    ("buat", "status", "kata"),
    [
        (galat.tiada, 404, "tidak ada, atau bukan untuk Anda"),
        (galat.salah_minta, 400, "tidak dapat dibaca"),
        (galat.rusak, 500, "tetap aman"),
        (galat.csrf_gagal, 403, "lebih lama daripada sesi"),
    ],
)
def test_halaman_galat_menyebut_apa_yang_aman(buat: Callable[..., HttpResponse], status: int, kata: str):
    minta = RequestFactory().get("/apa-saja")
    minta.user = AnonymousUser()
    jawaban = buat(minta)
    isi = jawaban.content.decode()
    assert jawaban.status_code == status
    assert kata in isi
    assert re.search(r"Nomor galat [0-9A-F]{6}\.", isi)
    assert isi.count("<h1") == 1


def test_nama_berisi_skrip_tidak_jalan(pemeran: Pemeran, masuk: Masuk):
    pemeran.ani.nama = "<script>alert(1)</script>"
    pemeran.ani.save()
    isi = masuk(pemeran.ani).get(KANTOR).content.decode()
    assert "<script>alert" not in isi
    assert "&lt;script&gt;alert" in isi


def test_halaman_rusak_tidak_bertanya_kepada_basis_data():
    """No fixture of the database: a query would fail here."""

    class Pecah:
        def __getattr__(self, nama: str) -> object:
            raise RuntimeError("basis data rusak")

    minta = RequestFactory().get("/apa-saja")
    minta.user = Pecah()  # type: ignore[assignment]
    assert galat.rusak(minta).status_code == 500
