"""The page of one's keys."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip_web.akun.models import Pengguna
from sakip_web.api.models import KunciApi
from sakip_web.api.services import buat_kunci, cabut_kunci


@login_required
def kunci(request: HttpRequest) -> HttpResponse:
    """List one's keys; make one, shown this once."""
    pengguna, baru = cast(Pengguna, request.user), ""
    nama = request.POST.get("nama", "").strip()[:100]
    galat = (
        "Nama kunci belum ditulis. Tulis program mana yang memakainya." if request.method == "POST" and not nama else ""
    )
    if nama:
        baru = buat_kunci(pengguna=pengguna, nama=nama, waktu=request.waktu)  # type: ignore[attr-defined]
    daftar = KunciApi.objects.filter(pengguna=pengguna, dicabut=False)
    return render(request, "api/kunci.html", {"daftar": daftar, "baru": baru, "galat": galat})


@login_required
@require_POST
def cabut(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a key back."""
    if not cabut_kunci(pengguna=cast(Pengguna, request.user), pk=pk, waktu=request.waktu):  # type: ignore[attr-defined]
        raise Http404
    messages.success(request, "Kunci dicabut. Program yang memakainya tidak dapat membaca lagi.")
    return redirect("api:kunci")
