"""Opens a DOCX that came from outside, with limits: size, ratio of compression, no entities, no password.

A file that is wrong gives a sentence that tells its owner what to do.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from sakip.kernel.galat import SakipError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAKS_BERKAS = 100 * 2**20
MAKS_BAGIAN = 100 * 2**20
MAKS_ENTRI = 5000
# A tree takes some three hundred bytes for each.
MAKS_UNSUR = 800_000
_ENTRI = b"PK\x01\x02"
# XML of a document shrinks to about a fortieth; a bomb to a thousandth. Small parts may shrink as they like.
MAKS_RASIO, BEBAS_RASIO = 300, 4 * 2**20

# The custom property of our files that have controls; programs that drop the controls keep it.
SIFAT_KONTROL = "SakipKontrol"

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SIFAT = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


class BerkasDocxKeliru(SakipError):
    """The file is not a DOCX that can be read."""


class BerkasDocxTerkunci(BerkasDocxKeliru):
    """The file has a password, or is of the old DOC format."""


class BerkasDocxBerbahaya(BerkasDocxKeliru):
    """The file is made to harm: far larger inside than outside, or with entities."""


@dataclass(frozen=True, slots=True)
class PaketDocx:
    """What is needed of a document to read its controls.

    tingkat_daftar  (list, level) to number format and first number
    daftar_gaya     paragraph style to (list, level)
    tag_penuh       shortened tag to the full one
    berkontrol      the file was printed with controls in it
    """

    badan: etree._Element
    tingkat_daftar: Mapping[tuple[str, int], tuple[str, int]]
    daftar_gaya: Mapping[str, tuple[str, int]]
    tag_penuh: Mapping[str, str]
    berkontrol: bool


def buka_docx(*, isi: bytes) -> PaketDocx:
    """The parts of a DOCX."""
    with buka_arsip(isi=isi) as arsip:
        return _baca(arsip)


@contextmanager
def buka_arsip(*, isi: bytes) -> Iterator[Arsip]:
    """The parts of an Office file, read while the context lasts; what is broken or harmful is said in a sentence."""
    if isi.startswith(_OLE):
        raise BerkasDocxTerkunci(
            "Berkas ini terkunci kata sandi atau berbentuk DOC lama. Buka di Word, lepaskan sandinya, simpan sebagai "
            "DOCX, lalu unggah lagi."
        )
    if len(isi) > MAKS_BERKAS:
        raise BerkasDocxBerbahaya(f"Berkas lebih besar dari {MAKS_BERKAS // 2**20} MB. Kecilkan gambarnya di Word.")
    # Before the list of parts is read, which may be longer than all else; parts may hold the mark by chance.
    if isi.count(_ENTRI) > 2 * MAKS_ENTRI:
        raise BerkasDocxBerbahaya(f"Berkas berisi lebih dari {MAKS_ENTRI} bagian; tidak dibuka.")
    try:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            yield Arsip(arsip)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, etree.XMLSyntaxError) as galat:
        if "depth" in str(galat):
            raise BerkasDocxBerbahaya("Susunan berkasnya terlalu dalam bertumpuk; tidak dibuka.") from galat
        raise BerkasDocxKeliru(
            "Berkas ini bukan DOCX atau tidak utuh. Buka dan simpan lagi di Word sebagai DOCX, lalu unggah lagi."
        ) from galat


@dataclass(frozen=True, slots=True)
class Arsip:
    """An archive with limits."""

    arsip: zipfile.ZipFile

    def __post_init__(self) -> None:
        if len(self.arsip.infolist()) > MAKS_ENTRI:
            raise BerkasDocxBerbahaya(f"Berkas berisi lebih dari {MAKS_ENTRI} bagian; tidak dibuka.")
        if any(info.flag_bits & 1 for info in self.arsip.infolist()):
            raise BerkasDocxTerkunci("Berkas ini terkunci kata sandi. Lepaskan sandinya, lalu unggah lagi.")

    def xml(self, nama: str) -> etree._Element | None:
        """A part as XML; None where there is none."""
        try:
            info = self.arsip.getinfo(nama)
        except KeyError:
            return None
        batas = min(MAKS_BAGIAN, max(BEBAS_RASIO, info.compress_size * MAKS_RASIO))
        with self.arsip.open(info) as berkas:  # the sizes in the archive may lie: count what really comes
            isi = berkas.read(batas + 1)
        if len(isi) > batas:
            raise BerkasDocxBerbahaya("Isi berkas jauh lebih besar daripada berkasnya (bom ZIP); tidak dibuka.")
        if b"<!DOCTYPE" in isi or isi[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in isi[:4]:
            raise BerkasDocxBerbahaya("Berkas memuat deklarasi XML yang tidak pernah dibuat Word; tidak dibuka.")
        if isi.count(b"<") - isi.count(b"</") > MAKS_UNSUR:
            raise BerkasDocxBerbahaya("Isi berkas terlalu banyak untuk satu laporan; pecah berkasnya, lalu ulangi.")
        return etree.fromstring(isi, _pengurai())

    def tujuan(self, bagian: str) -> dict[str, str]:
        """The related parts of a part: id to path."""
        folder, nama = posixpath.split(bagian)
        akar = self.xml(posixpath.join(folder, "_rels", f"{nama}.rels"))
        return {
            satu.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, satu.get("Target", ""))).lstrip("/")
            for satu in (() if akar is None else akar.iter(_HUBUNGAN))
        }

    def hubungan(self, bagian: str) -> dict[str, str]:
        """The related parts of a part: last word of the type to path."""
        folder, nama = posixpath.split(bagian)
        akar = self.xml(posixpath.join(folder, "_rels", f"{nama}.rels"))
        hasil: dict[str, str] = {}
        for satu in () if akar is None else akar.iter(_HUBUNGAN):
            jenis, tujuan = satu.get("Type", "").rsplit("/", 1)[-1], satu.get("Target", "")
            hasil.setdefault(jenis, posixpath.normpath(posixpath.join("/", folder, tujuan)).lstrip("/"))
        return hasil


def _pengurai() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _baca(arsip: Arsip) -> PaketDocx:
    pangkal = arsip.hubungan("")
    utama = pangkal.get("officeDocument", "word/document.xml")
    akar = arsip.xml(utama)
    badan = None if akar is None else akar.find(W + "body")
    if badan is None:
        raise BerkasDocxKeliru(
            "Berkas ini bukan dokumen Word biasa. Simpan di Word sebagai “Dokumen Word (*.docx)”, lalu unggah lagi."
        )
    dekat = arsip.hubungan(utama)
    sifat = _sifat_khusus(arsip.xml(pangkal.get("custom-properties", "")))
    return PaketDocx(
        badan,
        _tingkat_daftar(arsip.xml(dekat.get("numbering", ""))),
        _daftar_gaya(arsip.xml(dekat.get("styles", ""))),
        sifat,
        SIFAT_KONTROL in sifat,
    )


def _nilai(elemen: etree._Element | None) -> str:
    return "" if elemen is None else elemen.get(W + "val", "")


def _angka(teks: str, bawaan: int) -> int:
    return int(teks) if teks.isdecimal() and len(teks) < 6 else bawaan


def _tingkat_daftar(akar: etree._Element | None) -> dict[tuple[str, int], tuple[str, int]]:
    if akar is None:
        return {}
    abstrak = {a.get(W + "abstractNumId", ""): _tingkat(a) for a in akar.iter(W + "abstractNum")}
    hasil: dict[tuple[str, int], tuple[str, int]] = {}
    for num in akar.iter(W + "num"):
        tingkat = {**abstrak.get(_nilai(num.find(W + "abstractNumId")), {})}
        for timpa in num.iter(W + "lvlOverride"):
            tingkat |= _tingkat(timpa)
        hasil |= {(num.get(W + "numId", ""), k): isi for k, isi in tingkat.items()}
    return hasil


def _tingkat(induk: etree._Element) -> dict[int, tuple[str, int]]:
    return {
        _angka(lvl.get(W + "ilvl", ""), 0): (
            _nilai(lvl.find(W + "numFmt")) or "decimal",
            _angka(_nilai(lvl.find(W + "start")), 1),
        )
        for lvl in induk.iter(W + "lvl")
    }


def _daftar_gaya(akar: etree._Element | None) -> dict[str, tuple[str, int]]:
    """Paragraph styles that number by themselves ("List Bullet"); headings are not lists."""
    hasil: dict[str, tuple[str, int]] = {}
    for gaya in () if akar is None else akar.iter(W + "style"):
        sifat = gaya.find(f"{W}pPr/{W}numPr")
        if sifat is not None and gaya.find(f"{W}pPr/{W}outlineLvl") is None:
            tingkat = _angka(_nilai(sifat.find(W + "ilvl")), 0)
            hasil[gaya.get(W + "styleId", "")] = (_nilai(sifat.find(W + "numId")), min(tingkat, 8))
    return hasil


def _sifat_khusus(akar: etree._Element | None) -> dict[str, str]:
    if akar is None:
        return {}
    return {p.get("name", ""): "".join(str(t) for t in p.itertext()) for p in akar.iter(_SIFAT)}
