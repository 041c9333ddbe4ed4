"""Tables drawn with rules: the rules of a page become grids, a grid becomes cells with their spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from sakip.readers.pdf_huruf import Garis

_SEJAJAR = 1.6
_SAMBUNG = 3.5
_SENTUH = 3.0
_UJUNG = 8.0
_PENDEK = 4.0
_MAKS_SISI = 400


class Petak(NamedTuple):
    """A cell of a grid: its first row and column, how many it spans, and its box."""

    baris: int
    kolom: int
    tinggi: int
    lebar: int
    x0: float
    y0: float
    x1: float
    y1: float


class Kisi(NamedTuple):
    """A grid: its cells by rows, its size and box."""

    petak: tuple[Petak, ...]
    banyak_baris: int
    banyak_kolom: int
    x0: float
    y0: float
    x1: float
    y1: float


def susun_kisi(*, garis: Iterable[Garis]) -> tuple[Kisi, ...]:
    """The grids of a page, from the top; frames of one cell are none."""
    rapi = _rapikan(garis)
    mendatar = [g for g in rapi if g.mendatar]
    tegak = [g for g in rapi if not g.mendatar]
    kisi = [k for kelompok in _kelompok(mendatar, tegak) if (k := _kisi(*kelompok)) is not None]
    return tuple(sorted(_luar(kisi), key=lambda k: (k.y0, k.x0)))


def _rapikan(garis: Iterable[Garis]) -> list[Garis]:
    """Rules on one line that touch are one rule."""
    hasil: list[Garis] = []
    for arah in (True, False):
        deret: list[list[Garis]] = []
        for g in sorted((g for g in garis if g.mendatar is arah), key=lambda g: g.di):
            if deret and g.di - deret[-1][0].di <= _SEJAJAR:
                deret[-1].append(g)
            else:
                deret.append([g])
        for satu in deret:
            hasil += _sambung(satu)
    return [g for g in hasil if g.akhir - g.awal >= _PENDEK]


def _sambung(deret: list[Garis]) -> list[Garis]:
    di = sum(g.di for g in deret) / len(deret)
    hasil: list[Garis] = []
    for g in sorted(deret, key=lambda g: g.awal):
        if hasil and g.awal <= hasil[-1].akhir + _SAMBUNG:
            hasil[-1] = hasil[-1]._replace(akhir=max(hasil[-1].akhir, g.akhir))
        else:
            hasil.append(g._replace(di=di))
    return hasil


def _kelompok(mendatar: list[Garis], tegak: list[Garis]) -> list[tuple[list[Garis], list[Garis]]]:
    """Rules that cross or touch each other belong together."""
    induk = list(range(len(mendatar) + len(tegak)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    di = [g.di for g in mendatar]
    for k, t in enumerate(tegak, len(mendatar)):
        for n in range(bisect_left(di, t.awal - _SENTUH), len(mendatar)):
            m = mendatar[n]
            if m.di > t.akhir + _SENTUH:
                break
            if m.awal - _SENTUH <= t.di <= m.akhir + _SENTUH:
                induk[akar(n)] = akar(k)
    hasil: dict[int, tuple[list[Garis], list[Garis]]] = {}
    for n, g in enumerate([*mendatar, *tegak]):
        hasil.setdefault(akar(n), ([], []))[0 if g.mendatar else 1].append(g)
    return [k for k in hasil.values() if k[0] and k[1]]


def _kisi(mendatar: list[Garis], tegak: list[Garis]) -> Kisi | None:
    xs = _sisi([g.di for g in tegak], [(g.awal, g.akhir) for g in mendatar])
    ys = _sisi([g.di for g in mendatar], [(g.awal, g.akhir) for g in tegak])
    if not (2 <= len(xs) <= _MAKS_SISI and 2 <= len(ys) <= _MAKS_SISI):
        return None
    datar = [[_menutup(mendatar, y, a, b) for a, b in pairwise(xs)] for y in ys]
    tinggi = [[_menutup(tegak, x, a, b) for a, b in pairwise(ys)] for x in xs]
    petak = _petak(xs, ys, datar, tinggi)
    if len(petak) < 2:
        return None
    return Kisi(tuple(petak), len(ys) - 1, len(xs) - 1, xs[0], ys[0], xs[-1], ys[-1])


def _sisi(di: list[float], bentang: list[tuple[float, float]]) -> list[float]:
    """Where rows or columns part; a side without a rule stands where the crossing rules end."""
    hasil: list[float] = []
    for x in sorted(di):
        if not hasil or x - hasil[-1] > _SENTUH:
            hasil.append(x)
    awal, akhir = min(a for a, _ in bentang), max(b for _, b in bentang)
    if awal < hasil[0] - _UJUNG:
        hasil.insert(0, awal)
    if akhir > hasil[-1] + _UJUNG:
        hasil.append(akhir)
    return hasil


def _menutup(garis: Sequence[Garis], di: float, awal: float, akhir: float) -> bool:
    """Whether rules close the side of a cell."""
    terisi = sum(
        max(0.0, min(g.akhir, akhir) - max(g.awal, awal)) for g in garis if abs(g.di - di) <= _SENTUH
    )  # fmt: skip
    return terisi >= (akhir - awal) * 0.6


def _petak(
    xs: Sequence[float], ys: Sequence[float], datar: list[list[bool]], tegak: list[list[bool]]
) -> list[Petak]:  # fmt: skip
    dipakai: set[tuple[int, int]] = set()
    hasil: list[Petak] = []
    for b in range(len(ys) - 1):
        for k in range(len(xs) - 1):
            if (b, k) in dipakai:
                continue
            kanan = k + 1
            while kanan < len(xs) - 1 and not tegak[kanan][b] and (b, kanan) not in dipakai:
                kanan += 1
            bawah = b + 1
            while bawah < len(ys) - 1 and not any(datar[bawah][k:kanan]) and not any(
                tegak[n][bawah] for n in range(k + 1, kanan)
            ):  # fmt: skip
                bawah += 1
            dipakai |= {(m, n) for m in range(b, bawah) for n in range(k, kanan)}
            hasil.append(Petak(b, k, bawah - b, kanan - k, xs[k], ys[b], xs[kanan], ys[bawah]))
    return hasil


def _luar(kisi: list[Kisi]) -> list[Kisi]:
    """Grids that stand in no other."""
    return [
        k for k in kisi
        if not any(
            o is not k and o.x0 - 1 <= k.x0 and o.y0 - 1 <= k.y0 and o.x1 + 1 >= k.x1 and o.y1 + 1 >= k.y1 for o in kisi
        )
    ]  # fmt: skip
