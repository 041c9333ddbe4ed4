"""Cover, letterhead, signature blocks and tick forms."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.dokumen.node import BlokTtd, FormCentang, Kop, Pilihan, Sampul, TandaTangan
from sakip.renderers.docx_gambar import tulis_logo
from sakip.renderers.docx_gaya import setengah
from sakip.renderers.docx_konteks import Konteks
from sakip.renderers.docx_xml import Alinea, Huruf, alinea, larik, twip

_TEBAL = Huruf(tebal=True)
_NAMA = Huruf(tebal=True, garis_bawah=True)
_HURUF_KOTAK = "Segoe UI Symbol"
_KOTAK = Huruf(font=_HURUF_KOTAK)
_RUANG_TTD = 18
_TINGGI_LOGO, _BAWAH_LOGO = 35, 14
_GARIS_KOP = '<w:tblBorders><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="0" w:color="auto"/></w:tblBorders>'

_Sel = tuple[int, str]


def tulis_sampul(*, sampul: Sampul, konteks: Konteks) -> str:
    """The lines of a cover; its section gives it a page of its own. A third of the free room stands above."""
    ukuran = [setengah(konteks.gaya, b.ukuran) for b in sampul.baris]
    # Half a point of type takes about 0.22 mm of height: 1.15 lines, and 4 points behind the paragraph.
    tinggi = sum(22 * u // 100 + 2 + b.jarak_atas for u, b in zip(ukuran, sampul.baris, strict=True))
    tinggi += (_TINGGI_LOGO + _BAWAH_LOGO) if sampul.logo else 0
    atas = max(konteks.tinggi - tinggi, 0) // 3
    xml = ""
    if sampul.logo:
        logo = tulis_logo(logo=sampul.logo, tinggi=_TINGGI_LOGO, lebar=30, konteks=konteks)
        jarak = f'<w:spacing w:before="{twip(atas)}" w:after="{twip(_BAWAH_LOGO)}"/>'
        xml, atas = alinea(logo, Alinea("JudulSampul", jarak=jarak)), 0
    for baris, besar in zip(sampul.baris, ukuran, strict=True):
        jarak = f'<w:spacing w:before="{twip(baris.jarak_atas + atas)}"/>' if baris.jarak_atas + atas else ""
        xml += alinea(larik(baris.teks, Huruf(tebal=baris.tebal, ukuran=besar)), Alinea("JudulSampul", jarak=jarak))
        atas = 0
    return xml


def tulis_kop(*, kop: Kop, konteks: Konteks) -> str:
    """A letterhead over a double rule; the emblem at the left, the lines centred on the page."""
    gaya = ["KopNama", *["KopInstansi"] * len(kop.nama[1:])][: len(kop.nama)] + ["KopAlamat"] * len(kop.alamat)
    kosong = alinea("", Alinea("KopAlamat"))
    baris = "".join(alinea(larik(t), Alinea(g)) for t, g in zip((*kop.nama, *kop.alamat), gaya, strict=True))
    lebar, sisi = twip(konteks.lebar), twip(23)
    sel: list[_Sel] = [(lebar, baris or kosong)]
    if kop.logo:
        logo = tulis_logo(logo=kop.logo, tinggi=24, lebar=20, konteks=konteks)
        sel = [(sisi, alinea(logo, Alinea("KopAlamat"))), (lebar - 2 * sisi, baris or kosong), (sisi, kosong)]
    return _tabel_polos(lebar=[w for w, _ in sel], baris=[_baris(sel, "center")], tepi=_GARIS_KOP) + _antara()


def tulis_tanda_tangan(*, tanda_tangan: TandaTangan, konteks: Konteks) -> str:
    """Signature blocks, two beside each other (one stands at the right), in one piece."""
    blok: list[BlokTtd | None] = list(tanda_tangan.blok)
    if len(blok) % 2:
        blok.insert(len(blok) - 1, None)
    pasangan = zip(blok[::2], blok[1::2], strict=True)
    return "".join(_antara(lanjut=True) + _pasangan(kiri, kanan, konteks) + _antara() for kiri, kanan in pasangan)


def _pasangan(kiri: BlokTtd | None, kanan: BlokTtd | None, konteks: Konteks) -> str:
    penuh = twip(konteks.lebar)
    sisi = penuh * 46 // 100
    lebar = [sisi, penuh - 2 * sisi, sisi]

    def baris(xml_kiri: str, xml_kanan: str, tegak: str, tinggi: int = 0) -> str:
        kosong = _baris_ttd([""])
        sel = list(zip(lebar, (xml_kiri or kosong, kosong, xml_kanan or kosong), strict=True))
        return _baris(sel, tegak, tinggi)

    isi = [
        baris(_atas(kiri), _atas(kanan), "bottom"),
        baris("", "", "top", twip(_RUANG_TTD)),
        baris(_bawah(kiri), _bawah(kanan), "top"),
    ]
    return _tabel_polos(lebar=lebar, baris=isi)


def _atas(blok: BlokTtd | None) -> str:
    return "" if blok is None else _baris_ttd(blok.atas) + _baris_ttd(blok.jabatan, _TEBAL)


def _bawah(blok: BlokTtd | None) -> str:
    if blok is None:
        return ""
    # The last lines are not kept with what follows, so that the block does not drag the next text along.
    return _baris_ttd([blok.nama], _NAMA, lanjut=None if blok.bawah else False) + _baris_ttd(blok.bawah, lanjut=False)


def _baris_ttd(baris: Sequence[str], huruf: Huruf | None = None, *, lanjut: bool | None = None) -> str:
    sifat = Alinea("TandaTangan", lanjut=lanjut)
    return "".join(alinea(larik(t, huruf) if huruf else larik(t), sifat) for t in baris)


def tulis_form(*, form: FormCentang, konteks: Konteks) -> str:
    """Boxes that can be clicked in Word and ticked by pen on paper, all on one page."""
    akhir = len(form.pilihan) - 1
    return "".join(_pilihan(p, konteks, lanjut=n < akhir) for n, p in enumerate(form.pilihan))


def _pilihan(pilihan: Pilihan, konteks: Konteks, *, lanjut: bool) -> str:
    ya = bool(pilihan.dipilih)
    kotak = (
        f'<w:sdt><w:sdtPr><w:id w:val="{konteks.id_baru()}"/><w14:checkbox><w14:checked w14:val="{int(ya)}"/>'
        f'<w14:checkedState w14:val="2611" w14:font="{_HURUF_KOTAK}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_HURUF_KOTAK}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{larik('☑' if ya else '☐', _KOTAK)}</w:sdtContent></w:sdt>"
    )
    isian = larik(" \t") if pilihan.isian else ""
    return alinea(kotak + larik(f"\t{pilihan.teks}") + isian, Alinea("Pilihan", lanjut=lanjut or None))


def _antara(*, lanjut: bool | None = None) -> str:
    return alinea("", Alinea("Antara", lanjut=lanjut))


def _baris(sel: Sequence[_Sel], tegak: str, tinggi: int = 0) -> str:
    ukuran = f'<w:trHeight w:val="{tinggi}" w:hRule="exact"/>' if tinggi else ""
    isi = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/><w:vAlign w:val="{tegak}"/></w:tcPr>{x}</w:tc>' for w, x in sel
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{ukuran}</w:trPr>{isi}</w:tr>"


def _tabel_polos(*, lebar: Sequence[int], baris: Sequence[str], tepi: str = "") -> str:
    """A table without rules that holds things side by side."""
    kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in lebar)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:jc w:val="center"/>{tepi}'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid>{''.join(baris)}</w:tbl>"
    )
