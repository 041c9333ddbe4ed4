"""Addresses: of pages that may not exist (no link instead of an error), and of static files."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from functools import cache, lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.urls import NoReverseMatch, Resolver404, get_script_prefix, resolve, reverse


def alamat_bila_ada(nama: str, /, *args: Hashable, **kwargs: Hashable) -> str:
    """The address of a name, empty where there is none."""
    return _alamat(get_script_prefix(), nama, args, tuple(kwargs.items()))


# A page with a table asks for hundreds, most of them those of the page before.
@lru_cache(maxsize=16384)
def _alamat(_awalan: str, nama: str, args: tuple[Hashable, ...], kwargs: tuple[tuple[str, Hashable], ...]) -> str:
    try:
        return reverse(nama, args=args, kwargs=dict(kwargs))
    except NoReverseMatch:
        return ""


def jalan_bila_ada(jalan: str, /) -> str:
    """A path of the sitemap (``/35.99.01/2024/rencana/``), empty where no page answers there."""
    jalan = jalan.lstrip("/")
    return f"{get_script_prefix()}{jalan}" if _ada(f"/{jalan}") else ""


@lru_cache(maxsize=8192)
def _ada(jalan: str) -> bool:
    # Which pages exist does not change while a process runs; every page asks for fifteen of them.
    try:
        resolve(jalan)
    except Resolver404:
        return False
    return True


@cache
def versi_statis(jalan: str, /) -> str:
    """``?v=`` with the hash of a static file; empty where there is none (the style is not built yet)."""
    letak = finders.find(jalan)
    return f"?v={hashlib.sha256(Path(letak).read_bytes()).hexdigest()[:10]}" if isinstance(letak, str) else ""
