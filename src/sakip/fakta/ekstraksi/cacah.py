"""What a text says how many there are, and what its tables and lists hold of it.

A stated number and everything it may be held against are facts of one ``kelompok``; ``rincian`` tells which is which.
How many are said to be done becomes a fact for each table that knows how far its rows have come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from sakip.fakta.ekstraksi.cacah_bagian import cari_bagian
from sakip.fakta.ekstraksi.cacah_pola import BERHAL, Cacahan, Hal, cari_berdaftar, cari_cacahan
from sakip.fakta.ekstraksi.cacah_tabel import Daftar, hitung_daftar
from sakip.fakta.ekstraksi.cacah_tempat import cari_tempat, tempat_tabel
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.penaut_baris import PenautBaris
from sakip.fakta.ekstraksi.rincian_kalimat import Rincian, rinci_di_bawah, rinci_sebaris
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian, is_tabel_capaian, sebut_tabel, susun_isi
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka

DISEBUT, TERMUAT, SETUJU = "disebut", "termuat", "setuju"
# What is counted there is not this office's: plans of the region, instruments of evaluation.
_LUAR = re.compile(
    r"\b(?:RPJP[DN]?|RPJM[DN]?|RPD|SDGs?|TPB|SPBE|SPM|MCP|LKE|visi|misi|nasional|reformasi\s+birokrasi)\b",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(r"\b(?:antara\s+lain|di\s?antaranya|misalnya|seperti)\b", re.IGNORECASE)
_BERSAMA = re.compile(r"ke(?:dua|tiga|empat|lima|enam)\b", re.IGNORECASE)
_BERNILAI = re.compile(r"\b(?:sebesar|senilai|sejumlah|berjumlah)\s*:\s*$", re.IGNORECASE)
# Entries of a list of contents that run together: the page of one stands before the title of the next.
_HALAMAN = re.compile(r"\.{4,}\s*\d")
_DEKAT = 220


def baca_cacah(naskah: Naskah) -> Iterator[Fakta]:
    """The counts in the text of every report of a file."""
    for bagian in naskah.bagian:
        isi = susun_isi(bagian=bagian)
        yield from _Pencacah(isi, naskah).semua()
        yield from _bagiannya(isi)
        yield from _tempatnya(isi)


def _bagiannya(isi: IsiBagian) -> Iterator[Fakta]:
    """Wholes and what their parts come to."""
    disebut = [(a, b) for a in isi.alenia if not _HALAMAN.search(a.teks) for b in cari_bagian(a)]
    for ke, (a, b) in enumerate(disebut, 1):
        satu = _dasar(isi, b.hal, f"bagian{ke}", a.lokasi(b.awal))
        yield replace(satu, isi=Angka(Decimal(b.banyak)), tertulis=b.teks, nama=b.teks, rincian=DISEBUT)
        for n, banyak in enumerate(b.jumlah):
            jenis = SETUJU if n else TERMUAT
            yield replace(satu, isi=Angka(Decimal(banyak)), tertulis=str(banyak), nama=b.sebutan, rincian=jenis)


def _tempatnya(isi: IsiBagian) -> Iterator[Fakta]:
    """Places that a region consists of, and the tables that list or sum them."""
    disebut = [(a, t) for a in isi.alenia if not _HALAMAN.search(a.teks) for t in cari_tempat(a)]
    daftar = list(tempat_tabel([t for _, t in isi.tabel])) if disebut else []
    for ke, (a, t) in enumerate(disebut, 1):
        satu = _dasar(isi, t.apa, f"tempat{ke}", a.lokasi(t.awal))
        bukti = [d for d in daftar if d.apa == t.apa]
        if bukti:
            yield replace(satu, isi=Angka(Decimal(t.banyak)), tertulis=t.teks, nama=t.teks, rincian=DISEBUT)
        for d in bukti:
            nama, lokasi = f"{sebut_tabel(d.tabel)} memuat", d.lokasi
            isi_ = Angka(Decimal(d.banyak))
            yield replace(satu, isi=isi_, tertulis=str(d.banyak), nama=nama, lokasi=lokasi, rincian=TERMUAT)


def _dasar(isi: IsiBagian, hal: str, kelompok: str, lokasi: Lokasi) -> Fakta:
    bagian = isi.bagian
    return Fakta(
        JenisFakta.CACAH,
        hal,
        periode=bagian.periode,
        asal=Asal.LKJ,
        lokasi=lokasi,
        kelompok=f"{bagian.id}/{kelompok}",
        bagian=bagian.id,
    )


class _Pencacah:
    """Reads the counts of one report."""

    def __init__(self, isi: IsiBagian, naskah: Naskah) -> None:
        self.isi = isi
        self.nama = PenautBaris(isi=(isi,), kunci=naskah.kunci)
        self.daftar = {hal: [] if hal is Hal.LAIN else self._daftar(hal) for hal in Hal}
        self.bagian = _bagian_tabel([t for _, t in isi.tabel])
        self.capaian = [isi.id_tabel(t) for _, t in isi.tabel if is_tabel_capaian(t) and t.id not in self.bagian]
        self.ke = 0
        # Numbers that a run of the same report bears out.
        self.sah: set[tuple[Hal, int]] = set()
        # The last number of those said to be done, for "2 sasaran lainnya".
        self.lalu: Cacahan | None = None

    def _daftar(self, hal: Hal) -> list[tuple[TabelBaca, Daftar]]:
        return [(t, d) for _, t in self.isi.tabel if (d := hitung_daftar(tabel=t, hal=hal)) is not None]

    def semua(self) -> Iterator[Fakta]:
        ingat: list[Rincian] = []
        for n, a in enumerate(self.isi.alenia):
            if _HALAMAN.search(a.teks):
                continue
            sebaris = rinci_sebaris(a)
            cacahan = cari_cacahan(a.teks) if a.memuat(*BERHAL) else ()
            for c in (*cacahan, *cari_berdaftar(a.teks)):
                yield from self._satu(n, a, c, [*(r for r in sebaris if r.akhir <= c.awal), *ingat], sebaris)
            ingat = [sebaris[-1]] if sebaris else []

    def _satu(
        self, n: int, alenia: Alenia, c: Cacahan, lalu: Sequence[Rincian], sebaris: Sequence[Rincian]
    ) -> Iterator[Fakta]:
        self.ke += 1
        disebut = self._fakta(c, alenia.lokasi(c.awal), c.banyak, c.teks, DISEBUT)
        if c.keadaan is not None:
            if self.isi.lain_masa(alenia=alenia, di=c.awal):
                return
            self.lalu = c
            yield from (replace(disebut, kelompok=k, rincian=c.keadaan.name) for k in self.capaian)
        elif c.lain:
            yield from self._sisa(disebut, c)
        elif not (self.isi.lain_masa(alenia=alenia, di=c.awal) or self._di_luar(alenia, c)):
            bukti = list(self._bukti(n, alenia, c, lalu, sebaris))
            if bukti:
                yield disebut
                yield from bukti

    def _bukti(
        self, n: int, alenia: Alenia, c: Cacahan, lalu: Sequence[Rincian], sebaris: Sequence[Rincian]
    ) -> Iterator[Fakta]:
        if c.rujuk and "tersebut" in alenia.teks[c.akhir : c.akhir + 12] and (lalu or _BERSAMA.match(c.teks)):
            # What was named before, in a run or ("kedua program tersebut") in a sentence; no table tells it.
            for r in lalu[:1]:
                yield self._fakta(c, r.butir[0].lokasi, len(r.butir), "yang dirinci sebelumnya berjumlah", TERMUAT)
            return
        rincian = self._rincian(n, alenia, c, sebaris)
        if rincian is not None and not (c.hal is Hal.INDIKATOR and self._dari_tabel(rincian)):
            if len(rincian.butir) == c.banyak:
                self.sah.add((c.hal, c.banyak))
            # "Antara lain" names some of them only.
            jenis = SETUJU if _SEBAGIAN.search(alenia.teks, c.akhir) else TERMUAT
            yield self._fakta(c, rincian.butir[0].lokasi, len(rincian.butir), "rinciannya berjumlah", jenis)
        yield from self._jumlah_bagian(c)
        for t, d in self.daftar[c.hal]:
            jenis = SETUJU if t.id in self.bagian else TERMUAT
            yield self._fakta(c, d.lokasi, d.banyak, f"{sebut_tabel(t)} memuat", jenis)
            for lain in sorted(d.wajar | (frozenset() if c.rujuk else d.sebagian)):
                yield self._fakta(c, d.lokasi, lain, f"{sebut_tabel(t)} memuat", SETUJU)
        if (c.hal, c.banyak) in self.sah:
            yield self._fakta(c, alenia.lokasi(c.awal), c.banyak, "rincian sebelumnya berjumlah", SETUJU)

    def _jumlah_bagian(self, c: Cacahan) -> Iterator[Fakta]:
        """What tables hold together that are one table for each sasaran."""
        kumpul: dict[int, list[Daftar]] = {}
        for t, d in self.daftar[c.hal]:
            if t.id in self.bagian:
                kumpul.setdefault(self.bagian[t.id], []).append(d)
        for isi in kumpul.values():
            banyak = sum(d.banyak for d in isi)
            yield self._fakta(c, isi[0].lokasi, banyak, f"{len(isi)} tabel berjudul kolom sama memuat", TERMUAT)

    def _rincian(self, n: int, alenia: Alenia, c: Cacahan, sebaris: Sequence[Rincian]) -> Rincian | None:
        """The run that a count announces: behind it in its sentence, or in the lines below."""
        for r in sebaris:
            if c.akhir <= r.awal <= c.akhir + _DEKAT:
                return r
        if _BERNILAI.search(alenia.teks):
            # The lines below are amounts.
            return None
        if alenia.teks.rstrip().endswith(":") and alenia.akhir_kalimat(c.akhir) >= len(alenia.teks.rstrip()) - 1:
            return rinci_di_bawah(self.isi.alenia, n)
        return None

    def _dari_tabel(self, rincian: Rincian) -> bool:
        """Whether a run goes through the rows of a table, which therefore tells how many there are."""
        kenal = sum(bool(self.nama.semua(nama=b.teks.partition(" dengan target")[0])) for b in rincian.butir)
        return bool(self.daftar[Hal.INDIKATOR]) and 2 * kenal >= len(rincian.butir)

    def _sisa(self, disebut: Fakta, c: Cacahan) -> Iterator[Fakta]:
        if self.lalu is None or not self.daftar[c.hal]:
            return
        yield disebut
        for _, d in self.daftar[c.hal]:
            sisa = d.banyak - self.lalu.banyak
            sebut = f"{d.banyak} {c.hal.value} dikurangi {self.lalu.banyak} yang sudah disebut adalah"
            yield self._fakta(c, d.lokasi, sisa, sebut, TERMUAT)

    def _di_luar(self, alenia: Alenia, c: Cacahan) -> bool:
        return bool(_LUAR.search(alenia.teks[alenia.awal_kalimat(c.awal) : alenia.akhir_kalimat(c.akhir)]))

    def _fakta(self, c: Cacahan, lokasi: Lokasi, banyak: int, tertulis: str, rincian: str) -> Fakta:
        return Fakta(
            JenisFakta.CACAH,
            c.hal.name,
            Angka(Decimal(banyak)),
            tertulis if rincian == DISEBUT else str(banyak),
            periode=self.isi.bagian.periode,
            asal=Asal.LKJ,
            nama=tertulis,
            lokasi=lokasi,
            kelompok=f"{self.isi.bagian.id}/c{self.ke}",
            rincian=rincian,
            bagian=self.isi.bagian.id,
        )


def _bagian_tabel(tabel: Sequence[TabelBaca]) -> dict[str, int]:
    """Tables that follow each other with one heading and no numbers of their own: parts, by the group they are of."""
    hasil: dict[str, int] = {}
    for ke, (a, b) in enumerate(pairwise(tabel)):
        jalur = [k.jalur for k in a.kolom]
        if jalur == [k.jalur for k in b.kolom] and any(jalur) and not (a.nomor or b.nomor):
            hasil[b.id] = hasil.setdefault(a.id, ke)
    return hasil
