"""What stands before every page: a session that ended loses nothing, the second step and a new password come first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip_web.akun import titipan
from sakip_web.akun.forms import MasukForm
from sakip_web.akun.models import Pengguna

Lanjut = Callable[[HttpRequest], HttpResponse]
# Scripts read it: the answer is not the page that they asked for, the person must log in again.
KEPALA: Final = "X-Sakip-Sesi"
# Pages that take passwords and codes alone, or what was kept itself.
TANPA_TITIPAN: Final = ("sandi", "dua_langkah", "kode", "titipan")


def penjaga_sesi(lanjut: Lanjut) -> Lanjut:
    """Between the session and the pages."""

    def layani(request: HttpRequest) -> HttpResponse:
        tujuan = _harus_ke(request)
        if tujuan:
            return _berakhir() if _potongan(request) else redirect(tujuan)
        jawaban = lanjut(request)
        return _sesi_habis(request, jawaban) if not request.user.is_authenticated else _terkirim(request, jawaban)

    return layani


def _harus_ke(request: HttpRequest) -> str:
    """Where somebody must go first; empty when nothing stands in the way."""
    orang = request.user
    if not isinstance(orang, Pengguna) or request.path in (reverse("akun:keluar"), reverse("akun:masuk")):
        return ""
    if orang.dua_langkah and not orang.is_verified():  # type: ignore[attr-defined]
        halaman = reverse("akun:kode")
    elif orang.harus_ganti_sandi:
        halaman = reverse("akun:sandi")
    else:
        return ""
    if request.path == halaman:
        return ""
    return f"{halaman}?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else halaman


def _potongan(request: HttpRequest) -> bool:
    """Asked for by a script, for a part of a page."""
    return "HX-Request" in request.headers


def _berakhir() -> HttpResponse:
    return HttpResponse("Sesi berakhir. Masuk lagi; isian Anda tidak hilang.", status=401, headers={KEPALA: "berakhir"})


def _sesi_habis(request: HttpRequest, jawaban: HttpResponse) -> HttpResponse:
    """A page that would send to the login page: keep what was posted."""
    masuk = reverse("akun:masuk")
    if jawaban.status_code != 302 or urlsplit(jawaban.headers.get("Location", "")).path != masuk:
        return jawaban
    if _potongan(request):
        return _berakhir()
    if request.method != "POST" or request.path in (reverse(f"akun:{n}") for n in TANPA_TITIPAN):
        return jawaban
    titip = titipan.dari_permintaan(request)
    if titip is None and not request.POST:
        return jawaban
    isi = {"form": MasukForm(), "titipan": titipan.segel(titip) if titip else "", "titip": titip, "sesi_habis": True}
    return render(request, "akun/masuk.html", isi, status=401)


def _terkirim(request: HttpRequest, jawaban: HttpResponse) -> HttpResponse:
    """Once the kept fields have been sent they wait no more."""
    if request.method == "POST" and jawaban.status_code < 400 and titipan.SESI in request.session:
        titip = titipan.di_sesi(request.session)
        if titip is None or titip.alamat == request.get_full_path():
            del request.session[titipan.SESI]
    return jawaban
