"""The forms of a page as a browser without scripts would send them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

# What a person types into; the rest is chosen, or is not seen.
_DIKETIK: Final = {"", "text", "search", "email", "tel", "url", "number", "date"}
_TOMBOL: Final = {"submit", "button", "reset", "image"}


@dataclass(slots=True)
class Formulir:
    """Where it goes, its fields in order, which of them are typed into, and which take files."""

    cara: str
    tujuan: str
    isian: list[tuple[str, str]] = field(default_factory=list)
    diketik: list[str] = field(default_factory=list)
    berkas: list[str] = field(default_factory=list)

    def terisi(self, teks: str) -> list[tuple[str, str]]:
        """Its fields with a text typed into every one that can be typed into."""
        return [(n, teks if n in self.diketik else v) for n, v in self.isian]


def formulir(isi: str) -> Iterator[Formulir]:
    """The forms of a page that are sent by POST."""
    pengurai = _Pengurai()
    pengurai.feed(isi)
    yield from (f for f in pengurai.semua if f.cara == "post")


class _Pengurai(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.semua: list[Formulir] = []
        self._nama: dict[str, Formulir] = {}
        self._kini: Formulir | None = None
        self._pilihan: tuple[Formulir, str] | None = None
        self._teks: tuple[Formulir, str] | None = None
        # Groups of fields around the place, and whether each is switched off.
        self._mati: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {n: v or "" for n, v in attrs}
        if tag == "form":
            baru = self._kini = self._milik(a.get("id", ""))
            baru.cara, baru.tujuan = a.get("method", "get").lower(), a.get("action", "")
        elif tag == "fieldset":
            self._mati.append("disabled" in a)
        elif tag in ("input", "textarea", "select"):
            milik = self._milik(a["form"]) if "form" in a else self._kini
            if milik is not None and a.get("name") and "disabled" not in a and not any(self._mati):
                self._ruas(milik, tag, a)
        elif tag == "option" and self._pilihan is not None and ("selected" in a or not self._sudah()):
            self._pilih(a.get("value", ""))

    def _milik(self, nama: str) -> Formulir:
        if nama and nama in self._nama:
            return self._nama[nama]
        baru = Formulir("get", "")
        self.semua.append(baru)
        if nama:
            self._nama[nama] = baru
        return baru

    def _ruas(self, milik: Formulir, tag: str, a: dict[str, str]) -> None:
        nama, macam = a["name"], a.get("type", "").lower()
        if tag == "select":
            self._pilihan = (milik, nama)
        elif macam == "file":
            milik.berkas.append(nama)
        elif macam in ("checkbox", "radio"):
            if "checked" in a:
                milik.isian.append((nama, a.get("value", "on")))
        elif macam not in _TOMBOL:
            milik.isian.append((nama, a.get("value", "")))
            if (tag == "textarea" or macam in _DIKETIK) and "readonly" not in a:
                milik.diketik.append(nama)
            if tag == "textarea":
                self._teks = (milik, nama)

    def _sudah(self) -> bool:
        return self._pilihan is not None and any(n == self._pilihan[1] for n, _ in self._pilihan[0].isian)

    def _pilih(self, nilai: str) -> None:
        assert self._pilihan is not None
        milik, nama = self._pilihan
        milik.isian = [*((n, v) for n, v in milik.isian if n != nama), (nama, nilai)]

    def handle_data(self, data: str) -> None:
        if self._teks is not None:
            milik, nama = self._teks
            milik.isian[-1] = (nama, milik.isian[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._kini = None
        elif tag == "fieldset" and self._mati:
            self._mati.pop()
        elif tag == "textarea":
            self._teks = None
        elif tag == "select":
            self._pilihan = None
