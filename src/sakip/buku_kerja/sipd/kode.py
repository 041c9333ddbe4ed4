"""Codes as exports write them: alone, before the name, over several columns, behind the code of the SKPD, before the
rekening.

Forms seen: ``7.01.01.2.01.0001``; ``7.01.01.2.01.0001 Penyusunan …``; ``7 . 01``; ``X.XX.01.2.01.0001``; rekening
``5.1.02.01.01.0024``; SKPD ``7.01.0.00.0.00.01.0000`` and ``7-01.0-00.0-00.01``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from sakip.buku_kerja.sipd.kisi import Sel
from sakip.peraturan.nomenklatur import is_rekening, rapikan_kode

_TITIK = re.compile(r"\s*\.\s*")
_AWAL = re.compile(r"([0-9]+|[Xx]+)((?:[.\-][0-9Xx]+)*)\.?(?=\s|$|[-–:])\s*[-–:]?\s*(.*)", re.DOTALL)
_TERPOTONG = re.compile(r"[0-9]\.[0-9]")
_PASANGAN = re.compile(r"[0-9]-[0-9]{2}")
_LENGKAP = 3


@dataclass(frozen=True, slots=True)
class UraianKode:
    """What a code says: ``simpul`` in its one form, ``rekening``, ``unit`` (SKPD), ``nama`` written behind it.

    ``asing`` is a code that is none of these, as written.
    """

    simpul: str = ""
    rekening: str = ""
    unit: str = ""
    nama: str = ""
    asing: str = ""

    @property
    def ada(self) -> bool:
        """Whether there is a code of any kind."""
        return bool(self.simpul or self.rekening or self.unit or self.asing)


# The same code stands in row after row.
@lru_cache(maxsize=8192)
def urai_kode(*, teks: str, campuran: bool = False) -> UraianKode:
    """Take a code apart; in a cell that may hold a name only (``campuran``), a lone number is part of the name.

    >>> urai_kode(teks="7.01.01.2.01.01 Penyusunan Dokumen")
    UraianKode(simpul='7.01.01.2.01.0001', rekening='', unit='', nama='Penyusunan Dokumen', asing='')
    >>> urai_kode(teks="7.01.01.2.01.0001.5.1.02.01").rekening, urai_kode(teks="7.01.0.00.0.00.01.0000").unit
    ('5.1.02.01', '7.01.0.00.0.00.01.0000')
    """
    cocok = _AWAL.fullmatch(_TITIK.sub(".", teks.strip()))
    if cocok is None or (campuran and not cocok[2]):
        return UraianKode(nama=teks.strip())
    token, nama = cocok[1] + cocok[2], cocok[3].strip()
    return _urai(token, nama)


def _urai(token: str, nama: str) -> UraianKode:
    bagian = token.split(".")
    pasangan = [n for n, b in enumerate(bagian) if _PASANGAN.fullmatch(b)]
    if pasangan:
        # Behind the pairs of the SKPD stand its number and that of the sub unit.
        akhir = pasangan[-1] + 3
        bagian = bagian[: pasangan[0]] + bagian[akhir:]
        if len(bagian) < _LENGKAP:
            return UraianKode(unit=token, nama=nama)
    else:
        bagian = token.replace("-", ".").split(".")
    if is_rekening(bagian=bagian):
        return UraianKode(rekening=".".join(bagian), nama=nama)
    if len(bagian) >= 7 and len(bagian[2]) == 1:
        return UraianKode(unit=token, nama=nama)
    for panjang in (6, 5):
        if len(bagian) > panjang and is_rekening(bagian=bagian[panjang:]):
            simpul = rapikan_kode(teks=".".join(bagian[:panjang]))
            return UraianKode(
                simpul=simpul, rekening=".".join(bagian[panjang:]), nama=nama, asing="" if simpul else token
            )
    simpul = rapikan_kode(teks=".".join(bagian))
    return UraianKode(simpul=simpul, nama=nama, asing="" if simpul else token)


def gabung_kode(*, sel: Iterable[Sel]) -> tuple[str, bool]:
    """The code that the columns of a row say together, and whether a number had lost its last zero.

    >>> gabung_kode(sel=["7", "01", "01", "2.01", "0001"])[0], gabung_kode(sel=["7", "7.01", "7.01.01"])[0]
    ('7.01.01.2.01.0001', '7.01.01')
    """
    kode, terpotong = "", False
    for isi in sel:
        # 2.10 in a cell of numbers is kept as 2.1.
        if isinstance(isi, Decimal) and _TERPOTONG.fullmatch(str(isi)):
            potongan, terpotong = f"{isi}0", True
        else:
            potongan = "" if isi is None else _TITIK.sub(".", str(isi).strip()).strip(".")
        if not potongan:
            continue
        utuh = potongan.count(".") + 1 >= _LENGKAP or not kode or potongan.startswith(f"{kode}.")
        kode = potongan if utuh else f"{kode}.{potongan}"
    return kode, terpotong
