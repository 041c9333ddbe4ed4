"""The class of a value on a scale: every value has exactly one.

Dasar: skala tiap peraturan atau profil (``parameter/skala_predikat``); cara menutup celah cetakan: ADR 0010.

    >>> from datetime import date
    >>> from sakip.peraturan.katalog import muat_katalog
    >>> akip = muat_katalog().skala(nama="akip", pada=date(2024, 8, 16))
    >>> klasifikasi(skala=akip, nilai=Decimal("73.47")).kode
    'BB'

Keterbatasan: nilai di luar rentang yang mungkin (AKIP 104) tidak ditolak di sini; itu tugas pemeriksaan isian.
"""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.pembulatan import round_half_up
from sakip.peraturan.model import Ambang, VersiSkala


def klasifikasi(*, skala: VersiSkala, nilai: Decimal) -> Ambang:
    """The one class of ``nilai``: brought into ``jepit`` where the scale has it, rounded half-up, then looked up."""
    if skala.jepit is not None:
        terendah, tertinggi = skala.jepit
        nilai = min(max(nilai, terendah), tertinggi)
    bulat = round_half_up(nilai, desimal=skala.desimal)
    return next(a for a in skala.ambang if _masuk(a, bulat))


def peringkat_kelas(*, skala: VersiSkala, kode: str) -> int | None:
    """The rank of a class, 1 for the lowest; None when the scale has no such class.

    A target given only as a class is reached when the rank of the realisasi is at least that of the target.
    """
    kelas = [a.kode for a in reversed(skala.ambang)]
    return kelas.index(kode) + 1 if kode in kelas else None


def _masuk(ambang: Ambang, nilai: Decimal) -> bool:
    if ambang.bawah is None:
        return True
    return nilai >= ambang.bawah if ambang.termasuk else nilai > ambang.bawah
