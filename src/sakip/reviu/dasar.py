"""A legal basis as rules name it, in the words of print: ``pp-8-2006#pasal-19`` is PP 8/2006, Pasal 19."""

from __future__ import annotations

from sakip.kernel.periode import Triwulan
from sakip.peraturan.katalog import Katalog


def sebut_dasar(rujukan: str, *, katalog: Katalog) -> str:
    """The regulation and the place in it.

    >>> from sakip.peraturan.katalog import muat_katalog
    >>> sebut_dasar("permenpanrb-53-2014#lampiran-2", katalog=muat_katalog())
    'Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran II'
    """
    id_peraturan, _, letak = rujukan.partition("#")
    sebutan = katalog.peraturan(id_peraturan).sebutan
    return f"{sebutan}, {_letak(letak)}" if letak else sebutan


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
