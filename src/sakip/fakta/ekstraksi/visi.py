"""The visi and misi that a text quotes: behind the word, or below a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.model import Asal, Fakta, JenisFakta

VISI, MISI = "visi", "misi"
_TERPENDEK, _TERPANJANG = 4, 60
_ISI = r"[^“”\":]{0,120}?[:“\"]\s*[“\"]?\s*(?P<isi>[^“”\"]{20,500}?)\s*[”\"]"
_VISI = re.compile(rf"\bvisi\b(?!\s*(?:dan|,|/|&)\s*misi){_ISI}", re.IGNORECASE)
_MISI = re.compile(rf"\bmisi\s+(?:ke-?\s*)?(?P<nomor>\d{{1,2}})\b{_ISI}", re.IGNORECASE)
_JUDUL = re.compile(r"\W*(?:(?:[A-Z]|[\d.]{1,6}|[ivx]{1,4})[.)]?\s+)?(?P<kata>visi|misi)\W*", re.IGNORECASE)
_BUTIR = re.compile(r"(?P<nomor>\d{1,2})[.)]\s+(?P<isi>.+)")
_KUTIP = " “”\"'.;:"


def ekstrak_visi(naskah: Naskah) -> Iterator[Fakta]:
    """Every quotation of the visi, and of each misi by its number."""
    for b in naskah.bagian:
        baris = b.alinea
        for n, a in enumerate(baris):
            kecil = a.teks.casefold()
            if VISI in kecil:
                yield from (_fakta(b, a, VISI, c["isi"]) for c in _VISI.finditer(a.teks))
            if MISI in kecil:
                yield from (_fakta(b, a, f"{MISI} {c['nomor']}", c["isi"]) for c in _MISI.finditer(a.teks))
            judul = _JUDUL.fullmatch(a.teks) if len(a.teks) < _TERPANJANG else None
            if judul is not None:
                yield from _di_bawah(b, judul["kata"].casefold(), baris[n + 1 : n + 12])


def _di_bawah(b: NaskahBagian, kata: str, baris: Sequence[Alinea]) -> Iterator[Fakta]:
    """What stands below a heading: the visi as the next line, misi as the numbered lines that follow."""
    if kata == VISI:
        # A line that begins with a quotation mark is the visi itself; any other may speak about it.
        for a in baris[:1]:
            if a.teks.lstrip().startswith(("“", '"')):
                yield from _bila_wajar(b, a, VISI, a.teks)
        return
    for ke, a in enumerate(baris, 1):
        cocok = _BUTIR.fullmatch(a.teks)
        if cocok is None or int(cocok["nomor"]) != ke:
            return
        yield from _bila_wajar(b, a, f"{MISI} {ke}", cocok["isi"])


def _bila_wajar(b: NaskahBagian, a: Alinea, objek: str, isi: str) -> Iterator[Fakta]:
    if _TERPENDEK <= len(isi.split()) <= _TERPANJANG:
        yield _fakta(b, a, objek, isi)


def _fakta(b: NaskahBagian, a: Alinea, objek: str, isi: str) -> Fakta:
    teks = isi.strip(_KUTIP)
    return Fakta(
        JenisFakta.SEBUTAN, objek, None, teks, asal=Asal.LKJ, nama=teks, lokasi=a.lokasi, kelompok=f"{b.id}/visi",
        rincian=VISI, bagian=b.id,
    )  # fmt: skip
