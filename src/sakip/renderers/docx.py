"""Writes a document as DOCX: a real Word document, made to be edited further.

Headings are numbered by Word's own multi-level list, captions by SEQ fields, references and contents are fields
with their result in them; authors' texts stand in tagged content controls that ``readers.kontrol_docx`` reads
back. Equal documents give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import Blok, Dokumen, Mendatar, Pohon, TeksPenulis
from sakip.dokumen.pohon import RUANG_SEKITAR_MM, gambar_pohon
from sakip.dokumen.walk import geser_tingkat
from sakip.renderers.awal_badan import cari_batas
from sakip.renderers.docx_bagian import tulis_badan
from sakip.renderers.docx_blok import tulis_isi
from sakip.renderers.docx_gaya import tulis_gaya
from sakip.renderers.docx_kerangka import susun_kerangka
from sakip.renderers.docx_konteks import BentukNomor, JenisBagian, Konteks, lebar_teks, tinggi_teks
from sakip.renderers.docx_nomor import tulis_nomor
from sakip.renderers.docx_paket import Paket
from sakip.renderers.docx_xml import akar
from sakip.renderers.judul_mendatar import bawa_judul

_TANPA_HALAMAN: Mapping[str, int] = MappingProxyType({})
# Compatibility mode 15 is Word 2013 and later: without it the file opens "in compatibility mode".
# A line that ends with a break of its own (name, then position) is not stretched over the width of the page.
_PENGATURAN = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)


def render_docx(*, dokumen: Dokumen, halaman: Mapping[str, int] = _TANPA_HALAMAN) -> bytes:
    """The document as DOCX, numbered before by ``tata.beri_nomor``.

    ``halaman`` gives the page on which each label stands in print, of the front matter too; the contents
    show it, Roman for the front matter, until Word renews them.
    """
    isi = _gambari(bawa_judul(isi=dokumen.isi), dokumen.gaya)
    batas = cari_batas(isi=isi)
    kerangka = susun_kerangka(isi=isi, penomoran=dokumen.penomoran, depan=batas.badan)
    geser = geser_tingkat(isi=isi)
    konteks = Konteks(dokumen.gaya, kerangka, halaman, Paket(), geser=geser)
    gaya = tulis_gaya(gaya=dokumen.gaya, geser=geser)
    _tambah(konteks.paket, "styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, gaya)
    tulis_isi(isi=isi[: batas.depan], konteks=konteks)
    if batas.depan < batas.badan:
        konteks.mulai_nomor(bentuk=BentukNomor.ROMAWI)
        tulis_isi(isi=isi[batas.depan : batas.badan], konteks=konteks)
    konteks.mulai_nomor(bentuk=BentukNomor.ANGKA)
    tulis_isi(isi=isi[batas.badan :], konteks=konteks)
    badan = tulis_badan(konteks=konteks, meta=dokumen.meta, draf=dokumen.draf)
    nomor = tulis_nomor(penomoran=dokumen.penomoran, daftar=konteks.daftar)
    _tambah(konteks.paket, "numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, nomor)
    pengaturan = akar("w:settings", _PENGATURAN, "w")
    _tambah(konteks.paket, "settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, pengaturan)
    return konteks.paket.simpan(isi=badan, meta=dokumen.meta, sifat_khusus=konteks.sifat_khusus, draf=dokumen.draf)


def _tambah(paket: Paket, nama: str, jenis: str, hubungan: str, isi: bytes) -> None:
    paket.tambah(nama=f"{nama}.xml", jenis=jenis, hubungan=hubungan, isi=isi)


def _gambari(isi: Iterable[Blok], gaya: Gaya, jenis: JenisBagian = JenisBagian.TEGAK) -> tuple[Blok, ...]:
    """The blocks with every tree drawn, as large as its section allows."""
    lebar, tinggi = lebar_teks(gaya=gaya, jenis=jenis), tinggi_teks(gaya=gaya, jenis=jenis) - RUANG_SEKITAR_MM
    hasil: list[Blok] = []
    for blok in isi:
        match blok:
            case Pohon():
                hasil += gambar_pohon(pohon=blok, lebar_maks_mm=lebar, tinggi_maks_mm=tinggi)
            case Mendatar(blok=anak):
                hasil.append(replace(blok, blok=_gambari(anak, gaya, JenisBagian.MENDATAR)))
            case TeksPenulis(blok=anak):
                hasil.append(replace(blok, blok=_gambari(anak, gaya, jenis)))
            case _:
                hasil.append(blok)
    return tuple(hasil)
