"""Months of the steps of the Rencana Aksi in words: which are planned, which touch a period."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.data.perencanaan import LangkahAksi
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import BULAN
from sakip.laporan.kalimat import sebut


def bulan_periode(periode: Periode) -> range:
    """The numbers of the months of a period alone: 4 to 6 for the second quarter."""
    return range(periode.awal.month, periode.akhir.month + 1)


def menyentuh(langkah: LangkahAksi, *, periode: Periode) -> bool:
    """Whether a step is carried out in the period; a step without months is of the whole year."""
    return not langkah.bulan or any(b in bulan_periode(periode) for b in langkah.bulan)


def rentang_langkah(bulan: Sequence[int], *, tahun: int) -> str:
    """Months as one range or as a row: ``Januari s.d. Desember 2024``, ``Februari, Mei, dan Agustus 2024``."""
    urut = sorted({b for b in bulan if 1 <= b <= 12})
    if not urut:
        return "bulan belum ditetapkan"
    if len(urut) > 2 and urut == list(range(urut[0], urut[-1] + 1)):
        return f"{BULAN[urut[0] - 1]} s.d. {BULAN[urut[-1] - 1]} {tahun}"
    return f"{sebut([BULAN[b - 1] for b in urut])} {tahun}"
