"""Finds the words that a finding quotes inside the text of a place."""

from __future__ import annotations

from collections.abc import Iterable

Rentang = tuple[int, int]


def cari_kutipan(*, teks: str, kutipan: Iterable[str]) -> Rentang | None:
    """Where the first of the quotations that the text holds begins and ends; None when it holds none.

    A figure is found only whole: not 1 inside 21, nor 95 inside 95,5. Blanks do not matter.

    >>> cari_kutipan(teks="Capaian 195 % dari 95%", kutipan=("95 %",))
    (19, 22)
    """
    for kata in kutipan:
        if kata and (letak := _utuh(teks, kata) or _tanpa_spasi(teks, kata)):
            return letak
    return None


def _utuh(teks: str, kata: str) -> Rentang | None:
    mulai = teks.find(kata)
    while mulai >= 0:
        akhir = mulai + len(kata)
        if _berdiri_sendiri(teks, mulai, akhir):
            return mulai, akhir
        mulai = teks.find(kata, mulai + 1)
    return None


def _tanpa_spasi(teks: str, kata: str) -> Rentang | None:
    letak = [n for n, k in enumerate(teks) if not k.isspace()]
    rapat = "".join(teks[n] for n in letak).casefold()
    dicari = "".join(kata.split()).casefold()
    # A letter may grow when its case is folded; then places no longer agree.
    if not dicari or len(rapat) != len(letak):
        return None
    mulai = rapat.find(dicari)
    while mulai >= 0:
        awal, akhir = letak[mulai], letak[mulai + len(dicari) - 1] + 1
        if _berdiri_sendiri(teks, awal, akhir):
            return awal, akhir
        mulai = rapat.find(dicari, mulai + 1)
    return None


def _berdiri_sendiri(teks: str, awal: int, akhir: int) -> bool:
    """Whether neither a word nor a figure goes on at either end."""
    kiri, kanan = teks[:awal][-2:], teks[akhir : akhir + 2]
    if kiri and teks[awal].isalnum() and (kiri[-1].isalnum() or (kiri[-1] in ",." and kiri[:-1].isdigit())):
        return False
    ujung = teks[akhir - 1].isalnum()
    return not (kanan and ujung and (kanan[0].isalnum() or (kanan[0] in ",." and kanan[1:].isdigit())))
