"""Files that nobody should send."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile

_BOM_XML: Final = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (n, b"&%c;" % (n - 1) * 10) for n in range(ord("b"), ord("k")))
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]>'
)
_BUKU: Final = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<sheets><sheet name="&j;&x;" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_JENIS: Final = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
NAMA: Final = "../../\u202efdp.\x07lampiran\r\nX: y"


@dataclass(frozen=True, slots=True)
class BerkasJahat:
    """What is sent under which name."""

    sebutan: str
    nama: str
    isi: bytes

    def unggahan(self) -> SimpleUploadedFile:
        """It as an upload; made anew for each request."""
        return SimpleUploadedFile(self.nama, self.isi)


@cache
def semua(akhiran: str) -> tuple[BerkasJahat, ...]:
    """All of them, named as the field would like it (``.pdf``, ``.xlsx``)."""
    return (
        BerkasJahat("kosong", f"kosong{akhiran}", b""),
        BerkasJahat("program", f"laporan{akhiran}", b"MZ\x90\x00" + bytes(400)),
        BerkasJahat("halaman", f"laporan{akhiran}", b"<html><script>alert(1)</script></html>"),
        BerkasJahat("bom arsip", f"bom{akhiran}", bom_arsip()),
        BerkasJahat("bom xml", f"bom{akhiran}", bom_xml()),
        BerkasJahat("arsip terpotong", f"potong{akhiran}", bom_xml()[:200]),
        BerkasJahat("arsip kosong", f"hampa{akhiran}", b"PK\x05\x06" + bytes(18)),
        BerkasJahat("json dalam", f"dalam{akhiran}", b"[" * 100_000),
        BerkasJahat("nama", f"{NAMA}{akhiran}", b"bukan apa-apa"),
    )


@cache
def bom_arsip() -> bytes:
    """A workbook and a document whose part unpacks to 400 MB."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip:
        arsip.writestr("[Content_Types].xml", _JENIS)
        arsip.writestr("xl/workbook.xml", b"<workbook/>")
        arsip.writestr("word/document.xml", b"<document/>")
        with arsip.open("xl/worksheets/sheet1.xml", "w") as bagian:
            for _ in range(400):
                bagian.write(b" " * (1 << 20))
    return wadah.getvalue()


@cache
def bom_xml() -> bytes:
    """A workbook and a document of entities within entities, and one that names a file of the machine."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", _JENIS)
        arsip.writestr("xl/workbook.xml", _BOM_XML + _BUKU)
        arsip.writestr("word/document.xml", _BOM_XML + b"<document>&j;&x;</document>")
    return wadah.getvalue()
