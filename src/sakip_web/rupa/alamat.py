"""Addresses that may not exist: a page that is not there yet gets no link instead of an error."""

from __future__ import annotations

from django.urls import NoReverseMatch, Resolver404, get_script_prefix, resolve, reverse


def alamat_bila_ada(nama: str, /, *args: object, **kwargs: object) -> str:
    """The address of a name, empty where there is none."""
    try:
        return reverse(nama, args=args, kwargs=kwargs)
    except NoReverseMatch:
        return ""


def jalan_bila_ada(jalan: str, /) -> str:
    """A path of the sitemap (``/35.99.01/2024/rencana/``), empty where no page answers there."""
    try:
        resolve(f"/{jalan.lstrip('/')}")
    except Resolver404:
        return ""
    return f"{get_script_prefix()}{jalan.lstrip('/')}"
