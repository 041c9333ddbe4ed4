"""Reads a foreign workbook as a report: titles above tables, several tables on a sheet, notes and signatures below.

Rows that follow each other without a blank one are one block. A row of one cell at its top is a title, at its bottom a
note; between them stands the table. Numbers are text, as the cells show them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.dokumen.node import Baris, Blok, Dokumen, GantiHalaman, Judul, Kolom, Meta, Paragraf, Sel, Tabel, Tercetak
from sakip.dokumen.sebaris import teks
from sakip.kernel.galat import SakipError
from sakip.kernel.lokasi import Lokasi
from sakip.readers.kontrol_docx_paket import buka_arsip
from sakip.readers.meta import TANPA_TANGGAL
from sakip.readers.tolak import BerkasTakTerbaca
from sakip.readers.xlsx_buku import LembarMentah, baca_lembar

_MAKS_TERTUTUP = 200_000


def read_xlsx(*, isi: bytes, nama: str) -> Dokumen:
    """The document in a workbook; raises BerkasTakTerbaca with a sentence."""
    try:
        with buka_arsip(isi=isi) as arsip:
            blok = tuple(_semua(tuple(baca_lembar(arsip=arsip, nama=nama)), nama))
    except BerkasTakTerbaca:
        raise
    except SakipError as galat:
        raise BerkasTakTerbaca(f"{nama}: {str(galat).replace('Word', 'Excel').replace('DOCX', 'XLSX')}") from galat
    if not blok:
        raise BerkasTakTerbaca(f"{nama} kosong: tidak ada sel yang berisi. Pilih berkas laporan yang benar.")
    return Dokumen(meta=Meta(nama, "", TANPA_TANGGAL), isi=blok)


def _semua(lembar: Sequence[LembarMentah], nama: str) -> Iterator[Blok]:
    tabel = 0
    for satu in lembar:
        blok = list(_Lembar(satu, nama, tabel).blok())
        tabel += sum(isinstance(b, Tabel) for b in blok)
        if not blok:
            continue
        if len(lembar) > 1:
            yield GantiHalaman()
            yield Judul(satu.nama, 1, Tercetak(), lokasi=Lokasi(berkas=nama, lembar=satu.nama))
        yield from blok


@dataclass(slots=True)
class _Lembar:
    """One sheet; ``tabel`` tables stand on the sheets before."""

    isi: LembarMentah
    nama: str
    tabel: int

    def blok(self) -> Iterator[Blok]:
        """The blocks of the sheet, from the top."""
        per_baris: dict[int, list[int]] = {}
        for baris, kolom in sorted(self.isi.sel):
            per_baris.setdefault(baris, []).append(kolom)
        kolom_lalu: list[int] = []
        for kelompok in _kelompok(per_baris, self.isi.gabung):
            awal, akhir = _tubuh(kelompok, per_baris)
            for baris in kelompok[:awal]:
                yield from self._alinea(baris, per_baris[baris])
            badan = kelompok[awal:akhir]
            if badan:
                kolom_lalu = self._kolom(badan, per_baris, kolom_lalu)
                self.tabel += 1
                yield self._tabel(badan, kolom_lalu)
            for baris in kelompok[akhir:]:
                yield from self._alinea(baris, per_baris[baris])

    def _alinea(self, baris: int, kolom: Sequence[int]) -> Iterator[Blok]:
        for k in kolom:
            di = Lokasi(berkas=self.nama, lembar=self.isi.nama, baris=baris, kolom=huruf_kolom(ke=k))
            yield Paragraf(teks(self.isi.sel[baris, k]), lokasi=di)

    def _kolom(self, badan: Sequence[int], per_baris: dict[int, list[int]], lalu: list[int]) -> list[int]:
        """The columns of a table: those with content; of one that only a blank row parts from it, the same."""
        dipakai = sorted({k for b in badan for k in per_baris.get(b, ())})
        return lalu if set(dipakai) <= set(lalu) else dipakai

    def _tabel(self, badan: Sequence[int], kolom: Sequence[int]) -> Tabel:
        tertutup: set[tuple[int, int]] = set()
        baris = []
        for n, b in enumerate(badan, 1):
            sel = []
            for k in kolom:
                if (b, k) in tertutup:
                    continue
                bawah, kanan = self._rentang((b, k), badan, kolom, tertutup)
                di = Lokasi(
                    berkas=self.nama, lembar=self.isi.nama, tabel=str(self.tabel), baris=b, baris_tabel=n,
                    kolom=huruf_kolom(ke=k),
                )  # fmt: skip
                sel.append(Sel(teks(self.isi.sel.get((b, k), "")), kanan, bawah, lokasi=di))
            baris.append(Baris(tuple(sel)))
        tempat = Lokasi(berkas=self.nama, lembar=self.isi.nama, tabel=str(self.tabel), baris=badan[0])
        return Tabel((Kolom(),) * len(kolom), (), tuple(baris), lokasi=tempat)

    def _rentang(
        self, letak: tuple[int, int], badan: Sequence[int], kolom: Sequence[int], tertutup: set[tuple[int, int]]
    ) -> tuple[int, int]:
        """How many rows and columns of the table a cell spans; what it covers is noted."""
        gabung = self.isi.gabung.get(letak)
        if gabung is None or len(tertutup) > _MAKS_TERTUTUP:
            return 1, 1
        b, k = letak
        bawah = badan[bisect_left(badan, b) : bisect_left(badan, b + gabung[0])]
        kanan = kolom[bisect_left(kolom, k) : bisect_left(kolom, k + gabung[1])]
        if len(bawah) * len(kanan) > 1:
            tertutup.update((y, x) for y in bawah for x in kanan)
        return len(bawah), len(kanan)


def _kelompok(
    per_baris: Mapping[int, list[int]], gabung: Mapping[tuple[int, int], tuple[int, int]]
) -> Iterator[list[int]]:
    """Rows without a blank one between; one that a merged cell reaches over is not blank."""
    sampai: dict[int, int] = {}
    for (b, _), (tinggi, _) in gabung.items():
        sampai[b] = max(sampai.get(b, 0), b + tinggi - 1)
    kini: list[int] = []
    jangkau = 0
    for baris in sorted(per_baris):
        if kini and max(kini[-1], jangkau) < baris - 1:
            yield kini
            kini = []
        kini.append(baris)
        jangkau = max(jangkau, sampai.get(baris, 0))
    if kini:
        yield kini


def _tubuh(kelompok: Sequence[int], per_baris: dict[int, list[int]]) -> tuple[int, int]:
    """Where the table of a block begins and ends: without rows of one cell around it; two rows at least."""
    berkolom = [n for n, b in enumerate(kelompok) if len(per_baris[b]) > 1]
    if len(berkolom) < 2:
        return len(kelompok), len(kelompok)
    return berkolom[0], berkolom[-1] + 1


def huruf_kolom(*, ke: int) -> str:
    """The letters of a column.

    >>> huruf_kolom(ke=1), huruf_kolom(ke=28)
    ('A', 'AB')
    """
    hasil = ""
    while ke:
        ke, sisa = divmod(ke - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil
