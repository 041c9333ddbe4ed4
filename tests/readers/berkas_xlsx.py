"""Small workbooks written part by part, for what no library would write."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(isi: str) -> bytes:
    """A workbook of one sheet; ``isi`` stands inside its root."""
    hasil = BytesIO()
    with ZipFile(hasil, "w", ZIP_DEFLATED) as arsip:
        arsip.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_P}"><Relationship Id="r" Type="{_R}/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>",
        )
        arsip.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
        )
        arsip.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_P}"><Relationship Id="r1" Type="{_R}/worksheet" Target="s.xml"/></Relationships>',
        )
        arsip.writestr("xl/s.xml", f'<worksheet xmlns="{_S}">{isi}</worksheet>')
    return hasil.getvalue()


def c(isi: object, letak: str = "") -> str:
    """A cell of text."""
    return f'<c{f" r={chr(34)}{letak}{chr(34)}" if letak else ""} t="inlineStr"><is><t>{isi}</t></is></c>'


def baris(*sel: str, ke: int = 0) -> str:
    """A row of cells, as they stand."""
    return f"<row{f' r={chr(34)}{ke}{chr(34)}' if ke else ''}>{''.join(sel)}</row>"
