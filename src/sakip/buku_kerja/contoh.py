"""How the example of a column is shown, so that the reader knows an untouched example row again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sakip.buku_kerja.angka_sel import teks_angka
from sakip.buku_kerja.kolom import Kolom
from sakip.kernel.tanggal import format_tanggal


def teks_contoh(kolom: Kolom) -> str:
    """The example as text; the example row holds nothing but text."""
    match kolom.contoh:
        case None:
            return ""
        case bool():
            return "ya" if kolom.contoh else "tidak"
        case date():
            return format_tanggal(kolom.contoh)
        case int():
            return str(kolom.contoh)
        case Decimal():
            return teks_angka(kolom.contoh)
        case _:
            return str(kolom.contoh)
