"""A legal basis as rules name it, in the words of print: ``pp-8-2006#pasal-19`` is PP 8/2006, Pasal 19."""

from __future__ import annotations

from sakip.kernel.periode import Triwulan
from sakip.peraturan.katalog import Katalog
from sakip.peraturan.model import Keyakinan

# How well the bases of rules are known; what is not named here was quoted by others.
_DIBACA = frozenset({"pp-8-2006#pasal-19"})
_DIINGAT = frozenset({"pp-99-2000", "uu-1-2004#pasal-3-ayat-3"})
_SEBUTAN = {
    Keyakinan.TEKS: "naskahnya sudah dibaca",
    Keyakinan.KUTIPAN: "menurut kutipan; naskahnya belum dibaca",
    Keyakinan.INGATAN: "menurut ingatan; cocokkan dahulu dengan naskahnya",
}


def sebut_dasar(rujukan: str, *, katalog: Katalog) -> str:
    """The regulation and the place in it.

    >>> from sakip.peraturan.katalog import muat_katalog
    >>> sebut_dasar("permenpanrb-53-2014#lampiran-2", katalog=muat_katalog())
    'Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran II'
    """
    id_peraturan, _, letak = rujukan.partition("#")
    sebutan = katalog.peraturan(id_peraturan).sebutan
    return f"{sebutan}, {_letak(letak)}" if letak else sebutan


def sebut_keyakinan(rujukan: str) -> str:
    """How well a basis is known, in words.

    >>> sebut_keyakinan("pp-8-2006#pasal-19")
    'naskahnya sudah dibaca'
    """
    if rujukan in _DIBACA:
        return _SEBUTAN[Keyakinan.TEKS]
    return _SEBUTAN[Keyakinan.INGATAN if rujukan in _DIINGAT else Keyakinan.KUTIPAN]


def _letak(letak: str) -> str:
    """``pasal-27-ayat-3`` is Pasal 27 ayat (3); annexes have Roman numerals."""
    kata = letak.split("-")
    hasil = []
    for nama, nomor in zip(kata[::2], kata[1::2], strict=True):
        match nama:
            case "lampiran":
                hasil.append(f"Lampiran {Triwulan(int(nomor)).name}")
            case "ayat":
                hasil.append(f"ayat ({nomor})")
            case _:
                hasil.append(f"{nama.capitalize()} {nomor}")
    return " ".join(hasil)
