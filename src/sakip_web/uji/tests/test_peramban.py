"""The fixtures of the browser do what they promise."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from sakip_web.akun.models import Pengguna
from sakip_web.config import urls
from sakip_web.uji import chromium, jam
from sakip_web.uji.peramban import TELEPON

ISI = "<!doctype html><html lang=id><title>Uji</title><main><h1>{}</h1></main>"


def sapa(request):
    nama = request.user.nama if request.user.is_authenticated else "tamu"
    return HttpResponse(ISI.format(f"{nama} {request.hari} {Pengguna.objects.count()}"))


def nakal(request):
    lain = f"http://localhost:{request.META['SERVER_PORT']}/statis/tidak-ada.js"
    jawaban = HttpResponse(ISI.format("nakal") + f"<script>throw new Error('x')</script><script src='{lain}'></script>")
    jawaban.headers["Content-Security-Policy"] = "default-src * 'unsafe-inline'"
    return jawaban


def buruk(_request):
    return HttpResponse("<!doctype html><html><title></title><input><img src='data:,'>")


urlpatterns = [path("sapa", sapa), path("nakal", nakal), path("buruk", buruk), *urls.urlpatterns]


@pytest.fixture
def _alamat_uji():
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.mark.peramban
@pytest.mark.usefixtures("_alamat_uji")
def test_halaman_melihat_orang_hari_dan_basis_data_uji(masuk_peramban, pemeran_server):
    Pengguna.objects.buat(nama_pengguna="hana", nama="Hana Contoh")
    with jam.pada(date(2024, 7, 9)):
        halaman = masuk_peramban(pemeran_server.ani)
        halaman.set_viewport_size(TELEPON)
        halaman.goto("/sapa")
    assert halaman.text_content("h1") == "Ani Contoh 2024-07-09 8"


@pytest.mark.peramban
@pytest.mark.usefixtures("_alamat_uji")
def test_basis_data_sudah_kembali_seperti_semula(halaman):
    halaman.goto("/sapa")
    assert halaman.text_content("h1").endswith(" 7")


@pytest.mark.peramban
@pytest.mark.usefixtures("_alamat_uji")
def test_kesalahan_halaman_dan_permintaan_ke_luar_diadukan(halaman, galat_peramban):
    halaman.goto("/nakal")
    adu = " ".join(galat_peramban)
    galat_peramban.clear()
    assert "skrip: x" in adu or "Error: x" in adu
    assert "ke luar: http://localhost" in adu


@pytest.mark.peramban
@pytest.mark.usefixtures("_alamat_uji")
def test_tanpa_skrip_tidak_menjalankan_skrip(tanpa_skrip, galat_peramban):
    tanpa_skrip.goto("/nakal")
    assert galat_peramban == []


@pytest.mark.peramban
@pytest.mark.usefixtures("_alamat_uji")
def test_axe_menemukan_pelanggaran(halaman, periksa_axe):
    halaman.goto("/buruk")
    with pytest.raises(pytest.fail.Exception) as gagal:
        periksa_axe(halaman)
    assert "html-has-lang" in str(gagal.value)


def test_letak_peramban_menurut_lingkungan(monkeypatch, tmp_path):
    monkeypatch.setenv(chromium.SAKELAR, str(tmp_path / "tidak-ada"))
    assert chromium.letak() is None
    (tmp_path / "ada").touch()
    monkeypatch.setenv(chromium.SAKELAR, str(tmp_path / "ada"))
    assert chromium.letak() == str(tmp_path / "ada")
