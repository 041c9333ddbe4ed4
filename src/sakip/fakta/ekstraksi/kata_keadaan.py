"""Words in the place of a figure: a cell that says that there is no figure was read, not left unread."""

from __future__ import annotations

import re

from sakip.kernel.nilai import Keadaan

_KATA = {k.value: k for k in Keadaan}
_MENUNGGU = re.compile(r"menunggu\b.*|belum (?:rilis|terbit|keluar|diumumkan|ditetapkan)\b.*", re.IGNORECASE)
_BELUM = re.compile(r"belum (?:ada|tersedia|diisi|terisi|dilaporkan)\b[^\d]*|nihil data", re.IGNORECASE)
_TIDAK = re.compile(r"tidak (?:berlaku|ada|tersedia|relevan|dianggarkan|ditargetkan)\b[^\d]*|n\.?/?a\.?", re.IGNORECASE)


def baca_keadaan(teks: str, /) -> Keadaan:
    """The state that a cell without a figure tells; words that tell none were not understood.

    >>> baca_keadaan("Tidak ada target"), baca_keadaan("95,.26")
    (<Keadaan.TIDAK_BERLAKU: 'tidak berlaku'>, <Keadaan.TAK_TERBACA: 'tak terbaca'>)
    """
    kata = teks.strip(" ().").casefold()
    if kata in _KATA:
        return _KATA[kata]
    if _MENUNGGU.fullmatch(kata):
        return Keadaan.MENUNGGU_ANGKA_RESMI
    if _BELUM.fullmatch(kata):
        return Keadaan.BELUM_DIISI
    return Keadaan.TIDAK_BERLAKU if _TIDAK.fullmatch(kata) else Keadaan.TAK_TERBACA
