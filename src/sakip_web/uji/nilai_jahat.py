"""What somebody writes into an address or a field who wants to see the system fall."""

from __future__ import annotations

from typing import Final

from django.urls.converters import IntConverter, SlugConverter

PANJANG: Final = "x" * 3000
# Numbers: none, behind the last, more than 32 and 64 bits hold, more digits than Python reads at once.
BILANGAN: Final = ("0", "5", "999", "2147483648", "9223372036854775808", "9" * 40, "9" * 5000)
TEKS: Final = (
    "tidak-ada",
    "%00",
    "a%00b",
    "%0a%0dSet-Cookie:x=1",
    "..%5c..%5cetc",
    "-1",
    "1e999",
    "%F0%9F%92%A5",
    "%E2%80%AEfdp.exe",
    "%FF%FE",
    "%ED%A0%80",
    "%27%20OR%201=1--",
    "%3Cscript%3E",
    "{{7*7}}",
    "#0",
    "None",
    "realisasi.kinerja",
    "perencanaan.indikator",
    "__class__",
    "9" * 5000,
    PANJANG,
)
# In fields: the same without the spelling of addresses, and values that look like ours.
ISIAN: Final = (
    "",
    "-1",
    "9" * 5000,
    "a\x00b",
    "\ud800",
    "\u202e²😀",
    "2024-13-45",
    "NaN",
    "[[[[1]]]]__class__",
    PANJANG * 10,
)


def untuk(pengubah: object) -> tuple[str, ...]:
    """What to try in a hole of an address; only what its converter lets through reaches a view."""
    if isinstance(pengubah, IntConverter):
        return BILANGAN
    if isinstance(pengubah, SlugConverter):
        return ("tidak-ada", "0", "x" * 3000)
    return TEKS
