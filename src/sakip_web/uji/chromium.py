"""Where Chromium is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

SAKELAR: Final = "SAKIP_PERAMBAN"
NAMA: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Nothing but our own pages is asked for: no updates, no safe browsing, no sync.
ARGUMEN: Final = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)


def letak() -> str | None:
    """The program to start: what SAKIP_PERAMBAN names, else the first of the usual names; None where there is none."""
    disebut = os.environ.get(SAKELAR)
    if disebut:
        return disebut if Path(disebut).is_file() else None
    return next((ada for nama in NAMA if (ada := shutil.which(nama))), None)
