"""Names of the national nomenclature in which "Daerah" became another word: a slip that hides whose affairs they are.

The kegiatan of Program Penunjang Urusan Pemerintahan Daerah are the same for every office, so they are known for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.nomenklatur import ButirNomenklatur, muat_nomenklatur

NOMENKLATUR = "nomenklatur"
_KATA_RESMI = "daerah"
INGATAN = "nomenklatur menurut ingatan"
# Shorter ones are said of villages too.
_TERPENDEK, _TERPANJANG = 5, 16
_AWALAN = re.compile(r"^\W*(?:\d[\d.]*\s+|(?:program|kegiatan|sub\s+kegiatan)\s*:?\s+)*", re.IGNORECASE)


def fakta_nomenklatur(naskah: Naskah) -> Iterator[Fakta]:
    """Cells and lines that are an official name but for that one word."""
    for b in naskah.bagian:
        for u in b.bagian.alur:
            if isinstance(u, Alinea):
                yield from _satu(u.teks, u.lokasi, b.id)
            else:
                for sel in (s for baris in u.baris for s in baris):
                    yield from _satu(sel.teks, sel.lokasi, b.id)


def _satu(teks: str, lokasi: Lokasi, bagian: str) -> Iterator[Fakta]:
    # Nearly every text is told apart by these words alone; only then are the official names read.
    if len(teks) > _TERPANJANG * 10 or not _MUNGKIN.search(teks):
        return
    kata = _kata(_AWALAN.sub("", teks))
    if not _TERPENDEK <= len(kata) <= _TERPANJANG:
        return
    for n in range(len(kata)):
        resmi = _pola().get((*kata[:n], "", *kata[n + 1 :])) if kata[n] != _KATA_RESMI else None
        if resmi:
            rincian = INGATAN if resmi.keyakinan is Keyakinan.INGATAN else NOMENKLATUR
            yield Fakta(
                JenisFakta.UNIT, resmi.kode, tertulis=_AWALAN.sub("", teks).strip(), rincian=rincian, nama=resmi.nama,
                lokasi=lokasi, kelompok=bagian, bagian=bagian,
            )  # fmt: skip
            return


# What stands before "Daerah" in official names.
_MUNGKIN = re.compile(r"\b(?:perangkat|milik|urusan|pemerintah(?:an)?)\s+(?!daerah)", re.IGNORECASE)


def _kata(teks: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", teks.casefold()))


@cache
def _pola() -> Mapping[tuple[str, ...], ButirNomenklatur]:
    """Every official name with a hole for each "Daerah" in it."""
    hasil: dict[tuple[str, ...], ButirNomenklatur] = {}
    for butir in muat_nomenklatur().isi.values():
        kata = _kata(butir.nama)
        if len(kata) >= _TERPENDEK:
            for n, satu in enumerate(kata):
                if satu == _KATA_RESMI:
                    hasil[(*kata[:n], "", *kata[n + 1 :])] = butir
    return hasil
