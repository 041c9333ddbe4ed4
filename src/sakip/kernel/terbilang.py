"""Numbers in Indonesian words, and words back to numbers.

Budgets, minutes and receipts repeat an amount in words, and the two often differ. Writing is done by num2words for
whole numbers (exact up to a quadrillion) and digit by digit behind the comma, so that trailing zeros are said; reading
accepts only what writing could have produced, so a text that is not a number in words is never taken for one.
"""

import re
from decimal import Decimal
from typing import Final

from sakip.kernel.galat import SakipError
from sakip.kernel.pembulatan import round_half_up

TERBESAR: Final = 10**15
_ANGKA: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NILAI: Final = {kata: nilai for nilai, kata in enumerate(_ANGKA)} | {"sepuluh": 10, "sebelas": 11}
_SKALA: Final = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
_SATUAN = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
# A thousand alone is seribu (satu juta seribu); after tens and hundreds it is not (dua puluh satu ribu).
_SATU_RIBU = re.compile(r"(?<!puluh )(?<!ratus )\bsatu ribu\b")
# Joined and older spellings that leave no doubt: duapuluh, milyar, satu ratus, min.
_EJAAN: Final = (
    (re.compile(rf"\b({_SATUAN})(belas|puluh|ratus|ribu|juta|miliar|milyar)\b"), r"\1 \2"),
    (re.compile(r"\bmil[iy]ard?\b"), "miliar"),
    (re.compile(r"\btril[iy]un\b"), "triliun"),
    (re.compile(r"\bsatu (belas|puluh|ratus)\b"), r"se\1"),
    (_SATU_RIBU, "seribu"),
    (re.compile(r"^(?:min|negatif) "), "minus "),
)
_BENTUK = re.compile(r"(minus )?(.+?)(?: koma (.+))?")
_BENTUK_RUPIAH = re.compile(r"(minus )?(.+?) rupiah(?: (.+?) sen)?")


class TerbilangTerlaluBesar(SakipError):
    """A number beyond a quadrillion, for which there is no agreed reading in words."""


def terbilang(nilai: Decimal | int) -> str:
    """Write `nilai` in words; decimals digit by digit, trailing zeros included.

    Raises TerbilangTerlaluBesar beyond plus or minus 10^15.

    >>> terbilang(Decimal("96.290"))
    'sembilan puluh enam koma dua sembilan nol'
    """
    angka = Decimal(nilai)
    if not angka.copy_abs() <= TERBESAR:
        raise TerbilangTerlaluBesar(
            "Angka di atas satu kuadriliun belum dapat ditulis dengan kata. Periksa banyaknya nol, atau tulis angkanya."
        )
    bulat, _, desimal = f"{angka.copy_abs():f}".partition(".")
    kata = ["minus"] if angka < 0 else []
    kata.append(_write_bulat(int(bulat)))
    if desimal:
        kata += ["koma", *(_ANGKA[int(digit)] for digit in desimal)]
    return " ".join(kata)


def terbilang_rupiah(nilai: Decimal | int) -> str:
    """Write an amount of money in words, with sen (rounded half-up) when it is not whole.

    >>> terbilang_rupiah(Decimal("1500.50"))
    'seribu lima ratus rupiah lima puluh sen'
    """
    bulat, _, sen = f"{round_half_up(Decimal(nilai), desimal=2):f}".partition(".")
    hasil = f"{terbilang(Decimal(bulat).copy_abs())} rupiah"
    if int(sen):
        hasil += f" {terbilang(int(sen))} sen"
    return f"minus {hasil}" if bulat.startswith("-") else hasil


def baca_terbilang(teks: str) -> Decimal | None:
    """Return the number that the words say, with or without `rupiah`; None when they are not one number in words.

    Case, hyphens, joined words (`duapuluh`) and older spellings (`milyar`) are accepted.

    >>> baca_terbilang("Seribu lima ratus rupiah")
    Decimal('1500')
    """
    rapi = " ".join(re.sub(r"[-\s.]+", " ", teks.lower()).split())
    for pola, ganti in _EJAAN:
        rapi = pola.sub(ganti, rapi)
    if cocok := _BENTUK_RUPIAH.fullmatch(rapi):
        return _read_rupiah(minus=bool(cocok[1]), bulat=cocok[2], sen=cocok[3])
    cocok = _BENTUK.fullmatch(rapi)
    bulat = _read_bulat(cocok[2]) if cocok else None
    if cocok is None or bulat is None:
        return None
    desimal = [_NILAI.get(kata, 10) for kata in (cocok[3] or "").split()]
    if any(digit > 9 for digit in desimal):
        return None
    digit = f"{bulat}." + "".join(map(str, desimal)) if desimal else f"{bulat}"
    return Decimal(f"-{digit}" if cocok[1] else digit)


def _read_rupiah(*, minus: bool, bulat: str, sen: str | None) -> Decimal | None:
    rupiah = _read_bulat(bulat)
    pecahan = _read_bulat(sen) if sen else 0
    if rupiah is None or pecahan is None or pecahan > 99:
        return None
    digit = f"{rupiah}.{pecahan:02d}" if sen else f"{rupiah}"
    return Decimal(f"-{digit}" if minus else digit)


def _read_bulat(kata: str) -> int | None:
    """Add up the words; keep the sum only when writing it gives the same words, which makes the reading strict."""
    total = kelompok = satuan = 0
    for k in kata.split():
        if k in _NILAI:
            satuan = _NILAI[k]
        elif k == "belas":
            satuan += 10
        elif k == "puluh":
            kelompok, satuan = kelompok + satuan * 10, 0
        elif k in ("ratus", "seratus"):
            kelompok, satuan = kelompok + (satuan if k == "ratus" else 1) * 100, 0
        elif k == "seribu":
            total += 1000
        elif k in _SKALA:
            total, kelompok, satuan = total + (kelompok + satuan) * _SKALA[k], 0, 0
        else:
            return None
    total += kelompok + satuan
    return total if total <= TERBESAR and _write_bulat(total) == kata else None


def _write_bulat(nilai: int) -> str:
    # Loaded at first use: most commands never write a number in words.
    from num2words import num2words

    # num2words says "satu juta satu ribu".
    return _SATU_RIBU.sub("seribu", num2words(nilai, lang="id"))
