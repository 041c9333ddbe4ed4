"""All pages that can be looked at, and who looks at each: the walk of ``make layar``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponseBase

from sakip_web.akun.models import Pengguna
from sakip_web.uji.alamat import Alamat, semua_alamat
from sakip_web.uji.contoh import TanpaContoh, isi_alamat
from sakip_web.uji.orang_asing import Tanya, klien, minta
from sakip_web.uji.pemeran import Pemeran


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: the name of its address, its path, and who opens it (None: nobody is logged in)."""

    nama: str
    path: str
    orang: Pengguna | None


@dataclass(frozen=True, slots=True)
class Lewat:
    """An address that is no page to look at, and why."""

    nama: str
    sebab: str


def semua_halaman(pemeran: Pemeran, *, hanya: str = "") -> Iterator[Halaman | Lewat]:
    """Every address whose name has ``hanya`` in it, once, as the first of the cast who gets a page of HTML there."""
    for alamat in semua_alamat():
        if hanya in alamat.nama:
            yield _halaman(alamat, pemeran)


def _halaman(alamat: Alamat, p: Pemeran) -> Halaman | Lewat:
    try:
        path = alamat.path(isi_alamat(alamat, p))
    except TanpaContoh as kurang:
        return Lewat(alamat.nama, f"galat: {kurang}")
    sebab = ""
    for orang in (None, p.ani, p.eka, p.budi, p.citra, p.gita):
        try:
            jawaban = minta(klien(orang, alamat), path, Tanya("GET", htmx=False))
        except Exception as galat:
            return Lewat(alamat.nama, f"galat {type(galat).__name__}: {galat}"[:300])
        if _html(jawaban):
            return Halaman(alamat.nama, path, orang)
        sebab = f"{jawaban.status_code} {jawaban.headers.get('Content-Type', '')}"
    return Lewat(alamat.nama, sebab)


def _html(jawaban: HttpResponseBase) -> bool:
    return jawaban.status_code == 200 and jawaban.headers.get("Content-Type", "").startswith("text/html")
