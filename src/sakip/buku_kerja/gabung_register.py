"""Entries of the register that came back. They have no id: an entry is the one that says the same.

What was sent has a number in the hidden column of its row, so that a changed entry is told from a new one beside a
deleted one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.buku_kerja.jatah import Rincian, rincian_catatan
from sakip.buku_kerja.kiriman import Kiriman
from sakip.buku_kerja.pecah import jalur_catatan
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi


@dataclass(frozen=True, slots=True)
class UsulCatatan:
    """What a file proposes for one entry.

    indeks   the place of the entry in the year; None for a new one, and for one that the year no longer has
    catatan  what it becomes; None when it was deleted
    """

    jalur: str
    dikirim: Rincian
    induk: Rincian
    isi: Rincian
    indeks: int | None
    catatan: Catatan | None
    tempat: Lokasi | None


def usulkan_catatan(*, tahun: TahunKinerja, kiriman: Kiriman) -> Iterator[UsulCatatan]:
    """Every entry that came back otherwise than it was sent, or new."""
    sisa = _Sisa(tahun, kiriman.jatah.jabatan)
    dikirim = {j.removeprefix("register/"): isi for j, isi in kiriman.surat.fakta.items() if j.startswith("register/")}
    letak = {nomor: sisa.take(isi) for nomor, isi in dikirim.items()}
    dihapus, baru = _jodohkan(kiriman, dikirim)
    for nomor in dihapus:
        if letak[nomor] is not None:
            yield _usul(dikirim[nomor], letak[nomor], nomor, None, kiriman.asal.get(jalur_catatan(nomor=nomor)))
    for nomor, catatan, tempat in (c for c in kiriman.catatan if c[0]):
        isi = rincian_catatan(catatan=catatan)
        # One that the year no longer has as it was sent may be there already as it came back.
        if isi != dikirim[nomor] and (letak[nomor] is not None or sisa.take(isi) is None):
            yield _usul(dikirim[nomor], letak[nomor], nomor, catatan, tempat)
    yield from _list_baru(kiriman, baru, sisa)


def _jodohkan(kiriman: Kiriman, dikirim: Mapping[str, Rincian]) -> tuple[list[str], list[tuple[Catatan, Lokasi]]]:
    """Entries that are gone and new ones; one that only lost its number, by pasting or sorting, is neither."""
    hilang = {nomor: dikirim[nomor] for nomor in kiriman.dihapus}
    baru: list[tuple[Catatan, Lokasi]] = []
    for _, catatan, tempat in (c for c in kiriman.catatan if not c[0]):
        isi = rincian_catatan(catatan=catatan)
        nomor = next((n for n, lama in hilang.items() if lama == isi), "")
        if nomor:
            del hilang[nomor]
        else:
            baru.append((catatan, tempat))
    return list(hilang), baru


def _list_baru(kiriman: Kiriman, baru: Sequence[tuple[Catatan, Lokasi]], sisa: _Sisa) -> Iterator[UsulCatatan]:
    banyak: Counter[Rincian] = Counter()
    for catatan, tempat in baru:
        isi = rincian_catatan(catatan=catatan)
        if sisa.take(isi) is None:
            banyak[isi] += 1
            # The same entry in two copies of a file is one; twice in one file it is two.
            jalur = f"register baru/{kiriman.jatah.jabatan}/{banyak[isi]}/{isi}"
            yield UsulCatatan(jalur, (), (), isi, None, catatan, tempat)


def _usul(
    dikirim: Rincian, indeks: int | None, nomor: str, catatan: Catatan | None, tempat: Lokasi | None
) -> UsulCatatan:
    isi = rincian_catatan(catatan=catatan) if catatan else ()
    if indeks is None:
        return UsulCatatan(f"register lama/{nomor}/{dikirim}", dikirim, (), isi, None, catatan, tempat)
    return UsulCatatan(jalur_catatan(nomor=str(indeks + 1)), dikirim, dikirim, isi, indeks, catatan, tempat)


class _Sisa:
    """The entries of a position in the year that are not matched yet."""

    def __init__(self, tahun: TahunKinerja, jabatan: str) -> None:
        self._letak: dict[Rincian, list[int]] = {}
        for n, c in enumerate(tahun.register.catatan):
            if c.petugas == jabatan:
                self._letak.setdefault(rincian_catatan(catatan=c), []).append(n)

    def take(self, isi: Rincian) -> int | None:
        """The place of an entry that says this, once."""
        return self._letak[isi].pop(0) if self._letak.get(isi) else None


def terapkan_catatan(*, tahun: TahunKinerja, usul: Sequence[UsulCatatan]) -> TahunKinerja:
    """The year with these entries changed where they stood, new ones at the end."""
    ganti = {u.indeks: u.catatan for u in usul if u.indeks is not None}
    lama = (ganti.get(n, c) for n, c in enumerate(tahun.register.catatan))
    baru = (u.catatan for u in usul if u.indeks is None)
    return replace(tahun, register=Register(tuple(c for c in (*lama, *baru) if c is not None)))
