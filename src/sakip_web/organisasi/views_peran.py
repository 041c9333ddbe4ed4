"""Logins and roles of an office."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from sakip.kernel.galat import SakipError
from sakip_web.organisasi import services_peran
from sakip_web.organisasi.forms import PeranForm
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.models import Peran
from sakip_web.organisasi.pintu import pintu
from sakip_web.organisasi.services_peran import PeranBaru

SANDI: Final = "sandi_sekali"


@pintu(Izin.KELOLA)
@require_http_methods(["GET", "POST"])
def peran(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Who may log in here, as what; a new role below."""
    jabatan = {j.id: j.nama for j in k.data.organisasi.jabatan}
    form = PeranForm(request.POST or None, jabatan=jabatan.items(), initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        minta = PeranBaru(**form.cleaned_data)
        try:
            sandi = services_peran.beri_peran(
                instansi=k.instansi, rantai=k.tahun.rantai, minta=minta, oleh=k.pelaku(), waktu=k.waktu, hari=k.hari
            )
        except SakipError as sebab:
            form.add_error("nama_pengguna", str(sebab))
        else:
            tunjukkan_sandi(request, minta.nama_pengguna, sandi)
            messages.success(request, f"Peran diberikan kepada {minta.nama_pengguna}.")
            return redirect(reverse("organisasi:peran", kwargs=k.alamat))
    daftar = [
        (p, jabatan.get(p.jabatan, p.jabatan) or p.pihak)
        for p in services_peran.daftar_peran(instansi=k.instansi, hari=k.hari)
    ]
    isi = {"form": form, "daftar": daftar, "sandi": request.session.pop(SANDI, None)}
    return render(request, "organisasi/peran.html", isi)


@pintu(Izin.KELOLA)
@require_POST
def peran_akhiri(request: HttpRequest, k: Konteks, pk: int) -> HttpResponse:
    """End a role."""
    satu = _peran(k, pk)
    try:
        services_peran.akhiri_peran(peran=satu, rantai=k.tahun.rantai, oleh=k.pelaku(), waktu=k.waktu, hari=k.hari)
    except SakipError as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, f"Peran {satu.pengguna.nama} berakhir. Yang sudah ditulisnya tetap tercatat.")
    return redirect(reverse("organisasi:peran", kwargs=k.alamat))


@pintu(Izin.KELOLA)
@require_POST
def peran_sandi(request: HttpRequest, k: Konteks, pk: int) -> HttpResponse:
    """A new password for who forgot it."""
    orang = _peran(k, pk).pengguna
    try:
        sandi = services_peran.sandi_dari_kantor(
            pengguna=orang, instansi=k.instansi, oleh=k.pelaku(), waktu=k.waktu, rantai=k.tahun.rantai
        )
    except SakipError as sebab:
        messages.error(request, str(sebab))
    else:
        tunjukkan_sandi(request, orang.nama_pengguna, sandi)
    return redirect(reverse("organisasi:peran", kwargs=k.alamat))


def tunjukkan_sandi(request: HttpRequest, nama_pengguna: str, sandi: str) -> None:
    """Keep a password for the next page, which shows it once."""
    if sandi:
        request.session[SANDI] = [nama_pengguna, sandi]


def _peran(k: Konteks, pk: int) -> Peran:
    daftar = services_peran.daftar_peran(instansi=k.instansi, hari=k.hari)
    if (satu := daftar.filter(pk=pk).first()) is None:
        raise Http404
    return satu
