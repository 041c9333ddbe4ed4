"""The page of a job: how far it is, cancel, and where its result is. One's own jobs alone."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from sakip_web.tugas.models import Pekerjaan
from sakip_web.tugas.selectors import antre_di_depan, milik
from sakip_web.tugas.services import batalkan


@login_required
@require_safe
def kemajuan(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a job is; a script asks for the inner part alone."""
    satu = _ambil(request, pk)
    isi = {"p": satu, "di_depan": antre_di_depan(pekerjaan=satu), "hasil": _tautan(satu)}
    potongan = request.headers.get("HX-Request") == "true"
    return render(request, "tugas/_kemajuan.html" if potongan else "tugas/kemajuan.html", isi)


@login_required
@require_POST
def batal(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a job."""
    satu = _ambil(request, pk)
    if batalkan(pekerjaan=satu, waktu=request.waktu):  # type: ignore[attr-defined]
        messages.success(request, f"{satu.judul}: dibatalkan. Yang sudah tersimpan sebelumnya tetap ada.")
    else:
        messages.info(request, f"{satu.judul} sudah berakhir, jadi tidak dibatalkan.")
    return redirect("tugas:kemajuan", pk=pk)


def _ambil(request: HttpRequest, pk: int) -> Pekerjaan:
    assert isinstance(request.user, AbstractBaseUser)
    satu = milik(pk=pk, untuk=request.user)
    if satu is None:
        raise Http404
    return satu


def _tautan(satu: Pekerjaan) -> dict[str, str] | None:
    """Where the result is: a path of ours, never an address of others. A file that was removed since is told."""
    hasil = satu.hasil if isinstance(satu.hasil, dict) else {}
    alamat = _jalan(hasil.get("alamat"))
    if not alamat:
        return None
    letak = hasil.get("letak")
    if isinstance(letak, str) and letak and not (Path(settings.FOLDER_DATA) / letak).is_file():
        return {"dibuang": "ya", "ulang": _jalan(hasil.get("ulang"))}
    return {"alamat": alamat, "sebutan": str(hasil.get("sebutan", "Lihat hasilnya"))}


def _jalan(alamat: object) -> str:
    return alamat if isinstance(alamat, str) and alamat.startswith("/") and not alamat.startswith("//") else ""
