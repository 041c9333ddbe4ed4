"""Reads a Word document of any origin as blocks: what a reader of its print would see, in order.

Numbers of lists and headings are text, as printed. Tables keep their spans; a table inside a cell that is a table of
its own follows the outer one. Text boxes and notes follow the paragraph they hang on. Headers and footers are left
out. A page is known only where Word has noted it while saving.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from sakip.dokumen.node import Blok, Dokumen, GantiHalaman, GayaParagraf, Judul, Meta, Paragraf, Tercetak
from sakip.dokumen.sebaris import teks
from sakip.kernel.galat import SakipError
from sakip.kernel.lokasi import Lokasi
from sakip.readers.docx_daftar import PenomorDocx, baca_daftar
from sakip.readers.docx_gaya import GayaDocx, baca_gaya, bergaris, bilangan, nilai, nyala
from sakip.readers.docx_tabel import TabelDocx, susun_tabel
from sakip.readers.docx_teks import IsiAlinea, baca_alinea
from sakip.readers.kontrol_docx_paket import Arsip, W, buka_arsip
from sakip.readers.meta import TANPA_TANGGAL
from sakip.readers.tolak import BerkasTakTerbaca

_TANPA = GayaDocx()
_BUNGKUS = {W + n for n in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_TERDALAM = 40


def read_docx(*, isi: bytes, nama: str) -> Dokumen:
    """The document in a DOCX; raises BerkasTakTerbaca, with a sentence, for what is not whole, open and harmless."""
    try:
        with buka_arsip(isi=isi) as arsip:
            return _baca(arsip, nama)
    except BerkasTakTerbaca:
        raise
    except SakipError as galat:
        raise BerkasTakTerbaca(f"{nama}: {galat}") from galat
    except RecursionError as galat:
        raise BerkasTakTerbaca(f"{nama}: susunan berkasnya terlalu dalam bertumpuk; tidak dibuka.") from galat


def _baca(arsip: Arsip, nama: str) -> Dokumen:
    utama = arsip.hubungan("").get("officeDocument", "word/document.xml")
    akar = arsip.xml(utama)
    badan = None if akar is None else akar.find(W + "body")
    if badan is None:
        raise BerkasTakTerbaca(
            f"{nama} bukan dokumen Word. Simpan di Word sebagai “Dokumen Word (*.docx)”, lalu ulangi."
        )
    dekat = arsip.hubungan(utama)
    gaya = baca_gaya(akar=arsip.xml(dekat.get("styles", "")))
    pembaca = _Pembaca(
        nama,
        gaya,
        PenomorDocx(baca_daftar(akar=arsip.xml(dekat.get("numbering", ""))), gaya),
        {
            **_catatan(arsip.xml(dekat.get("footnotes", "")), "f"),
            **_catatan(arsip.xml(dekat.get("endnotes", "")), "e"),
        },
        1 if next(badan.iter(W + "lastRenderedPageBreak"), None) is not None else None,
    )
    return Dokumen(meta=Meta(nama, "", TANPA_TANGGAL), isi=tuple(pembaca.blok(badan)))


def _catatan(akar: etree._Element | None, awalan: str) -> dict[str, etree._Element]:
    if akar is None:
        return {}
    return {f"{awalan}{c.get(W + 'id', '')}": c for c in akar.iter(W + "footnote", W + "endnote")}


@dataclass(slots=True)
class _Pembaca:
    """Walks through the document once, in order; ``halaman`` None: pages are not known."""

    nama: str
    gaya: Mapping[str, GayaDocx]
    penomor: PenomorDocx
    catatan: Mapping[str, etree._Element]
    halaman: int | None
    tabel: int = 0
    dalam: int = 0

    def blok(self, induk: etree._Element) -> Iterator[Blok]:
        """The blocks below an element."""
        for anak in induk:
            if anak.tag == W + "p":
                yield from self._alinea(anak)
            elif anak.tag == W + "tbl":
                yield from self._tabel(anak)
            elif anak.tag in _BUNGKUS:
                yield from self.blok(anak)

    def _alinea(self, alinea: etree._Element) -> Iterator[Blok]:
        isi = baca_alinea(alinea=alinea, gaya=self.gaya)
        if isi.paksa or nyala(alinea.find(f"{W}pPr/{W}pageBreakBefore")):
            yield GantiHalaman()
        yield from self._teks(alinea, isi)
        for kotak in isi.kotak:
            yield from self.blok(kotak)
        yield from self._catatan_kaki(isi.catatan)
        bagian = alinea.find(f"{W}pPr/{W}sectPr")
        if bagian is not None and nilai(bagian.find(W + "type")) != "continuous":
            yield GantiHalaman()

    def _teks(self, alinea: etree._Element, isi: IsiAlinea) -> Iterator[Blok]:
        self.maju(isi.sebelum)
        # Asked for empty paragraphs too: Word counts them.
        nomor = self.penomor.nomor(alinea=alinea)
        lokasi = Lokasi(berkas=self.nama, halaman=self.halaman)
        tingkat = self._tingkat(alinea)
        if isi.teks and tingkat:
            yield Judul(" ".join(isi.teks.split()), tingkat, Tercetak(nomor), lokasi=lokasi)
        elif isi.teks:
            pertama, *lain = isi.baris
            for baris in (f"{nomor} {pertama}".strip(), *lain):
                yield Paragraf(teks(baris, tebal=isi.tebal), lokasi=lokasi)
        self.maju(isi.sesudah)

    def _tingkat(self, alinea: etree._Element) -> int:
        garis = alinea.find(f"{W}pPr/{W}outlineLvl")
        if garis is not None:
            tingkat = bilangan(nilai(garis), 9)
            return tingkat + 1 if tingkat < 6 else 0
        return self.gaya.get(nilai(alinea.find(f"{W}pPr/{W}pStyle")), _TANPA).judul

    def maju(self, banyak: int) -> None:
        """Go on by some pages."""
        if self.halaman is not None:
            self.halaman += banyak

    def _catatan_kaki(self, kode: list[str]) -> Iterator[Blok]:
        for satu in kode:
            catatan = self.catatan.get(satu)
            isi = "" if catatan is None else " ".join(self._baris(catatan))
            if isi:
                lokasi = Lokasi(berkas=self.nama, halaman=self.halaman)
                yield Paragraf(teks(isi), GayaParagraf.CATATAN, lokasi=lokasi)

    def _baris(self, induk: etree._Element) -> Iterator[str]:
        for alinea in induk.iter(W + "p"):
            if isi := baca_alinea(alinea=alinea, gaya=self.gaya).teks:
                yield isi

    def _tabel(self, elemen: etree._Element) -> Iterator[Blok]:
        if self.dalam >= _TERDALAM:
            raise BerkasTakTerbaca(f"{self.nama}: tabel bertumpuk lebih dari {_TERDALAM} lapis; tidak dibuka.")
        bingkai = _bingkai(elemen)
        if bingkai is not None:
            self.dalam += 1
            yield from self.blok(bingkai)
            self.dalam -= 1
            return
        self.tabel += 1
        lokasi = Lokasi(berkas=self.nama, tabel=str(self.tabel))
        hasil = susun_tabel(elemen=elemen, lokasi=lokasi, isi_sel=self._sel, tata=not self._bergaris(elemen))
        yield from hasil.blok
        self.maju(hasil.maju)
        yield from self._sisa(hasil)

    def _bergaris(self, tabel: etree._Element) -> bool:
        langsung = tabel.find(f"{W}tblPr/{W}tblBorders")
        if langsung is not None and bergaris(langsung):
            return True
        gaya = self.gaya.get(nilai(tabel.find(f"{W}tblPr/{W}tblStyle")), _TANPA)
        return (langsung is None and gaya.garis) or any(bergaris(g) for g in tabel.iter(W + "tcBorders"))

    def _sisa(self, hasil: TabelDocx) -> Iterator[Blok]:
        """What cells held beside their text: tables, boxes, notes."""
        self.dalam += 1
        for dalam in hasil.tabel:
            yield from self._tabel(dalam)
        for kotak in hasil.kotak:
            yield from self.blok(kotak)
        self.dalam -= 1
        yield from self._catatan_kaki(hasil.catatan)

    def _sel(self, sel: etree._Element, hasil: TabelDocx) -> tuple[str, bool, int | None, int]:
        """A cell's lines, whether it is bold, its page, and the pages that begin in it."""
        potong: list[str] = []
        tebal, maju, halaman = True, 0, self.halaman
        for alinea in _alinea_sel(sel, hasil):
            isi = baca_alinea(alinea=alinea, gaya=self.gaya)
            hasil.kotak += isi.kotak
            hasil.catatan += isi.catatan
            maju += isi.sebelum
            if isi.teks:
                if not potong and halaman is not None:
                    halaman += maju
                potong.append(f"{self.penomor.nomor(alinea=alinea)} {isi.teks}".strip())
                tebal = tebal and isi.tebal
            elif alinea.find(f"{W}pPr/{W}numPr") is not None and (nomor := self.penomor.nomor(alinea=alinea)):
                # The column of running numbers, where Word counts.
                potong.append(nomor)
            maju += isi.sesudah
        return "\n".join(" ".join(p.split()) for p in potong), tebal and bool(potong), halaman, maju


def _bingkai(tabel: etree._Element) -> etree._Element | None:
    """The only cell of a table that is a frame around text."""
    sel = [c for c in tabel.iter(W + "tc") if next(c.iterancestors(W + "tbl"), None) is tabel]
    return sel[0] if len(sel) == 1 else None


def _alinea_sel(induk: etree._Element, hasil: TabelDocx) -> Iterator[etree._Element]:
    for anak in induk:
        if anak.tag == W + "p":
            yield anak
        elif anak.tag == W + "tbl":
            if _mandiri(anak):
                hasil.tabel.append(anak)
            else:
                yield from (p for tc in anak.iter(W + "tc") for p in tc.iterchildren(W + "p"))
        elif anak.tag in _BUNGKUS:
            yield from _alinea_sel(anak, hasil)


def _mandiri(tabel: etree._Element) -> bool:
    """Whether a table in a cell is one of its own: two rows and two columns at least."""
    baris = [sum(1 for _ in b.iterchildren(W + "tc", W + "sdt")) for b in tabel.iter(W + "tr")]
    return len(baris) > 1 and max(baris) > 1
