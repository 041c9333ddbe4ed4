"""Tables that a page break has cut are one table again.

A part that follows another with nothing between belongs to it when it repeats its heading, or has no heading of its
own and as many columns. A cell cut in two goes on in the first row of the next part: a row without a number, and
without figures where the other has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran, baca_peran, is_kata_kepala
from sakip.fakta.ekstraksi.kepala import KepalaTabel, baca_kepala

_HALAMAN = re.compile(r"\W*(?:halaman|hal\.?|page)?\s*\d{1,4}\W*(?:dari\s*\d+)?", re.IGNORECASE)
_KATA_TERPANJANG = 60
_KOLOM_TERSEDIKIT = 3
_TAHUN = re.compile(r"\b20[0-4]\d\b")
_ANGKA = re.compile(r"\d")
_SATU = re.compile(r"\W*[1I]\W*")
_HAL = frozenset({Peran.PROGRAM, Peran.INDIKATOR, Peran.SASARAN, Peran.NAMA})
_TERSEDIKIT = 2
_BUKAN_HURUF = re.compile(r"\W+")
# How many of the columns must have the same words.
_LEBAR_TERKECIL, _SAMA, _SAMA_BERNOMOR = 4, 0.8, 0.6


def sambung_tabel(*, alur: Iterable[Unsur]) -> tuple[Unsur, ...]:
    """The stream with cut tables joined; a page number between two parts is left out."""
    hasil: list[Unsur] = []
    antara: list[Alinea] = []
    for u in alur:
        if isinstance(u, Alinea) and _HALAMAN.fullmatch(u.teks):
            antara.append(u)
            continue
        if isinstance(u, TabelMentah) and hasil and isinstance(hasil[-1], TabelMentah):
            gabungan = _gabung(hasil[-1], u)
            if gabungan is not None:
                hasil[-1] = gabungan
                antara = []
                continue
        hasil += [*antara, u]
        antara = []
    return (*hasil, *antara)


def _gabung(a: TabelMentah, b: TabelMentah) -> TabelMentah | None:
    if not a.baris or not b.baris:
        return None
    kepala_a, kepala_b = baca_kepala(baris=a.baris, tertentu=a.kepala), baca_kepala(baris=b.baris, tertentu=b.kepala)
    if not kepala_a.banyak:
        return None
    sama = bool(kepala_b.banyak) and (
        _teks(a.baris[: kepala_b.banyak]) == _teks(b.baris[: kepala_b.banyak]) or _diulang(kepala_a, kepala_b)
    )
    lebar_sama = abs(len(a.baris[-1]) - len(b.baris[0])) <= (0 if not sama else 1)
    if sama:
        sisa = b.baris[kepala_b.banyak :]
    elif lebar_sama and not (kepala_b.nomor or kepala_b.banyak > 1 or _is_kepala(b.baris[0]) or _mulai_lagi(b.baris)):
        sisa = b.baris
    else:
        return None
    return TabelMentah(tuple(_jalin(a.baris, sisa, kepala_a.banyak)), a.kepala or kepala_a.banyak, a.lokasi)


def _diulang(a: KepalaTabel, b: KepalaTabel) -> bool:
    """Whether a heading is the other one again, wrapped otherwise or with a word changed; numbered columns tell it."""
    kiri, kanan = ([_BUKAN_HURUF.sub("", " ".join(j).casefold()) for j in k.jalur] for k in (a, b))
    if len(kiri) != len(kanan) or len(kiri) < _LEBAR_TERKECIL or bool(a.nomor) != bool(b.nomor):
        return False
    sama = sum(x == y for x, y in zip(kiri, kanan, strict=True))
    if sama < (_SAMA_BERNOMOR if a.nomor else _SAMA) * len(kiri):
        return False
    # Where more than one heading is another, their meaning must be the same.
    return sama >= len(kiri) - 1 or baca_peran(jalur=a.jalur) == baca_peran(jalur=b.jalur)


def _is_kepala(baris: tuple[SelMentah, ...]) -> bool:
    """A row of words that begins with "No", or of nothing but headings with two kinds of figures: another table."""
    isi = [_TAHUN.sub("", s.teks).strip() for s in baris]
    if len(isi) < _KOLOM_TERSEDIKIT or not all(isi) or any(_ANGKA.search(t) for t in isi):
        return False
    peran = baca_peran(jalur=[(t,) for t in isi])
    kepala = all(is_kata_kepala(t) and len(t) < _KATA_TERPANJANG for t in isi)
    return peran[0] is Peran.NOMOR or (kepala and sum(p not in TEKS for p in peran) > 1)


def _mulai_lagi(baris: tuple[tuple[SelMentah, ...], ...]) -> bool:
    """Headings over a column of numbers without a word, which begin again at one: another table."""
    isi = [s.teks.strip() for s in baris[0]]
    if len(baris) < _TERSEDIKIT or len(isi) < _KOLOM_TERSEDIKIT or isi[0] or not _SATU.fullmatch(baris[1][0].teks):
        return False
    peran = baca_peran(jalur=[(t,) for t in isi[1:]])
    kepala = all(is_kata_kepala(t) and len(t) < _KATA_TERPANJANG and not _ANGKA.search(t) for t in isi[1:])
    return kepala and any(p not in TEKS for p in peran) and any(p in _HAL for p in peran)


def _teks(baris: Iterable[tuple[SelMentah, ...]]) -> list[list[str]]:
    return [[s.teks.casefold() for s in b] for b in baris]


def _jalin(
    atas: tuple[tuple[SelMentah, ...], ...], bawah: tuple[tuple[SelMentah, ...], ...], kepala: int
) -> Iterator[tuple[SelMentah, ...]]:
    if len(atas) <= kepala or not bawah or not _berlanjut(atas[-1], bawah[0]):
        yield from (*atas, *bawah)
        return
    yield from atas[:-1]
    yield tuple(_sel(x, y) for x, y in zip(atas[-1], bawah[0], strict=False))
    yield from bawah[1:]


def _berlanjut(atas: tuple[SelMentah, ...], bawah: tuple[SelMentah, ...]) -> bool:
    """Whether the first row of a part goes on with the last row of the part before."""
    if len(atas) != len(bawah) or bawah[0].teks.strip():
        return False
    tabrakan = any(_ANGKA.search(x.teks) and _ANGKA.search(y.teks) for x, y in zip(atas[1:], bawah[1:], strict=True))
    berangka = [any(_bilangan(s.teks) for s in b[1:]) for b in (atas, bawah)]
    return not tabrakan and berangka != [True, True] and any(s.teks for s in bawah)


def _bilangan(teks: str) -> bool:
    return bool(re.match(r"\s*(?:rp\.?\s*)?\d", teks, re.IGNORECASE))


def _sel(x: SelMentah, y: SelMentah) -> SelMentah:
    # The place of a cell is where its figure stands.
    lokasi = y.lokasi if y.teks and not x.teks else x.lokasi
    return SelMentah(f"{x.teks} {y.teks}".strip(), lokasi)
