"""Entries of a list of contents without a number of their own that no heading of the report bears.

Asked only of a list whose other entries of this kind are found nearly all: else the report sets its headings apart in
another way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from sakip.fakta.ekstraksi.alur import Alinea, Unsur
from sakip.fakta.ekstraksi.struktur_daftar import DaftarIsi, Entri

_AWALAN = re.compile(r"^\W*(?:(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]\s*)?")
_DAFTAR = re.compile(r"\W*(?:daftar|lampiran|halaman|cover|sampul)\b", re.IGNORECASE)
_TERBANYAK, _TERSEDIKIT, _MIRIP = 16, 5, 0.8


def judul_tidak_ada(*, daftar: DaftarIsi, alur: Sequence[Unsur]) -> list[Entri]:
    """The entries that are missing; at most a fifth of those that are looked for."""
    dicari = [e for e in daftar.isi if e.jenis == "" and e.bab and not _DAFTAR.match(e.judul) and _polos(e.judul)]
    if len(dicari) < _TERSEDIKIT:
        return []
    judul = {
        _polos(u.teks)
        for n, u in enumerate(alur)
        if n not in daftar.tempat and isinstance(u, Alinea) and len(u.teks.split()) <= _TERBANYAK
    }
    hilang = [e for e in dicari if _polos(e.judul) not in judul]
    hilang = [e for e in hilang if not _ada(_polos(e.judul), judul)] if 5 * len(hilang) <= 2 * len(dicari) else []
    return hilang if 5 * len(hilang) <= len(dicari) else []


def _ada(polos: str, judul: set[str]) -> bool:
    return any(polos in j or (len(j) > 8 and j in polos) or _mirip(polos, j) for j in judul)


def _mirip(a: str, b: str) -> bool:
    s = SequenceMatcher(None, a, b, autojunk=False)
    return s.real_quick_ratio() >= _MIRIP and s.quick_ratio() >= _MIRIP and s.ratio() >= _MIRIP


def _polos(teks: str) -> str:
    return re.sub(r"\W+", "", _AWALAN.sub("", teks).casefold())
