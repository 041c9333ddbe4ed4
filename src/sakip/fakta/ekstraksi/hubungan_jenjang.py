"""Rows within rows: a program with its kegiatan and their sub kegiatan, known by their codes or by their first words.

The money of a row is the sum of those directly below it. The table must show that it is so: where fewer sums hold than
fail, its rows are a choice of many, or of several funds, and nothing is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.ekstraksi.hubungan_dasar import HubunganSel, Letak, is_cocok
from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Cara

_RUAS = r"(?:\d{1,2}|[Xx]{1,2})"
_KODE = re.compile(rf"\W*({_RUAS}(?:[.\s]+(?:\d{{1,4}}|[Xx]{{1,4}}))*)\.?\W*")
_DI_DEPAN = re.compile(rf"\W*({_RUAS}(?:\.(?:\d{{1,2}}|0\d{{3}}|[Xx]{{1,2}})){{2,6}})\.?\s+\D")
_KATA = re.compile(r"\W*(?:[\dA-Za-z]{1,3}[.)]\s*)?(program|sub\s*-?\s*kegiatan|kegiatan)\b", re.IGNORECASE)
_JENJANG = {"program": 1, "kegiatan": 2}
_TERDALAM = 3
_UANG = (Peran.PAGU, Peran.BELANJA, Peran.SISA)
_DASAR = "jumlah rinciannya"
_TERSEDIKIT = 2

Kode = tuple[str, ...]
# The rows directly below each row; -1 stands for the whole table.
Anak = Mapping[int, tuple[int, ...]]
UTUH = -1


def baca_jenjang(*, tabel: TabelBaca) -> Anak:
    """Which rows stand directly below which; empty for a table of one level, or whose rows do not all say their own."""
    if not tabel.cari(*_UANG):
        return {}
    baris = [n for n, b in enumerate(tabel.baris) if b.jenis is JenisBaris.BIASA and _berangka(tabel, b)]
    for baca in (_dari_kode, _dari_kata):
        anak = baca(tabel, baris)
        if any(n != UTUH for n in anak):
            return anak
    return {}


def hubungan_jenjang(*, tabel: TabelBaca, anak: Anak) -> Iterator[HubunganSel]:
    """The sums of rows within rows, where more of them hold than fail; and the total of the highest rows."""
    jumlah = [n for n, b in enumerate(tabel.baris) if b.jenis is JenisBaris.JUMLAH]
    induk = [(n, isi) for n, isi in anak.items() if n != UTUH]
    # One total is that of all; of several each has rows of its own.
    if len(jumlah) == 1 and UTUH in anak:
        induk.append((jumlah[0], anak[UTUH]))
    semua = [h for n, isi in induk for h in _satu(tabel, n, isi)]
    cocok = [h for h in semua if is_cocok(tabel, h.cara, h.hasil, h.masukan)]
    bercabang = [h for h in cocok if len(h.masukan) >= _TERSEDIKIT]
    if bercabang and 2 * len(cocok) > len(semua):
        yield from semua


def bercampur(anak: Anak, h: HubunganSel) -> bool:
    """Whether a sum counts a row together with one below it."""
    baris = {b for b, _ in h.masukan}
    return h.cara is Cara.JUMLAH and any(n in baris and not baris.isdisjoint(isi) for n, isi in anak.items())


def _satu(tabel: TabelBaca, n: int, isi: Sequence[int]) -> Iterator[HubunganSel]:
    for k in tabel.cari(*_UANG):
        masukan: tuple[Letak, ...] = tuple((b, k) for b in isi)
        # A blank is no zero: what is not stated cannot be added up.
        if tabel.baris[n].angka(k) and all(tabel.baris[b].angka(k) for b in isi):
            yield HubunganSel(Cara.JUMLAH, (n, k), masukan, _DASAR, pasti=False, eksak=True)


def _berangka(tabel: TabelBaca, baris: BarisBaca) -> bool:
    return any(baris.angka(k) for k in tabel.cari(*_UANG))


# -- levels by code -----------------------------------------------------------


def _dari_kode(tabel: TabelBaca, baris: Sequence[int]) -> Anak:
    kode = {n: _kode(tabel, tabel.baris[n]) for n in baris}
    ada = {k for k in kode.values() if k}
    # A code that stands twice is of two funds or of two offices.
    if len(ada) != len(baris) or len(baris) < _TERSEDIKIT:
        return {}
    letak = {k: n for n, k in kode.items()}
    induk = {n: next((letak[k[:m]] for m in range(len(k) - 1, 0, -1) if k[:m] in letak), UTUH) for n, k in kode.items()}
    return _anak(induk)


def _kode(tabel: TabelBaca, baris: BarisBaca) -> Kode:
    """The code of a row: of its columns of codes together, else of its number, else at the front of its name."""
    bagian = [baris.sel[k].teks for k in tabel.cari(Peran.KODE) if baris.sel[k].teks]
    if not bagian:
        bagian = [baris.sel[k].teks for k in tabel.cari(Peran.NOMOR)[:1] if baris.sel[k].teks]
    cocok = _KODE.fullmatch(".".join(bagian)) if bagian else None
    if cocok is None:
        kata = (baris.sel[k].teks for k, c in enumerate(tabel.kolom) if c.peran in TEKS)
        cocok = next((c for t in kata if (c := _DI_DEPAN.match(t))), None)
    return tuple(re.split(r"[.\s]+", cocok[1])) if cocok else ()


# -- levels by word -----------------------------------------------------------


def _dari_kata(tabel: TabelBaca, baris: Sequence[int]) -> Anak:
    """Rows that begin with program, kegiatan, sub kegiatan; every row must."""
    induk: dict[int, int] = {}
    atas: dict[int, int] = {}
    for n in baris:
        dalam = _dalam(tabel, tabel.baris[n])
        if not dalam:
            return {}
        atas = {d: m for d, m in atas.items() if d < dalam}
        induk[n] = atas[max(atas)] if atas else UTUH
        atas[dalam] = n
    return _anak(induk)


def _dalam(tabel: TabelBaca, baris: BarisBaca) -> int:
    for k, kolom in enumerate(tabel.kolom):
        cocok = _KATA.match(baris.sel[k].teks) if kolom.peran in TEKS else None
        if cocok is not None:
            return _JENJANG.get(cocok[1].casefold(), _TERDALAM)
    return 0


def _anak(induk: Mapping[int, int]) -> Anak:
    banyak = Counter(induk.values())
    return {i: tuple(n for n, a in induk.items() if a == i) for i in banyak}
