"""Amounts as exports write them: numbers, or text such as 1.234.567,00, Rp 1.234.567 and 1,234,567.00."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from sakip.buku_kerja.sipd.kisi import Sel
from sakip.kernel.angka_baca import Vonis, read_angka


class Sifat(Enum):
    """How an amount was read."""

    ANGKA = "angka"
    KOSONG = "kosong"
    TANDA = "tanda"
    LAIN = "ditulis menurut kebiasaan lain"
    TAK_TERBACA = "tak terbaca"


@dataclass(frozen=True, slots=True)
class Jumlah:
    """An amount in rupiah; ``nilai`` is None when there is none or it cannot be read. Missing is not zero."""

    sifat: Sifat
    nilai: Decimal | None = None
    tertulis: str = ""
    keterangan: str = ""


_KOSONG = Jumlah(Sifat.KOSONG)


def read_jumlah(*, sel: Sel) -> Jumlah:
    """The amount of a cell.

    >>> read_jumlah(sel="Rp 1.234.567").nilai, read_jumlah(sel="1,234,567.00").sifat, read_jumlah(sel="-").sifat
    (Decimal('1234567'), <Sifat.LAIN: 'ditulis menurut kebiasaan lain'>, <Sifat.TANDA: 'tanda'>)
    """
    match sel:
        case None:
            return _KOSONG
        case Decimal():
            return Jumlah(Sifat.ANGKA, sel)
        case date():
            return Jumlah(Sifat.TAK_TERBACA, None, sel.isoformat(), "berisi tanggal, bukan jumlah uang")
        case _:
            return _read_teks(sel)


@lru_cache(maxsize=4096)
def _read_teks(teks: str) -> Jumlah:
    # Money has at most two decimals: with Rp before it, 1.234 can only mean thousands.
    inti = teks.strip()
    uang = inti if inti.lower().startswith(("rp", "idr", "(")) else f"Rp {inti}"
    bacaan = read_angka(uang)
    if bacaan.vonis is Vonis.TANDA or inti.lower() in ("rp", "rp.", "idr"):
        return Jumlah(Sifat.TANDA, None, teks)
    if bacaan.nilai is None or bacaan.persen or bacaan.satuan:
        return Jumlah(Sifat.TAK_TERBACA, None, teks, bacaan.keterangan or f'"{teks}" bukan jumlah uang.')
    sifat = Sifat.ANGKA if bacaan.vonis is Vonis.WAJAR else Sifat.LAIN
    return Jumlah(sifat, bacaan.nilai, teks, bacaan.keterangan)
