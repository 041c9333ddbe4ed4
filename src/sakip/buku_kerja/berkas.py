"""Opening a stranger's file without harm: what it is, how large it is unpacked, whether it is whole.

Nothing is unpacked before the directory of the archive was added up, and nothing is executed: of a file with macros
only the cells are read.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from sakip.buku_kerja.konteks import Konteks
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Tingkat

BATAS_BERKAS = 20 * 1024 * 1024
BATAS_ISI = 300 * 1024 * 1024
# Sheets of blank formatted cells shrink 60 to 90 times; 1.000 is far beyond what any real workbook reaches.
BATAS_RASIO = 400
_RASIO_MULAI = 10 * 1024 * 1024
_BATAS_BAGIAN = 5000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERSANDI = "EncryptedPackage".encode("utf-16-le")
_POTONG = 1 << 20


def check_berkas(*, isi: bytes, konteks: Konteks) -> zipfile.ZipFile | None:
    """The archive when it is a whole and harmless workbook; else None, with the finding that says why."""
    tempat = Lokasi(berkas=konteks.berkas)
    if len(isi) > BATAS_BERKAS:
        _tolak(
            konteks,
            "KL003",
            f"Berkas ini {len(isi) >> 20} MB; batasnya {BATAS_BERKAS >> 20} MB.",
            "Hapus gambar dan lembar yang tidak dipakai, lalu simpan ulang.",
        )
        return None
    if isi.startswith(_OLE):
        _tolak_ole(isi, konteks)
        return None
    try:
        arsip = zipfile.ZipFile(io.BytesIO(isi))
        sebab = _check_ukuran(arsip)
        if sebab:
            _tolak(konteks, "KL003", sebab, "Simpan ulang dari Excel dengan lembar seperlunya.")
            return None
        _check_utuh(arsip)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        _tolak_rusak(isi, konteks)
        return None
    nama = set(arsip.namelist())
    if "xl/workbook.xml" not in nama:
        _tolak_jenis_lain(nama, konteks)
        return None
    if any(n.lower().endswith("vbaproject.bin") for n in nama):
        konteks.lapor(
            "KL004",
            tempat,
            "Buku kerja ini memuat makro. Makro tidak dijalankan dan tidak disimpan; hanya isi selnya yang dibaca.",
            tingkat=Tingkat.CATATAN,
            saran="Simpan sebagai .xlsx agar tidak ditolak sistem lain.",
        )
    return arsip


def _check_ukuran(arsip: zipfile.ZipFile) -> str:
    bagian = arsip.infolist()
    utuh, padat = sum(b.file_size for b in bagian), sum(b.compress_size for b in bagian)
    if len(bagian) > _BATAS_BAGIAN:
        return f"Berkas ini terdiri atas {len(bagian)} bagian; batasnya {_BATAS_BAGIAN}."
    if utuh > BATAS_ISI:
        return f"Isi berkas ini {utuh >> 20} MB bila dibuka; batasnya {BATAS_ISI >> 20} MB."
    if utuh > _RASIO_MULAI and utuh > BATAS_RASIO * max(padat, 1):
        return f"Isi berkas ini {utuh // max(padat, 1)} kali ukuran berkasnya; itu bukan buku kerja yang wajar."
    return ""


def _check_utuh(arsip: zipfile.ZipFile) -> None:
    """Read every part once: a part that is longer than it says, or damaged, is found here and not in the parser."""
    for bagian in arsip.infolist():
        with arsip.open(bagian) as aliran:
            while aliran.read(_POTONG):
                pass


def _tolak(konteks: Konteks, kode: str, pesan: str, saran: str) -> None:
    konteks.lapor(kode, Lokasi(berkas=konteks.berkas), pesan, saran=saran)


def _tolak_ole(isi: bytes, konteks: Konteks) -> None:
    if _TERSANDI in isi:
        pesan = "Buku kerja ini terkunci sandi, maka isinya belum dapat dibaca."
        _tolak(
            konteks,
            "KL002",
            pesan,
            "Buka di Excel, hapus sandinya lewat Berkas, Info, Proteksi Buku Kerja, lalu simpan.",
        )
    else:
        pesan = "Berkas ini berformat Excel lama (.xls)."
        _tolak(konteks, "KL001", pesan, "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu coba lagi.")


def _tolak_rusak(isi: bytes, konteks: Konteks) -> None:
    if isi.startswith(b"PK"):
        pesan, saran = (
            "Berkas ini terpotong atau rusak.",
            "Salin atau unduh ulang, atau buka di Excel dan simpan ulang.",
        )
    elif not isi:
        pesan, saran = "Berkas ini kosong.", "Pilih berkas buku kerja yang benar."
    else:
        pesan = "Berkas ini bukan buku kerja Excel."
        saran = "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu coba lagi."
    _tolak(konteks, "KL001", pesan, saran)


def _tolak_jenis_lain(nama: set[str], konteks: Konteks) -> None:
    jenis = "berkas terkompres"
    if "xl/workbook.bin" in nama:
        jenis = "buku kerja biner (.xlsb)"
    elif "word/document.xml" in nama:
        jenis = "dokumen Word"
    elif "mimetype" in nama:
        jenis = "berkas OpenDocument"
    _tolak(
        konteks,
        "KL001",
        f"Berkas ini {jenis}, bukan .xlsx.",
        "Simpan sebagai Buku Kerja Excel (.xlsx), lalu coba lagi.",
    )
