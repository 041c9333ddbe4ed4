"""Figures written so that they cannot be read with certainty, in cells and in running text, with the likeliest reading.

A reading is only given as certain when another figure of the same row, or for text of the same report, confirms it.
Numbers of lists, codes, dates and ranges are not figures written badly.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.tabel import BarisBaca, TabelBaca
from sakip.fakta.ekstraksi.tulisan_tempat import Tulisan
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import Bacaan, Vonis, read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong

# What is wrong with the writing, kept in ``rincian``.
RUSAK, NOL_DI_DEPAN = "rusak", "nol di depan"

_BERANGKA = frozenset({Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN, Peran.PERSEN})
_PARAGRAF = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?")
_BUTIR = re.compile(r"\W*\d{1,2}\W{1,3}(?:[A-Za-z].*)?", re.DOTALL)
_NOL = re.compile(r"0\d+[.,]\d+ ?%?|0\d+ ?%")
_KATA_TERBANYAK = 4
# In running text only what cannot be anything else: an amount after Rp, two marks side by side, both in one amount.
_RUPIAH = re.compile(r"\bRp\.? ?(\d[\d.,]*\d)", re.IGNORECASE)
_GANDA = re.compile(r"(?<![\d.,/])\d{1,3}[.,]{2}\d{1,4}(?![\d.,])(?! ?(?:tahun|ayat|pasal))")
_CAMPUR = re.compile(r"(?<![\d.,/-])\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?![\d.,]*\d)|\d+\.\d{4,},\d\d(?!\d)")
_KELOMPOK = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2}(?=[\d.]*\.\d{3}(?:\D|$))(?:\.\d{2,4}){2,}(?![\d.]*[\d/-])")
_ADA = re.compile(r"\d[.,]\d|\d[.,]{2}")
_NOL_TEKS = re.compile(r"(?<![\d.,/-])0\d[.,]\d{1,2} ?%")


def ekstrak_tulisan_angka(naskah: Naskah) -> Iterator[Fakta]:
    """Every figure of the file that is written badly, once each."""
    for b in naskah.bagian:
        yield from _dalam_teks(b, _dikenal(b))
        for t in b.tabel:
            yield from _dalam_tabel(t, b.id, naskah)


def _dikenal(b: NaskahBagian) -> frozenset[Decimal]:
    """The figures of a report that can be read: those of its tables, and its amounts of money."""
    sel = {s.angka.nilai for t in b.tabel for r in t.baris for s in r.sel}
    uang = {read_angka(c[0]).nilai for a in b.alinea for c in _RUPIAH.finditer(a.teks)}
    return frozenset(n for n in sel | uang if n is not None)


# -- tables ------------------------------------------------------------------------------------------------------------


def _dalam_tabel(tabel: TabelBaca, bagian: str, naskah: Naskah) -> Iterator[Fakta]:
    for k in range(len(tabel.kolom)):
        if not _kolom_angka(tabel, k):
            continue
        for baris in tabel.baris:
            sel = baris.sel[k]
            sebab = _sebab(sel.teks, sel.angka, tabel.kolom[k].peran)
            if sebab:
                lain = {s.angka.nilai for n, s in enumerate(baris.sel) if n != k and s.angka.nilai is not None}
                objek = " ".join((_nama(tabel, baris, naskah), " ".join(tabel.kolom[k].jalur[-1:]).casefold())).strip()
                yield _fakta(sel.teks, sel.angka, sebab, lain, objek, sel.lokasi, bagian)


def _kolom_angka(tabel: TabelBaca, k: int) -> bool:
    """Whether a column holds figures: by its heading, or because most of its cells are figures and not list numbers."""
    if tabel.kolom[k].peran in TEKS and tabel.kolom[k].peran is not Peran.URAIAN:
        return False
    isi = [b.sel[k] for b in tabel.baris if b.sel[k].teks]
    butir = sum(bool(_BUTIR.fullmatch(s.teks)) and s.angka.vonis is Vonis.RUSAK for s in isi)
    if tabel.kolom[k].peran is not Peran.URAIAN:
        return butir * 2 <= len(isi)
    return butir * 2 <= len(isi) and sum(s.angka.nilai is not None for s in isi) * 2 > len(isi)


def _sebab(teks: str, bacaan: Bacaan, peran: Peran) -> str:
    # 08.00 in a timetable is an hour.
    if _NOL.fullmatch(teks.strip()) and (bacaan.persen or peran in _BERANGKA):
        return NOL_DI_DEPAN
    if bacaan.vonis is not Vonis.RUSAK or not bacaan.kemungkinan or len(bacaan.satuan.split()) > _KATA_TERBANYAK:
        return ""
    if peran is Peran.URAIAN and _PARAGRAF.fullmatch(teks.strip()):
        return ""
    # "2. Laporan" numbers an item; "104." has lost a digit.
    return "" if re.match(r"\W*\d{1,2}[.)]\s*[A-Za-z]", teks) else RUSAK


def _nama(tabel: TabelBaca, baris: BarisBaca, naskah: Naskah) -> str:
    for k in tabel.cari(Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN, Peran.NAMA):
        if baris.sel[k].teks:
            return naskah.kunci.get(baris.sel[k].teks, " ".join(kata_pokok(baris.sel[k].teks)))
    return ""


# -- running text ------------------------------------------------------------------------------------------------------


def _dalam_teks(b: NaskahBagian, dikenal: Collection[Decimal]) -> Iterator[Fakta]:
    for a in b.alinea:
        satu = Tulisan(a.teks, a.lokasi, b.id)
        for awal, teks, sebab in _cari(a.teks):
            bacaan = read_angka(teks)
            yield _fakta(teks, bacaan, sebab, dikenal, satu.sekitar(awal), a.lokasi, b.id)


def _cari(teks: str) -> Iterator[tuple[int, str, str]]:
    """The badly written figures of a line, each once."""
    if not _ADA.search(teks):
        return
    dapat: dict[int, tuple[str, str]] = {}
    for cocok in _RUPIAH.finditer(teks):
        if read_angka(cocok[0]).vonis is Vonis.RUSAK:
            dapat[cocok.start(1)] = (cocok[0], RUSAK)
    for pola in (_GANDA, _CAMPUR, _KELOMPOK):
        for cocok in pola.finditer(teks):
            if cocok.start() not in dapat and read_angka(cocok[0]).vonis is Vonis.RUSAK:
                dapat[cocok.start()] = (cocok[0], RUSAK)
    for cocok in _NOL_TEKS.finditer(teks):
        dapat.setdefault(cocok.start(), (cocok[0], NOL_DI_DEPAN))
    for awal, (tertulis, sebab) in sorted(dapat.items()):
        yield awal, tertulis, sebab


def _fakta(
    teks: str, bacaan: Bacaan, sebab: str, lain: Collection[Decimal], objek: str, lokasi: Lokasi, bagian: str
) -> Fakta:
    pasti = [n for n in bacaan.kemungkinan if n in lain] or (list(bacaan.kemungkinan) if sebab == NOL_DI_DEPAN else [])
    return Fakta(
        JenisFakta.TULISAN,
        objek or "tabel",
        Angka(pasti[0]) if len(pasti) == 1 else Kosong(Keadaan.TAK_TERBACA, tertulis=teks),
        teks,
        asal=Asal.LKJ,
        satuan="%" if bacaan.persen else ("Rp" if bacaan.rupiah else bacaan.satuan),
        lokasi=lokasi,
        rincian=sebab,
        bagian=bagian,
    )
