"""The styles of the DOCX (styles.xml), made from ``Gaya``.

Built-in names stay English inside the file ("heading 1"): Word shows them in the language of its user and ties its
own functions to them. Our own styles carry Indonesian names. Direct formatting is kept for single cases, so that
an office changes the looks of a report by changing a style.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sakip.dokumen.gaya import Gaya
from sakip.renderers.docx_konteks import lebar_teks
from sakip.renderers.docx_xml import akar, lolos, twip

REDUP = "666666"
WARNA_JUMLAH, WARNA_KELOMPOK = "EDEDED", "F5F5F5"
# Room for the numbers of contents by level, and of lists of tables, in millimetres.
GANTUNG_ISI = (20, 11, 13, 8, 8, 8)
INDEN_KETERANGAN = 24
GANTUNG_BAB = 18  # below the title of a part
_LANJUT = "<w:keepNext/><w:keepLines/>"
_TANPA_TEPI = "<w:suppressAutoHyphens/>"


@dataclass(frozen=True, slots=True)
class _Gaya:
    """One paragraph style; ``ppr`` and ``rpr`` are ready XML in the order of the schema."""

    id: str
    nama: str
    dasar: str = "Normal"
    berikut: str = ""
    ppr: str = ""
    rpr: str = ""
    bawaan: bool = False

    def xml(self) -> str:
        return (
            f'<w:style w:type="paragraph"{"" if self.bawaan else _SENDIRI} w:styleId="{self.id}">'
            f'<w:name w:val="{self.nama}"/>'
            + (f'<w:basedOn w:val="{self.dasar}"/>' if self.dasar else "")
            + (f'<w:next w:val="{self.berikut}"/>' if self.berikut else "")
            + "<w:qFormat/>"
            + (f"<w:pPr>{self.ppr}</w:pPr>" if self.ppr else "")
            + (f"<w:rPr>{self.rpr}</w:rPr>" if self.rpr else "")
            + "</w:style>"
        )


_SENDIRI = ' w:customStyle="1"'


def tulis_gaya(*, gaya: Gaya, geser: int = 0) -> bytes:
    """The styles part; with ``geser`` 1 the looks of headings stand one level lower, below the titles of parts."""
    paragraf = (
        *_dasar(gaya),
        *_judul(gaya, geser),
        *_tabel(gaya),
        *_isi_daftar(gaya, geser),
        *_halaman(gaya),
        *_surat(gaya),
    )
    isi = _bawaan(gaya) + _normal(gaya) + _GAYA_HURUF + _gaya_tabel(gaya) + "".join(g.xml() for g in paragraf)
    return akar("w:styles", isi, "w")


def setengah(gaya: Gaya, faktor: str = "1", tambah: int = 0) -> int:
    """A type size relative to the body text, in half points."""
    return int((Decimal(gaya.ukuran * 2) * Decimal(faktor)).quantize(Decimal(1), ROUND_HALF_UP)) + tambah


def ukuran_tabel(*, gaya: Gaya, kecil: bool) -> int:
    """The type size of a table, in points."""
    return gaya.ukuran_tabel - (1 if kecil else 0)


def spasi(*, sebelum: int = 0, sesudah: int = 0, baris: int = 240) -> str:
    """Spacing: points before and after, line height in 240ths of a line."""
    return f'<w:spacing w:before="{sebelum * 20}" w:after="{sesudah * 20}" w:line="{baris}" w:lineRule="auto"/>'


def _sz(ukuran: int) -> str:
    return f'<w:sz w:val="{ukuran}"/><w:szCs w:val="{ukuran}"/>'


def _bawaan(gaya: Gaya) -> str:
    f = lolos(gaya.huruf)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{f}" w:hAnsi="{f}" w:eastAsia="{f}" w:cs="{f}"/>'
        f'{_sz(gaya.ukuran * 2)}<w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal(gaya: Gaya) -> str:
    baris = int((Decimal(gaya.spasi) * 240).quantize(Decimal(1), ROUND_HALF_UP))
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{spasi(sesudah=6, baris=baris)}<w:jc w:val="both"/></w:pPr></w:style>'
    )


_GAYA_HURUF = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
    f'<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{REDUP}"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="TeksKosong"><w:name w:val="Teks kosong"/>'
    f'<w:qFormat/><w:rPr><w:i/><w:color w:val="{REDUP}"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _gaya_tabel(gaya: Gaya) -> str:
    tepi = "".join(
        f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="5A5A5A"/>'
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_ruang_sel(108, 0)}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="TabelSakip"><w:name w:val="Tabel Sakip"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{tepi}</w:tblBorders>{_ruang_sel(70, 40)}</w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{lolos(gaya.warna_kepala)}"/></w:tcPr></w:tblStylePr></w:style>'
    )


def _ruang_sel(x: int, y: int) -> str:
    sisi = (("top", y), ("left", x), ("bottom", y), ("right", x))
    isi = "".join(f'<w:{nama} w:w="{lebar}" w:type="dxa"/>' for nama, lebar in sisi)
    return f"<w:tblCellMar>{isi}</w:tblCellMar>"


def _dasar(gaya: Gaya) -> tuple[_Gaya, ...]:
    kecil = _sz(setengah(gaya, "0.85"))
    return (
        _Gaya("Tengah", "Paragraf tengah", ppr='<w:jc w:val="center"/>'),
        _Gaya("Sumber", "Sumber", ppr=spasi(sesudah=8) + '<w:jc w:val="left"/>', rpr=kecil),
        _Gaya("Catatan", "Catatan", rpr=f"<w:i/>{kecil}"),
        _Gaya("Quote", "Quote", ppr=f'<w:ind w:left="{twip(10)}" w:right="{twip(10)}"/>', rpr="<w:i/>", bawaan=True),
        _Gaya("Jarak", "Jarak", ppr=_TITIK, rpr=_sz(2)),
        _Gaya("Antara", "Antara", ppr=spasi(), rpr=_sz(16)),
        _Gaya("ListParagraph", "List Paragraph", ppr=spasi(sesudah=3, baris=264), bawaan=True),
        _Gaya("Gambar", "Gambar", ppr=spasi(sebelum=6, sesudah=6) + '<w:jc w:val="center"/>'),
        _Gaya(
            "Caption",
            "caption",
            ppr=f'<w:keepLines/>{spasi(sebelum=8, sesudah=5)}<w:jc w:val="center"/>',
            rpr=f"<w:b/>{_sz(setengah(gaya, '0.95'))}",
            bawaan=True,
        ),
    )


# One point high: carries a section or page break without taking room.
_TITIK = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def _judul(gaya: Gaya, geser: int) -> tuple[_Gaya, ...]:
    bab = f'<w:pageBreakBefore/>{{}}{_TANPA_TEPI}{{}}<w:jc w:val="center"/>'
    bagian = _gaya_judul(
        1, bab.format(_ikut_nomor(1), spasi(sebelum=200, sesudah=18)), f"<w:b/><w:caps/>{_sz(setengah(gaya, '1.6'))}"
    )
    kepala = _gaya_judul(
        1 + geser,
        bab.format(_ikut_nomor(1 + geser), spasi(sesudah=18)),
        f"<w:b/><w:caps/>{_sz(setengah(gaya, '1.2'))}",
    )
    bawah = (
        _gaya_judul(
            t + geser,
            f"{_ikut_nomor(t + geser)}{_TANPA_TEPI}{spasi(sebelum=14 if t == 2 else 10, sesudah=6)}"
            '<w:jc w:val="left"/>',
            ("<w:b/>" if t < 6 else "") + ("<w:i/>" if t > 4 else "") + _sz(setengah(gaya, tambah=2 * (t == 2))),
        )
        for t in range(2, 7 - geser)
    )
    return (*((bagian,) if geser else ()), kepala, *bawah)


def _ikut_nomor(tingkat: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{tingkat - 1}"/><w:numId w:val="1"/></w:numPr>'


def _gaya_judul(tingkat: int, ppr: str, rpr: str) -> _Gaya:
    """A heading style of Word: kept with what follows, and of this level in the outline."""
    sifat = f'{_LANJUT}{ppr}<w:outlineLvl w:val="{tingkat - 1}"/>'
    return _Gaya(f"Heading{tingkat}", f"heading {tingkat}", berikut="Normal", ppr=sifat, rpr=rpr, bawaan=True)


def _tabel(gaya: Gaya) -> tuple[_Gaya, ...]:
    biasa, kecil = ukuran_tabel(gaya=gaya, kecil=False) * 2, ukuran_tabel(gaya=gaya, kecil=True) * 2
    tengah = '<w:jc w:val="center"/>'
    return (
        _Gaya("IsiTabel", "Isi tabel", ppr=spasi() + '<w:jc w:val="left"/>', rpr=_sz(biasa)),
        _Gaya("KepalaTabel", "Kepala tabel", "IsiTabel", ppr=f"<w:keepNext/>{tengah}", rpr="<w:b/>"),
        _Gaya("NomorKolom", "Nomor kolom", "IsiTabel", ppr=tengah, rpr=f"<w:i/>{_sz(max(biasa - 2, 12))}"),
        _Gaya("IsiTabelKecil", "Isi tabel kecil", "IsiTabel", rpr=_sz(kecil)),
        _Gaya("KepalaTabelKecil", "Kepala tabel kecil", "KepalaTabel", rpr=_sz(kecil)),
        _Gaya("NomorKolomKecil", "Nomor kolom kecil", "NomorKolom", rpr=_sz(max(kecil - 2, 12))),
        _Gaya(
            "CatatanTabel",
            "Catatan tabel",
            ppr=spasi(sebelum=2) + '<w:jc w:val="left"/>',
            rpr=_sz(setengah(gaya, "0.8")),
        ),
    )


def _isi_daftar(gaya: Gaya, geser: int) -> tuple[_Gaya, ...]:
    kanan = twip(lebar_teks(gaya=gaya))

    def gaya_isi(id_: str, nama: str, mm: int, hang: int, rpr: str = "", sebelum: int = 0) -> _Gaya:
        ppr = (
            f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{kanan}"/></w:tabs>{spasi(sebelum=sebelum, sesudah=2)}'
            f'<w:ind w:left="{twip(mm)}" w:hanging="{twip(hang)}"/><w:jc w:val="left"/>'
        )
        return _Gaya(id_, nama, berikut="Normal", ppr=ppr, rpr=rpr, bawaan=True)

    return (
        gaya_isi("TOC1", "toc 1", GANTUNG_ISI[0], GANTUNG_ISI[0], "<w:b/><w:caps/>", 6),
        *((gaya_isi("TOC2", "toc 2", 8 + GANTUNG_BAB, GANTUNG_BAB, "<w:caps/>"),) if geser else ()),
        *(gaya_isi(f"TOC{t}", f"toc {t}", sum(GANTUNG_ISI[:t]), GANTUNG_ISI[t - 1]) for t in range(2 + geser, 7)),
        gaya_isi("TableofFigures", "table of figures", INDEN_KETERANGAN, INDEN_KETERANGAN),
    )


def _halaman(gaya: Gaya) -> tuple[_Gaya, ...]:
    redup = f'<w:color w:val="{REDUP}"/>{_sz(17)}'

    def garis(sisi: str, jarak: int) -> str:
        return f'<w:pBdr><w:{sisi} w:val="single" w:sz="4" w:space="{jarak}" w:color="{REDUP}"/></w:pBdr>'

    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twip(lebar_teks(gaya=gaya))}"/></w:tabs>'
    kiri = '<w:jc w:val="left"/>'
    return (
        _Gaya("Header", "header", ppr=garis("bottom", 3) + tab + spasi() + kiri, rpr=redup, bawaan=True),
        _Gaya("Footer", "footer", ppr=garis("top", 4) + tab + spasi() + kiri, rpr=redup, bawaan=True),
        _Gaya("Draf", "Draf", ppr=spasi() + '<w:jc w:val="center"/>', rpr=f'<w:b/><w:color w:val="8C8C8C"/>{_sz(28)}'),
    )


def _surat(gaya: Gaya) -> tuple[_Gaya, ...]:
    tengah = spasi() + '<w:jc w:val="center"/>'
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twip(lebar_teks(gaya=gaya))}"/></w:tabs>'
    return (
        _Gaya("JudulSampul", "Judul sampul", ppr=spasi(sesudah=4, baris=276) + '<w:jc w:val="center"/>'),
        _Gaya("KopNama", "Kop nama", ppr=tengah, rpr=f"<w:b/>{_sz(setengah(gaya, '1.15'))}"),
        _Gaya("KopInstansi", "Kop instansi", "KopNama", rpr=_sz(setengah(gaya, "1.4"))),
        _Gaya("KopAlamat", "Kop alamat", ppr=tengah, rpr=_sz(setengah(gaya, "0.85"))),
        _Gaya("TandaTangan", "Tanda tangan", ppr=_LANJUT + tengah),
        _Gaya(
            "Pilihan",
            "Pilihan",
            ppr=tab + spasi(sebelum=2, sesudah=3) + f'<w:ind w:left="{twip(8)}" w:hanging="{twip(8)}"/>'
            '<w:jc w:val="left"/>',
        ),
    )
