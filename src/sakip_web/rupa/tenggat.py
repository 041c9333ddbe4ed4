"""Days and deadlines in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils import timezone

from sakip.kernel.hari_kerja import Koreksi, selisih_hari_kerja
from sakip.kernel.tanggal import BULAN, format_hari_tanggal, format_tanggal

# From so many working days on the number of days is said instead of the date.
DEKAT: Final = 5
# Later than this the day says more than the number of days.
LAMA: Final = 20


@dataclass(frozen=True, slots=True)
class Sisa:
    """How far away a deadline is: the class of its chip, its mark, its words."""

    kelas: str
    ikon: str
    kata: str


def sisa_waktu(*, batas: date, hari: date, koreksi: Koreksi | None = None) -> Sisa:
    """A deadline seen from a day, in working days.

    >>> sisa_waktu(batas=date(2026, 7, 7), hari=date(2026, 7, 2)).kata
    '3 hari kerja lagi'
    """
    if batas == hari:
        return Sisa("dekat", "jam", "hari ini")
    k = koreksi or Koreksi()
    if batas < hari:
        lewat = selisih_hari_kerja(batas, hari, koreksi=k)
        # On the days off behind a deadline no working day has passed yet; it is late nevertheless.
        kata = f"terlambat {lewat} hari kerja" if 0 < lewat <= LAMA else f"terlambat sejak {format_tanggal(batas)}"
        return Sisa("lewat", "lambat", kata)
    beda = selisih_hari_kerja(hari, batas, koreksi=k)
    if beda <= DEKAT:
        return Sisa("dekat", "jam", f"{beda} hari kerja lagi" if beda else f"sampai {format_tanggal(batas)}")
    return Sisa("", "kalender", format_tanggal(batas))


def tanggal_panjang(nilai: date | datetime) -> str:
    """``Selasa, 7 Juli 2026``."""
    return format_hari_tanggal(_hari(nilai))


def tanggal_pendek(nilai: date | datetime) -> str:
    """``7 Juli 2026``."""
    return format_tanggal(_hari(nilai))


def tanggal_ringkas(nilai: date) -> str:
    """``7 Jul``, where the year is known from the page."""
    return f"{nilai.day} {BULAN[nilai.month - 1][:3]}"


def jam(nilai: datetime) -> str:
    """``10.42``, in the time of the office."""
    return timezone.localtime(nilai).strftime("%H.%M") if timezone.is_aware(nilai) else nilai.strftime("%H.%M")


def _hari(nilai: date | datetime) -> date:
    if isinstance(nilai, datetime):
        return timezone.localtime(nilai).date() if timezone.is_aware(nilai) else nilai.date()
    return nilai
