"""Comparison by intervals: a printed 95,0 stands for 94,95 up to 95,05, and two figures agree when intervals meet.

A recomputed figure is an interval too, for what it was made of may be rounded in print. Entered figures, amounts of
money, counts of things and targets are exact: nobody rounds them.

    >>> tertulis = Selang(Decimal("95.0"), Decimal("94.95"), Decimal("95.05"))
    >>> bandingkan(tertulis=tertulis, hitung=Selang.tepat(Decimal("94.96")), desimal=1)
    <Putusan.SAMA: 'sama'>
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import Enum

from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.pembulatan import selang_cetak
from sakip.kernel.satuan import normalkan_satuan, satuan_hitungan

# Division in Decimal stops after 28 digits, so figures computed on two ways may differ in the last ones.
_LONGGAR = Decimal("1e-20")
# Set, counted or paid, never measured: such figures are not rounded in print.
_TEPAT = frozenset(
    {
        JenisFakta.TARGET, JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SISA, JenisFakta.BANYAK, JenisFakta.BOBOT,
        JenisFakta.KEBUTUHAN, JenisFakta.TERSEDIA,
    }
)  # fmt: skip
_MENURUT_SATUAN = frozenset(
    {JenisFakta.REALISASI, JenisFakta.JUMLAH, JenisFakta.STANDAR, JenisFakta.HITUNGAN, JenisFakta.SUKU}
)
# Amounts that are measured may be called "jumlah" too.
_BANYAKNYA = re.compile(
    r"\W*(?:jumlah|banyaknya)\s+(?!(?:\w+\s+)?(?:produksi|pendapatan|penerimaan|luas|volume|nilai|panjang|dana|investasi|pajak))",
    re.IGNORECASE,
)


class Putusan(Enum):
    """How a stated figure compares with the recomputed one."""

    SAMA = "sama"
    TERPOTONG = "terpotong"
    BEDA = "beda"


@dataclass(frozen=True, slots=True)
class Selang:
    """The likeliest value and the bounds of what it may stand for; arithmetic keeps the bounds."""

    titik: Decimal
    bawah: Decimal
    atas: Decimal

    @classmethod
    def tepat(cls, nilai: Decimal) -> Selang:
        """An exact figure."""
        return cls(nilai, nilai, nilai)

    @classmethod
    def dari(cls, fakta: Fakta) -> Selang | None:
        """What the figure of a fact stands for; None when it has no number."""
        nilai = fakta.nilai
        if nilai is None:
            return None
        if fakta.desimal is None or _eksak(fakta):
            return cls.tepat(nilai)
        return cls(nilai, *selang_cetak(nilai, desimal=fakta.desimal))

    @classmethod
    def tercetak(cls, fakta: Fakta) -> Selang | None:
        """The same for an entered figure that was rounded before it was entered: its own decimals count."""
        nilai = fakta.nilai
        if nilai is None:
            return None
        eksponen = nilai.as_tuple().exponent
        desimal = -eksponen if isinstance(eksponen, int) else 0
        return cls(nilai, *selang_cetak(nilai, desimal=desimal if fakta.desimal is None else fakta.desimal))

    @classmethod
    def jumlah(cls, suku: Iterable[Selang]) -> Selang:
        """The sum of several."""
        hasil = cls.tepat(Decimal(0))
        for s in suku:
            hasil = hasil + s
        return hasil

    def __add__(self, lain: Selang) -> Selang:
        return Selang(self.titik + lain.titik, self.bawah + lain.bawah, self.atas + lain.atas)

    def __sub__(self, lain: Selang) -> Selang:
        return Selang(self.titik - lain.titik, self.bawah - lain.atas, self.atas - lain.bawah)

    def kali(self, angka: Decimal) -> Selang:
        """Times an exact number."""
        ujung = (self.bawah * angka, self.atas * angka)
        return Selang(self.titik * angka, min(ujung), max(ujung))

    def bagi(self, lain: Selang) -> Selang | None:
        """Divided by another; None when the divisor is, or may be, zero."""
        if lain.bawah <= 0 <= lain.atas:
            return None
        ujung = [a / b for a in (self.bawah, self.atas) for b in (lain.bawah, lain.atas)]
        return Selang(self.titik / lain.titik, min(ujung), max(ujung))

    def persen_dari(self, dari: Selang) -> Selang | None:
        """As a percentage of another."""
        hasil = self.bagi(dari)
        return hasil.kali(Decimal(100)) if hasil else None

    def jepit(self, bawah: Decimal | None, atas: Decimal | None) -> Selang:
        """Brought within bounds; None is open."""

        def dalam(angka: Decimal) -> Decimal:
            angka = angka if bawah is None else max(bawah, angka)
            return angka if atas is None else min(atas, angka)

        return Selang(dalam(self.titik), dalam(self.bawah), dalam(self.atas))

    def bertemu(self, lain: Selang) -> bool:
        """Whether the two may be one figure."""
        longgar = _LONGGAR * max(Decimal(1), abs(self.titik), abs(lain.titik))
        return self.bawah <= lain.atas + longgar and lain.bawah <= self.atas + longgar


def _eksak(fakta: Fakta) -> bool:
    if fakta.jenis in _TEPAT:
        return True
    cacah = normalkan_satuan(fakta.satuan) == "rupiah" or satuan_hitungan(fakta.satuan) or _dihitung(fakta)
    return fakta.jenis in _MENURUT_SATUAN and cacah


def _dihitung(fakta: Fakta) -> bool:
    """Whether a whole number without a unit counts things, as the name of its indicator says."""
    return not fakta.satuan and fakta.desimal == 0 and bool(_BANYAKNYA.match(fakta.nama))


def bandingkan(*, tertulis: Selang, hitung: Selang, desimal: int | None) -> Putusan:
    """Whether a stated figure is the recomputed one; cut off instead of rounded is told apart."""
    if tertulis.bertemu(hitung):
        return Putusan.SAMA
    if desimal is not None:
        potong = hitung.titik.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_DOWN)
        if potong == tertulis.titik:
            return Putusan.TERPOTONG
    return Putusan.BEDA
