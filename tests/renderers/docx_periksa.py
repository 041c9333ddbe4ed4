"""A check of a DOCX against rules of Word that no library checks: order of properties, ids, references, grids."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# The order of children in the schema (ECMA-376, transitional), as far as the writer uses them.
URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish webHidden color spacing kern position sz "
    "szCs highlight u vertAlign lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tblPr": "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "sectPr": "headerReference footerReference type pgSz pgMar pgBorders pgNumType cols vAlign titlePg docGrid",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr docPartObj text checkbox",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
}


def bagian(isi: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def xml(isi: bytes, nama: str = "word/document.xml") -> etree._Element:
    """A part as XML."""
    return etree.fromstring(bagian(isi)[nama])


def semua_xml(isi: bytes) -> dict[str, etree._Element]:
    return {n: etree.fromstring(b) for n, b in bagian(isi).items() if n.startswith("word/") and n.endswith(".xml")}


def nilai(akar: etree._Element, nama: str) -> list[str]:
    return [e.get(W + "val", "") for e in akar.iter(W + nama)]


def periksa(isi: bytes) -> list[str]:
    """Everything that breaks a rule."""
    pohon = semua_xml(isi)
    badan = pohon["word/document.xml"]
    return [
        *(f"{nama}: {salah}" for nama, akar in pohon.items() for salah in _urutan(akar)),
        *_ganda("docPr", (e.get("id", "") for e in badan.iter(WP + "docPr"))),
        *_ganda("bookmark id", (e.get(W + "id", "") for e in badan.iter(W + "bookmarkStart"))),
        *_ganda("bookmark name", (e.get(W + "name", "") for e in badan.iter(W + "bookmarkStart"))),
        *_ganda("sdt id", (e.get(W + "val", "") for e in badan.iter(W + "id"))),
        *_penanda(badan),
        *_hubungan(isi, badan),
        *_gaya(pohon),
        *_kisi(badan),
        *_bidang(pohon),
    ]


def _urutan(akar: etree._Element) -> Iterator[str]:
    for nama, urutan in URUTAN.items():
        letak = {n: i for i, n in enumerate(urutan.split())}
        for elemen in akar.iter(W + nama):
            anak = [etree.QName(a).localname for a in elemen]
            if asing := [a for a in anak if a not in letak]:
                yield f"{nama}: tidak dikenal {asing}"
            elif [letak[a] for a in anak] != sorted(letak[a] for a in anak):
                yield f"{nama}: urutan {anak}"


def _ganda(nama: str, isi: Iterable[str]) -> Iterator[str]:
    yield from (f"{nama} {n} dipakai {kali} kali" for n, kali in Counter(isi).items() if kali > 1)


def _penanda(badan: etree._Element) -> Iterator[str]:
    nama = {e.get(W + "name") for e in badan.iter(W + "bookmarkStart")}
    mulai = {e.get(W + "id") for e in badan.iter(W + "bookmarkStart")}
    if mulai != {e.get(W + "id") for e in badan.iter(W + "bookmarkEnd")}:
        yield "bookmark tidak ditutup"
    sasaran = [e.get(W + "anchor") for e in badan.iter(W + "hyperlink")]
    for perintah in badan.iter(W + "instrText"):
        cocok = re.match(r" (?:PAGE)?REF (\S+)", perintah.text or "")
        sasaran += [cocok[1]] if cocok else []
    yield from (f"sasaran {s} tidak ada" for s in sasaran if s not in nama)
    yield from (f"nama bookmark {n}" for n in nama if not re.fullmatch(r"[A-Za-z_]\w{0,39}", n or ""))


def _hubungan(isi: bytes, badan: etree._Element) -> Iterator[str]:
    rels = etree.fromstring(bagian(isi)["word/_rels/document.xml.rels"])
    ada = {e.get("Id"): e.get("Target", "") for e in rels}
    dipakai = {str(v) for e in badan.iter() for k, v in e.attrib.items() if str(k).startswith(R)}
    yield from (f"hubungan {d} tidak ada" for d in dipakai if d not in ada)
    yield from (f"berkas {t} tidak ada" for t in ada.values() if f"word/{t}" not in bagian(isi))


def _gaya(pohon: dict[str, etree._Element]) -> Iterator[str]:
    gaya = {e.get(W + "styleId") for e in pohon["word/styles.xml"].iter(W + "style")}
    nomor = {"0"} | {e.get(W + "numId", "") for e in pohon["word/numbering.xml"].iter(W + "num")}
    for nama, akar in pohon.items():
        pakai = {v for n in ("pStyle", "rStyle", "tblStyle", "basedOn", "next") for v in nilai(akar, n)}
        yield from (f"{nama}: gaya {g} tidak ada" for g in pakai - gaya)
        yield from (f"{nama}: daftar {n} tidak ada" for n in set(nilai(akar, "numId")) - nomor)


def _kisi(badan: etree._Element) -> Iterator[str]:
    for tabel in badan.iter(W + "tbl"):
        banyak = len(tabel.findall(f"{W}tblGrid/{W}gridCol"))
        for baris in tabel.iterfind(W + "tr"):
            lebar = [_rentang(s) for s in baris.iterfind(W + "tc")]
            if sum(lebar) != banyak:
                yield f"baris dengan {sum(lebar)} kolom dari {banyak}"
        yield from ("sel tanpa alinea di ujung" for s in tabel.iter(W + "tc") if s[-1].tag != W + "p")
        sesudah = tabel.getnext()
        if sesudah is None or sesudah.tag != W + "p":
            yield "tabel tanpa alinea sesudahnya"


def _rentang(sel: etree._Element) -> int:
    elemen = sel.find(f"{W}tcPr/{W}gridSpan")
    return 1 if elemen is None else int(elemen.get(W + "val", "1"))


def _bidang(pohon: dict[str, etree._Element]) -> Iterator[str]:
    for nama, akar in pohon.items():
        jenis = [e.get(W + "fldCharType") for e in akar.iter(W + "fldChar")]
        if len({jenis.count(j) for j in ("begin", "separate", "end")}) != 1:
            yield f"{nama}: bidang tidak ditutup"
