"""What a file is by its content, whatever its name says; what cannot be read is refused with what to do."""

from __future__ import annotations

import zipfile
from io import BytesIO

from sakip.readers.tolak import BerkasTakTerbaca

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_GAMBAR = {
    b"\xff\xd8\xff": "foto JPEG", b"\x89PNG": "gambar PNG", b"GIF8": "gambar GIF", b"II*\0": "gambar TIFF",
    b"MM\0*": "gambar TIFF", b"BM": "gambar BMP",
}  # fmt: skip
_LAIN = {b"Rar!": "arsip RAR", b"7z\xbc\xaf": "arsip 7-Zip", b"\x1f\x8b": "arsip GZIP", b"MZ": "program"}
_ISI_ZIP = {"word/": ".docx", "xl/": ".xlsx"}
_PDF_MULAI = 1024
# Parts of an archive, counted before their list is read.
_ENTRI, _MAKS_ENTRI = b"PK\x01\x02", 10_000


def kenali(*, isi: bytes, nama: str) -> str:
    """The kind of a file as a suffix (".docx", ".pdf", ".xlsx", ".txt"); raises BerkasTakTerbaca for all others."""
    if not isi.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise BerkasTakTerbaca(f"{nama} kosong. Pilih berkas laporan yang benar.")
    if b"%PDF-" in isi[:_PDF_MULAI]:
        return ".pdf"
    if isi.startswith(b"PK"):
        return _zip(isi, nama)
    if isi.startswith(_OLE):
        raise BerkasTakTerbaca(_pesan_ole(isi, nama))
    for awal, sebutan in {**_GAMBAR, **_LAIN}.items():
        if isi.startswith(awal) and not (len(awal) == 2 and b"\0" not in isi[:512]):
            usul = "Ubah menjadi teks (OCR) dan simpan sebagai PDF, atau" if awal in _GAMBAR else "Buka isinya, lalu"
            raise BerkasTakTerbaca(
                f"{nama} adalah {sebutan}, bukan dokumen. {usul} pilih berkas Word atau PDF aslinya."
            )
    if isi.lstrip().startswith(b"{\\rtf"):
        raise BerkasTakTerbaca(f"{nama} berbentuk RTF. Buka di Word, simpan sebagai DOCX, lalu ulangi.")
    return ".txt"


def _zip(isi: bytes, nama: str) -> str:
    if isi.count(_ENTRI) > _MAKS_ENTRI:
        raise BerkasTakTerbaca(f"{nama} berisi terlalu banyak bagian; tidak dibuka. Pilih berkas laporan yang benar.")
    try:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            bagian = arsip.namelist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OverflowError) as galat:
        raise BerkasTakTerbaca(
            f"{nama} terpotong atau rusak. Salin lagi dari sumbernya, atau buka dan simpan ulang di Word, lalu ulangi."
        ) from galat
    for awal, jenis in _ISI_ZIP.items():
        if any(b.startswith(awal) for b in bagian):
            return jenis
    if "content.xml" in bagian:
        raise BerkasTakTerbaca(
            f"{nama} berbentuk OpenDocument. Simpan sebagai DOCX (atau XLSX) di LibreOffice, lalu ulangi."
        )
    raise BerkasTakTerbaca(f"{nama} adalah arsip ZIP, bukan dokumen. Buka arsipnya, lalu pilih laporan di dalamnya.")


def _pesan_ole(isi: bytes, nama: str) -> str:
    # Names of streams are UTF-16 in the directory of the file.
    if "EncryptedPackage".encode("utf-16-le") in isi:
        return f"{nama} terkunci kata sandi. Buka dengan sandinya, simpan tanpa sandi, lalu ulangi."
    if "Workbook".encode("utf-16-le") in isi:
        return f"{nama} berbentuk XLS lama. Buka di Excel, simpan sebagai XLSX, lalu ulangi."
    return f"{nama} berbentuk DOC lama. Buka di Word, simpan sebagai DOCX, lalu ulangi."
