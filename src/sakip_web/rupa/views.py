"""Pages for everybody: what the marks mean, and a short guide."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sakip_web.rupa.contoh_tanda import daftar_tanda


@require_safe
def tanda(request: HttpRequest) -> HttpResponse:
    """What every mark means."""
    return render(request, "rupa/tanda.html", {"daftar": daftar_tanda()})


@require_safe
def panduan(request: HttpRequest) -> HttpResponse:
    """The guide for planner, official and superior."""
    return render(request, "rupa/panduan.html")
