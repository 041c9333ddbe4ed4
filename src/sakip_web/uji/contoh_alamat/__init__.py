"""Things behind addresses, one module for each app; every module here is read (see ``uji.contoh``)."""

from __future__ import annotations

import importlib
import pkgutil


def muat() -> None:
    """Register all entries; doing it twice is doing it once."""
    for modul in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{modul.name}")
