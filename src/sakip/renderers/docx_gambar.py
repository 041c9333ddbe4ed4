"""Pictures in the text: SVG as PNG, PNG and JPEG as they are, each with its alternative text."""

from __future__ import annotations

from sakip.dokumen.node import Gambar
from sakip.renderers.docx_konteks import Konteks
from sakip.renderers.docx_tajuk import tulis_keterangan
from sakip.renderers.docx_xml import RUANG_NAMA, Alinea, alinea, emu, lolos
from sakip.renderers.svg_png import png_dari_svg

# Room kept on a page for the caption and the line above it.
RUANG_KETERANGAN = 25


def tulis_gambar(*, gambar: Gambar, konteks: Konteks) -> str:
    """A centred picture, kept with its caption below."""
    lebar = min(gambar.lebar, konteks.lebar)
    isi = gambar.raster or png_dari_svg(svg=gambar.svg, lebar=lebar)
    lukisan = tulis_lukisan(
        isi=isi, alt=gambar.alt, lebar=lebar, tinggi_maks=konteks.tinggi - RUANG_KETERANGAN, konteks=konteks
    )
    ada = gambar.keterangan is not None
    xml = alinea(lukisan, Alinea("Gambar", lanjut=ada or None))
    if gambar.keterangan is not None:
        xml += tulis_keterangan(keterangan=gambar.keterangan, konteks=konteks, lanjut=False)
    return xml


def tulis_logo(*, logo: bytes, tinggi: int, lebar: int, konteks: Konteks) -> str:
    """A run with an emblem inside a box of this size; SVG is drawn as PNG."""
    if logo.lstrip().startswith(b"<"):
        logo = png_dari_svg(svg=logo.decode("utf-8", "replace"), lebar=lebar)
    return tulis_lukisan(isi=logo, alt="Lambang", lebar=lebar, tinggi_maks=tinggi, konteks=konteks)


def tulis_lukisan(*, isi: bytes, alt: str, lebar: int, tinggi_maks: int, konteks: Konteks) -> str:
    """A run with a picture ``lebar`` millimetres wide, smaller where it would be too high."""
    hubungan, px, py = konteks.paket.tambah_gambar(isi=isi, alt=alt)
    cx = emu(lebar)
    cy = cx * py // px
    if cy > emu(tinggi_maks):
        cx, cy = emu(tinggi_maks) * px // py, emu(tinggi_maks)
    cx, cy, nomor = max(cx, 1), max(cy, 1), konteks.id_baru()
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{nomor}" name="Gambar {nomor}" descr="{lolos(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{RUANG_NAMA["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="Gambar {nomor}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{hubungan}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
