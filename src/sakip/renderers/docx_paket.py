"""The package of a DOCX: its parts and relations (python-docx), and the ZIP file with equal bytes for equal input."""

from __future__ import annotations

import zipfile
from datetime import datetime, time
from io import BytesIO

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from sakip.dokumen.node import Meta
from sakip.kernel.galat import SakipError
from sakip.renderers.docx_xml import lolos

_JENIS_KHUSUS = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_HUBUNGAN_KHUSUS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# Any moment will do, as long as it is always the same: the earliest one a ZIP file can write.
_WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)


class GambarTakTerbaca(SakipError):
    """A picture that is neither PNG nor JPEG, or is cut off."""


class _Isi(Part):
    """A part whose bytes are set last, when its relations are known."""

    isi = b""

    @property
    def blob(self) -> bytes:
        return self.isi


class Paket:
    """A Word package under construction."""

    def __init__(self) -> None:
        self._paket = Package()
        self._utama = _Isi(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, None, self._paket)
        self._paket.relate_to(self._utama, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)

    def tambah(self, *, nama: str, jenis: str, hubungan: str, isi: bytes) -> str:
        """Add a part beside the document; the relation id."""
        bagian = Part(PackURI(f"/word/{nama}"), jenis, isi, self._paket)
        return self._utama.relate_to(bagian, hubungan)

    def tambah_gambar(self, *, isi: bytes, alt: str) -> tuple[str, int, int]:
        """Add a PNG or JPEG, once; the relation id, width and height in pixels."""
        try:
            bagian = self._paket.get_or_add_image_part(BytesIO(isi))
        except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError) as galat:
            raise GambarTakTerbaca(
                f"Gambar “{alt}” tidak dapat dibaca. Yang diterima: PNG atau JPEG yang utuh. "
                "Simpan ulang gambar itu sebagai PNG, lalu unggah lagi."
            ) from galat
        hubungan = self._utama.relate_to(bagian, RELATIONSHIP_TYPE.IMAGE)
        return hubungan, max(bagian.image.px_width, 1), max(bagian.image.px_height, 1)

    def simpan(self, *, isi: bytes, meta: Meta, sifat_khusus: dict[str, str], draf: bool) -> bytes:
        """The finished file."""
        self._utama.isi = isi
        self._isi_sifat(meta, draf)
        if sifat_khusus:
            khusus = Part(PackURI("/docProps/custom.xml"), _JENIS_KHUSUS, _sifat_khusus(sifat_khusus), self._paket)
            self._paket.relate_to(khusus, _HUBUNGAN_KHUSUS)
        mentah = BytesIO()
        self._paket.save(mentah)
        return _zip_tetap(mentah)

    def _isi_sifat(self, meta: Meta, draf: bool) -> None:
        sifat, tanggal = self._paket.core_properties, datetime.combine(meta.tanggal, time())
        sifat.title, sifat.author, sifat.subject = _pendek(meta.judul), _pendek(meta.penulis), _pendek(meta.subjek)
        sifat.last_modified_by, sifat.created, sifat.modified = _pendek(meta.penulis), tanggal, tanggal
        sifat.language, sifat.content_status = "id-ID", "Draf" if draf else "Final"


def _pendek(teks: str) -> str:
    """Core properties hold 255 characters and nothing that XML cannot hold."""
    return "".join(c for c in teks if c.isprintable())[:255]


def _sifat_khusus(sifat: dict[str, str]) -> bytes:
    ruang = "http://schemas.openxmlformats.org/officeDocument/2006"
    isi = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{lolos(nama)}">'
        f"<vt:lpwstr>{lolos(nilai)}</vt:lpwstr></property>"
        for pid, (nama, nilai) in enumerate(sorted(sifat.items()), 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{ruang}/custom-properties" xmlns:vt="{ruang}/docPropsVTypes">{isi}</Properties>'
    ).encode()


def _zip_tetap(mentah: BytesIO) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(hasil, "w") as tujuan:
        for nama in asal.namelist():
            butir = zipfile.ZipInfo(nama, _WAKTU_ZIP)
            butir.create_system, butir.external_attr = 0, 0
            butir.compress_type = zipfile.ZIP_STORED if nama.endswith(".png") else zipfile.ZIP_DEFLATED
            tujuan.writestr(butir, asal.read(nama))
    return hasil.getvalue()
