"""Logging in: one answer for everything wrong, no way out to other hosts, the second step before anything."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from sakip_web.akun.models import Pengguna
from sakip_web.akun.views import KODE_SALAH, SALAH
from sakip_web.jejak.models import Jejak
from sakip_web.uji.pemeran import SANDI, Pemeran

pytestmark = pytest.mark.usefixtures("pemeran")
Masuk = Callable[[Pengguna], Client]


def coba(klien: Client, nama: str, sandi: str, **lain: str):
    return klien.post("/masuk", {"nama_pengguna": nama, "sandi": sandi, **lain})


def kode_kini(alat: TOTPDevice, geser: int = 0) -> str:
    totp = TOTP(alat.bin_key)
    totp.time = time.time() + geser * 30
    return f"{totp.token():06d}"


@pytest.mark.parametrize(("nama", "sandi"), [("ani", "keliru"), ("tiada", SANDI), ("ANI ", "x")])
def test_nama_salah_dan_sandi_salah_dijawab_sama(nama: str, sandi: str) -> None:
    jawaban = coba(Client(), nama, sandi)
    assert SALAH in jawaban.content.decode()
    assert "_auth_user_id" not in jawaban.wsgi_request.session


@pytest.mark.parametrize(
    "next_", ["https://jahat.contoh/", "//jahat.contoh", "/\\jahat.contoh", "javascript:alert(1)", "\t//x"]
)
def test_next_ke_luar_dibuang(next_: str) -> None:
    halaman = Client().get("/masuk", {"next": next_})
    assert "jahat" not in halaman.content.decode()
    jawaban = coba(Client(), "ani", SANDI, next=next_ + "")
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"].startswith("/")
    assert not jawaban.headers["Location"].startswith(("//", "/\\"))


def test_masuk_dengan_huruf_besar_lalu_ke_halaman_yang_dituju() -> None:
    jawaban = coba(Client(), "Ani", SANDI, next="/akun")
    assert jawaban.headers["Location"] == "/akun"


def test_pengguna_nonaktif_tidak_masuk() -> None:
    Pengguna.objects.filter(nama_pengguna="ani").update(is_active=False)
    assert SALAH in coba(Client(), "ani", SANDI).content.decode()


def test_menebak_dihentikan_dan_sandi_tidak_disimpan() -> None:
    klien = Client()
    for _ in range(8):
        jawaban = coba(klien, "ani", "rahasia-yang-salah")
    assert jawaban.status_code == 429
    assert "15 menit" in jawaban.content.decode()
    assert coba(klien, "ani", SANDI).status_code == 429
    assert not AccessAttempt.objects.filter(post_data__contains="rahasia").exists()


def test_keluar_hanya_dengan_post(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert klien.get("/keluar").status_code == 405
    assert klien.post("/keluar").headers["Location"] == "/masuk"
    assert klien.get("/akun").status_code == 302


def test_sandi_yang_diberikan_harus_diganti_dulu(pemeran: Pemeran, masuk: Masuk) -> None:
    Pengguna.objects.filter(pk=pemeran.ani.pk).update(harus_ganti_sandi=True)
    klien = masuk(pemeran.ani)
    assert klien.get("/akun").headers["Location"] == "/akun/sandi?next=%2Fakun"
    isi = {"sandi_lama": SANDI, "sandi_baru": "kata-lain-sekali", "sandi_ulang": "kata-lain-sekali", "next": "/akun"}
    assert klien.post("/akun/sandi", isi).headers["Location"] == "/akun"
    assert klien.get("/akun").status_code == 200
    assert Jejak.objects.filter(rantai__nama="akun", tindakan="mengganti sandi", pelaku="Ani Contoh").exists()


@pytest.mark.parametrize(
    ("lama", "baru", "ulang", "pesan"),
    [
        ("keliru", "kata-lain-sekali", "kata-lain-sekali", "Sandi sekarang tidak cocok"),
        (SANDI, "pendek", "pendek", "10"),
        (SANDI, "1234567890123", "1234567890123", "angka"),
        (SANDI, SANDI, SANDI, "sama dengan yang sekarang"),
        (SANDI, "kata-lain-sekali", "kata-lain-dua", "berbeda"),
    ],
)
def test_sandi_baru_yang_ditolak_berkata_mengapa(
    pemeran: Pemeran, masuk: Masuk, lama: str, baru: str, ulang: str, pesan: str
) -> None:
    klien = masuk(pemeran.ani)
    jawaban = klien.post("/akun/sandi", {"sandi_lama": lama, "sandi_baru": baru, "sandi_ulang": ulang})
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()
    pemeran.ani.refresh_from_db()
    assert pemeran.ani.check_password(SANDI)


def test_dua_langkah_dinyalakan_dan_ditanya_sebelum_apa_pun(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert "data:image/svg+xml" in klien.get("/akun/dua-langkah").content.decode()
    alat = TOTPDevice.objects.get(user=pemeran.ani)
    assert KODE_SALAH in klien.post("/akun/dua-langkah", {"kode": "000000"}).content.decode()
    alat.refresh_from_db()
    alat.throttle_reset()
    assert (
        klien.post("/akun/dua-langkah", {"kode": kode_kini(alat)}).headers["Location"] == "/akun/dua-langkah/cadangan"
    )
    cadangan = klien.get("/akun/dua-langkah/cadangan").context["kode"]
    assert len(cadangan) == 10
    assert klien.get("/akun/dua-langkah/cadangan").headers["Location"] == "/akun"
    assert klien.get("/akun").status_code == 200

    lain = Client()
    assert coba(lain, "ani", SANDI, next="/akun").headers["Location"] == "/akun"
    assert lain.get("/akun").headers["Location"] == "/masuk/kode?next=%2Fakun"
    assert lain.post("/akun", {"nama": "Lain"}).headers["Location"] == "/masuk/kode"
    assert lain.get("/akun", headers={"HX-Request": "true"}).status_code == 401
    assert KODE_SALAH in lain.post("/masuk/kode", {"kode": "123456"}).content.decode()
    for alat in TOTPDevice.objects.filter(user=pemeran.ani):
        alat.throttle_reset()
    StaticDevice.objects.get(user=pemeran.ani).throttle_reset()
    assert lain.post("/masuk/kode", {"kode": cadangan[0], "next": "/akun"}).headers["Location"] == "/akun"
    assert lain.get("/akun").status_code == 200

    ketiga = Client()
    coba(ketiga, "ani", SANDI)
    assert ketiga.post("/masuk/kode", {"kode": cadangan[0]}).status_code == 200

    assert "tidak cocok" in lain.post("/akun/dua-langkah", {"sandi": "salah"}).content.decode()
    assert lain.post("/akun/dua-langkah", {"sandi": SANDI}).headers["Location"] == "/akun"
    assert not TOTPDevice.objects.filter(user=pemeran.ani).exists()


def test_nama_sendiri(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert klien.post(reverse("akun:akun"), {"nama": ""}).status_code == 200
    assert klien.post(reverse("akun:akun"), {"nama": "Ani Baru <b>"}).status_code == 302
    assert "Ani Baru &lt;b&gt;" in klien.get("/akun").content.decode()
