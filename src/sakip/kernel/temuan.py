"""A finding is data: what is wrong, where, what it should be, on what basis, and what to do.

Checks of the workbook, checks of an agreement and the review of a document all speak in findings.
A rule that could not examine something says so with ``TidakDiperiksa``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from sakip.kernel.lokasi import Lokasi


class Kelas(Enum):
    """What kind of mistake a finding is; the value is its name in JSON."""

    PERSEN = "persen"
    JUMLAH = "jumlah"
    SELISIH = "selisih"
    RATA_RATA = "rata_rata"
    KATEGORI = "kategori"
    SILANG_NILAI = "silang_nilai"
    SILANG_TARGET = "silang_target"
    HITUNGAN = "hitungan"
    PERIODE = "periode"
    IDENTITAS = "identitas"
    FORMAT_ANGKA = "format_angka"
    SATUAN = "satuan"
    KLAIM = "klaim"
    STRUKTUR = "struktur"
    PERINGKAT = "peringkat"
    TERBILANG = "terbilang"
    PEMBULATAN = "pembulatan"


class Tingkat(Enum):
    """How sure and how grave: ``salah`` must be mended, ``peringatan`` looked at, ``catatan`` known."""

    SALAH = "salah"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding.

    kode        two letters and three digits, never reused (KL, HT, SL, SR, AN, SJ, SN)
    pesan       the complete Indonesian sentence
    tertulis    the value as stated; ``seharusnya`` the value expected
    selang      lowest and highest value that would have been accepted
    dasar       legal basis, as names of regulations
    saran       what to do
    kunci       the path of the thing judged; ``kunci_lain`` of what it disagrees with
    turunan     findings with the same cause, which vanish with it
    judul       the same in a few words, for lists and cards; ``hitungan`` the computation with its figures
    rincian     every value with its places, where there are more than two
    """

    kode: str
    kelas: Kelas
    tingkat: Tingkat
    pesan: str
    lokasi: tuple[Lokasi, ...] = ()
    tertulis: str = ""
    seharusnya: str = ""
    selang: tuple[Decimal, Decimal] | None = None
    dasar: tuple[str, ...] = ()
    saran: str = ""
    kunci: str = ""
    kunci_lain: tuple[str, ...] = ()
    turunan: tuple[Temuan, ...] = ()
    judul: str = ""
    hitungan: str = ""
    rincian: str = ""

    @property
    def sidik(self) -> str:
        """A stable signature: the same mistake in the same thing keeps it when lines move.

        ``kunci`` names the thing judged (an indicator, a budget node); without it the stated value stands in.
        """
        bahan = "\x1f".join((self.kode, self.kunci or self.tertulis, self.seharusnya))
        return hashlib.sha256(bahan.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class TidakDiperiksa:
    """What a rule could not examine, and why."""

    kode: str
    alasan: str
    lokasi: tuple[Lokasi, ...] = ()
