"""What every answer carries, and what no form may lack: headers, cookies, the token of forms."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client

from sakip_web.uji.alamat import Alamat, semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.orang_asing import CARA, Tanya, keadaan, klien, minta
from sakip_web.uji.pemeran import SANDI, Pemeran

muat()
SEMUA = semua_alamat()
# Programs with a key, no cookies: nothing that another page could make a browser send.
HALAMAN = [a for a in SEMUA if not a.nama.startswith("api-1:") and "openapi" not in a.rute]


def _kenal(a) -> str:
    return f"{a.nama} {a.rute}"


def _path(alamat: Alamat, pemeran: Pemeran) -> str:
    return alamat.path({"kode": "tidak-ada"} if terbuka(alamat) else isi_alamat(alamat, pemeran))


def keluhan(jawaban) -> list[str]:
    """What is missing from the headers of an answer to somebody who is logged in."""
    kepala, daftar = jawaban.headers, []
    aturan = dict(r.strip().partition(" ")[::2] for r in kepala.get("Content-Security-Policy", "").split(";"))
    if aturan.get("default-src") != "'none'":
        daftar.append(f"CSP {aturan}")
    if "unsafe" in aturan.get("script-src", ""):
        daftar.append(f"script-src {aturan['script-src']}")
    if aturan.get("frame-ancestors") not in ("'self'", "'none'"):
        daftar.append("frame-ancestors")
    if kepala.get("X-Content-Type-Options") != "nosniff":
        daftar.append("nosniff")
    if kepala.get("X-Frame-Options") not in ("SAMEORIGIN", "DENY"):
        daftar.append("X-Frame-Options")
    if "no-store" not in kepala.get("Cache-Control", ""):
        daftar.append(f"Cache-Control {kepala.get('Cache-Control')}")
    return daftar


@pytest.mark.parametrize("alamat", HALAMAN, ids=_kenal)
def test_kepala_setiap_jawaban(alamat, pemeran):
    path = _path(alamat, pemeran)
    jawaban = minta(klien(pemeran.ani, alamat), path, CARA[0])
    # The page of a review names its one script by hash in a rule of its own, which holds beside the header's.
    boleh = "script-src" if alamat.nama == "reviu:temuan" else None
    assert [k for k in keluhan(jawaban) if k.partition(" ")[0] != boleh] == [], path


def test_kiriman_tanpa_tanda_formulir_ditolak(pemeran):
    semua = [_path(a, pemeran) for a in HALAMAN]
    peramban = Client(enforce_csrf_checks=True)
    peramban.force_login(pemeran.ani, backend="django.contrib.auth.backends.ModelBackend")
    sebelum = keadaan()
    for path in semua:
        for htmx in (False, True):
            assert minta(peramban, path, Tanya("POST", htmx=htmx)).status_code == 403, path
    assert keadaan() == sebelum


def test_halaman_galat_berkepala_sama(pemeran, masuk):
    klien_ = masuk(pemeran.ani)
    klien_.raise_request_exception = False
    assert keluhan(klien_.get("/tidak/ada")) == []
    assert keluhan(klien_.get("/masuk?next=//contoh.lain")) == []


def test_tamu_tidak_disuruh_menyimpan_halaman_masuk(db):  # noqa: ARG001
    jawaban = Client().get("/masuk")
    assert jawaban.status_code == 200
    assert [k for k in keluhan(jawaban) if "Cache-Control" not in k] == []


def test_kue_tidak_terbaca_skrip(pemeran):
    peramban = Client()
    jawaban = peramban.get("/masuk")
    peramban.post("/masuk", {"nama_pengguna": pemeran.ani.nama_pengguna, "sandi": SANDI})
    for nama, kue in peramban.cookies.items():
        assert kue["httponly"], nama
        assert kue["samesite"] in ("Lax", "Strict"), nama
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= {*peramban.cookies}, jawaban


def test_kue_hanya_lewat_https_bila_alamatnya_https(tmp_path):
    nama = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_HTTPONLY")
    cetak = f"from django.conf import settings as s; import json; print(json.dumps([getattr(s, n) for n in {nama!r}]))"
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DATABASE_URL"))}
    env |= {
        "SAKIP_DATA": str(tmp_path),
        "SAKIP_ALAMAT": "https://sakip.contoh.go.id",
        "DJANGO_SETTINGS_MODULE": "sakip_web.config.settings",
    }
    hasil = subprocess.run([sys.executable, "-c", cetak], env=env, capture_output=True, text=True, check=True)
    assert json.loads(hasil.stdout) == [True] * 4
