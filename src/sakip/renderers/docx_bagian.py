"""Sections: paper, margins, header and footer; and the body that they divide."""

from __future__ import annotations

from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import Meta
from sakip.renderers.docx_konteks import Bagian, JenisBagian, Konteks, lebar_teks, ukuran_kertas
from sakip.renderers.docx_xml import Alinea, Huruf, akar, alinea, bidang, larik, twip

_NOMOR = Huruf(warna="000000", ukuran=19)


def tulis_badan(*, konteks: Konteks, meta: Meta, draf: bool) -> bytes:
    """The document part: the sections in order, each closed by its properties."""
    bagian = [b for b in konteks.bagian if b.isi] or [Bagian(JenisBagian.TEGAK, [alinea("", Alinea())])]
    rujukan = {jenis: _kepala_kaki(jenis, konteks, meta, draf) for jenis in dict.fromkeys(b.jenis for b in bagian)}
    isi: list[str] = []
    for satu in bagian[:-1]:
        sifat = _sifat(satu, konteks.gaya, rujukan)
        isi += [*satu.isi, alinea("", Alinea("Jarak", bagian=sifat))]
    isi += [*bagian[-1].isi, _sifat(bagian[-1], konteks.gaya, rujukan)]
    return akar("w:document", f"<w:body>{''.join(isi)}</w:body>")


def _sifat(bagian: Bagian, gaya: Gaya, rujukan: Mapping[JenisBagian, str]) -> str:
    jenis = bagian.jenis
    kertas = ukuran_kertas(gaya=gaya, jenis=jenis)
    arah = ' w:orient="landscape"' if jenis is JenisBagian.MENDATAR else ""
    tepi = (
        f'<w:pgMar w:top="{twip(gaya.margin_atas)}" w:right="{twip(gaya.margin_kanan)}" '
        f'w:bottom="{twip(gaya.margin_bawah)}" w:left="{twip(gaya.margin_kiri)}" '
        f'w:header="{twip(gaya.margin_atas) * 2 // 5}" w:footer="{twip(gaya.margin_bawah) * 2 // 5}" w:gutter="0"/>'
    )
    return (
        f'<w:sectPr>{rujukan[jenis]}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twip(kertas.lebar)}" w:h="{twip(kertas.tinggi)}"{arah}/>{tepi}{_nomor(bagian)}'
        '<w:cols w:space="708"/></w:sectPr>'
    )


def _nomor(bagian: Bagian) -> str:
    if bagian.bentuk is None:
        return ""
    mulai = ' w:start="1"' if bagian.dari_satu else ""
    return f'<w:pgNumType w:fmt="{bagian.bentuk.value}"{mulai}/>'


def _kepala_kaki(jenis: JenisBagian, konteks: Konteks, meta: Meta, draf: bool) -> str:
    """The parts of a kind of section; a cover has them too, or it would show those of the section before it."""
    tab = ""
    if jenis is JenisBagian.MENDATAR:
        tegak, datar = lebar_teks(gaya=konteks.gaya), lebar_teks(gaya=konteks.gaya, jenis=jenis)
        tab = f'<w:tab w:val="clear" w:pos="{twip(tegak)}"/><w:tab w:val="right" w:pos="{twip(datar)}"/>'
        tab = f"<w:tabs>{tab}</w:tabs>"
    polos = jenis is JenisBagian.SAMPUL
    # Word prints the title of the part; the words stand for it where a program does not know the field.
    teks = bidang("STYLEREF 1", larik(meta.judul)) if konteks.geser else larik(meta.kepala)
    kepala = akar("w:hdr", _kepala("" if polos else teks, tab, draf), "w r")
    kaki = akar("w:ftr", alinea("", Alinea("Antara")) if polos else _kaki(meta.kaki, tab), "w r")
    id_kepala = konteks.paket.tambah(
        nama=f"header_{jenis.value}.xml", jenis=CONTENT_TYPE.WML_HEADER, hubungan=RELATIONSHIP_TYPE.HEADER, isi=kepala
    )
    id_kaki = konteks.paket.tambah(
        nama=f"footer_{jenis.value}.xml", jenis=CONTENT_TYPE.WML_FOOTER, hubungan=RELATIONSHIP_TYPE.FOOTER, isi=kaki
    )
    return (
        f'<w:headerReference w:type="default" r:id="{id_kepala}"/>'
        f'<w:footerReference w:type="default" r:id="{id_kaki}"/>'
    )


def _kepala(larik_kepala: str, tab: str, draf: bool) -> str:
    isi = alinea(larik("DRAF"), Alinea("Draf")) if draf else ""
    if larik_kepala:
        isi += alinea(larik_kepala, Alinea("Header", tab=tab))
    return isi or alinea("", Alinea("Antara"))


def _kaki(teks: str, tab: str) -> str:
    nomor = bidang("PAGE", larik("1", _NOMOR), _NOMOR)
    return alinea(larik(teks) + larik("\t") + nomor, Alinea("Footer", tab=tab))
