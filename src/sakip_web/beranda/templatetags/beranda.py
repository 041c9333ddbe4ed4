"""Tags of the home pages: addresses of tasks, small sums and dates in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from django.template import Context, Library
from django.urls import NoReverseMatch, reverse

from sakip.kernel.tanggal import format_tanggal
from sakip_web.organisasi.konteks import Konteks

register = Library()
_TANGGAL = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])\b")


@register.simple_tag(takes_context=True)
def alamat_kantor(context: Context, alamat: Sequence[str]) -> str:
    """The address of a page of this office: its name with what comes after office and year."""
    k: Konteks = context["k"]
    nama, *sisa = alamat
    try:
        return reverse(nama, args=[k.instansi.kode, k.tahun.tahun, *sisa])
    except NoReverseMatch:
        return ""


@register.filter
def mutlak(angka: int) -> int:
    """Without its sign."""
    return abs(angka)


@register.filter
def kurang(a: int, b: int) -> int:
    """One number less another."""
    return a - b


@register.filter
def tanggal_kata(teks: str) -> str:
    """A text of the library with its dates in words: ``2014-12-01`` as ``1 Desember 2014``."""
    return _TANGGAL.sub(lambda t: format_tanggal(date.fromisoformat(t[0])), teks)
