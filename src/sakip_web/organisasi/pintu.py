"""The door of every page of an office: logged in, a role here, and the permission that the page asks for.

A stranger, an office that does not exist and a page that is not for one's role are all the same 404.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from sakip_web.akun.models import Pengguna
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.models import Peran
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import cari_tahun

P = ParamSpec("P")
Halaman = Callable[Concatenate[HttpRequest, Konteks, P], HttpResponseBase]


def pintu(izin: Izin) -> Callable[[Halaman[P]], Callable[..., HttpResponseBase]]:
    """Decorate a view ``(request, k, …)``; ISI and TANGGAPI ask about the ``jabatan`` of the address."""

    def pasang(halaman: Halaman[P]) -> Callable[..., HttpResponseBase]:
        @wraps(halaman)
        def masuk(request: HttpRequest, instansi: str, tahun: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
            k = buka(request=request, instansi=instansi, tahun=tahun)
            if not k.boleh(izin, kwargs.get("jabatan", "")):
                raise Http404
            return halaman(request, k, *args, **kwargs)

        terkunci = login_required(masuk)
        terkunci.izin = izin  # type: ignore[attr-defined]
        return terkunci

    return pasang


def buka(*, request: HttpRequest, instansi: str, tahun: int) -> Konteks:
    """The context of a request; 404 for who has no role here. The page itself asks for the permission."""
    baris = cari_tahun(instansi=instansi, tahun=tahun)
    assert isinstance(request.user, Pengguna)
    if baris is None:
        raise Http404
    hari = request.hari  # type: ignore[attr-defined]
    peran = peran_di(pengguna=request.user, tahun=baris, hari=hari)
    if not peran:
        raise Http404
    k = Konteks(request.user, baris, peran, hari, request.waktu)  # type: ignore[attr-defined]
    request.konteks = k  # type: ignore[attr-defined]
    return k


def peran_di(*, pengguna: Pengguna, tahun: Tahun, hari: Any) -> tuple[Peran, ...]:
    """The roles of a person at an office on a day."""
    peran = Peran.objects.filter(Q(instansi=tahun.instansi) | Q(instansi=None), pengguna=pengguna)
    peran = peran.filter(Q(mulai=None) | Q(mulai__lte=hari), Q(selesai=None) | Q(selesai__gte=hari))
    return tuple(peran)
