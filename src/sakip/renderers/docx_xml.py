"""The words of WordprocessingML that all parts of the DOCX writer share.

XML is written as text: every piece of user text passes ``lolos`` here and nowhere else, and properties are
written by two dataclasses that know the order the schema asks for (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).
These primitives take their first argument by position: they are used like punctuation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# What XML 1.0 cannot hold, even escaped: control characters, halves of surrogate pairs, two noncharacters.
_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PERLU = re.compile(f'{_TERLARANG.pattern}|[&<>"\r]')
_KHUSUS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_POTONG = re.compile(r"(\n|\t)")

RUANG_NAMA = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}


def lolos(teks: str) -> str:
    r"""Text made safe for XML content and attributes; what XML cannot hold is left out.

    >>> lolos("a<b & \x07c")
    'a&lt;b &amp; c'
    """
    if not _PERLU.search(teks):
        return teks
    return _TERLARANG.sub("", _seragam(teks)).translate(_KHUSUS)


def twip(mm: int) -> int:
    """Millimetres in twentieths of a point."""
    return (mm * 14400 + 127) // 254


def emu(mm: int) -> int:
    """Millimetres in English Metric Units, the measure of drawings."""
    return mm * 36000


@dataclass(frozen=True, slots=True)
class Huruf:
    """Properties of a run, written in the order of the schema; ``ukuran`` in half points."""

    gaya: str = ""
    font: str = ""
    tebal: bool = False
    miring: bool = False
    garis_bawah: bool = False
    warna: str = ""
    ukuran: int = 0
    tersembunyi: bool = False
    tanpa_kapital: bool = False

    def xml(self) -> str:
        """The ``w:rPr`` element, or nothing."""
        f = lolos(self.font)
        isi = (
            (f'<w:rStyle w:val="{self.gaya}"/>' if self.gaya else "")
            + (f'<w:rFonts w:ascii="{f}" w:hAnsi="{f}" w:eastAsia="{f}" w:cs="{f}"/>' if f else "")
            + ("<w:b/>" if self.tebal else "")
            + ("<w:i/>" if self.miring else "")
            + ('<w:caps w:val="0"/>' if self.tanpa_kapital else "")
            + ("<w:vanish/>" if self.tersembunyi else "")
            + (f'<w:color w:val="{self.warna}"/>' if self.warna else "")
            + (f'<w:sz w:val="{self.ukuran}"/><w:szCs w:val="{self.ukuran}"/>' if self.ukuran else "")
            + ('<w:u w:val="single"/>' if self.garis_bawah else "")
        )
        return f"<w:rPr>{isi}</w:rPr>" if isi else ""


POLOS = Huruf()


@dataclass(frozen=True, slots=True)
class Alinea:
    """Properties of a paragraph, written in the order of the schema; the last five fields are ready XML."""

    gaya: str = ""
    lanjut: bool | None = None
    halaman_baru: bool | None = None
    rata: str = ""
    nomor: str = ""
    tab: str = ""
    jarak: str = ""
    inden: str = ""
    bagian: str = ""

    def xml(self) -> str:
        """The ``w:pPr`` element, or nothing."""
        isi = (
            (f'<w:pStyle w:val="{self.gaya}"/>' if self.gaya else "")
            + _nyala("keepNext", self.lanjut)
            + _nyala("pageBreakBefore", self.halaman_baru)
            + self.nomor
            + self.tab
            + self.jarak
            + self.inden
            + (f'<w:jc w:val="{self.rata}"/>' if self.rata else "")
            + self.bagian
        )
        return f"<w:pPr>{isi}</w:pPr>" if isi else ""


def _nyala(nama: str, nilai: bool | None) -> str:
    if nilai is None:
        return ""
    return f"<w:{nama}/>" if nilai else f'<w:{nama} w:val="0"/>'


def larik(teks: str, huruf: Huruf = POLOS) -> str:
    """A run of text; newlines become line breaks, tabs become tabs."""
    if not teks:
        return ""
    potongan = [teks] if "\n" not in teks and "\t" not in teks and "\r" not in teks else _POTONG.split(_seragam(teks))
    isi = "".join(_potong(p) for p in potongan if p)
    return f"<w:r>{huruf.xml()}{isi}</w:r>"


def _seragam(teks: str) -> str:
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _potong(teks: str) -> str:
    if teks == "\n":
        return "<w:br/>"
    if teks == "\t":
        return "<w:tab/>"
    return f'<w:t xml:space="preserve">{lolos(teks)}</w:t>'


def alinea(isi: str, sifat: Alinea) -> str:
    """A paragraph of ready runs."""
    return f"<w:p>{sifat.xml()}{isi}</w:p>"


def bidang(perintah: str, hasil: str, huruf: Huruf = POLOS) -> str:
    """A field with its cached result (ready runs)."""
    rpr = huruf.xml()
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {lolos(perintah)} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>{hasil}'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def akar(nama: str, isi: str, awalan: str = "w r wp a pic mc w14") -> bytes:
    """A whole part: declaration, root element with its namespaces, content."""
    ruang = "".join(f' xmlns:{p}="{RUANG_NAMA[p]}"' for p in awalan.split())
    abai = ' mc:Ignorable="w14"' if " w14" in awalan else ""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{nama}{ruang}{abai}>{isi}</{nama}>'.encode()
