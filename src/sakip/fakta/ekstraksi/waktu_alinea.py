"""Paragraphs of a report, joined where a reader of lines has cut them; each mention still knows its own line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.kernel.lokasi import Lokasi

_SELESAI = re.compile(r"[.:;!?][\s*_”\")]*$")
_LANJUT = re.compile(r"[a-z(]")
# Words that no sentence ends with: what follows belongs to them, capital or not.
_MENGGANTUNG = re.compile(
    r"\b(?:tugas|fungsi|dan|dengan|pada|bahwa|yang|untuk|dari|tahun|nomor|tentang|serta|atas|oleh|dalam|sebesar|anggaran"
    r"|kabupaten|kecamatan|dinas|kepala)$"
)
# A line of running text; shorter ones are titles and entries of lists.
_KATA_BARIS = 5


@dataclass(frozen=True, slots=True)
class Paragraf:
    """The text, and where each of its lines begins in it."""

    teks: str
    baris: tuple[tuple[int, Alinea], ...]

    @property
    def awal(self) -> Alinea:
        """Its first line."""
        return self.baris[0][1]

    def lokasi(self, letak: int) -> Lokasi:
        """The place of what stands at a position of the text."""
        return next(a.lokasi for mulai, a in reversed(self.baris) if mulai <= letak)


def gabung_alinea(*, bagian: NaskahBagian) -> Iterator[Paragraf]:
    """The paragraphs of a report in their order; a table ends one."""
    kini: list[tuple[int, Alinea]] = []
    teks = ""
    for u in bagian.bagian.alur:
        if kini and isinstance(u, Alinea) and _bersambung(kini[-1][1].teks, u):
            kini.append((len(teks) + 1, u))
            teks = f"{teks} {u.teks}"
            continue
        if kini:
            yield Paragraf(teks, tuple(kini))
        kini, teks = ([(0, u)], u.teks) if isinstance(u, Alinea) else ([], "")
    if kini:
        yield Paragraf(teks, tuple(kini))


def _bersambung(atas: str, bawah: Alinea) -> bool:
    if bawah.judul or _SELESAI.search(atas) or len(atas.split()) < _KATA_BARIS:
        return False
    if _MENGGANTUNG.search(atas.rstrip()):
        return not bawah.teks.isupper()
    return bool(_LANJUT.match(bawah.teks)) and not re.match(r"[a-z][.)]\s", bawah.teks)
