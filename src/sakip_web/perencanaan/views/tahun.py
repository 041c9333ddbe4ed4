"""Versions of the plan compared, and the start of the next year."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.forms.versi import FormBanding
from sakip_web.perencanaan.selectors.nama import nama_semua
from sakip_web.perencanaan.selectors.riwayat import Perubahan, banding_versi
from sakip_web.perencanaan.services.tahun_baru import SudahAda, mulai_tahun, pratinjau, sudah_ada


def _awal_hari(hari: date) -> datetime:
    return timezone.make_aware(datetime.combine(hari, time()))


@pintu(Izin.LIHAT)
def versi(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What changed in the plan between two days, each record before and after."""
    bawaan = {
        "dari": date(k.tahun.tahun, 1, 1).isoformat(),
        "sampai": max(k.hari, date(k.tahun.tahun, 1, 1)).isoformat(),
    }
    form = FormBanding({**bawaan, **{n: request.GET[n] for n in bawaan if n in request.GET}})
    perubahan: tuple[Perubahan, ...] = ()
    if form.is_valid():
        c = form.cleaned_data
        sampai = _awal_hari(c["sampai"] + timedelta(days=1))
        dari = _awal_hari(c["dari"])
        perubahan = banding_versi(tahun=k.tahun, dari=dari, sampai=sampai, nama=nama_semua(data=k.data))
    return render(request, "perencanaan/versi.html", {"form": form, "perubahan": perubahan})


@pintu(Izin.RENCANA)
def tahun_baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Start the next year: first what it means, then the act."""
    depan = k.tahun.tahun + 1
    if request.method == "POST":
        try:
            baru = mulai_tahun(k=k)
        except SudahAda as galat:
            messages.error(request, str(galat))
            return redirect(reverse("perencanaan:tahun_baru", args=[k.instansi.kode, k.tahun.tahun]))
        messages.success(request, f"Tahun {depan} dimulai dari {k.tahun.tahun}. Periksa dulu rencananya.")
        return redirect(reverse("perencanaan:rencana", args=[k.instansi.kode, baru.tahun]))
    ada = sudah_ada(k=k)
    isi = {"depan": depan, "ada": ada, "nasib": None if ada else pratinjau(k=k)}
    return render(request, "perencanaan/tahun_baru.html", isi)
