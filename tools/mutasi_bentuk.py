"""Other shapes of one report: the same figures under other headings, in another order, without captions.

A text is a list of lines; lines with tabs that follow each other are a table. No change moves a line, so that a place
in the text stays the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

_SINONIM = {
    "Indikator Kinerja": ("Indikator Sasaran", "Indikator Kinerja Utama", "Indikator"),
    "Sasaran": ("Sasaran Strategis", "Sasaran Kinerja"),
    "Capaian (%)": ("% Capaian", "Tingkat Capaian (%)", "Capaian Kinerja (%)", "Persentase Capaian"),
    "Anggaran (Rp)": ("Pagu (Rp)", "Alokasi Anggaran (Rp)", "Pagu Anggaran (Rp)"),
    "Realisasi (Rp)": ("Realisasi Anggaran (Rp)", "Realisasi Belanja (Rp)", "Realisasi Keuangan (Rp)"),
    "Serapan (%)": ("Penyerapan (%)", "% Serapan", "Persentase Realisasi Anggaran"),
    "Sisa (Rp)": ("Sisa Anggaran (Rp)", "Selisih (Rp)"),
    "Predikat": ("Kategori", "Kriteria"),
    "Program": ("Program/Kegiatan", "Uraian Program"),
}
# A figure with what may stand beside it; a number of days is one too.
ANGKA = re.compile(r"(?:Rp\.?\s?)?[+-]?\d[\d.,]*(?:\s?%|\s[a-z]+)?")
_KETERANGAN = re.compile(r"Tabel \d")


def tabel(baris: list[str]) -> Iterator[range]:
    """The stretches of lines that are tables."""
    awal = 0
    for n in range(len(baris) + 1):
        if n == len(baris) or "\t" not in baris[n]:
            if n - awal > 1:
                yield range(awal, n)
            awal = n + 1


def ganti_judul(baris: list[str], acak: Random) -> None:
    """Rename headings by words that mean the same, one way in each table."""
    for t in tabel(baris):
        pilihan = {lama: acak.choice((lama, *baru)) for lama, baru in _SINONIM.items()}
        if any("Anggaran" in baris[n] for n in _kepala(baris, t)):
            # Beside money "capaian" may be what was spent of it.
            pilihan.pop("Capaian (%)")
        for n in _kepala(baris, t):
            baris[n] = "\t".join(pilihan.get(s, s) for s in baris[n].split("\t"))


def tukar_kolom(baris: list[str], acak: Random) -> None:
    """Exchange two neighbouring columns of figures in some tables, heading, number row and all."""
    for t in tabel(baris):
        isi = [baris[n].split("\t") for n in t]
        lebar = min(len(b) for b in isi)
        berangka = [k for k in range(1, lebar) if sum(bool(ANGKA.fullmatch(b[k])) for b in isi) * 2 > len(isi)]
        kepala = [baris[n].split("\t") for n in _kepala(baris, t)]
        pasangan = [(a, b) for a, b in pairwise(berangka) if b == a + 1 and _bertukar(kepala, a, b)]
        if pasangan and acak.random() < 0.4 and all(len(b) == lebar for b in isi):
            a, b = acak.choice(pasangan)
            for n, sel in zip(t, isi, strict=True):
                sel[a], sel[b] = sel[b], sel[a]
                baris[n] = "\t".join(sel)


def _bertukar(kepala: list[list[str]], a: int, b: int) -> bool:
    """Whether two columns may change places: neither may lose the name of a group that is written once over several."""
    for sel in kepala:
        lain = sel[b + 1 : b + 2]
        if bool(sel[a]) is not bool(sel[b]) or (sel[b] and lain == [""]):
            return False
    return True


def hapus_keterangan(baris: list[str], acak: Random) -> None:
    """Delete some captions; the lines stay, empty."""
    for n, teks in enumerate(baris):
        if _KETERANGAN.match(teks) and "\t" not in teks and acak.random() < 0.3:
            baris[n] = ""


def tukar_desimal(baris: list[str], acak: Random) -> None:
    """Write the figures of one table in the English way."""
    semua = [t for t in tabel(baris) if any("," in baris[n] for n in t)]
    for n in acak.choice(semua) if semua else ():
        sel = (s.translate({46: 44, 44: 46}) if ANGKA.fullmatch(s) else s for s in baris[n].split("\t"))
        baris[n] = "\t".join(sel)


def _kepala(baris: list[str], t: range) -> Iterator[int]:
    for n in t:
        if re.match(r"\d|\s*\t", baris[n]):
            return
        yield n
