"""The text of a Word paragraph as it is printed: results of fields, insertions in, deletions out, boxes apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sakip.readers.docx_gaya import GayaDocx, nilai, nyala
from sakip.readers.kontrol_docx_paket import W

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
KOTAK = W + "txbxContent"
_LEWATI = {
    W + n for n in ("pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText", "rt", "numPr")
}  # fmt: skip
_TETAP = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
# Ticks and crosses of the symbol fonts.
_SIMBOL = {"fc": "√", "fe": "√", "52": "√", "a2": "√", "fb": "×", "fd": "×", "d8": "•", "a7": "▪", "b7": "•"}
_LABEL = re.compile(r"[^\W\d_][\w ./()-]{0,30}:\s*\S")
_TANPA = GayaDocx()


@dataclass(slots=True)
class IsiAlinea:
    """What a paragraph holds.

    sebelum  pages that begin before its first letter; ``sesudah`` those that begin in it
    paksa    whether a page is begun by hand
    kotak    text boxes anchored in it
    """

    potong: list[str] = field(default_factory=list)
    tebal: bool = True
    sebelum: int = 0
    sesudah: int = 0
    paksa: bool = False
    kotak: list[etree._Element] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """The text, without blanks around it."""
        return "".join(self.potong).replace("\n", " ").strip()

    @property
    def baris(self) -> list[str]:
        """The text, in lines where each is a label with its value ("Nama: …", "Jabatan: …"), else as one."""
        isi = [b.strip() for b in "".join(self.potong).split("\n") if b.strip()]
        return isi if len(isi) > 1 and all(_LABEL.match(b) for b in isi) else [self.teks]


def baca_alinea(*, alinea: etree._Element, gaya: Mapping[str, GayaDocx]) -> IsiAlinea:
    """The content of a paragraph."""
    isi = IsiAlinea()
    dasar = gaya.get(nilai(alinea.find(f"{W}pPr/{W}pStyle")), _TANPA).tebal
    _telusur(alinea, isi, gaya, dasar)
    isi.tebal = isi.tebal and bool(isi.teks)
    return isi


def _telusur(induk: etree._Element, isi: IsiAlinea, gaya: Mapping[str, GayaDocx], tebal: bool) -> None:
    for anak in induk:
        nama = anak.tag
        if nama in _LEWATI or nama == _MC + "Fallback":
            continue
        if nama == W + "r":
            if not nyala(anak.find(f"{W}rPr/{W}vanish")):
                _telusur(anak, isi, gaya, _tebal(anak, gaya, tebal))
        elif nama == KOTAK:
            isi.kotak.append(anak)
        elif nama == _M + "f":
            isi.potong.append(f"({_rumus(anak, 'num')})/({_rumus(anak, 'den')})")
        elif nama == _MC + "AlternateContent" and anak.find(_MC + "Choice") is None:
            for cadangan in anak:
                _telusur(cadangan, isi, gaya, tebal)
        elif not _daun(anak, isi, tebal):
            _telusur(anak, isi, gaya, tebal)


def _daun(elemen: etree._Element, isi: IsiAlinea, tebal: bool) -> bool:
    """Take an element that holds no others; False for one that may."""
    nama = elemen.tag
    if nama in (W + "t", _M + "t"):
        isi.potong.append(elemen.text or "")
        isi.tebal = isi.tebal and (tebal or not (elemen.text or "").strip())
    elif nama in _TETAP:
        isi.potong.append(_TETAP[nama])
    elif nama == W + "sym":
        isi.potong.append(_SIMBOL.get(elemen.get(W + "char", "").lower()[-2:], ""))
    elif nama == W + "br":
        _ganti(elemen, isi)
    elif nama == W + "lastRenderedPageBreak":
        if isi.teks:
            isi.sesudah += 1
        else:
            isi.sebelum += 1
    elif nama in (W + "footnoteReference", W + "endnoteReference"):
        isi.catatan.append(f"{nama.removeprefix(W)[0]}{elemen.get(W + 'id', '')}")
    else:
        return False
    return True


def _ganti(elemen: etree._Element, isi: IsiAlinea) -> None:
    if elemen.get(W + "type", "textWrapping") == "page":
        isi.paksa = True
    isi.potong.append("\n")


def _tebal(run: etree._Element, gaya: Mapping[str, GayaDocx], dasar: bool) -> bool:
    langsung = run.find(f"{W}rPr/{W}b")
    if langsung is not None:
        return nyala(langsung)
    return dasar or gaya.get(nilai(run.find(f"{W}rPr/{W}rStyle")), _TANPA).tebal


def _rumus(pecahan: etree._Element, bagian: str) -> str:
    return "".join(_huruf(pecahan.find(_M + bagian)))


def _huruf(elemen: etree._Element | None) -> Iterator[str]:
    if elemen is not None:
        yield from (t.text or "" for t in elemen.iter(_M + "t", W + "t"))
