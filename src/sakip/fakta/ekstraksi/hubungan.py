"""Which figures of a table follow from which: by a written formula, by a row of totals, or by what nearly all rows do.

A relation is only taken where the table itself shows it: its formula row says so, a row is called "jumlah", or at least
two thirds of its rows, and three of them, obey it with figures that differ. A row that does not is then the odd one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Cara

Letak = tuple[int, int]
_RUMUS = re.compile(r"\(*\s*(\d{1,2})\s*\)?\s*([/:+-])\s*\(?\s*(\d{1,2})\s*\)*\s*(?:[x*×]\s*100\s*%?)?\)?\s*%?")
_TANDA = {"/": Cara.PERSEN, ":": Cara.PERSEN, "+": Cara.JUMLAH, "-": Cara.SELISIH}
_UANG = frozenset({Peran.PAGU, Peran.BELANJA, Peran.SISA})
_TAMBAH = _UANG | {Peran.JUMLAH, Peran.URAIAN, Peran.NAMA, Peran.TARGET, Peran.REALISASI, Peran.NILAI}
_PERSEN = frozenset({Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN, Peran.PERSEN, Peran.URAIAN})
_KURANG = frozenset({Peran.SISA, Peran.URAIAN})
_BUKAN_ANGKA = frozenset({Peran.NOMOR, Peran.KODE})
_BERATURAN = {
    Peran.CAPAIAN: frozenset({Peran.TARGET, Peran.REALISASI}),
    Peran.SERAPAN: frozenset({Peran.PAGU, Peran.BELANJA}),
}
_BARIS_TERSEDIKIT = 3
_LONGGAR = Decimal("0.006")


@dataclass(frozen=True, slots=True)
class HubunganSel:
    """A relation between cells, each given as (row, column); else as ``model.Hubungan``."""

    cara: Cara
    hasil: Letak
    masukan: tuple[Letak, ...]
    dasar: str
    pasti: bool


def cari_hubungan(*, tabel: TabelBaca) -> tuple[HubunganSel, ...]:
    """The relations between the figures of a table; of two ways to one column the written one."""
    hasil: list[HubunganSel] = []
    for n in range(len(tabel.kolom)):
        hasil += _rumus(tabel, n) or _lazim(tabel, n)
    lain = (h for h in hasil if not _berarti(tabel, h))
    return (*lain, *_baris_jumlah(tabel))


def _berarti(tabel: TabelBaca, h: HubunganSel) -> bool:
    """A capaian of target and realisasi, an absorption of money: their rules know direction and method."""
    hasil, *masukan = (tabel.kolom[k].peran for _, k in (h.hasil, *h.masukan))
    return frozenset(masukan) == _BERATURAN.get(hasil)


def hitung_hubungan(cara: Cara, masukan: Sequence[Decimal]) -> Decimal | None:
    """What follows from the inputs; None where nothing does (division by zero)."""
    if cara is Cara.JUMLAH:
        return sum(masukan, Decimal(0))
    if cara is Cara.SELISIH:
        return masukan[0] - masukan[1]
    return masukan[0] / masukan[1] * 100 if masukan[1] else None


# -- columns ------------------------------------------------------------------


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


def _lazim(tabel: TabelBaca, n: int) -> list[HubunganSel]:
    """What nearly all rows of a column do."""
    for cara, pakai, dasar in _calon(tabel, n):
        semua = list(_pasangan(tabel, n, pakai))
        cocok = [h for h, m in semua if _cocok(tabel, cara, h, m)]
        beragam = len({tabel.baris[b].sel[k].angka.nilai for b, k in cocok}) > 1
        if len(cocok) >= _BARIS_TERSEDIKIT and beragam and len(cocok) * 3 >= len(semua) * 2:
            return [HubunganSel(cara, h, m, dasar, pasti=False) for h, m in semua]
    return []


def _calon(tabel: TabelBaca, n: int) -> Iterator[tuple[Cara, tuple[int, ...], str]]:
    peran = tabel.kolom[n].peran
    kiri = _kiri(tabel, n)
    if peran is Peran.JUMLAH:
        for banyak in range(len(kiri), 1, -1):
            yield Cara.JUMLAH, tuple(kiri[-banyak:]), "jumlah kolom di sebelah kirinya"
    if peran in _PERSEN and _berangka(tabel, n):
        for a, b in permutations(kiri[-6:], 2):
            if _sejenis(tabel, n, a, b):
                yield Cara.PERSEN, (a, b), "baris lain tabel ini"
    if peran in _KURANG and _berangka(tabel, n):
        for a, b in permutations(kiri[-6:], 2):
            yield Cara.SELISIH, (a, b), "baris lain tabel ini"


def _sejenis(tabel: TabelBaca, n: int, a: int, b: int) -> bool:
    """Whether a percentage may be of two columns: a capaian is not of money, nor of two figures of one kind."""
    peran, masukan = tabel.kolom[n].peran, (tabel.kolom[a].peran, tabel.kolom[b].peran)
    if peran not in _BERATURAN:
        return True
    lain = frozenset().union(*(isi for p, isi in _BERATURAN.items() if p is not peran))
    return masukan[0] is not masukan[1] and peran not in masukan and lain.isdisjoint(masukan)


def _kiri(tabel: TabelBaca, n: int) -> list[int]:
    """The columns of figures to the left of one."""
    return [m for m in range(n) if tabel.kolom[m].peran not in _BUKAN_ANGKA and _berangka(tabel, m)]


def _berangka(tabel: TabelBaca, n: int) -> bool:
    isi = [b.sel[n] for b in tabel.baris if b.sel[n].teks and b.jenis is JenisBaris.BIASA]
    return bool(isi) and sum(s.angka.nilai is not None for s in isi) * 2 > len(isi)


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
    return sum(_cocok(tabel, cara, h, m) for h, m in _pasangan(tabel, n, masukan))


def _nilai(tabel: TabelBaca, letak: Letak) -> Decimal:
    return tabel.baris[letak[0]].sel[letak[1]].angka.nilai or Decimal(0)


def _cocok(tabel: TabelBaca, cara: Cara, hasil: Letak, masukan: Sequence[Letak]) -> bool:
    hitung = hitung_hubungan(cara, [_nilai(tabel, m) for m in masukan])
    if hitung is None:
        return False
    batas = _LONGGAR if cara is not Cara.PERSEN else max(abs(hitung) * _LONGGAR, _LONGGAR)
    return abs(_nilai(tabel, hasil) - hitung) <= batas


# -- rows of totals -----------------------------------------------------------


def _baris_jumlah(tabel: TabelBaca) -> Iterator[HubunganSel]:
    awal = 0
    for n, baris in enumerate(tabel.baris):
        if baris.jenis is JenisBaris.JUMLAH:
            yield from _satu_jumlah(tabel, range(awal, n), n)
            awal = n + 1


def _satu_jumlah(tabel: TabelBaca, rincian: range, n: int) -> Iterator[HubunganSel]:
    calon = [
        k
        for k, kolom in enumerate(tabel.kolom)
        if kolom.peran in _TAMBAH and kolom.satuan != "%" and tabel.baris[n].angka(k)
    ]
    pilihan = {k: _pilihan(tabel, rincian, k) for k in calon if not _tak_terbaca(tabel, rincian, k)}
    tepat = {k: next((p for p in isi if _cocok(tabel, Cara.JUMLAH, (n, k), p)), None) for k, isi in pilihan.items()}
    for k, isi in pilihan.items():
        dikenal = tabel.kolom[k].peran in _UANG or any(tepat.values())
        # Rows of several levels may add up in ways the table does not show; only even rows prove a total wrong.
        if dikenal and (tepat[k] or len(isi) == 1):
            yield HubunganSel(Cara.JUMLAH, (n, k), tepat[k] or isi[0], "baris di atasnya", pasti=True)


def _tak_terbaca(tabel: TabelBaca, rincian: range, k: int) -> bool:
    sel = (tabel.baris[b].sel[k] for b in rincian)
    return any(s.angka.kemungkinan and s.angka.nilai is None for s in sel)


def _pilihan(tabel: TabelBaca, rincian: range, k: int) -> list[tuple[Letak, ...]]:
    """The sets of rows that a total may add up: all; those of programs; those with a letter or a number; each once."""
    berangka = [b for b in rincian if tabel.baris[b].angka(k) is not None]
    hasil = [tuple((b, k) for b in berangka if cocok(tabel.baris[b])) for cocok in _SARINGAN]
    return list(dict.fromkeys(p for p in hasil if len(p) > 1))


def _program(baris: BarisBaca) -> bool:
    return any(re.match(r"\W*(?:[IVX]+[.)]?\s*)?program\b", s.teks, re.IGNORECASE) for s in baris.sel)


_SARINGAN: tuple[Callable[[BarisBaca], bool], ...] = (
    lambda _: True,
    _program,
    lambda b: bool(re.fullmatch(r"\W*(?:[IVX]+|[A-Z])\W*", b.sel[0].teks)),
    lambda b: bool(re.fullmatch(r"\W*\d{1,2}\W*", b.sel[0].teks)),
)
