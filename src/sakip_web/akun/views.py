"""Logging in and out, the second step, and one's own account."""

from __future__ import annotations

from typing import Final

import segno
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as lulus

from sakip_web.akun import services, titipan
from sakip_web.akun.forms import GantiSandiForm, KodeForm, MasukForm, NamaForm, SandiForm
from sakip_web.akun.models import Pengguna

SALAH: Final = "Nama pengguna atau sandi tidak cocok. Periksa huruf besar dan kecil pada sandi, lalu coba lagi."
KODE_SALAH: Final = (
    "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, dan pastikan jam ponsel tepat."
)
SANDI_SALAH: Final = "Sandi sekarang tidak cocok. Tulis sandi yang dipakai untuk masuk."
CADANGAN: Final = "kode_cadangan"


@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(["GET", "POST"])
def masuk(request: HttpRequest) -> HttpResponseBase:
    """The login page; what was posted without a session travels through it."""
    if request.method == "GET" and request.user.is_authenticated:
        return redirect(_tujuan(request))
    form = MasukForm(request.POST if request.method == "POST" else None)
    segel = request.POST.get("titipan", "")
    titip = titipan.buka(segel)
    if form.is_valid():
        data = form.cleaned_data
        orang = authenticate(request, nama_pengguna=data["nama_pengguna"], password=data["sandi"])
        if orang is not None:
            login(request, orang)
            if titip is None:
                return redirect(_tujuan(request))
            request.session[titipan.SESI] = titip.polos()
            return redirect("akun:titipan")
        form.add_error(None, SALAH)
    isi = {"form": form, "next": _lanjut(request), "titipan": segel if titip else "", "titip": titip}
    return render(request, "akun/masuk.html", isi)


@require_POST
def keluar(request: HttpRequest) -> HttpResponseBase:
    """Log out."""
    logout(request)
    messages.success(request, "Anda sudah keluar.")
    return redirect("akun:masuk")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def kode(request: HttpRequest) -> HttpResponseBase:
    """The second step of logging in."""
    orang = _pengguna(request)
    if not orang.dua_langkah or orang.is_verified():  # type: ignore[attr-defined]
        return redirect(_tujuan(request))
    form = KodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        alat = services.cocokkan_kode(pengguna=orang, kode=form.cleaned_data["kode"])
        if alat is not None:
            lulus(request, alat)
            return redirect(_tujuan(request))
        form.add_error("kode", KODE_SALAH)
    return render(request, "akun/kode.html", {"form": form, "next": _lanjut(request)})


@login_required
@require_http_methods(["GET", "POST"])
def titipan_(request: HttpRequest) -> HttpResponseBase:
    """What had not been sent when the session ended: send it now, or throw it away."""
    titip = titipan.di_sesi(request.session)
    if request.method == "POST":
        request.session.pop(titipan.SESI, None)
        if titip is not None and titip.isian:
            messages.success(request, "Isian yang belum terkirim dibuang.")
        return redirect(resolve_url("beranda:pintu_masuk"))
    if titip is None:
        raise Http404
    return render(request, "akun/titipan.html", {"titip": titip})


@login_required
@require_http_methods(["GET", "POST"])
def akun(request: HttpRequest) -> HttpResponseBase:
    """One's own account."""
    orang = _pengguna(request)
    form = NamaForm(request.POST if request.method == "POST" else None, initial={"nama": orang.nama})
    if form.is_valid():
        services.ganti_nama(pengguna=orang, nama=form.cleaned_data["nama"], waktu=request.waktu)  # type: ignore[attr-defined]
        messages.success(request, "Nama Anda tersimpan.")
        return redirect("akun:akun")
    return render(request, "akun/akun.html", {"form": form, "orang": orang})


@never_cache
@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def sandi(request: HttpRequest) -> HttpResponseBase:
    """Change one's own password; who was given one must do it first."""
    orang = _pengguna(request)
    form = GantiSandiForm(request.POST if request.method == "POST" else None, pengguna=orang)
    if form.is_valid():
        data = form.cleaned_data
        if services.sandi_cocok(request=request, pengguna=orang, sandi=data["sandi_lama"]):
            services.ganti_sandi(pengguna=orang, sandi=data["sandi_baru"], waktu=request.waktu)  # type: ignore[attr-defined]
            update_session_auth_hash(request, orang)
            messages.success(request, "Sandi sudah diganti. Sesi di peramban lain berakhir.")
            return redirect(_tujuan(request, bawaan="akun:akun"))
        form.add_error("sandi_lama", SANDI_SALAH)
    isi = {"form": form, "next": _lanjut(request), "wajib": orang.harus_ganti_sandi}
    return render(request, "akun/sandi.html", isi)


@never_cache
@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def dua_langkah(request: HttpRequest) -> HttpResponseBase:
    """Turn the second step on or off."""
    orang = _pengguna(request)
    if orang.dua_langkah:
        return _matikan(request, orang)
    alat = services.siapkan_dua_langkah(pengguna=orang)
    form = KodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        cadangan = services.pasang_dua_langkah(
            alat=alat,
            pengguna=orang,
            kode=form.cleaned_data["kode"],
            waktu=request.waktu,  # type: ignore[attr-defined]
        )
        if cadangan:
            lulus(request, alat)
            request.session[CADANGAN] = list(cadangan)
            return redirect("akun:cadangan")
        form.add_error("kode", KODE_SALAH)
    gambar = segno.make(alat.config_url, error="m").svg_data_uri(scale=5, border=4, light="white")
    kunci = alat.config_url.partition("secret=")[2].partition("&")[0]
    return render(request, "akun/dua_langkah.html", {"form": form, "gambar": gambar, "kunci_rahasia": kunci})


def _matikan(request: HttpRequest, orang: Pengguna) -> HttpResponseBase:
    form = SandiForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if services.sandi_cocok(request=request, pengguna=orang, sandi=form.cleaned_data["sandi"]):
            services.lepas_dua_langkah(pengguna=orang, waktu=request.waktu)  # type: ignore[attr-defined]
            messages.success(request, "Masuk dua langkah dimatikan.")
            return redirect("akun:akun")
        form.add_error("sandi", SANDI_SALAH)
    return render(request, "akun/dua_langkah_mati.html", {"form": form})


@never_cache
@login_required
def cadangan(request: HttpRequest) -> HttpResponseBase:
    """The recovery codes, shown once."""
    kode_ = request.session.pop(CADANGAN, None)
    if not kode_:
        return redirect("akun:akun")
    return render(request, "akun/cadangan.html", {"kode": kode_})


def _pengguna(request: HttpRequest) -> Pengguna:
    assert isinstance(request.user, Pengguna)
    return request.user


def _lanjut(request: HttpRequest) -> str:
    """Where one was going, when that is a page of ours; anything else is dropped."""
    ke = request.POST.get("next", "") or request.GET.get("next", "")
    aman = url_has_allowed_host_and_scheme(
        ke, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ) and ke.startswith("/")
    return ke if aman else ""


def _tujuan(request: HttpRequest, *, bawaan: str = "beranda:pintu_masuk") -> str:
    return _lanjut(request) or resolve_url(bawaan)
