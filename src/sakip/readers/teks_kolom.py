"""Columns of a table laid out by spaces: what stands between blanks that go down through its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.readers.teks_tata import Potong

# A figure as it stands in a cell, with its unit; years alone stand in headings too.
_FIGUR = re.compile(
    r"\(?(?:Rp\.?\s*)?-?\d[\d.,]*(?:\s*[–-]\s*\d[\d.,]*)?(?:\s*%|,-|\)|\s+[A-Za-z]{1,14}\.?){0,2}\W?"
    r"|[A-D]{1,3}\s*\(\d[\d.,]*\)|n/?a|-",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"(?:th\.?|tahun)?\s*(?:19|20)\d\d\W*", re.IGNORECASE)
_TANDA = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})+)[.)]?")
_KATA = re.compile(r"\S+")
_TOLERANSI = 0.12
_MINIMUM_TOLERANSI = 9
_MEPET = 3
_CUKUP, _SEBELAH, _JAUH = 5, 5, 15

Rentang = tuple[int, int]


def is_figur(*, teks: str) -> bool:
    """Tell a figure of a cell, with or without a unit; a year alone is none."""
    return teks[-1:] != ":" and bool(_FIGUR.fullmatch(teks)) and not _TAHUN.fullmatch(teks)


def is_berangka(*, teks: str) -> bool:
    """Tell a figure with digits; a dash in its place is none."""
    return any(c.isdigit() for c in teks) and is_figur(teks=teks)


def kata(*, bagian: Potong) -> Iterator[Potong]:
    """The words of a part with their places."""
    for cocok in _KATA.finditer(bagian.teks):
        yield Potong(cocok[0], bagian.x0 + cocok.start(), bagian.x0 + cocok.end())


def cari_kolom(
    *, badan: Sequence[Sequence[Potong]], kepala: Sequence[Sequence[Potong]] = (), nomor: Sequence[Potong] = ()
) -> list[Rentang]:
    """The extents of the columns of lines, from the left.

    A blank of one character parts two columns when figures stand on both sides of it, or when the words of the
    heading, or the numbers of the columns, stand apart there.
    """
    lebar = max((p.x1 for b in (*badan, *kepala) for p in b), default=0)
    saksi = [*kepala, nomor]
    tutup = [0] * (lebar + 1)
    batas = int(_TOLERANSI * len(badan)) if len(badan) >= _MINIMUM_TOLERANSI else 0
    for b in badan:
        for p in b:
            # Words that are too wide reach over a blank now and then; a figure always stands in its column.
            bobot = batas + 1 if is_figur(teks=p.teks) else 1
            for k in kata(bagian=p):
                for x in range(k.x0, k.x1):
                    tutup[x] += bobot
    kolom, ruas = list[Rentang](), list(_isi(tutup, batas))
    for n, (x0, x1) in enumerate(ruas):
        tepi = (kolom[-2][1] if len(kolom) > 1 else -1, ruas[n + 1][0] if n + 1 < len(ruas) else lebar + 1)
        if kolom and not _bersekat(kolom[-1], (x0, x1), tepi, badan, saksi):
            kolom[-1] = (kolom[-1][0], x1)
        else:
            kolom.append((x0, x1))
    return _tambah_kepala(_belah_ganda(_perluas(kolom, badan), badan, [p for k in saksi for p in k]), kepala)


def _isi(tutup: Sequence[int], batas: int) -> Iterator[Rentang]:
    awal = None
    for x, banyak in enumerate(tutup):
        if banyak > batas and awal is None:
            awal = x
        elif banyak <= batas and awal is not None:
            yield awal, x
            awal = None
    if awal is not None:
        yield awal, len(tutup)


def _bersekat(
    kiri: Rentang,
    kanan: Rentang,
    tepi: Rentang,
    badan: Sequence[Sequence[Potong]],
    saksi: Sequence[Sequence[Potong]],
) -> bool:
    """Whether what stands left and right of a blank are two columns; ``tepi`` are the edges of the next ones."""
    a, b = kiri[1], kanan[0]
    berdua = figur = sebelah = terpisah = tanda = angka = 0
    for baris in badan:
        kiri_ada = [p for p in baris if p.x0 < a and p.x1 > kiri[0]]
        kanan_ada = [p for p in baris if p.x1 > b and p.x0 < kanan[1]]
        if not (kiri_ada and kanan_ada):
            continue
        berdua += 1
        apit = _mengapit(baris, a, b)
        figur += all(apit)
        sebelah += any(apit)
        angka += apit[0] and any(b <= k.x0 <= b + _MEPET and k.teks[0].isalpha() for p in baris for k in kata(bagian=p))
        tanda += all(_TANDA.fullmatch(k.teks) for p in kiri_ada for k in kata(bagian=p) if kiri[0] <= k.x0 < a)
        terpisah += not any(p.x0 < a and p.x1 > b for p in baris)
    terbuka = any(_membuka(k, (a, b), tepi) for k in (*saksi, [p for k in saksi for p in k]))
    if berdua == 0:
        # Never side by side: one column set to its left and right, unless the heading tells them apart.
        return b - a >= 2 and (not saksi or (terbuka and b - a > _MEPET))
    if b - a >= 2 or figur >= 2:
        return True
    if not terbuka or (berdua < 2 and angka < berdua):
        return False
    return berdua in (tanda, angka) or 2 * max(sebelah, terpisah) >= berdua or berdua > _CUKUP


def _membuka(baris: Sequence[Potong], celah: Rentang, tepi: Rentang) -> bool:
    """Whether words of a heading stand apart left and right of a blank, up to the next columns."""
    a, b = celah
    milik = [p for p in baris if p.x1 > tepi[0] and p.x0 < tepi[1]]
    if any(p.x0 < a and p.x1 > b for p in milik):
        return False
    return any(a - _JAUH <= p.x1 <= b for p in milik) and any(a <= p.x0 <= b + 2 * _JAUH for p in milik)


def _mengapit(baris: Sequence[Potong], a: int, b: int) -> tuple[bool, bool]:
    """Whether a figure touches the blank from the left, and from the right."""
    semua = [k for p in baris for k in kata(bagian=p)]
    kiri = [k for k in semua if a - _MEPET <= k.x1 <= a]
    kanan = [k for k in semua if b <= k.x0 <= b + _MEPET]
    return any(_berdigit(k) for k in kiri), any(k.teks.strip("(-")[:1].isdigit() for k in kanan)


def _berdigit(p: Potong) -> bool:
    return p.teks[-1:] in "%)" or p.teks.strip("().,-%")[:1].isdigit()


def _perluas(kolom: list[Rentang], badan: Sequence[Sequence[Potong]]) -> list[Rentang]:
    """Columns as wide as their widest word, up to the next column."""
    hasil = list(kolom)
    for b in badan:
        for p in b:
            for k in kata(bagian=p):
                kena = [n for n, (x0, x1) in enumerate(hasil) if k.x0 < x1 and k.x1 > x0]
                if len(kena) == 1:
                    n = kena[0]
                    kiri = hasil[n - 1][1] + 1 if n else 0
                    kanan = hasil[n + 1][0] - 1 if n + 1 < len(hasil) else k.x1
                    x0, x1 = hasil[n]
                    hasil[n] = (min(x0, max(k.x0, kiri)), max(x1, min(k.x1, kanan)))
    return hasil


def _belah_ganda(kolom: list[Rentang], badan: Sequence[Sequence[Potong]], kepala: Sequence[Potong]) -> list[Rentang]:
    """Columns in whose cells two figures, or a figure and words, stand side by side are two.

    No blank goes down between them then; for words the heading must show two columns.
    """
    hasil = list[Rentang]()
    for n, (x0, x1) in enumerate(kolom):
        milik = [[k for p in b if p.x0 < x1 and p.x1 > x0 for k in kata(bagian=p)] for b in badan]
        berangka = [m for m in milik if any(c.isdigit() for k in m for c in k.teks)]
        belah = sorted(t for m in berangka if (t := cari_celah(semua=m)))
        if len(belah) <= 2 or len(belah) * 3 < len(berangka) * 2:
            belah = sorted((m[0].x1 + m[1].x0) // 2 for m in berangka if _berekor(m))
            tepi = (kolom[n - 1][1] if n else -1, kolom[n + 1][0] if n + 1 < len(kolom) else x1 + 4 * _JAUH)
            tengah = belah[len(belah) // 2] if belah else 0
            if len(belah) < len(berangka) or not belah or not _membuka(kepala, (tengah, tengah + 1), tepi):
                hasil.append((x0, x1))
                continue
        tengah = belah[len(belah) // 2]
        hasil += [(x0, tengah), (tengah + 1, x1)]
    return hasil


def _berekor(kata: Sequence[Potong]) -> bool:
    """Tell a figure that words follow."""
    return len(kata) > 1 and _berdigit(kata[0]) and kata[0].teks[-1:] != ")" and kata[1].teks[0].isalpha()


def cari_celah(*, semua: Sequence[Potong]) -> int:
    """Where the blank between two figures is; 0 for words that are not two figures."""
    isi = [k.teks for k in semua]
    tempat = [
        (semua[n - 1].x1 + semua[n].x0) // 2
        for n in range(1, len(isi))
        if is_berangka(teks=" ".join(isi[:n])) and is_berangka(teks=" ".join(isi[n:]))
    ]
    return tempat[0] if len(tempat) == 1 else 0


def _tambah_kepala(kolom: list[Rentang], kepala: Sequence[Sequence[Potong]]) -> list[Rentang]:
    """Columns without any text below their heading.

    Words beside a column that has no others right above it are its own: a heading need not stand above narrow cells.
    """
    hasil = list(kolom)
    semua = [p for b in kepala for p in b]
    bertajuk = [any(p.x0 < x1 and p.x1 > x0 for p in semua) for x0, x1 in kolom]
    for p in (p for b in kepala if len(b) > 2 for p in b):
        dekat = [n for n, (x0, x1) in enumerate(kolom) if p.x0 < x1 + _SEBELAH and p.x1 > x0 - _SEBELAH]
        if any(p.x0 < x1 + 1 and p.x1 > x0 - 1 for x0, x1 in hasil) or any(not bertajuk[n] for n in dekat):
            continue
        hasil.append((p.x0, p.x1))
    return sorted(hasil)


def pecah(*, bagian: Potong, kolom: Sequence[Rentang]) -> Iterator[tuple[int, Potong]]:
    """A part with the column it stands in; one that reaches over columns is cut where blanks part them."""
    kena = [n for n, (x0, x1) in enumerate(kolom) if bagian.x0 < x1 and bagian.x1 > x0]
    if len(kena) < 2:
        yield letak(bagian=bagian, kolom=kolom), bagian
        return
    ruas = list[tuple[int, int, int]]()
    for k in kata(bagian=bagian):
        ke = letak(bagian=k, kolom=kolom)
        if ruas and (ruas[-1][0] == ke or not any(c.isalnum() or c == "%" for c in k.teks)):
            ke = ruas[-1][0]
            ruas[-1] = (ke, ruas[-1][1], k.x1)
        else:
            ruas.append((ke, k.x0, k.x1))
    for ke, x0, x1 in ruas:
        yield ke, Potong(bagian.teks[x0 - bagian.x0 : x1 - bagian.x0], x0, x1)


def letak(*, bagian: Potong, kolom: Sequence[Rentang]) -> int:
    """The column a part overlaps most; the nearest where it overlaps none."""

    def nilai(n: int) -> tuple[int, float]:
        x0, x1 = kolom[n]
        tumpang = min(bagian.x1, x1) - max(bagian.x0, x0)
        return max(tumpang, 0), -abs((bagian.x0 + bagian.x1) - (x0 + x1)) if tumpang > 0 else float(min(tumpang, 0))

    return max(range(len(kolom)), key=nilai)
