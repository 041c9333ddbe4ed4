"""Figures of a sentence that are held against each other: a difference, a capaian of two figures, a part of the money.

Only what stands close together is taken: "88,40 dari target 86,50 … capaian 102,20%", "realisasi 70,20 terhadap target
76,00 … selisih 5,80", "anggaran Rp10 … sisa Rp2 atau 20% dari pagu".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka

SELISIH, CAPAIAN, BAGIAN = "selisih", "capaian", "bagian"
_SELISIH = re.compile(
    r"\b(?:selisih(?:nya)?|terpaut|kesenjangan(?:nya)?|gap)\s*(?:sebesar|sebanyak|adalah|yaitu|masih|:)?\s*$", re.I
)
_BANDING = re.compile(
    r"[^.;\d]{0,30}\b(?:terhadap|dari|dengan|dibanding(?:kan)?|melampaui|melebihi|memenuhi|atas)\b[^.;\d]{0,20}"
    r"\b(?:target|standar|rata\W?rata)\b[^.;\d]{0,60}",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"[^.;\d]{0,30}\b(?:terhadap|dari|dengan|dibanding(?:kan)?|melampaui|melebihi|memenuhi|atas)\b[^.;\d]{0,12}"
    r"\btarget(?:nya|\s+(?:yang\s+ditetapkan|kinerja|tahunan|sebesar|adalah|yaitu|tahun\s+ini)){0,2}\s*(?:[A-D]{1,3}\s*\()?",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(
    r"\)?(?:\s+[a-z]{3,12})?\s*,?\s*\(?(?:dengan|sehingga|memberi(?:kan)?|menghasilkan|maka|atau|yang\s+berarti|dan)?\s*"
    r"(?:tingkat\s+|persentase\s+)?capaian(?:nya|\s+kinerja(?:nya)?)?\s*(?:sebesar|adalah|mencapai|yaitu|menjadi|:)?\s*",
    re.IGNORECASE,
)
_PAGU = re.compile(r"\b(?:pagu|anggaran)(?:nya)?\s*(?:sebesar|sejumlah|senilai|adalah|:)?\s*$", re.IGNORECASE)
_SISA = re.compile(
    r"\b(?:sisa(?:nya)?(?:\s+anggaran)?|(?:yang\s+)?tidak\s+(?:digunakan|terserap|terealisasi)|selisih(?:nya)?)\s*"
    r"(?:sebesar|sejumlah|senilai|adalah|:)?\s*$",
    re.IGNORECASE,
)
_ATAU = re.compile(r"\s*(?:,\s*)?(?:\batau|\(|\bsetara(?:\s+dengan)?)\s*(?:sebesar\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Banding:
    """What a figure is, the figure, and the two it follows from."""

    apa: str
    hasil: Angka
    suku: tuple[Angka, Angka]


def cari_banding(a: Alenia, angka: Sequence[Angka]) -> Iterator[Banding]:
    """The figures of a paragraph that follow from two others of their sentence."""
    if a.memuat("selisih", "terpaut", "kesenjangan", "gap"):
        yield from _selisih(a, angka)
    if a.memuat("target") and a.memuat("capaian"):
        yield from _capaian(a.teks, angka)
    if a.memuat("pagu", "anggaran") and a.memuat("sisa", "tidak"):
        yield from _sisa(a, angka)


def _selisih(a: Alenia, angka: Sequence[Angka]) -> Iterator[Banding]:
    for n, z in enumerate(angka):
        awal = a.awal_kalimat(z.awal)
        depan = [x for x in angka[:n] if x.awal >= awal]
        # Both figures and nothing else, so that no third one can be meant.
        if not _SELISIH.search(a.teks, awal, z.awal) or len(depan) < 2 or "Rp" in (z.satuan, depan[-1].satuan):
            continue
        x, y = depan[-2:]
        bernomor = len(depan) == 2 or (len(depan) == 3 and depan[0].awal <= awal + 3)
        if bernomor and x.persen == y.persen and _BANDING.match(a.teks, x.akhir, y.awal):
            yield Banding(SELISIH, z, (x, y))


def _capaian(teks: str, angka: Sequence[Angka]) -> Iterator[Banding]:
    for x, y, z in zip(angka, angka[1:], angka[2:], strict=False):
        if not z.persen or "Rp" in (x.satuan, y.satuan) or x.persen != y.persen:
            continue
        if _TARGET.fullmatch(teks, x.akhir, y.awal) and _CAPAIAN.fullmatch(teks, y.akhir, z.awal):
            yield Banding(CAPAIAN, z, (x, y))


def _sisa(a: Alenia, angka: Sequence[Angka]) -> Iterator[Banding]:
    """What was left over as a percentage of the money of its sentence."""
    for n, (x, z) in enumerate(pairwise(angka)):
        if x.satuan != "Rp" or not z.persen or not _ATAU.fullmatch(a.teks, x.akhir, z.awal):
            continue
        awal = a.awal_kalimat(x.awal)
        pagu = [p for p in angka[:n] if p.awal >= awal and p.satuan == "Rp" and _PAGU.search(a.teks, awal, p.awal)]
        if len(pagu) == 1 and _SISA.search(a.teks, awal, x.awal):
            yield Banding(BAGIAN, z, (x, pagu[0]))
