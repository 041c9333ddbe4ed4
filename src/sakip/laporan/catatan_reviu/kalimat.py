"""The words of one finding: short enough for a cell, complete enough to mend it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import daftar_tempat
from sakip.kernel.temuan import Temuan

TITIK: Final = "…" * 16
TITIK_TEMPAT: Final = "…" * 6
_TERPANJANG: Final = 420
_SEL_TERPANJANG: Final = 160
_TEMPAT_TERBANYAK: Final = 3


def ringkas(teks: str, panjang: int = _SEL_TERPANJANG, /) -> str:
    """A text in one line, cut between words.

    >>> ringkas("satu  dua tiga", 9)
    'satu dua…'
    """
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= panjang else f"{rapi[:panjang].rpartition(' ')[0] or rapi[:panjang]}…"


def tempat_temuan(*, temuan: Temuan, berkas: str, banyak: int = _TEMPAT_TERBANYAK) -> str:
    """Where it stands: the place of the stated value first, then other rows that it was compared with."""
    baris: dict[Lokasi, Lokasi] = {}
    for p in temuan.lokasi:
        baris.setdefault(replace(p, kolom=""), p)
    semua = daftar_tempat(tempat=baris.values(), berkas=berkas)
    lagi = f"; dan {len(semua) - banyak} tempat lagi" if len(semua) > banyak else ""
    return "; ".join(semua[:banyak]) + lagi


def pokok_temuan(*, temuan: Temuan, panjang: int = _TERPANJANG) -> str:
    """What is wrong, in a few words: its heading, or the message without what other columns say."""
    return ringkas(temuan.judul or temuan.pesan.partition(" Dasar: ")[0], panjang)


def uraian_temuan(*, temuan: Temuan, berkas: str) -> tuple[Sebaris, ...]:
    """What is wrong, how it was computed, what to do, and what follows from it."""
    hasil: list[Sebaris] = [Teks(_titik(pokok_temuan(temuan=temuan)))]
    if temuan.rincian:
        hasil.append(Teks(f" Tertulis {ringkas(temuan.rincian, _TERPANJANG)}."))
    if temuan.hitungan:
        hasil.append(Teks(f" Hitungan: {ringkas(temuan.hitungan, _TERPANJANG)}."))
    # A message that stands whole ends with the advice already.
    if temuan.saran and (temuan.judul or temuan.saran not in pokok_temuan(temuan=temuan)):
        hasil += [GantiBaris(), Teks(ringkas(temuan.saran, _TERPANJANG), miring=True)]
    for anak in temuan.turunan:
        tempat = tempat_temuan(temuan=anak, berkas=berkas, banyak=1)
        di = f" ({tempat})" if tempat else ""
        hasil += [GantiBaris(), Teks("Akibatnya: ", tebal=True), Teks(_titik(f"{pokok_temuan(temuan=anak)}{di}"))]
    return tuple(hasil)


def nilai_temuan(*, temuan: Temuan) -> str:
    """Stated and expected value in one line; empty where there is none."""
    bagian = [
        f"{kata} {ringkas(nilai)}"
        for kata, nilai in (("tertulis", temuan.tertulis), ("seharusnya", temuan.seharusnya))
        if nilai.strip()
    ]
    return "; ".join(bagian)


def _titik(teks: str) -> str:
    return teks if teks.endswith((".", "…", "?", "!")) else f"{teks}."
