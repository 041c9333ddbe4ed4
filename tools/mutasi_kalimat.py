"""How many wrong figures in sentences the review finds: one figure of a printed report is changed at a time.

The yearly reports of the sample offices are clean reports in their own words. Two digits of every figure in every
sentence are exchanged in turn; it is found when a finding that the clean report does not give names its line. Years,
numbers of paragraphs and articles, formulas and what stands in a table are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.readers.teks import read_teks
from sakip.reviu.periksa_dokumen import periksa_dokumen
from tools.teks_laporan import tulis_teks

CONTOH = Path(__file__).resolve().parents[1] / "contoh"
_NAMA = "laporan.txt"
# A figure: no year, no part of a name or of a regulation, no number of a paragraph or table.
_ANGKA = re.compile(
    r"(?<![\w.,/–-])(?<!\bTabel )(?<!\bNomor )(?<!\bPasal )(?<!\bBab )\d[\d.,]*(?<![.,])(?![\w/–-])", re.IGNORECASE
)
# A sentence that tells how something is counted states nothing of the office.
_RUMUS = re.compile(r"[×÷]|\bdihitung\s+\d|\bcetakan\b", re.IGNORECASE)
_TAHUN = re.compile(r"(?:19|20)\d\d")
_KALIMAT = re.compile(r"[a-z]{2,} [a-z]{2,}.*[.;:]$", re.DOTALL)


@dataclass
class HasilKalimat:
    """What came out; ``lolos`` are the changes that no finding named, as line, old and new figure."""

    banyak: int = 0
    ditemukan: int = 0
    lolos: list[str] = field(default_factory=list)


def laporan_contoh() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The yearly report of every sample office: its name and its lines."""
    for folder in sorted(p for p in CONTOH.iterdir() if (p / "tahun.json").exists()):
        muatan = muat(sumber=str(folder / "tahun.json"))
        dokumen = dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")
        yield folder.name, tuple(tulis_teks(alur=buat_alur(dokumen=dokumen)).split("\n"))


def ukur_kalimat(*, laporan: Iterable[tuple[str, Sequence[str]]], per_laporan: int | None = None) -> HasilKalimat:
    """Change the figures of the sentences of every report, all of them or so many; the same ones each time."""
    hasil = HasilKalimat()
    for nama, baris in laporan:
        biasa = {_tanda(t) for t in _periksa(baris)}
        semua = list(angka_kalimat(baris=baris))
        acak = Random(nama)
        pilihan = semua if per_laporan is None else acak.sample(semua, min(per_laporan, len(semua)))
        for n, awal, akhir in sorted(pilihan):
            baru = tukar_angka(baris[n][awal:akhir])
            rusak = [*baris[:n], f"{baris[n][:awal]}{baru}{baris[n][akhir:]}", *baris[n + 1 :]]
            temuan = [t for t in _periksa(rusak) if _tanda(t) not in biasa]
            hasil.banyak += 1
            if any(lokasi.baris == n + 1 for t in temuan for lokasi in t.lokasi):
                hasil.ditemukan += 1
            else:
                potong = baris[n][max(0, awal - 70) : akhir + 40]
                hasil.lolos.append(f"{nama}:{n + 1} {baris[n][awal:akhir]} → {baru}: …{potong}…")
    return hasil


def angka_kalimat(*, baris: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The figures in sentences: line, counted from 0, where each begins and where it ends.

    >>> list(angka_kalimat(baris=["Pada tahun 2024 terdapat 12 indikator yang diukur.", "1\\t12"]))
    [(0, 25, 27)]
    """
    for n, isi in enumerate(baris):
        if "\t" in isi or not _KALIMAT.search(isi) or _RUMUS.search(isi):
            continue
        for c in _ANGKA.finditer(isi):
            if not _TAHUN.fullmatch(c[0]) and c.start() > 2:
                yield n, c.start(), c.end()


def tukar_angka(teks: str) -> str:
    """A figure with its last two neighbouring digits that differ exchanged; else with another first digit.

    >>> tukar_angka("3,68"), tukar_angka("4"), tukar_angka("1.200"), tukar_angka("99"), tukar_angka("80,00")
    ('3,86', '5', '2.100', '89', '90,00')
    """
    letak = [n for n, c in enumerate(teks) if c.isdigit()]
    for a, b in reversed(list(pairwise(letak))):
        if teks[a] != teks[b] and (a != letak[0] or teks[b] != "0"):
            return f"{teks[:a]}{teks[b]}{teks[a + 1 : b]}{teks[a]}{teks[b + 1 :]}"
    n = letak[0]
    return f"{teks[:n]}{int(teks[n]) + 1 if teks[n] != '9' else 8}{teks[n + 1 :]}"


def _periksa(baris: Sequence[str]) -> list[Temuan]:
    hasil = periksa_dokumen(dokumen=read_teks(isi="\n".join(baris).encode(), nama=_NAMA), sumber=_NAMA)
    return [t for t in hasil.temuan if t.tingkat is not Tingkat.CATATAN]


def _tanda(t: Temuan) -> tuple[object, ...]:
    return t.kode, t.tertulis, tuple(lokasi.baris for lokasi in t.lokasi)
