"""Addresses within an office."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from sakip_web.organisasi.konteks import Konteks


def jalan(k: Konteks, nama: str, kueri: dict[str, str] | None = None, /, **bagian: object) -> str:
    """The address of a page of the office; ``kueri`` follows the question mark."""
    alamat = reverse(nama, kwargs={**k.alamat, **bagian})
    return f"{alamat}?{urlencode(kueri)}" if kueri else alamat


def alihkan(k: Konteks, nama: str, kueri: dict[str, str] | None = None, /, **bagian: object) -> HttpResponse:
    """Go on to a page of the office."""
    return HttpResponseRedirect(jalan(k, nama, kueri, **bagian))
