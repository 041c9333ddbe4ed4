"""Ranges as scales print them: "71 % sampai dengan 85 %", "> 85", "≥ 85", "0,7072 < IDM ≤ 0,8155", "91 ≤ 100"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_ANGKA = r"(\d+(?:[.,]\d+)?)"
# In order: longer phrases before those they contain.
_TANDA = tuple(
    (re.compile(pola, re.IGNORECASE), tanda)
    for pola, tanda in (
        (r"lebih (?:besar )?dari atau sama dengan|lebih besar sama dengan|>\s*=|=\s*>|⩾|minimal", "≥"),
        (r"(?:kurang|lebih kecil) dari atau sama dengan|lebih kecil sama dengan|<\s*=|=\s*<|⩽|maksimal", "≤"),
        (r"lebih (?:besar )?dari|lebih besar|di ?atas", ">"),
        (r"kurang dari|lebih kecil(?: dari)?|di ?bawah", "<"),
        (r"sampai dengan|s\s*[./]\s*d\s*\.?|\bsd\b|hingga|sampai|[-–—−]", "~"),
        (r"ke ?atas|atau lebih", "↑"),
    )
)
_BUANG = re.compile(r"[%\s()\[\]:]|persen|nilai|skor|capaian|usia|umur|tahun|orang|\bidm\b|\bx\b|\bn\b", re.IGNORECASE)
_DUA = re.compile(rf"([>≥]?){_ANGKA}~([<≤]?){_ANGKA}")
_APIT = re.compile(rf"{_ANGKA}([<≤]){_ANGKA}")
_APIT_PENUH = re.compile(rf"{_ANGKA}([<≤])([<≤]){_ANGKA}")
_BERTANDA = re.compile(rf"([>≥]){_ANGKA}([<≤]){_ANGKA}")
_BAWAH = re.compile(rf"([>≥]){_ANGKA}")
_ATAS = re.compile(rf"([<≤~]){_ANGKA}")
_KE_ATAS = re.compile(rf"{_ANGKA}↑")
_TERPISAH = re.compile(r"\d\s+\d")
_TERPANJANG = 60
# Most texts are no ranges; they need none of the substitutions.
_ADA_ANGKA = re.compile(r"\d")
_MUNGKIN = re.compile(r"[-–—−<>≥≤⩽⩾]|dari|atas|bawah|sampai|hingga|s\s*[./]?\s*d|lebih|minimal|maksimal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RentangSkala:
    """The bounds of a class; None is open. ``termasuk_…`` tells whether the bound itself belongs to it."""

    bawah: Decimal | None
    atas: Decimal | None
    termasuk_bawah: bool = True
    termasuk_atas: bool = True

    def memuat(self, nilai: Decimal) -> bool:
        """Whether a value is in the class."""
        if self.bawah is not None and (nilai < self.bawah or (nilai == self.bawah and not self.termasuk_bawah)):
            return False
        return self.atas is None or nilai < self.atas or (nilai == self.atas and self.termasuk_atas)


def baca_rentang(teks: str) -> RentangSkala | None:
    """Read one range; None when the text is none, a plain number included.

    >>> baca_rentang("Lebih dari 85 %")
    RentangSkala(bawah=Decimal('85'), atas=None, termasuk_bawah=False, termasuk_atas=True)
    >>> baca_rentang("71 % s.d. 85 %").memuat(Decimal("85")), baca_rentang("85") is None
    (True, True)
    """
    if len(teks) > _TERPANJANG or not _ADA_ANGKA.search(teks) or not _MUNGKIN.search(teks):
        return None
    rapi = teks
    for pola, tanda in _TANDA:
        rapi = pola.sub(tanda, rapi)
    # "2 70": two numbers, the first of them that of the row.
    if _TERPISAH.search(rapi):
        return None
    rapi = _BUANG.sub("", rapi).strip(".,;")
    return _baca(rapi)


def _baca(rapi: str) -> RentangSkala | None:
    if c := _DUA.fullmatch(rapi):
        return _rentang(c[2], c[4], bawah=c[1] != ">", atas=c[3] != "<")
    if c := _APIT_PENUH.fullmatch(rapi):
        return _rentang(c[1], c[4], bawah=c[2] == "≤", atas=c[3] == "≤")
    if c := _APIT.fullmatch(rapi):
        return _rentang(c[1], c[3], bawah=True, atas=c[2] == "≤")
    if c := _BERTANDA.fullmatch(rapi):
        return _rentang(c[2], c[4], bawah=c[1] == "≥", atas=c[3] == "≤")
    if c := _BAWAH.fullmatch(rapi):
        return RentangSkala(_angka(c[2]), None, termasuk_bawah=c[1] == "≥")
    if c := _ATAS.fullmatch(rapi):
        return RentangSkala(None, _angka(c[2]), termasuk_atas=c[1] != "<")
    if c := _KE_ATAS.fullmatch(rapi):
        return RentangSkala(_angka(c[1]), None)
    return None


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def _rentang(a: str, b: str, *, bawah: bool, atas: bool) -> RentangSkala | None:
    """A range whichever end is written first; its marks only count in rising order."""
    x, y = _angka(a), _angka(b)
    if x <= y:
        return RentangSkala(x, y, bawah, atas)
    return RentangSkala(y, x, atas, bawah)
