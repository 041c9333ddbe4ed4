"""Pages of the administrator of the whole system: offices, and people across them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from sakip.kernel.galat import SakipError
from sakip_web.akun.models import Pengguna
from sakip_web.akun.services import atur_aktif, sandi_baru_sekali
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi import services_peran
from sakip_web.organisasi.forms_kantor import KantorForm, PenggunaForm
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.organisasi.services_kantor import KantorBaru, buat_kantor, semua_profil
from sakip_web.organisasi.services_peran import PeranBaru, berlaku
from sakip_web.organisasi.views_peran import SANDI, tunjukkan_sandi
from sakip_web.rekaman.models import Instansi

Halaman = Callable[..., HttpResponse]
SEHALAMAN: Final = 50


def pengelola(halaman: Halaman) -> Halaman:
    """Only for who administers the whole system; for everybody else the page does not exist."""

    @wraps(halaman)
    def masuk(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        assert isinstance(request.user, Pengguna)
        peran = Peran.objects.filter(berlaku(hari=request.hari), instansi=None, macam=Macam.PENGELOLA)  # type: ignore[attr-defined]
        if not peran.filter(pengguna=request.user).exists():
            raise Http404
        pelaku = Pelaku(request.user.pk, request.user.nama)
        return halaman(request, pelaku, *args, **kwargs)

    return login_required(masuk)


@pengelola
@require_http_methods(["GET", "POST"])
def kantor(request: HttpRequest, pelaku: Pelaku) -> HttpResponse:
    """All offices with their years; a new office below."""
    form = KantorForm(request.POST or None, profil=semua_profil().items(), initial={"tahun": request.hari.year})  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            tahun = buat_kantor(baru=KantorBaru(**form.cleaned_data), oleh=pelaku, waktu=request.waktu)  # type: ignore[attr-defined]
        except SakipError as sebab:
            form.add_error("kode", str(sebab))
        else:
            messages.success(request, f"{tahun.instansi.nama} {tahun.tahun} dibuat. Beri perencananya di Pengguna.")
            return redirect("pengelolaan:kantor")
    daftar = Instansi.objects.prefetch_related("tahun")
    return render(request, "organisasi/kelola_kantor.html", {"form": form, "daftar": daftar})


@pengelola
@require_http_methods(["GET", "POST"])
def pengguna(request: HttpRequest, pelaku: Pelaku) -> HttpResponse:
    """Everybody who has a login, with their roles; a new role below."""
    kantor_ = {str(i.pk): i for i in Instansi.objects.all()}
    form = PenggunaForm(request.POST or None, instansi=[(pk, i.nama) for pk, i in kantor_.items()])
    if request.method == "POST" and form.is_valid():
        d = form.cleaned_data
        try:
            sandi = services_peran.beri_peran(
                instansi=kantor_.get(d["instansi"]),
                rantai=services_peran.UMUM,
                minta=PeranBaru(d["nama_pengguna"], d["nama"], d["peran"]),
                oleh=pelaku,
                waktu=request.waktu,  # type: ignore[attr-defined]
                hari=request.hari,  # type: ignore[attr-defined]
            )
        except SakipError as sebab:
            form.add_error("nama_pengguna", str(sebab))
        else:
            tunjukkan_sandi(request, d["nama_pengguna"], sandi)
            messages.success(request, f"Peran diberikan kepada {d['nama_pengguna']}.")
            return redirect("pengelolaan:pengguna")
    semua = services_peran.semua_pengguna(hari=request.hari)  # type: ignore[attr-defined]
    halaman = Paginator(semua, SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {"form": form, "halaman": halaman, "sandi": request.session.pop(SANDI, None)}
    return render(request, "organisasi/kelola_pengguna.html", isi)


@pengelola
@require_POST
def pengguna_sandi(request: HttpRequest, pelaku: Pelaku, pk: int) -> HttpResponse:
    """A new password for anybody."""
    orang = get_object_or_404(Pengguna, pk=pk)
    sandi = sandi_baru_sekali(pengguna=orang, oleh=pelaku, waktu=request.waktu)  # type: ignore[attr-defined]
    tunjukkan_sandi(request, orang.nama_pengguna, sandi)
    return redirect("pengelolaan:pengguna")


@pengelola
@require_POST
def pengguna_aktif(request: HttpRequest, pelaku: Pelaku, pk: int) -> HttpResponse:
    """Close a login, or open it again; one's own stays open."""
    orang = get_object_or_404(Pengguna, pk=pk)
    if orang.pk == pelaku.pengguna:
        messages.error(request, "Anda tidak dapat menutup akun sendiri. Minta pengelola lain.")
    else:
        atur_aktif(pengguna=orang, aktif=not orang.is_active, oleh=pelaku, waktu=request.waktu)  # type: ignore[attr-defined]
        messages.success(request, f"{orang.nama}: akun {'dibuka' if orang.is_active else 'ditutup'}.")
    return redirect("pengelolaan:pengguna")


@pengelola
@require_POST
def peran_akhiri(request: HttpRequest, pelaku: Pelaku, pk: int) -> HttpResponse:
    """End any role."""
    satu = get_object_or_404(Peran.objects.filter(berlaku(hari=request.hari)), pk=pk)  # type: ignore[attr-defined]
    try:
        services_peran.akhiri_peran(
            peran=satu,
            rantai=services_peran.UMUM,
            oleh=pelaku,
            waktu=request.waktu,  # type: ignore[attr-defined]
            hari=request.hari,  # type: ignore[attr-defined]
        )
    except SakipError as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, f"Peran {satu.pengguna.nama} berakhir.")
    return redirect("pengelolaan:pengguna")
