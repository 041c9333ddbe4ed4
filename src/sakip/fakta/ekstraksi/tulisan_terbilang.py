"""Numbers that stand beside their own words: "15 (lima belas)", "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.tulisan_tempat import Tulisan, cari_tulisan
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.jarak_sunting import jarak_sunting
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.kernel.terbilang import baca_terbilang

_PASANGAN = re.compile(
    r"(?<![\w.,/-])(?P<angka>(?:Rp\.? ?)?\d[\d.,]*(?:,-)?) ?%? ?\( ?(?P<kata>[A-Za-z][A-Za-z -]{2,150}?) ?\)",
    re.IGNORECASE,
)
_KATA_ANGKA = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu "
    "juta miliar triliun koma minus rupiah sen"
).split()
_EKOR = re.compile(r"\s+(?:persen|rupiah)$", re.IGNORECASE)


def ekstrak_terbilang(naskah: Naskah) -> Iterator[Fakta]:
    """Every number whose words stand behind it; ``isi`` is the number, ``rincian`` the value of the words."""
    for satu in cari_tulisan(naskah=naskah):
        if "(" in satu.teks:
            for cocok in _PASANGAN.finditer(satu.teks):
                fakta = _fakta(satu, cocok)
                if fakta is not None:
                    yield fakta


def baca_kata_angka(*, teks: str) -> Decimal | None:
    """What words say as a number, slips of the pen mended; None when they are no number.

    >>> baca_kata_angka(teks="sembilan blas"), baca_kata_angka(teks="orang tua")
    (Decimal('19'), None)
    """
    kata = _EKOR.sub("", teks.casefold())
    nilai = baca_terbilang(kata)
    if nilai is not None:
        return nilai
    luruskan = [_luruskan(k) for k in kata.split()]
    return None if "" in luruskan else baca_terbilang(" ".join(luruskan))


def _luruskan(kata: str) -> str:
    if kata in _KATA_ANGKA:
        return kata
    mirip = [k for k in _KATA_ANGKA if len(k) > 3 and jarak_sunting(kata, k, batas=1) == 1]
    return mirip[0] if len(mirip) == 1 else ""


def _fakta(satu: Tulisan, cocok: re.Match[str]) -> Fakta | None:
    kata = baca_kata_angka(teks=cocok["kata"])
    if kata is None:
        return None
    bacaan = read_angka(cocok["angka"].rstrip(".,"))
    # The words settle what 1.500 means; only a number that cannot mean them at all is another one.
    isi: Nilai = Angka(kata) if kata in bacaan.kemungkinan else Kosong(Keadaan.TAK_TERBACA)
    if bacaan.nilai is not None:
        isi = Angka(bacaan.nilai)
    elif bacaan.kemungkinan and kata not in bacaan.kemungkinan:
        isi = Angka(bacaan.kemungkinan[0])
    return Fakta(
        JenisFakta.TERBILANG,
        satu.sekitar(cocok.start()),
        isi,
        cocok[0],
        asal=Asal.LKJ,
        lokasi=satu.tempat(cocok.start()),
        rincian=f"{kata:f}",
        bagian=satu.bagian,
    )
