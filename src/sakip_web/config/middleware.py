"""What every request passes: the headers that keep a page to itself, and the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

Lanjut = Callable[[HttpRequest], HttpResponse]

# Everything comes from here; nothing is embedded elsewhere. Pages of reports are shown in frames of our own pages.
KEBIJAKAN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
    "manifest-src 'self'"
)


def pengaman(lanjut: Lanjut) -> Lanjut:
    """Name what a page may load; a view that shows a document of its own sets a stricter rule itself."""

    def layani(request: HttpRequest) -> HttpResponse:
        jawaban = lanjut(request)
        jawaban.headers.setdefault("Content-Security-Policy", KEBIJAKAN)
        jawaban.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        # Pages hold figures of an office: shared PCs must not show them after logging out.
        if request.user.is_authenticated:
            jawaban.headers.setdefault("Cache-Control", "private, no-store")
        return jawaban

    return layani


def tanpa_nol(lanjut: Lanjut) -> Lanjut:
    """Refuse the sign zero, which nobody types and which a database cannot keep."""

    def layani(request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        kiriman = (request.GET, request.POST) if request.method == "POST" else (request.GET,)
        if any("\0" in satu for k in kiriman for nama, semua in k.lists() for satu in (nama, *semua)):
            raise SuspiciousOperation("tanda nol dalam isian")
        return lanjut(request)

    return layani


def sekarang() -> datetime:
    """The clock; tests set it (``uji.jam``)."""
    return timezone.now()


def jam(lanjut: Lanjut) -> Lanjut:
    """Give the request its moment; below the views nobody looks at the clock."""

    def layani(request: HttpRequest) -> HttpResponse:
        request.waktu = sekarang()  # type: ignore[attr-defined]
        request.hari = timezone.localdate(request.waktu)  # type: ignore[attr-defined]
        return lanjut(request)

    return layani
