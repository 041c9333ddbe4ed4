"""A number of a workbook as its cell shows it, written in the Indonesian way."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

_BULAN = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
)  # fmt: skip
# Formats that a file need not spell out.
_BAKU = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
}  # fmt: skip
_DALAM_KUTIP = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_EXCEL = Context(prec=15, rounding=ROUND_HALF_UP)
_AWAL_WAKTU, _AWAL_1904 = date(1899, 12, 30), date(1904, 1, 1)
_TERBESAR = Decimal(10) ** 25


def pola_baku(*, kode: int) -> str:
    """The pattern of a format that the file does not spell out; empty for the general one."""
    return _BAKU.get(kode, "")


def tulis_sel(*, mentah: str, pola: str, sejak_1904: bool = False) -> str:
    """What a cell with a number shows.

    >>> tulis_sel(mentah="0.95", pola="0.00%"), tulis_sel(mentah="1250000", pola="#,##0")
    ('95,00%', '1.250.000')
    """
    try:
        angka = _EXCEL.create_decimal(mentah)
    except InvalidOperation:
        return mentah
    if not angka.is_finite() or abs(angka) > _TERBESAR:
        return mentah
    bagian = pola.split(";")
    pilih = bagian[1] if angka < 0 and len(bagian) > 1 else bagian[0]
    polos = _DALAM_KUTIP.sub("", pilih)
    if re.search(r"[yd]|m(?!m?:)(?=.*[yd])", polos, re.IGNORECASE) and not re.search(r"[0#]", polos):
        return _tanggal(angka, sejak_1904) or mentah
    if not re.search(r"[0#?]", polos):
        return _tulis(angka, None, ribuan=False)
    persen = "%" in polos
    desimal = re.search(r"\.([0#?]+)", polos)
    isi = _tulis(angka * 100 if persen else angka, len(desimal[1]) if desimal else 0, ribuan="," in polos)
    return f"{isi}%" if persen else isi


def _tulis(angka: Decimal, desimal: int | None, *, ribuan: bool) -> str:
    if desimal is None:
        bulat = angka.normalize(_EXCEL)
        teks = f"{abs(bulat):f}"
    else:
        teks = f"{abs(angka).quantize(Decimal(1).scaleb(-min(desimal, 15)), rounding=ROUND_HALF_UP):f}"
    utuh, _, pecahan = teks.partition(".")
    if ribuan:
        utuh = f"{int(utuh):,}".replace(",", ".")
    tanda = "-" if angka < 0 and (int(utuh.replace(".", "")) or pecahan.strip("0")) else ""
    return f"{tanda}{utuh},{pecahan}" if pecahan else f"{tanda}{utuh}"


def _tanggal(angka: Decimal, sejak_1904: bool) -> str:
    hari = int(angka)
    if not 1 <= hari < 2_900_000:
        return ""
    hasil = (_AWAL_1904 if sejak_1904 else _AWAL_WAKTU) + timedelta(days=hari)
    return f"{hasil.day} {_BULAN[hasil.month - 1]} {hasil.year}"
