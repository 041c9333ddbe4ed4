"""Pages for what went wrong: what happened, what is safe, what to do, and a number to quote."""

from __future__ import annotations

import errno
import logging
import secrets
import sys
from dataclasses import dataclass
from typing import Final

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Sebab:
    """Something that is no bug: what happened, and what to do."""

    status: int
    nama: str
    terjadi: str
    aman: str


_SIMPANAN: Final = "Kiriman terakhir ini belum tersimpan; yang sudah dinyatakan tersimpan tetap utuh."
_PENUH: Final = _Sebab(
    507,
    "Penyimpanan penuh",
    "Penyimpanan komputer yang menjalankan sakip penuh",
    f"{_SIMPANAN} Minta pengelola mengosongkan ruang, lalu kembali ke halaman tadi dan kirim lagi.",
)
_SIBUK: Final = _Sebab(
    503,
    "Sedang sibuk",
    "Banyak yang menyimpan pada saat yang sama",
    f"{_SIMPANAN} Tunggu sebentar, lalu kembali ke halaman tadi dan kirim lagi.",
)
# What SQLite, PostgreSQL and the system say of a disk that takes nothing more.
_KATA_PENUH: Final = ("disk is full", "no space left", "could not extend file", "disk i/o error", "readonly database")
_KATA_SIBUK: Final = ("database is locked", "lock timeout", "too many clients", "too many connections")


def tiada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404 and 403 are one page: a stranger must not learn what exists."""
    return render(request, "rupa/galat_tiada.html", {"nomor": _nomor()}, status=404)


def salah_minta(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """A request that no page of ours makes, or one that is too large."""
    return render(request, "rupa/galat_minta.html", {"nomor": _nomor()}, status=400)


def rusak(request: HttpRequest) -> HttpResponse:
    """A bug. The number stands in the log beside its cause; nothing that was confirmed is touched."""
    nomor = _nomor()
    log.error("Galat %s pada %s", nomor, request.path)
    if sebab := _kenali(sys.exc_info()[1]):
        isi = {"nomor": nomor, "nama": sebab.nama, "terjadi": sebab.terjadi, "aman": sebab.aman}
        return render(request, "rupa/galat_penuh.html", isi, status=sebab.status)
    return render(request, "rupa/galat_rusak.html", {"nomor": nomor}, status=500)


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form is older than the session that it belongs to."""
    return render(request, "rupa/galat_formulir.html", {"nomor": _nomor()}, status=403)


def _kenali(galat: BaseException | None) -> _Sebab | None:
    """What the machine lacks; None for a bug."""
    kata = str(galat).lower()
    if isinstance(galat, OSError) and galat.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
        return _PENUH
    if isinstance(galat, DatabaseError) and any(k in kata for k in _KATA_PENUH):
        return _PENUH
    return _SIBUK if isinstance(galat, DatabaseError) and any(k in kata for k in _KATA_SIBUK) else None


def _nomor() -> str:
    return secrets.token_hex(3).upper()
