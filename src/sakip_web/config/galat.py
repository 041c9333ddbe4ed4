"""Pages for what went wrong: what happened, what is safe, what to do, and a number to quote."""

from __future__ import annotations

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

log = logging.getLogger(__name__)


def tiada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404 and 403 are one page: a stranger must not learn what exists."""
    return render(request, "rupa/galat_tiada.html", {"nomor": _nomor()}, status=404)


def salah_minta(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """A request that no page of ours makes, or one that is too large."""
    return render(request, "rupa/galat_minta.html", {"nomor": _nomor()}, status=400)


def rusak(request: HttpRequest) -> HttpResponse:
    """A bug. The number stands in the log beside its cause; nothing that was confirmed is touched."""
    nomor = _nomor()
    log.error("Galat %s pada %s", nomor, request.path)
    return render(request, "rupa/galat_rusak.html", {"nomor": nomor}, status=500)


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form is older than the session that it belongs to."""
    return render(request, "rupa/galat_formulir.html", {"nomor": _nomor()}, status=403)


def _nomor() -> str:
    return secrets.token_hex(3).upper()
