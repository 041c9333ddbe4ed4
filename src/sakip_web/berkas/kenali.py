"""What a file is, by its content and never by its name; and what it may be called.

Taken are documents and pictures that evidence comes as. What could run in a browser (HTML, SVG) is not among them.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, Final

from sakip.kernel.galat import SakipError

BATAS_UKURAN: Final = 20 * 1024 * 1024
# An archive that unpacks to more than this many times its size is made to hurt; small ones may (a sheet of blanks).
BATAS_RASIO: Final = 300
_RASIO_MULAI: Final = 4 * 1024 * 1024
BATAS_ISI: Final = 300 * 1024 * 1024
BATAS_BAGIAN: Final = 5000
_POTONG: Final = 1 << 20
_NAMA_TERPANJANG: Final = 120


class BerkasDitolak(SakipError):
    """A file that is not taken; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of file. ``tampil`` tells whether a browser may show it in place."""

    kode: str
    sebutan: str
    akhiran: tuple[str, ...]
    media: str
    tampil: bool = False


_OOXML: Final = "application/vnd.openxmlformats-officedocument."
_SEMUA: Final = (
    Jenis("pdf", "PDF", (".pdf",), "application/pdf", tampil=True),
    Jenis("jpeg", "gambar JPEG", (".jpg", ".jpeg"), "image/jpeg", tampil=True),
    Jenis("png", "gambar PNG", (".png",), "image/png", tampil=True),
    Jenis("webp", "gambar WEBP", (".webp",), "image/webp", tampil=True),
    Jenis("docx", "dokumen Word", (".docx",), f"{_OOXML}wordprocessingml.document"),
    Jenis("xlsx", "buku kerja Excel", (".xlsx",), f"{_OOXML}spreadsheetml.sheet"),
    # Never uploaded: written by the system when a paper is made valid.
    Jenis("json", "data JSON", (".json",), "application/json"),
    Jenis("html", "halaman HTML", (".html",), "text/html"),
    Jenis("zip", "arsip ZIP", (".zip",), "application/zip"),
)
JENIS: Final[Mapping[str, Jenis]] = MappingProxyType({j.kode: j for j in _SEMUA})
DITERIMA: Final = ("pdf", "jpeg", "png", "webp", "docx", "xlsx")
# What the field for choosing files offers; a phone offers its camera for pictures.
TERIMA_HTML: Final = ",".join((*(a for k in DITERIMA for a in JENIS[k].akhiran), "image/*"))
_PILIHAN: Final = "PDF, JPEG, PNG, WEBP, DOCX atau XLSX"
# Word and Excel never write one; entities in it unpack in whatever program opens the file.
_TAK_WAJAR: Final = (
    "Berkas ini memuat bagian yang tidak pernah ditulis Word atau Excel dan dapat merusak. Simpan ulang dokumennya "
    "dari Word atau Excel, lalu unggah lagi."
)
_UTAMA: Final = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}


def periksa_ukuran(*, ukuran: int) -> None:
    """Raise BerkasDitolak for a file that is empty or too large."""
    if not ukuran:
        raise BerkasDitolak("Berkas ini kosong (0 bita). Buka berkas aslinya, simpan ulang, lalu unggah lagi.")
    if ukuran > BATAS_UKURAN:
        # Rounded up: a file of 20,1 MB is not told that it has 20.
        raise BerkasDitolak(
            f"Berkas ini {-(-ukuran >> 20)} MB; batasnya {BATAS_UKURAN >> 20} MB. Perkecil pindaian menjadi hitam "
            "putih 200 dpi, atau bagi menjadi beberapa berkas."
        )


def kenali(*, isi: IO[bytes], nama: str) -> Jenis:
    """The kind of a file. Raises BerkasDitolak for what is not taken."""
    isi.seek(0)
    awal = isi.read(1024)
    isi.seek(0)
    if b"%PDF-" in awal:
        return JENIS["pdf"]
    if awal.startswith(b"\xff\xd8\xff"):
        return JENIS["jpeg"]
    if awal.startswith(b"\x89PNG\r\n\x1a\n"):
        return JENIS["png"]
    if awal.startswith(b"RIFF") and awal[8:12] == b"WEBP":
        return JENIS["webp"]
    if awal.startswith(b"PK\x03\x04"):
        return _kenali_arsip(isi, nama)
    raise BerkasDitolak(_bukan(nama))


def _kenali_arsip(isi: IO[bytes], nama: str) -> Jenis:
    try:
        with zipfile.ZipFile(isi) as arsip:
            utama = [k for n, k in _UTAMA.items() if n in arsip.namelist()]
            if not utama:
                raise BerkasDitolak(_bukan(nama))
            _periksa_arsip(arsip)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as sebab:
        raise BerkasDitolak(
            f'Berkas "{nama}" rusak dan tidak dapat dibuka. Buka berkas aslinya, simpan ulang, lalu unggah lagi.'
        ) from sebab
    finally:
        isi.seek(0)
    return JENIS[utama[0]]


def _periksa_arsip(arsip: zipfile.ZipFile) -> None:
    bagian = arsip.infolist()
    padat = sum(b.compress_size for b in bagian)
    batas = min(BATAS_ISI, max(_RASIO_MULAI, BATAS_RASIO * padat))
    if len(bagian) > BATAS_BAGIAN:
        raise BerkasDitolak(f"Berkas ini terdiri atas {len(bagian)} bagian; batasnya {BATAS_BAGIAN}. Simpan ulang.")
    # What the archive says of itself may be a lie: the parts are unpacked, and counted while they are.
    utuh = 0
    for b in bagian:
        with arsip.open(b) as aliran:
            while potong := aliran.read(_POTONG):
                if b.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in potong:
                    raise BerkasDitolak(_TAK_WAJAR)
                utuh += len(potong)
                if utuh > batas:
                    raise BerkasDitolak(
                        "Isi berkas ini jauh lebih besar daripada ukurannya; itu bukan dokumen yang wajar. "
                        "Simpan ulang dari Word atau Excel, lalu unggah lagi."
                    )


def _bukan(nama: str) -> str:
    akhiran = _akhiran(nama)
    milik = next((j for k in DITERIMA if akhiran in (j := JENIS[k]).akhiran), None)
    if milik:
        return (
            f'Berkas "{nama}" bernama {akhiran} tetapi isinya bukan {milik.sebutan}. '
            "Buka berkas aslinya, simpan ulang, lalu unggah lagi."
        )
    return f'Berkas "{nama}" bukan {_PILIHAN}. Simpan sebagai salah satunya, lalu unggah lagi.'


def bersihkan_nama(*, nama: str, jenis: Jenis) -> str:
    """A name without folders, signs that hide or mislead, and with the ending of what the file is.

    >>> bersihkan_nama(nama="../foto kegiatan.exe", jenis=JENIS["jpeg"])
    'foto kegiatan.jpg'
    """
    polos = unicodedata.normalize("NFC", nama).replace("\\", "/").rsplit("/", 1)[-1]
    # C: signs that control, among them those that turn the direction of reading ("gpj.exe" shown as "exe.jpg").
    polos = "".join(" " if unicodedata.category(h)[0] in "CZ" else h for h in polos)
    polos = re.sub(r'[<>:"|?*]', "_", re.sub(r" +", " ", polos)).strip(" .")
    akhiran = _akhiran(polos)
    batang = polos.removesuffix(polos[len(polos) - len(akhiran) :]) if akhiran else polos
    batang = batang.strip(" .")[:_NAMA_TERPANJANG].strip(" .") or "berkas"
    return f"{batang}{akhiran if akhiran in jenis.akhiran else jenis.akhiran[0]}"


def _akhiran(nama: str) -> str:
    cocok = re.search(r"\.[A-Za-z0-9]{1,5}$", nama)
    return cocok[0].lower() if cocok else ""
