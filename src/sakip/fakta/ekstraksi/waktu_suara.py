"""Which year and quarter a report is about, when its own statements disagree.

The cover, every sentence and the ends of the spans it measures each have a vote. A report that is not sure of its
quarter has that of most other reports of the file, if it names it at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.fakta.ekstraksi.waktu_sebutan import NAMA_BULAN, JenisSebutan, Sebutan, cari_sebutan
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import BULAN

_RENTANG = re.compile(
    rf"\b(?:{NAMA_BULAN})\b(?:\s+\d{{4}})?\s*(?:s\s?[./]\s?d\b\.?|sampai(?:\s+dengan)?|hingga|[-–—])\s*(?:akhir\s+)?"
    rf"(?:bulan\s+)?(?:\d{{1,2}}\s+)?(?P<akhir>maret|juni|september|desember)\b",
    re.IGNORECASE,
)
_AKHIR = {b.lower(): n // 3 for n, b in enumerate(BULAN, 1) if n % 3 == 0}
# What a cover counts beside being a line of text; the end of a measured span was written for this report.
_BERAT_SAMPUL, _BERAT_RENTANG = 1, 3
_YAKIN = 0.6
_CUKUP = 4
# So few sentences do not outvote a cover.
_SEDIKIT = 3


@dataclass(frozen=True, slots=True)
class Suara:
    """The votes of one report: for years and quarters, of the cover (``sampul_``) and of all its text."""

    tahun: Counter[int] = field(default_factory=Counter)
    triwulan: Counter[int] = field(default_factory=Counter)
    rentang: Counter[int] = field(default_factory=Counter)
    sampul_tahun: Counter[int] = field(default_factory=Counter)
    sampul_triwulan: Counter[int] = field(default_factory=Counter)


def hitung_suara(*, alur: Sequence[Unsur], judul: Sequence[Alinea]) -> Suara:
    """Count what a report says of its time. Tables have a vote only where the text has none."""
    suara = Suara()
    for a in judul:
        _catat(cari_sebutan(teks=a.teks), suara.sampul_tahun, suara.sampul_triwulan, longgar=True)
    # A line at the head of every page has one vote.
    for teks in dict.fromkeys(u.teks for u in alur if isinstance(u, Alinea)):
        _catat(cari_sebutan(teks=teks), suara.tahun, suara.triwulan)
        if any(a in teks.lower() for a in _AKHIR) and (cocok := _RENTANG.search(teks)):
            suara.rentang[_AKHIR[cocok["akhir"].lower()]] += 1
    if not suara.tahun and not suara.sampul_tahun:
        for teks in _sel(alur):
            _catat(cari_sebutan(teks=teks), suara.tahun, Counter())
    return suara


def _sel(alur: Sequence[Unsur]) -> Iterator[str]:
    for u in alur:
        if isinstance(u, TabelMentah):
            yield from (s.teks for b in u.baris for s in b)


def _catat(sebutan: Sequence[Sebutan], tahun: Counter[int], triwulan: Counter[int], *, longgar: bool = False) -> None:
    for s in sebutan:
        if s.jenis is JenisSebutan.TAHUN and s.tahun and (s.kuat or longgar):
            tahun[s.tahun] += 1
        elif s.jenis is JenisSebutan.TRIWULAN and s.triwulan:
            triwulan[s.triwulan] += 1
            if s.tahun:
                tahun[s.tahun] += 1


def tetapkan_periode(*, suara: Sequence[Suara]) -> tuple[Periode | None, ...]:
    """The period of every report of a file; None where neither it nor the others say."""
    tahun = [_tahun(s) for s in suara]
    bersama = _terbanyak(Counter(t for t in tahun if t))
    triwulan = _triwulan(suara)
    return tuple(
        Periode(tt, q) if (tt := t or bersama) is not None else None for t, q in zip(tahun, triwulan, strict=True)
    )


def _tahun(suara: Suara) -> int | None:
    """The year of the cover, unless the text behind it names another more than twice as often."""
    sampul, isi = _terbanyak(suara.sampul_tahun), _terbanyak(suara.tahun)
    if sampul is None or isi is None:
        return sampul or isi
    sendiri = suara.tahun[sampul] - suara.sampul_tahun[sampul]
    return sampul if max(_SEDIKIT, 2 * sendiri) >= suara.tahun[isi] else isi


def _triwulan(suara: Sequence[Suara]) -> list[int | None]:
    pilihan = [_berat(s) for s in suara]
    yakin = [t if t and p[t] > _YAKIN * p.total() else None for p in pilihan for t in (_terbanyak(p),)]
    banyak = Counter(t for t in yakin if t)
    bersama = _terbanyak(banyak) if banyak.total() > 1 else None
    return [y or (bersama if bersama and p[bersama] else _terbanyak(p)) for y, p in zip(yakin, pilihan, strict=True)]


def _berat(suara: Suara) -> Counter[int]:
    """The votes for a quarter; none of a report that is not about one."""
    if not suara.sampul_triwulan:
        t = _terbanyak(suara.triwulan)
        if t is None or suara.triwulan[t] < _CUKUP or suara.triwulan[t] < _YAKIN * suara.triwulan.total():
            return Counter()
    hasil = Counter(suara.triwulan)
    for t, n in suara.sampul_triwulan.items():
        hasil[t] += _BERAT_SAMPUL * n
    for t, n in suara.rentang.items():
        hasil[t] += _BERAT_RENTANG * n
    return hasil


def _terbanyak(hitung: Counter[int]) -> int | None:
    return hitung.most_common(1)[0][0] if hitung else None
