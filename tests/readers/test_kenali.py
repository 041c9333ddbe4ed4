"""A file is what its content says; others are refused with what to do."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from sakip.readers.kenali import kenali
from sakip.readers.tolak import BerkasTakTerbaca
from tests.readers.berkas_docx import docx, p

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


def arsip(*nama: str) -> bytes:
    hasil = BytesIO()
    with ZipFile(hasil, "w") as isi:
        for satu in nama:
            isi.writestr(satu, "x")
    return hasil.getvalue()


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (docx(p("Isi")), ".docx"),
        (arsip("xl/workbook.xml"), ".xlsx"),
        (b"\r\n%PDF-1.7 ...", ".pdf"),
        ("Laporan".encode("utf-16"), ".txt"),
        (b"BMKG menyampaikan", ".txt"),
    ],
)
def test_dikenali_dari_isinya(isi: bytes, jenis: str) -> None:
    assert kenali(isi=isi, nama="laporan.pdf") == jenis


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"", "kosong"),
        (b"\xef\xbb\xbf \n", "kosong"),
        (b"\xff\xd8\xff\xe0JFIF", "foto JPEG"),
        (docx(p("Isi"))[:200], "terpotong atau rusak"),
        (arsip("content.xml", "mimetype"), "OpenDocument"),
        (arsip("a.pdf"), "arsip ZIP"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "terkunci kata sandi"),
        (OLE + "Workbook".encode("utf-16-le"), "XLS lama"),
        (OLE, "DOC lama"),
        (rb"{\rtf1 isi}", "RTF"),
    ],
)
def test_ditolak_dengan_jalan_keluarnya(isi: bytes, pesan: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=pesan):
        kenali(isi=isi, nama="laporan.pdf")
