"""What somebody had typed when the session ended: kept in the login page, signed, and given back after logging in.

Nothing of it stays on the server while nobody is logged in, so that strangers cannot fill the database. Passwords and
files are never kept; files are named, so that the person knows what to attach again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import urlsplit, urlunsplit

from django.core import signing
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

GARAM: Final = "akun.titipan"
# What one types in a day; more comes from no form of ours.
BATAS: Final = 1_000_000
UMUR: Final = 12 * 60 * 60
SESI: Final = "titipan"
# Fields of the protocol of forms, not of the person.
_BUKAN_ISIAN: Final = frozenset({"csrfmiddlewaretoken", "titipan"})


@dataclass(frozen=True, slots=True)
class Titipan:
    """Where the fields were going, what they are, which files did not come along, and the page of the form."""

    alamat: str
    isian: tuple[tuple[str, str], ...]
    berkas: tuple[str, ...] = ()
    asal: str = ""

    def polos(self) -> list[object]:
        """For signing, and for the session."""
        return [self.alamat, [list(i) for i in self.isian], list(self.berkas), self.asal]


def dari_permintaan(request: HttpRequest) -> Titipan | None:
    """What a request without a session brought; None when there is nothing to keep, or too much."""
    isian = tuple(
        (nama, nilai)
        for nama, semua in request.POST.lists()
        if nama not in _BUKAN_ISIAN and "sandi" not in nama
        for nilai in semua
    )
    berkas = tuple(b.name or "" for semua in request.FILES.lists() for b in semua[1])
    if not (isian or berkas) or sum(len(n) + len(v) for n, v in isian) > BATAS:
        return None
    return Titipan(request.get_full_path(), isian, berkas, _asal(request))


def _asal(request: HttpRequest) -> str:
    """The page of ours that the form stood on, as the browser says; empty when it does not say."""
    dari = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(dari, allowed_hosts={request.get_host()}):
        return ""
    letak = urlsplit(dari)
    return urlunsplit(("", "", letak.path, letak.query, ""))


def segel(titipan: Titipan) -> str:
    """As a field of the login page that nobody can change."""
    return signing.dumps(titipan.polos(), salt=GARAM, compress=True)


def buka(segel_: str) -> Titipan | None:
    """What a sealed field holds; None when it was changed or is too old."""
    try:
        isi = signing.loads(segel_, salt=GARAM, max_age=UMUR) if segel_ else None
    except signing.BadSignature:
        return None
    return dari_polos(isi)


def dari_polos(isi: object) -> Titipan | None:
    """From its plain form; only addresses of our own."""
    if not isinstance(isi, list) or len(isi) != 4:
        return None
    alamat, isian, berkas, asal = cast("tuple[str, list[list[str]], list[str], str]", tuple(isi))
    if not _milik(alamat):
        return None
    return Titipan(alamat, tuple((n, v) for n, v in isian), tuple(berkas), asal if _milik(asal) else "")


def _milik(alamat: str) -> bool:
    return alamat.startswith("/") and url_has_allowed_host_and_scheme(alamat, allowed_hosts=None)


def di_sesi(sesi: Mapping[str, object]) -> Titipan | None:
    """What waits in the session of who has logged in."""
    return dari_polos(sesi.get(SESI))
