"""Searching the log of a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from sakip_web.jejak.models import Jejak
from sakip_web.rekaman.models import Tahun


@dataclass(frozen=True, slots=True)
class Saringan:
    """What is looked for: words in who, what or why; a set; days."""

    kata: str = ""
    himpunan: str = ""
    kunci: str = ""
    dari: date | None = None
    sampai: date | None = None

    @classmethod
    def baca(cls, isi: Mapping[str, str]) -> Saringan:
        """The filter of an address; a day that is none is left out."""
        return cls(
            isi.get("kata", "").strip()[:100],
            isi.get("himpunan", "")[:60],
            isi.get("kunci", "")[:250],
            _hari(isi.get("dari", "")),
            _hari(isi.get("sampai", "")),
        )


def _hari(teks: str) -> date | None:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None


def cari_jejak(*, tahun: Tahun, saringan: Saringan) -> QuerySet[Jejak]:
    """The links that match, newest first."""
    s, q = saringan, Jejak.objects.filter(rantai__nama=tahun.rantai).order_by("-nomor")
    for kata in s.kata.split():
        q = q.filter(
            Q(pelaku__icontains=kata)
            | Q(atas_nama__icontains=kata)
            | Q(tindakan__icontains=kata)
            | Q(kunci__icontains=kata)
            | Q(alasan__icontains=kata)
        )
    if s.himpunan:
        q = q.filter(himpunan=s.himpunan)
    if s.kunci:
        q = q.filter(kunci=s.kunci)
    if s.dari:
        q = q.filter(waktu__gte=_awal(s.dari))
    if s.sampai:
        q = q.filter(waktu__lt=_awal(s.sampai + timedelta(days=1)))
    return q


def _awal(hari: date) -> datetime:
    return timezone.make_aware(datetime.combine(hari, time.min))
