"""Small Word files made by hand, for the tests of their reader."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(badan: str, **bagian: str) -> bytes:
    """A DOCX; further parts by name: numbering, styles, footnotes."""
    isi = {
        "_rels/.rels": f'<Relationships xmlns="{_P}">'
        f'<Relationship Id="r" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_NS}><w:body>{badan}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_P}">'
        + "".join(f'<Relationship Id="{n}" Type="{_R}/{n}" Target="{n}.xml"/>' for n in bagian)
        + "</Relationships>",
    }
    isi |= {f"word/{n}.xml": f"<w:{n} {_NS}>{xml}</w:{n}>" for n, xml in bagian.items()}
    hasil = BytesIO()
    with ZipFile(hasil, "w", ZIP_DEFLATED) as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, teks)
    return hasil.getvalue()


def p(*isi: str, sifat: str = "") -> str:
    """A paragraph of runs; what begins with "<" is taken as it stands."""
    run = "".join(i if i.startswith("<") else f'<w:r><w:t xml:space="preserve">{i}</w:t></w:r>' for i in isi)
    return f"<w:p><w:pPr>{sifat}</w:pPr>{run}</w:p>"


def tc(isi: str, lebar: int = 1, gabung: str = "") -> str:
    """A cell; ``gabung`` is "restart" or "continue"."""
    tegak = f'<w:vMerge w:val="{gabung}"/>' if gabung else ""
    isi = isi if isi.startswith("<") else p(isi)
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{lebar}"/>{tegak}</w:tcPr>{isi}</w:tc>'


def tbl(*baris: str, garis: bool = True, kepala: int = 0) -> str:
    """A table of rows of cells; the first ``kepala`` rows are marked as heading."""
    tepi = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>' if garis else ""
    isi = [f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if n < kepala else ''}{b}</w:tr>" for n, b in enumerate(baris)]
    return f"<w:tbl>{tepi}{''.join(isi)}</w:tbl>"
