"""The stranger: an address with the ids of Ani's office, asked for by Dedi, who plans elsewhere, and by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.http import HttpResponseBase
from django.shortcuts import resolve_url
from django.test import Client
from django.utils import timezone

from sakip_web.akun.models import Pengguna
from sakip_web.api.services import buat_kunci
from sakip_web.uji.alamat import Alamat
from sakip_web.uji.pemeran import KODE, Pemeran

# No page for somebody else shows any of these.
RAHASIA = (KODE, "Tanjung Contoh", "Ani Contoh", "Budi Contoh", "Eka Contoh", "Fajar Contoh")
TERTUTUP = {404, 405}


@dataclass(frozen=True, slots=True)
class Tanya:
    """One way to ask."""

    cara: str
    htmx: bool

    def __str__(self) -> str:
        return f"{self.cara}{' htmx' if self.htmx else ''}"


CARA = tuple(Tanya(cara, htmx) for cara in ("GET", "POST") for htmx in (False, True))


def klien(orang: Pengguna | None, alamat: Alamat) -> Client:
    """A browser of somebody; for the API a program with a key of that person."""
    if orang is None:
        return Client()
    if alamat.nama.startswith("api-1:"):
        kunci = buat_kunci(pengguna=orang, nama="uji", waktu=timezone.now())
        return Client(headers={"authorization": f"Bearer {kunci}"})
    peramban = Client()
    peramban.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    return peramban


def minta(k: Client, path: str, tanya: Tanya) -> HttpResponseBase:
    """Ask for a path."""
    kepala = {"HX-Request": "true"} if tanya.htmx else {}
    return k.generic(tanya.cara, path, content_type="application/x-www-form-urlencoded", headers=kepala)


def isi(jawaban: HttpResponseBase) -> str:
    """The text of an answer with its headers; of a file what can be read as text."""
    badan = b"".join(jawaban) if jawaban.streaming else getattr(jawaban, "content", b"")
    return f"{dict(jawaban.headers)}\n{badan.decode('utf-8', 'replace')}"


def bocor(jawaban: HttpResponseBase, path: str) -> list[str]:
    """What an answer tells of Ani's office; the path that was asked for is no news."""
    teks, ruas = isi(jawaban), path.partition("?")[0]
    for tulisan in (ruas, quote(ruas), quote(ruas, safe="")):
        teks = teks.replace(tulisan, "")
    return [rahasia for rahasia in RAHASIA if rahasia in teks]


def keluhan_asing(alamat: Alamat, path: str, p: Pemeran) -> Iterator[str]:
    """What Dedi gets that he must not get, or changes."""
    k, kode = klien(p.dedi, alamat), list[int]()
    sebelum = keadaan()
    for tanya in CARA:
        jawaban = minta(k, path, tanya)
        kode.append(jawaban.status_code)
        if jawaban.status_code not in TERTUTUP:
            yield f"{tanya} {path}: {jawaban.status_code}, seharusnya 404"
        if ada := bocor(jawaban, path):
            yield f"{tanya} {path}: jawaban memuat {ada}"
    if 404 not in kode:
        yield f"{path}: tidak pernah 404"
    if keadaan() != sebelum:
        yield f"{path}: ada yang tertulis"


def keluhan_tamu(path: str) -> Iterator[str]:
    """What somebody gets who is not logged in."""
    masuk, k, sebelum = resolve_url(settings.LOGIN_URL), Client(), keadaan()
    for tanya in CARA:
        jawaban = minta(k, path, tanya)
        ke_masuk = jawaban.status_code == 302 and jawaban.headers["Location"].startswith(masuk)
        if not ke_masuk and jawaban.status_code not in {401, *TERTUTUP}:
            yield f"{tanya} {path}: {jawaban.status_code}, seharusnya ke halaman masuk"
        if ada := bocor(jawaban, path):
            yield f"{tanya} {path}: jawaban memuat {ada}"
    if keadaan() != sebelum:
        yield f"{path}: ada yang tertulis"


def dikenal(alamat: Alamat, path: str, p: Pemeran) -> bool:
    """Whether the address is there for somebody of the cast; else the 404 of a stranger would prove nothing."""
    for orang in (p.ani, p.budi, p.eka, p.citra, p.gita):
        if minta(klien(orang, alamat), path, CARA[0]).status_code not in {302, 401, 404}:
            return True
    # A redirect of one's own counts too, but not the one to the login page.
    jawaban = minta(klien(p.ani, alamat), path, CARA[0])
    return jawaban.status_code == 302 and not jawaban.headers["Location"].startswith(resolve_url(settings.LOGIN_URL))


def keadaan() -> tuple[int, ...]:
    """How many rows each of our tables has; nothing of a year changes without a new row of the log."""
    return tuple(m._default_manager.count() for m in tabel())


def tabel() -> list[type[Model]]:
    """Our tables."""
    return [m for m in apps.get_models() if m.__module__.startswith("sakip_web.")]
