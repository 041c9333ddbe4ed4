"""The store: files by the hash of their content, in ``<data>/berkas/ab/cd/<sha256>``.

A file is written beside its place, brought to the disk and renamed: it is there whole or not at all. The same content
is kept once. What is read is held against its name first, so that nobody is ever given other bytes than were stored.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Final

from django.conf import settings

from sakip.kernel.galat import SakipError

POTONG: Final = 1 << 18
_PENUH = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class GudangPenuh(SakipError):
    """Nothing more fits on the disk, or it may not be written."""


class BerkasHilang(SakipError):
    """What was stored is gone or was changed outside the system."""


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A file in the store."""

    sidik: str
    ukuran: int


def folder() -> Path:
    """Where the store lies."""
    return Path(settings.FOLDER_DATA) / "berkas"


def letak(*, sidik: str) -> Path:
    """The place of a file."""
    return folder() / sidik[:2] / sidik[2:4] / sidik


def simpan(*, potongan: Iterable[bytes]) -> Tersimpan:
    """Store what comes in pieces. Raises GudangPenuh; then nothing of it is left."""
    sementara = folder() / f".baru-{secrets.token_hex(8)}"
    try:
        folder().mkdir(parents=True, exist_ok=True)
        hasil = _tulis(sementara, potongan)
        tujuan = letak(sidik=hasil.sidik)
        if utuh(sidik=hasil.sidik):
            return hasil
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        os.replace(sementara, tujuan)
        _pastikan_folder(tujuan.parent)
    except OSError as sebab:
        raise GudangPenuh(kalimat_penuh(sebab=sebab)) from sebab
    finally:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)
    return hasil


def _tulis(sementara: Path, potongan: Iterable[bytes]) -> Tersimpan:
    sidik, ukuran = hashlib.sha256(), 0
    berkas = os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        for satu in potongan:
            sidik.update(satu)
            ukuran += len(satu)
            sisa = memoryview(satu)
            while sisa:
                sisa = sisa[os.write(berkas, sisa) :]
        os.fsync(berkas)
    finally:
        os.close(berkas)
    return Tersimpan(sidik.hexdigest(), ukuran)


def _pastikan_folder(tempat: Path) -> None:
    """Bring the new name to the disk too; Windows cannot open a folder and does not need it."""
    if os.name == "nt":
        return
    for induk in (tempat, tempat.parent, folder()):
        pegangan = os.open(induk, os.O_RDONLY)
        try:
            os.fsync(pegangan)
        finally:
            os.close(pegangan)


def kalimat_penuh(*, sebab: OSError) -> str:
    """What to say of a disk that does not take it."""
    if sebab.errno in _PENUH:
        return (
            "Penyimpanan komputer yang menjalankan sakip penuh, jadi berkas ini belum tersimpan. Data lain tetap utuh. "
            "Minta pengelola mengosongkan ruang, lalu ulangi."
        )
    return (
        f"Berkas ini belum tersimpan karena folder data tidak dapat ditulis ({sebab.strerror}). Data lain tetap utuh. "
        "Minta pengelola memeriksa folder itu, lalu ulangi."
    )


def utuh(*, sidik: str) -> bool:
    """Whether a file is there and is what its name says."""
    try:
        with letak(sidik=sidik).open("rb") as isi:
            return _hitung(isi) == sidik
    except OSError:
        return False


def buka(*, sidik: str) -> BufferedReader:
    """A file to read from its start, whole. Raises BerkasHilang."""
    try:
        isi = letak(sidik=sidik).open("rb")
    except OSError as sebab:
        raise BerkasHilang(_hilang(sidik, "tidak ada di penyimpanan")) from sebab
    if _hitung(isi) != sidik:
        isi.close()
        raise BerkasHilang(_hilang(sidik, "berubah di penyimpanan, jadi tidak ditampilkan"))
    isi.seek(0)
    return isi


def baca(*, sidik: str) -> bytes:
    """The bytes of a file. Raises BerkasHilang."""
    with buka(sidik=sidik) as isi:
        return isi.read()


def semua() -> Iterator[str]:
    """The names of all files in the store."""
    yield from sorted(p.name for p in folder().glob("??/??/*") if len(p.name) == 64)


def _hitung(isi: BufferedReader) -> str:
    return hashlib.file_digest(isi, "sha256").hexdigest()


def _hilang(sidik: str, kata: str) -> str:
    return (
        f"Berkas dengan sidik {sidik[:12]} {kata}. Catatan tentang berkas itu tetap ada. "
        "Minta pengelola mengambilnya dari cadangan, atau lampirkan lagi berkas yang sama."
    )
