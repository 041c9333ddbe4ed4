"""What stands behind a number in a cell: percent sign, unit, predicate, scale word, the number in words.

Targets of real agreements look like `1.500 laporan`, `12 (dua belas) dokumen`, `81 (Baik)`, `2,5 miliar rupiah`. What
follows the digits decides what they mean, and sometimes that the cell is not one number at all (a date, a range, a
sentence). This module names the parts; `angka_baca` gives the verdict.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Final

from sakip.kernel.tanggal import BULAN
from sakip.kernel.terbilang import baca_terbilang


class Cacat(Enum):
    """Why the text behind the digits keeps the cell from being one plain number."""

    TANDA_HUBUNG = "tanda hubung di antara angka dan satuan"
    PERSEN_TERBELAH = "angka terbelah tanda persen"
    SIMBOL = "tanda yang tidak dikenal di belakang angka"
    BANYAK_ANGKA = "lebih dari satu angka"
    TANGGAL = "tanggal"
    ILMIAH = "notasi ilmiah"
    KALIMAT = "kalimat"


@dataclass(frozen=True, slots=True)
class Ekor:
    """The parts behind the digits; `pangkat` is the power of ten of a scale word, `terbilang` the number in words."""

    persen: bool = False
    rupiah: bool = False
    satuan: str = ""
    predikat: str = ""
    pangkat: int = 0
    terbilang: Decimal | None = None
    cacat: Cacat | None = None
    sisa_angka: str = ""


# Class names that stand beside a number; PermenPANRB 88/2021 and the scales of the seed reports, IDM, opini BPK.
_KODE_PREDIKAT: Final = frozenset({"AA", "A", "BB", "B", "CC", "C", "D", "E", "WTP", "WDP", "TMP"})
_PREDIKAT: Final = frozenset(
    "istimewa|sangat memuaskan|memuaskan|sangat baik|baik|cukup baik|cukup|memadai|"
    "cukup (memadai)|cukup memadai|agak kurang|kurang baik|kurang|sangat kurang|tidak baik|buruk|sangat tinggi|tinggi|"
    "sedang|rendah|sangat rendah|sangat berhasil|berhasil|cukup berhasil|kurang berhasil|tidak berhasil|tercapai|"
    "tidak tercapai|mandiri|maju|berkembang|tertinggal|sangat tertinggal|prima|pelayanan prima|informatif|"
    "menuju informatif|cukup informatif|kurang informatif|tidak informatif|efektif|efisien|tidak efisien".split("|")
)
_PANGKAT: Final = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_BULAN: Final = frozenset(nama.lower() for nama in BULAN)
_UKURAN_BERANGKA = re.compile(r"\b(?:k?m|cm|mm|dam|hm)[23]\b", re.IGNORECASE)
_KURUNG = re.compile(r"\(([^()]*)\) ?(.*)")
_KATA_PERTAMA = re.compile(r"([a-z]+)\b\.? ?(.*)", re.IGNORECASE)
_KATA_TERBANYAK = 6


def is_predikat(teks: str) -> bool:
    """Tell whether the text is a class name: a code in capitals (BB, WTP) or a name in any case (Sangat Baik)."""
    return teks in _KODE_PREDIKAT or teks.casefold() in _PREDIKAT


def parse_ekor(teks: str) -> Ekor:
    """Name the parts of the text behind the digits; spaces must already be single."""
    if re.fullmatch(r"e[+-]?[0-9]+", teks, re.IGNORECASE):
        return Ekor(cacat=Cacat.ILMIAH)
    return _parse_isi(teks.strip(), Ekor())


def _parse_isi(teks: str, ekor: Ekor) -> Ekor:
    """Take one part off the front and go on; each part is taken at most once, so the recursion is shallow."""
    if teks.strip(" .;,") == "":
        # A full stop behind a unit or a percent sign ends the sentence; behind bare digits it is a stray mark.
        return replace(ekor, cacat=Cacat.SIMBOL) if teks and ekor == Ekor() else ekor
    if teks.startswith("%") and not ekor.persen:
        return _parse_persen(teks[1:].strip(), replace(ekor, persen=True))
    if (cocok := _KATA_PERTAMA.fullmatch(teks)) and (lanjut := _parse_kata(cocok[1].lower(), ekor)):
        return _parse_isi(cocok[2], lanjut)
    if (cocok := _KURUNG.fullmatch(teks)) and (lanjut := _parse_kurung(cocok[1].strip(), ekor)):
        return _parse_isi(cocok[2], lanjut)
    return _parse_satuan(teks, ekor)


def _parse_persen(teks: str, ekor: Ekor) -> Ekor:
    # 73.3 % 3: the column was too narrow and the last digit fell behind the sign.
    if re.fullmatch(r"[0-9]+", teks):
        return replace(ekor, cacat=Cacat.PERSEN_TERBELAH, sisa_angka=teks)
    return _parse_isi(teks, ekor)


def _parse_kata(kata: str, ekor: Ekor) -> Ekor | None:
    if kata in ("persen", "prosen") and not ekor.persen:
        return replace(ekor, persen=True)
    if kata == "rupiah" and not ekor.rupiah:
        return replace(ekor, rupiah=True)
    if kata in _PANGKAT and not ekor.pangkat:
        return replace(ekor, pangkat=_PANGKAT[kata])
    return None


def _parse_kurung(isi: str, ekor: Ekor) -> Ekor | None:
    if is_predikat(isi) and not ekor.predikat:
        return replace(ekor, predikat=isi)
    # 12 (dua belas) laporan
    if ekor.terbilang is None and (nilai := baca_terbilang(isi)) is not None:
        return replace(ekor, terbilang=nilai)
    return None


def _parse_satuan(teks: str, ekor: Ekor) -> Ekor:
    predikat = teks.strip(" /().")
    if is_predikat(predikat) and not ekor.predikat:
        return replace(ekor, predikat=predikat)
    if re.search("[0-9]", _UKURAN_BERANGKA.sub("", teks)):
        tanggal = any(kata.lower() in _BULAN for kata in teks.split())
        return replace(ekor, cacat=Cacat.TANGGAL if tanggal else Cacat.BANYAK_ANGKA)
    if re.match(r"-[A-Za-z]", teks):
        return replace(ekor, cacat=Cacat.TANDA_HUBUNG, satuan=teks[1:])
    if teks.split()[0].lower() in _BULAN:
        return replace(ekor, cacat=Cacat.TANGGAL)
    if not (teks[0].isalpha() or teks[0] in "(/"):
        return replace(ekor, cacat=Cacat.SIMBOL)
    if len(teks.split()) > _KATA_TERBANYAK:
        return replace(ekor, cacat=Cacat.KALIMAT)
    return replace(ekor, satuan=teks.strip(" .,;"))
