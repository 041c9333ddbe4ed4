"""What a table itself claims: what is promised, when it is to be done, and of which category each of its rows is.

The rows of an agreement ("perjanjian kinerja") say what will be measured; a column of months says when work begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.figur_tabel import subjek_baris
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.penaut_baris import PenautBaris
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka
from sakip.kernel.tanggal import BULAN

_PERJANJIAN = re.compile(r"\bperjanjian\s+kinerja\b|\bPK\b", re.IGNORECASE)
_TERUKUR = (Peran.REALISASI, Peran.CAPAIAN, Peran.BELANJA, Peran.SERAPAN)
_BULAN = re.compile(rf"\b({'|'.join(BULAN)})\b", re.IGNORECASE)
_KE = {b.casefold(): n for n, b in enumerate(BULAN, 1)}
_WAKTU = re.compile(r"\bbulan\b|\bwaktu\b|\bjadwal\b", re.IGNORECASE)


def baca_klaim_tabel(isi: Sequence[IsiBagian], penaut: PenautBaris) -> Iterator[Fakta]:
    """The claims of the tables of every report."""
    for i in isi:
        for _, t in i.tabel:
            if t.cari(Peran.TARGET) and not t.cari(*_TERUKUR) and _is_perjanjian(t):
                yield from _diperjanjikan(i.bagian, t, penaut.kunci)
            yield from _dijadwalkan(i.bagian, t, penaut)


def _is_perjanjian(tabel: TabelBaca) -> bool:
    return any(_PERJANJIAN.search(teks) for teks in (tabel.keterangan, *(a.teks for a in tabel.konteks)))


def _diperjanjikan(bagian: NaskahBagian, tabel: TabelBaca, kunci: Mapping[str, str]) -> Iterator[Fakta]:
    kolom = next(iter(tabel.cari(Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN)), None)
    for b in tabel.baris if kolom is not None else ():
        nama = subjek_baris(tabel, b, uang=False)
        if b.jenis is JenisBaris.BIASA and nama and any(b.sel[k].teks for k in tabel.cari(Peran.TARGET)):
            dasar = _fakta(bagian, tabel, nama, b.sel[kolom or 0].lokasi, Pernyataan.DIPERJANJIKAN)
            yield replace(dasar, objek=kunci.get(nama, nama))


def _dijadwalkan(bagian: NaskahBagian, tabel: TabelBaca, penaut: PenautBaris) -> Iterator[Fakta]:
    """The first month that a column of months names, for every row that another table measures."""
    kolom = [k for k, c in enumerate(tabel.kolom) if _WAKTU.search(" ".join(c.jalur[-1:])) and c.peran is Peran.URAIAN]
    for b in tabel.baris if kolom else ():
        sel = b.sel[kolom[0]]
        bulan = _BULAN.search(sel.teks)
        nama = subjek_baris(tabel, b, uang=False)
        for baris in penaut.sendiri(bagian=bagian.id, nama=nama) if bulan and b.jenis is JenisBaris.BIASA else ():
            if bulan and baris.tabel != f"{bagian.id}/{tabel.id}":
                satu = _fakta(bagian, tabel, nama, sel.lokasi, Pernyataan.DIJADWALKAN)
                yield replace(
                    satu,
                    objek=baris.objek,
                    kelompok=baris.tabel,
                    tertulis=sel.teks,
                    isi=Angka(Decimal(_KE[bulan[1].casefold()])),
                )


def _fakta(bagian: NaskahBagian, tabel: TabelBaca, nama: str, lokasi: Lokasi, rincian: Pernyataan) -> Fakta:
    return fakta_klaim(
        bagian, isi=rincian, kutipan=nama, nama=nama, lokasi=lokasi, kelompok=f"{bagian.id}/{tabel.id}",
        objek=" ".join(kata_pokok(nama)),
    )  # fmt: skip
