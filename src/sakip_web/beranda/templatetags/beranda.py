"""Tags of the home pages: addresses of tasks, small sums in words, records in short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.template import Context, Library
from django.urls import NoReverseMatch, reverse

from sakip.data.kanonik_nilai import Polos
from sakip_web.organisasi.konteks import Konteks

register = Library()
_PANJANG = 160


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
def ringkas_polos(isi: Polos) -> str:
    """A stored record in one line, cut where it is long."""
    teks = _teks(isi)
    return teks if len(teks) <= _PANJANG else f"{teks[:_PANJANG].rstrip()} …"


def _teks(isi: Polos) -> str:
    if isinstance(isi, Mapping):
        return "; ".join(f"{k} {_teks(v)}" for k, v in isi.items())
    if isinstance(isi, list):
        return ", ".join(_teks(x) for x in isi)
    if isi is None:
        return "–"
    return ("ya" if isi else "tidak") if isinstance(isi, bool) else str(isi)
