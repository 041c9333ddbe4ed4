"""Columns that follow from others: by the formula below their heading, or by what nearly all rows do.

What no formula says is only taken where the rows show it: at least three rows, and two thirds of them, obey it with
figures that differ. In a table of two or three rows one row is enough that obeys it to the last digit, when at most one
other does not: figures of three digits and more do not meet by chance. A difference in a column whose heading tells
nothing may fail in one row of ten only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from sakip.fakta.ekstraksi.hubungan_dasar import (
    BULAT,
    JARANG,
    HubunganSel,
    Letak,
    is_cocok,
    is_eksak,
    is_setepat,
    is_tepat,
    nilai_sel,
)
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.fakta.model import Cara

_RUMUS = re.compile(r"\(*\s*(\d{1,2})\s*\)?\s*([/:+-])\s*\(?\s*(\d{1,2})\s*\)*\s*(?:[x*×]\s*100\s*%?)?\)?\s*%?")
_TANDA = {"/": Cara.PERSEN, ":": Cara.PERSEN, "+": Cara.JUMLAH, "-": Cara.SELISIH}
_PERSEN = frozenset({Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN, Peran.PERSEN, Peran.URAIAN})
_KURANG = frozenset({Peran.SISA, Peran.URAIAN})
_BUKAN_ANGKA = frozenset({Peran.NOMOR, Peran.KODE})
BERATURAN = {
    Peran.CAPAIAN: frozenset({Peran.TARGET, Peran.REALISASI}),
    Peran.SERAPAN: frozenset({Peran.PAGU, Peran.BELANJA}),
}
_BARIS_TERSEDIKIT = 3
_LEBAR = 6
_BERDESIMAL = (-1, -2, -3, -4)
# Of so many rows at least one has a figure.
_TERISI = 4
_POLA_TABEL = "baris lain tabel ini"
_Calon = tuple[Cara, tuple[int, ...], str]


def hubungan_kolom(*, tabel: TabelBaca) -> Iterator[HubunganSel]:
    """The relations between columns; of two ways to one column the written one, of two that say the same the first."""
    terpakai: set[frozenset[int]] = set()
    # A column whose words tell nothing comes last: it may be a part of one that is called a sum.
    for n in sorted(range(len(tabel.kolom)), key=lambda n: tabel.kolom[n].peran is Peran.URAIAN):
        hasil = _rumus(tabel, n) or _lazim(tabel, n, terpakai)
        terpakai |= {_kolom(h) for h in hasil}
        eksak = is_eksak(tabel, hasil)
        yield from (replace(h, eksak=eksak) for h in hasil)


def _kolom(h: HubunganSel) -> frozenset[int]:
    return frozenset(k for _, k in (h.hasil, *h.masukan))


def _rumus(tabel: TabelBaca, n: int) -> list[HubunganSel]:
    """What the formula under the heading of a column says."""
    nomor = {k.nomor: m for m, k in enumerate(tabel.kolom) if k.nomor and m != n}
    cocok = _RUMUS.fullmatch(tabel.kolom[n].rumus)
    if not cocok or cocok[1] not in nomor or cocok[3] not in nomor:
        return []
    cara, pakai = _TANDA[cocok[2]], (nomor[cocok[1]], nomor[cocok[3]])
    # Formulas are often copied with their numbers the wrong way round; the rows tell which way is meant.
    if cara is Cara.PERSEN and _banyak_cocok(tabel, cara, n, pakai[::-1]) > _banyak_cocok(tabel, cara, n, pakai):
        pakai = pakai[::-1]
    dasar = f"rumus kolom {tabel.kolom[n].nomor}={tabel.kolom[n].rumus}"
    return [HubunganSel(cara, h, m, dasar, pasti=True) for h, m in _pasangan(tabel, n, pakai, tertulis=True)]


def _lazim(tabel: TabelBaca, n: int, terpakai: set[frozenset[int]]) -> list[HubunganSel]:
    """What nearly all rows of a column do."""
    for cara, pakai, dasar in _calon(tabel, n):
        semua = list(_pasangan(tabel, n, pakai)) if frozenset((n, *pakai)) not in terpakai else []
        if semua and _berlaku(tabel, cara, semua) and not (_tak_bernama(tabel, n, cara) and _kerap(tabel, semua)):
            return [HubunganSel(cara, h, m, dasar, pasti=False) for h, m in semua]
    return []


def _berlaku(tabel: TabelBaca, cara: Cara, semua: Sequence[tuple[Letak, tuple[Letak, ...]]]) -> bool:
    cocok = [(h, m) for h, m in semua if is_cocok(tabel, cara, h, m)]
    if len(cocok) >= _BARIS_TERSEDIKIT:
        beragam = len({tabel.baris[b].sel[k].angka.nilai for (b, k), _ in cocok}) > 1
        return beragam and len(cocok) * 3 >= len(semua) * 2
    sedikit = 1 < len(semua) <= _BARIS_TERSEDIKIT and len(semua) - len(cocok) <= 1
    return sedikit and (any(is_tepat(tabel, cara, h, m) for h, m in cocok) or _dua_persen(tabel, cara, cocok))


def _tak_bernama(tabel: TabelBaca, n: int, cara: Cara) -> bool:
    """Whether nothing but its rows says that a column is a difference."""
    return cara is Cara.SELISIH and tabel.kolom[n].peran is Peran.URAIAN


def _kerap(tabel: TabelBaca, semua: Sequence[tuple[Letak, tuple[Letak, ...]]]) -> bool:
    """Whether a difference fails so often that it is none: what is bought need not be all that is lacking."""
    beda = sum(not is_cocok(tabel, Cara.SELISIH, h, m) for h, m in semua)
    return beda > max(1, len(semua) // JARANG)


def _dua_persen(tabel: TabelBaca, cara: Cara, cocok: Sequence[tuple[Letak, tuple[Letak, ...]]]) -> bool:
    """Whether two different percentages with decimals, round as they may be, follow to the last digit."""
    tepat = {nilai_sel(tabel, h) for h, m in cocok if is_setepat(tabel, cara, h, m)} if cara is Cara.PERSEN else set()
    return sum(n not in BULAT and n.as_tuple().exponent in _BERDESIMAL for n in tepat) > 1


def _calon(tabel: TabelBaca, n: int) -> Iterator[_Calon]:
    peran = tabel.kolom[n].peran
    if not _berangka(tabel, n):
        return
    kiri = _berangka_di(tabel, range(n))
    lain = [*kiri, *_berangka_di(tabel, range(n + 1, len(tabel.kolom)))]
    if peran is Peran.JUMLAH:
        for banyak in range(len(kiri), 1, -1):
            yield Cara.JUMLAH, tuple(kiri[-banyak:]), "jumlah kolom di sebelah kirinya"
        if len(lain) > 1 and lain != kiri:
            yield Cara.JUMLAH, tuple(lain), "jumlah kolom lainnya"
    # A heading that says what the column is may have its figures on both sides.
    bernama = peran is not Peran.URAIAN or tabel.kolom[n].satuan == "%"
    dekat = [m for m in lain if abs(m - n) <= _LEBAR] if bernama else kiri[-_LEBAR:]
    if peran in _PERSEN:
        for a, b in permutations(dekat, 2):
            if _sejenis(tabel, n, a, b):
                yield Cara.PERSEN, (a, b), _POLA_TABEL
    if peran in _KURANG:
        for a, b in permutations(dekat, 2):
            yield Cara.SELISIH, (a, b), _POLA_TABEL


def _sejenis(tabel: TabelBaca, n: int, a: int, b: int) -> bool:
    """Whether a percentage may be of two columns: a capaian is not of money, nor of two figures of one kind."""
    peran, masukan = tabel.kolom[n].peran, (tabel.kolom[a].peran, tabel.kolom[b].peran)
    if peran not in BERATURAN:
        return True
    lain = frozenset().union(*(isi for p, isi in BERATURAN.items() if p is not peran))
    return masukan[0] is not masukan[1] and peran not in masukan and lain.isdisjoint(masukan)


def _berangka_di(tabel: TabelBaca, kolom: range) -> list[int]:
    """The columns of figures among some."""
    return [m for m in kolom if tabel.kolom[m].peran not in _BUKAN_ANGKA and _berangka(tabel, m)]


def _berangka(tabel: TabelBaca, n: int) -> bool:
    """Whether a column is one of figures, though some of its rows may say that there is none."""
    isi = [b.sel[n] for b in tabel.baris if b.sel[n].teks and b.jenis is JenisBaris.BIASA]
    angka = sum(s.angka.nilai is not None for s in isi)
    return angka * 2 > sum(any(c.isdigit() for c in s.teks) for s in isi) and angka * _TERISI >= len(isi)


def _pasangan(
    tabel: TabelBaca, n: int, masukan: Sequence[int], *, tertulis: bool = False
) -> Iterator[tuple[Letak, tuple[Letak, ...]]]:
    """The cell of a column and those it may follow from, in every row that has them all.

    ``tertulis`` takes rows with a figure that cannot be read too, so that it can be said that they were not examined.
    """
    for b, baris in enumerate(tabel.baris):
        ada = [baris.sel[k].angka.kemungkinan if tertulis else baris.angka(k) for k in (n, *masukan)]
        if all(a is not None and a != () for a in ada):
            yield (b, n), tuple((b, m) for m in masukan)


def _banyak_cocok(tabel: TabelBaca, cara: Cara, n: int, masukan: Sequence[int]) -> int:
    return sum(is_cocok(tabel, cara, h, m) for h, m in _pasangan(tabel, n, masukan))
