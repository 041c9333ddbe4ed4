"""The numbers that Word prints before paragraphs, which stand in no text of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from sakip.dokumen.pola_nomor import tulis_angka
from sakip.readers.docx_gaya import GayaDocx, bilangan, nilai, nyala
from sakip.readers.kontrol_docx_paket import W

_BENTUK = {"upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a"}
_RUAS = re.compile(r"%([1-9])")
_TANPA = GayaDocx()


@dataclass(frozen=True, slots=True)
class TingkatDocx:
    """A level of a list: the form of its number, the text around it (``%1.%2.``), and its first number."""

    bentuk: str
    teks: str
    mulai: int
    legal: bool = False
    gaya: str = ""


@dataclass(frozen=True, slots=True)
class DaftarDocx:
    """A list of the file: the definition it counts in, its levels, and those that start anew in it."""

    abstrak: str
    tingkat: Mapping[int, TingkatDocx]
    mulai_ulang: Mapping[int, int]


def baca_daftar(*, akar: etree._Element | None) -> Mapping[str, DaftarDocx]:
    """All lists by id."""
    if akar is None:
        return {}
    abstrak = {a.get(W + "abstractNumId", ""): _tingkat(a) for a in akar.iter(W + "abstractNum")}
    hasil: dict[str, DaftarDocx] = {}
    for num in akar.iter(W + "num"):
        induk = nilai(num.find(W + "abstractNumId"))
        tingkat, ulang = {**abstrak.get(induk, {})}, {}
        for timpa in num.iter(W + "lvlOverride"):
            tingkat |= _tingkat(timpa)
            if (mulai := timpa.find(W + "startOverride")) is not None:
                ulang[bilangan(timpa.get(W + "ilvl", ""), 0)] = bilangan(nilai(mulai), 1)
        hasil[num.get(W + "numId", "")] = DaftarDocx(induk, tingkat, ulang)
    return hasil


def _tingkat(induk: etree._Element) -> dict[int, TingkatDocx]:
    return {
        bilangan(lvl.get(W + "ilvl", ""), 0): TingkatDocx(
            nilai(lvl.find(W + "numFmt")) or "decimal",
            nilai(lvl.find(W + "lvlText")),
            bilangan(nilai(lvl.find(W + "start")), 1),
            nyala(lvl.find(W + "isLgl")),
            nilai(lvl.find(W + "pStyle")),
        )
        for lvl in induk.iter(W + "lvl")
    }


@dataclass(slots=True)
class PenomorDocx:
    """Counts through the document; asked once for every paragraph, in order."""

    daftar: Mapping[str, DaftarDocx]
    gaya: Mapping[str, GayaDocx]
    _jumlah: dict[str, dict[int, int]] = field(default_factory=dict)
    _dimulai: set[tuple[str, int]] = field(default_factory=set)

    def nomor(self, *, alinea: etree._Element) -> str:
        """The printed number of a paragraph ("BAB II", "3.1.", "a.", "-"), empty for one without."""
        kode, tingkat = self._letak(alinea)
        daftar = self.daftar.get(kode)
        if daftar is None or (isi := daftar.tingkat.get(tingkat)) is None or isi.bentuk == "none":
            return ""
        if isi.bentuk == "bullet":
            return "-"
        jumlah = self._jumlah.setdefault(daftar.abstrak, {})
        self._hitung(kode, daftar, tingkat, jumlah)
        return _RUAS.sub(lambda c: _tulis(daftar, int(c[1]) - 1, jumlah, legal=isi.legal), isi.teks).strip()

    def _letak(self, alinea: etree._Element) -> tuple[str, int]:
        kode_gaya = nilai(alinea.find(f"{W}pPr/{W}pStyle"))
        gaya = self.gaya.get(kode_gaya, _TANPA)
        langsung = alinea.find(f"{W}pPr/{W}numPr")
        kode = nilai(None if langsung is None else langsung.find(W + "numId")) or gaya.daftar
        level = None if langsung is None else langsung.find(W + "ilvl")
        if level is not None:
            return kode, min(bilangan(nilai(level), 0), 8)
        daftar = self.daftar.get(kode)
        milik = [k for k, t in daftar.tingkat.items() if kode_gaya and t.gaya == kode_gaya] if daftar else []
        return kode, min(milik[0] if milik else gaya.tingkat or 0, 8)

    def _hitung(self, kode: str, daftar: DaftarDocx, tingkat: int, jumlah: dict[int, int]) -> None:
        if tingkat in daftar.mulai_ulang and (kode, tingkat) not in self._dimulai:
            jumlah.pop(tingkat, None)
        self._dimulai.add((kode, tingkat))
        mulai = daftar.mulai_ulang.get(tingkat, daftar.tingkat[tingkat].mulai)
        jumlah[tingkat] = jumlah.get(tingkat, mulai - 1) + 1
        for dalam in [k for k in jumlah if k > tingkat]:
            del jumlah[dalam]


def _tulis(daftar: DaftarDocx, tingkat: int, jumlah: Mapping[int, int], *, legal: bool) -> str:
    isi = daftar.tingkat.get(tingkat)
    if isi is None:
        return ""
    angka = jumlah.get(tingkat, isi.mulai)
    if isi.bentuk == "decimalZero" and not legal:
        return f"{angka:02d}"
    bentuk = "" if legal else _BENTUK.get(isi.bentuk, "")
    return tulis_angka(angka=angka, bentuk=bentuk) if angka > 0 else str(angka)
