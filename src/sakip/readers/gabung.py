"""Lines of one paragraph or cell become running text; the marks with which an item or a caption begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

# The end of a word that a narrow column has pushed to the next line; none of them is a word.
_SISA = re.compile(r"(?:[b-hj-np-tv-z]|ng|an|kan|nya|gan|tan|ran|aan|ogi)(?![\w.)/])")
_ANGKA = re.compile(r"[\d.,]*\d[.,]|[\d.,]*\d")
_BUTIR = re.compile(r"(?:[•▪●○■➢\uf0b7–—-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,4})[.)]|\d+(?:\.\d+)+\.?)\s+\S")
# A caption or an entry of a list of captions; within a sentence a small letter follows the number.
_KETERANGAN = re.compile(
    r"(?:Tabel|Gambar|Grafik|Bagan|Lampiran)\s+[\dIVX]+(?:[.\-]\d+)*[.:]?\s+[A-Z“\"]|BAB\s+[IVX]+\b"
)


def is_butir(*, teks: str) -> bool:
    """Tell the beginning of an item of a list, of a numbered heading or of a caption."""
    return bool(_BUTIR.match(teks) or _KETERANGAN.match(teks))


def gabung_teks(*, baris: Sequence[str]) -> str:
    """Lines of one paragraph or cell as running text: words and figures that a line end has cut are whole again.

    >>> gabung_teks(baris=["penye-", "lenggaraan rata-", "rata 1.250.", "000"])
    'penyelenggaraan rata-rata 1.250.000'
    >>> gabung_teks(baris=["Pengembang", "an jalan"])
    'Pengembangan jalan'
    """
    hasil = ""
    for satu in baris:
        hasil = _sambung(hasil, satu) if hasil else satu
    return hasil


def _sambung(kiri: str, kanan: str) -> str:
    if kiri.endswith("-") and len(kiri) > 1 and kiri[-2].isalnum():
        return _penggal(kiri, kanan)
    if kiri.endswith("/") and kiri[-2:-1].isalpha():
        return kiri + kanan
    if _SISA.match(kanan) and kiri[-1:].islower():
        return kiri + kanan
    akhir = kiri.rsplit(" ", 1)[-1]
    if akhir[-1:] in ".," and akhir[:1].isdigit() and _ANGKA.fullmatch(akhir) and re.match(r"\d{2,}", kanan):
        return kiri + kanan
    return f"{kiri} {kanan}"


def _penggal(kiri: str, kanan: str) -> str:
    """A word with a hyphen at the end of a line: kept in "rata-rata", "non-ASN" and "2021-2026"."""
    kata = re.split(r"[\s(/“\"]", kiri[:-1])[-1].lower()
    lanjut = re.split(r"[\s).,;:/”\"]", kanan)[0].lower()
    ulang = len(kata) >= 3 and (lanjut.startswith(kata) or (kata.endswith(lanjut[:4]) and len(lanjut) >= 4))
    if not kanan[:1].islower() or ulang or kata in ("non", "e", "sub", "pra", "pasca", "antar"):
        return kiri + kanan
    return kiri[:-1] + kanan
