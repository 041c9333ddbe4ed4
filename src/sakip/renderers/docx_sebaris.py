"""Inline content as runs: text, figures, line breaks, references, and authors' texts as content controls.

A figure that an author named in a text (``{capaian SKM}``) stands in a locked control of its own, tagged
``angka:capaian SKM``, so that ``readers.kontrol_docx`` finds the name again after the text was edited in Word.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.dokumen.tampil import teks_figur
from sakip.kernel.nilai import Angka, Predikat, Rentang
from sakip.renderers.docx_konteks import Konteks
from sakip.renderers.docx_xml import POLOS, Huruf, bidang, larik, lolos

KOSONG = Huruf(gaya="TeksKosong")
AWALAN_ANGKA = "angka:"
# Word holds 64 characters in a tag or title; longer tags are kept in the custom properties of the file.
PANJANG_TAG = 64
# Tells the reader that the file had controls, should another program have dropped them.
SIFAT_KONTROL = "SakipKontrol"
_BERANGKA = (Angka, Predikat, Rentang)
_TEBAL = Huruf(tebal=True)


def tulis_sebaris(
    *, isi: tuple[Sebaris, ...], konteks: Konteks, huruf: Huruf = POLOS, sel: bool = False, penulis: bool = False
) -> str:
    """Runs of inline content. ``sel``: in a table, where numbers do not break; ``penulis``: in an author's text."""
    return "".join(_satu(bagian, konteks, huruf, sel, penulis) for bagian in isi)


def _satu(bagian: Sebaris, konteks: Konteks, huruf: Huruf, sel: bool, penulis: bool) -> str:
    match bagian:
        case Teks(isi=isi, tebal=tebal, miring=miring):
            return larik(isi, _gabung(huruf, tebal, miring))
        case Figur():
            return _figur(bagian, konteks, _gabung(huruf, bagian.tebal, False), sel, penulis)
        case GantiBaris():
            return "<w:r><w:br/></w:r>"
        case Rujuk():
            return tulis_rujukan(rujuk=bagian, konteks=konteks, huruf=huruf)
        case KontrolTeks():
            return _kontrol(bagian, konteks, huruf, sel)


def _gabung(huruf: Huruf, tebal: bool, miring: bool) -> Huruf:
    if not (tebal or miring):
        return huruf
    if huruf is POLOS and not miring:
        return _TEBAL
    return replace(huruf, tebal=huruf.tebal or tebal, miring=huruf.miring or miring)


def _figur(figur: Figur, konteks: Konteks, huruf: Huruf, sel: bool, penulis: bool) -> str:
    teks = teks_figur(figur)
    if sel and figur.bentuk is not Bentuk.TERBILANG and isinstance(figur.hitungan.nilai, _BERANGKA):
        teks = teks.replace(" ", "\u00a0")
    isi = larik(teks, huruf)
    if not (penulis and figur.sebutan):
        return isi
    tag = AWALAN_ANGKA + figur.sebutan
    return bungkus(isi=isi, tag=tag, judul=figur.hitungan.nama, konteks=konteks, kunci="contentLocked")


def _kontrol(kontrol: KontrolTeks, konteks: Konteks, huruf: Huruf, sel: bool) -> str:
    gaya = KOSONG if kontrol.kosong else huruf
    isi = tulis_sebaris(isi=kontrol.isi, konteks=konteks, huruf=gaya, sel=sel, penulis=True)
    kosong = kontrol.kosong or not isi
    isi = isi or larik(ajakan(kontrol.judul), KOSONG)
    return bungkus(isi=isi, tag=kontrol.tag, judul=kontrol.judul, konteks=konteks, kosong=kosong)


def ajakan(judul: str) -> str:
    """The placeholder of a control that has neither text nor placeholder."""
    return f"Tulis {judul or 'teks'} di sini."


def bungkus(*, isi: str, tag: str, judul: str, konteks: Konteks, kunci: str = "", kosong: bool = False) -> str:
    """A content control around ready XML (runs or blocks)."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{lolos(judul[:PANJANG_TAG])}"/>'
        f'<w:tag w:val="{lolos(_tag_pendek(tag, konteks))}"/><w:id w:val="{konteks.id_baru()}"/>'
        + (f'<w:lock w:val="{kunci}"/>' if kunci else "")
        + ("<w:showingPlcHdr/>" if kosong else "")
        + f"</w:sdtPr><w:sdtContent>{isi}</w:sdtContent></w:sdt>"
    )


def _tag_pendek(tag: str, konteks: Konteks) -> str:
    konteks.sifat_khusus[SIFAT_KONTROL] = "1"
    if len(tag) <= PANJANG_TAG:
        return tag
    pendek = f"{tag[:50]}~{hashlib.sha256(tag.encode('utf-8', 'replace')).hexdigest()[:10]}"
    konteks.sifat_khusus[pendek] = tag
    return pendek


def tulis_rujukan(*, rujuk: Rujuk, konteks: Konteks, huruf: Huruf = POLOS) -> str:
    """A REF field with its cached text; a link where Word could not find the text again by itself."""
    tajuk = konteks.kerangka.label.get(rujuk.label)
    hasil = larik(rujuk.teks, huruf)
    if tajuk is None or not hasil:
        return hasil
    if tajuk.jenis and tajuk.seq is not None:
        return bidang(f"REF {tajuk.penanda} \\h", hasil, huruf)
    if not tajuk.jenis and tajuk.otomatis and tajuk.nomor.rstrip(".") == rujuk.teks:
        return bidang(f"REF {tajuk.penanda} \\r \\h", hasil, huruf)
    if not tajuk.jenis and not tajuk.nomor and rujuk.teks == tajuk.teks:
        return bidang(f"REF {tajuk.penanda} \\h", hasil, huruf)
    return f'<w:hyperlink w:anchor="{tajuk.penanda}" w:history="1">{hasil}</w:hyperlink>'
