"""Home, the explanation of a figure, the log."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip_web.akun.models import Pengguna
from sakip_web.beranda.asal import telusuri_asal
from sakip_web.beranda.catatan import Saringan, cari_jejak
from sakip_web.beranda.kantor import kantor_saya, tahun_lain
from sakip_web.beranda.selectors import susun_beranda
from sakip_web.isian.baca_jejak import baca_jejak
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu


@login_required
def pintu_masuk(request: HttpRequest) -> HttpResponse:
    """The offices and years of a person; with one alone its home, unless the list itself was asked for."""
    assert isinstance(request.user, Pengguna)
    daftar = kantor_saya(pengguna=request.user, hari=request.hari)  # type: ignore[attr-defined]
    if len(daftar) == 1 and "pilih" not in request.GET:
        return redirect(daftar[0].alamat)
    return render(request, "beranda/pintu_masuk.html", {"daftar": daftar})


@pintu(Izin.LIHAT)
def kantor(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The home of an office."""
    return render(request, "beranda/kantor.html", {"b": susun_beranda(k=k), "tahun_lain": tahun_lain(k=k)})


@pintu(Izin.LIHAT)
def angka(request: HttpRequest, k: Konteks, id_hitungan: str) -> HttpResponse:
    """Where a figure comes from."""
    asal = telusuri_asal(k=k, id_hitungan=id_hitungan)
    if asal is None:
        raise Http404
    return render(request, "beranda/angka.html", {"asal": asal})


@pintu(Izin.LIHAT)
def jejak(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The log of the year, searchable."""
    saringan = Saringan.baca(request.GET)
    halaman = Paginator(cari_jejak(tahun=k.tahun, saringan=saringan), 50).get_page(request.GET.get("halaman"))
    catatan = baca_jejak(mata=halaman, tahun=k.data)
    return render(request, "beranda/jejak.html", {"halaman": halaman, "catatan": catatan, "saringan": saringan})
