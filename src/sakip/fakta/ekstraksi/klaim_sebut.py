"""Claims whose names stand in running words, without numbers: "yang belum mencapai target yaitu A, B dan C".

The names are what stands between the commas; whether they are known is for those who link them to say. "Indikator ini"
is the one whose name was the last heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.klaim_pola import cari_ucapan
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian
from sakip.fakta.pernyataan import Pernyataan

_HAL = re.compile(r"\b(?:indikator|sasaran|program|kegiatan)\b", re.IGNORECASE)
_YAITU = re.compile(
    r"(?:[^.;:\d]{0,40}?)(?:\b(?:yaitu|yakni|adalah|ialah)\b\s*:?|:)\s*(?=[A-Za-z“\"])(?P<nama>[^.;:]{8,300})",
    re.IGNORECASE,
)
_AKHIR = re.compile(
    r"[,\s]*\b(?:sedangkan|namun|karena|dengan|sehingga|sebesar|masing\W+masing|yang\s+(?:masih|baru|hanya))\b.*", re.I
)
_PISAH = re.compile(r"\s*,\s*(?:dan\s+|serta\s+)?")
_DAN = re.compile(r"\s+(?:dan|serta)\s+")
_INI = re.compile(
    r"\bindikator(?:\s+kinerja)?\s+(?:ini|tersebut)\b(?=\s+(?:juga\s+|masih\s+)?(?:telah|sudah|belum|tidak)\b)", re.I
)
_NOMOR = re.compile(r"^\W*(?:(?:\d{1,2}|[a-z])[.)]\s*)?", re.IGNORECASE)
_TERSEDIKIT, _DEKAT, _PANJANG = 2, 6, 120


@dataclass(frozen=True, slots=True)
class Sebut:
    """What is claimed of a name, and where."""

    isi: Pernyataan
    nama: str
    alenia: Alenia
    di: int
    kutipan: str


def cari_sebut(isi: IsiBagian) -> Iterator[Sebut]:
    """The claims of this kind in a report."""
    for a in isi.alenia:
        if a.memuat("indikator", "sasaran", "program", "kegiatan"):
            yield from _berderet(a)
    yield from _ini(isi)


def _berderet(a: Alenia) -> Iterator[Sebut]:
    for u in cari_ucapan(a.teks):
        awal = a.awal_kalimat(u.awal)
        c = _YAITU.match(a.teks, u.akhir, a.akhir_kalimat(u.akhir))
        if u.isi is Pernyataan.AKAN or c is None or not _HAL.search(a.teks, awal, u.awal):
            continue
        kutipan = " ".join(a.teks[u.awal : c.end()].split())[:_PANJANG]
        for nama in dict.fromkeys(_nama(_AKHIR.sub("", c["nama"]))):
            yield Sebut(u.isi, nama, a, u.awal, kutipan)


def _nama(deret: str) -> Iterator[str]:
    """The names in a row of words; "dan" may stand between two names or within one."""
    for bagian in _PISAH.split(deret):
        pecah = [bagian, *(_DAN.split(bagian) if _DAN.search(bagian) else ())]
        yield from (p.strip(' .,“”"') for p in pecah if len(p.split()) >= _TERSEDIKIT)


def _ini(isi: IsiBagian) -> Iterator[Sebut]:
    sel = (b.sel[k].teks for t in isi.bagian.tabel for k in t.cari(Peran.INDIKATOR) for b in t.baris)
    nama = {kata for teks in dict.fromkeys(sel) if len(kata := kata_pokok(teks)) >= _TERSEDIKIT}
    kini, sejak = "", 0
    for n, a in enumerate(isi.alenia):
        bersih = _NOMOR.sub("", a.teks)
        if a.kata <= 20 and kata_pokok(bersih) in nama:
            kini, sejak = bersih, n
        elif a.kepala:
            kini = ""
        for c in _INI.finditer(a.teks) if kini and n - sejak <= _DEKAT and "indikator" in a.rendah else ():
            teks = a.teks[c.end() : a.akhir_kalimat(c.end())]
            u = next(iter(cari_ucapan(teks)), None)
            if u is not None and u.isi is not Pernyataan.AKAN and u.awal <= 2 * _TERSEDIKIT + 10:
                yield Sebut(u.isi, kini, a, c.start(), (c[0] + teks)[:_PANJANG])
