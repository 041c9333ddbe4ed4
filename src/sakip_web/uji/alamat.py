"""Every address of the system, read off ``config.urls``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import StringConverter

KANTOR = "<kode:instansi>/<tahun4:tahun>/"
# What Django's reverse leaves as it is.
AMAN = "!$&'()*+,;=/~:@"
_LUBANG = re.compile(r"<(?:[^>:]+:)?(\w+)>")


@dataclass(frozen=True, slots=True)
class Alamat:
    """One pattern: its name with namespaces (the route where it has none), its route, what fills it, and its view."""

    nama: str
    rute: str
    pengubah: Mapping[str, Any]
    tampilan: Any

    @property
    def kantor(self) -> bool:
        """Whether it belongs to an office and a year."""
        return self.rute.startswith(KANTOR)

    def path(self, isi: Mapping[str, object]) -> str:
        """The path with its holes filled; ``?`` holds the fields of a query."""
        tanya = isi.get("?")
        ekor = f"?{urlencode(tanya)}" if isinstance(tanya, Mapping) else ""
        if "(?P<" in self.rute:
            return reverse(self.nama, kwargs={n: isi[n] for n in self.pengubah}) + ekor
        return (
            "/" + _LUBANG.sub(lambda m: quote(str(self.pengubah[m[1]].to_url(isi[m[1]])), safe=AMAN), self.rute) + ekor
        )


def semua_alamat() -> tuple[Alamat, ...]:
    """All of them, by name."""
    return tuple(sorted(_jelajah(get_resolver().url_patterns, "", "", {}), key=lambda a: (a.nama, a.rute)))


def _jelajah(
    pola: list[URLPattern | URLResolver], ruang: str, rute: str, pengubah: Mapping[str, Any]
) -> Iterator[Alamat]:
    for p in pola:
        # The groups of a regular expression are words, which need no converter.
        lubang = p.pattern.converters or dict.fromkeys(p.pattern.regex.groupindex, StringConverter())
        lanjut, semua = f"{rute}{p.pattern}", {**pengubah, **lubang}
        if isinstance(p, URLResolver):
            nama = f"{ruang}{p.namespace}:" if p.namespace else ruang
            yield from _jelajah(p.url_patterns, nama, lanjut, semua)
        else:
            yield Alamat(f"{ruang}{p.name or lanjut}", lanjut, semua, p.callback)
