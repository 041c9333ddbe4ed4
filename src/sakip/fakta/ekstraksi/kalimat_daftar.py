"""Lists of amounts: programs with their money, item after item, and the total that the lines above them state.

An item is a line that ends in its only amount, or a name with the amount on the line below. What kind of money the
list holds is what the line above says; whether that is so is for a rule to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_uang import baca_jenis_uang, figur_uang
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta

# The line that introduces a list, as a fact without a figure.
PENGANTAR = "pengantar"
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,5})\s*[.)]\s+", re.IGNORECASE)
_NAMA = re.compile(r"\W*(?:program|kegiatan|sub\s*kegiatan|belanja)\b", re.IGNORECASE)
_SEBESAR = re.compile(r"\W*(?:\b(?:sebesar|sejumlah|dengan|anggaran|pagu|alokasi)\b\W*)*$", re.IGNORECASE)
_TERPANJANG = 30


@dataclass(frozen=True, slots=True)
class _Butir:
    alenia: Alenia
    nama: str
    uang: Angka


def baca_daftar_uang(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The facts of all lists of amounts of a report."""
    for ke, (awal, daftar) in enumerate(_daftar(bacaan.alenia), 1):
        yield from _fakta(bacaan, bacaan.alenia[max(0, awal - 2) : awal], daftar, f"{bacaan.bagian.id}/daftar{ke}")


def _daftar(alenia: Sequence[Alenia]) -> Iterator[tuple[int, list[_Butir]]]:
    kini: list[_Butir] = []
    for n, a in enumerate((*alenia, None)):
        butir = _butir(a) if a is not None else None
        if butir is not None:
            kini.append(butir)
            continue
        if len(kini) > 1:
            yield n - len(kini), kini
        kini = []


def _butir(a: Alenia) -> _Butir | None:
    if "rp" not in a.teks.lower():
        return None
    uang = [x for x in cari_angka(a.teks) if x.satuan == "Rp"]
    if len(uang) != 1 or re.search(r"\w", re.sub(r"^[,.\-\s]+", "", a.teks[uang[0].akhir :])):
        return None
    if not (_BUTIR.match(a.teks) or _NAMA.match(a.teks)) or not uang[0].bacaan.kemungkinan:
        return None
    nama = _SEBESAR.sub("", _BUTIR.sub("", a.teks[: uang[0].awal], count=1)).strip(" :;,.-")
    return _Butir(a, nama, uang[0]) if 1 < len(nama.split()) <= _TERPANJANG else None


def _fakta(bacaan: BacaanBagian, atas: Sequence[Alenia], daftar: Sequence[_Butir], kelompok: str) -> Iterator[Fakta]:
    jenis = baca_jenis_uang(atas[-1].teks[-200:]) if atas else None
    dasar = Fakta(
        JenisFakta.UANG,
        PENGANTAR,
        periode=bacaan.bagian.periode,
        asal=Asal.LKJ,
        kelompok=kelompok,
        rincian=jenis.value if jenis else "",
        bagian=bacaan.bagian.id,
    )
    if atas:
        yield replace(dasar, tertulis=atas[-1].teks[:120], lokasi=atas[-1].lokasi(len(atas[-1].teks)))
    for a in atas:
        for x in cari_angka(a.teks):
            if x.satuan == "Rp":
                yield figur_uang(a, x, replace(dasar, objek=TOTAL, nama="jumlah daftar"))
    for b in daftar:
        objek = bacaan.cari(b.nama, frasa=b.nama) or b.nama
        yield figur_uang(b.alenia, b.uang, replace(dasar, objek=objek, nama=b.nama, induk=TOTAL))
