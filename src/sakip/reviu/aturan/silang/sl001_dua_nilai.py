"""Satu besaran tertulis dengan dua nilai.

Mengapa: pembaca tidak tahu mana yang benar, dan setiap angka yang dihitung darinya ikut bercabang. Yang paling sering:
nilai LHE berbeda dari realisasi Nilai AKIP, SKM berbeda di dua tempat, jumlah desa berbeda dari daftar desa, jumlah
pegawai berbeda menurut eselon dan menurut pendidikan.

Contoh salah: nilai LHE 73,47, realisasi Nilai AKIP 73,37.

Contoh benar: nilai LHE 73,47, realisasi Nilai AKIP 73,47; atau 73,5 di tempat yang mencetak satu desimal.

Keterbatasan: target antardokumen diperiksa SR001, pagu PK terhadap DPA diperiksa SL002, isian terhadap rumus diperiksa
HT004. Besaran yang namanya berbeda hanya dipertautkan untuk SKM dan nilai AKIP.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import Vonis, read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan
from sakip.reviu.sebab import cari_sebab

_SAMPAI = re.compile(r"\bs\.?\s?[d/]\.?\s?d?\b|\bsampai\b", re.IGNORECASE)
_TRIWULAN = re.compile(r"\b(?:tw|triwulan(?:an)?|tribulan)\b", re.IGNORECASE)
_TEMPAT_TERBANYAK = 3
_SAMAKAN = "Tetapkan mana yang benar, lalu samakan semua."
_UANG = (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SERAPAN)
_JENIS = (
    JenisFakta.NILAI,
    JenisFakta.BANYAK,
    JenisFakta.REALISASI,
    JenisFakta.TARGET,
    JenisFakta.CAPAIAN,
    JenisFakta.STANDAR,
    *_UANG,
)


@aturan(
    kode="SL001",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=_JENIS,
)
def satu_besaran_satu_nilai(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold all statements of one quantity against the official one, else against the most exact one."""
    del konteks
    besaran: dict[tuple[object, ...], list[Fakta]] = {}
    for f in berkas.semua(*_JENIS):
        if (f.objek != TOTAL or f.jenis in _UANG) and not _urusan_rumus(berkas, f) and not _terhadap_standar(berkas, f):
            besaran.setdefault(_kunci(f), []).append(f)
    tabel = _IsiTabel(berkas)
    for pernyataan in besaran.values():
        for sekelompok in _sekaitan(pernyataan, tabel) if len(pernyataan) > 1 else ():
            if len(sekelompok) > 1:
                yield from _periksa(sekelompok)


def _kunci(f: Fakta) -> tuple[object, ...]:
    # Tables of one report are held against each other whichever document they quote; other files are SR004's business.
    lain = f.lokasi.berkas if f.jenis in (JenisFakta.TARGET, JenisFakta.PAGU) else ""
    asal = lain if f.bagian else f.asal if f.jenis is JenisFakta.TARGET else f.asal is Asal.PK
    siapa = f.rincian if f.jenis is JenisFakta.STANDAR else ""
    # A column of one quarter beside those of others may hold that quarter alone, not the year so far.
    sendiri = f.bagian and _TRIWULAN.search(f.lokasi.kolom) and (1 + bool(_SAMPAI.search(f.lokasi.kolom)))
    return f.jenis, f.objek, f.periode, f.versi, asal, siapa, sendiri


def _urusan_rumus(berkas: Berkas, f: Fakta) -> bool:
    return f.jenis is JenisFakta.REALISASI and not f.resmi and berkas.sebaris(f, JenisFakta.RUMUS) is not None


def _terhadap_standar(berkas: Berkas, f: Fakta) -> bool:
    """A capaian in a row that compares with a standard is measured against that, not against the target."""
    return f.jenis is JenisFakta.CAPAIAN and bool(f.bagian) and berkas.sebaris(f, JenisFakta.STANDAR) is not None


class _IsiTabel:
    """What each table of a document states: the figures by which two are known to speak of the same things."""

    def __init__(self, berkas: Berkas) -> None:
        isi: dict[str, set[tuple[object, ...]]] = {}
        for f in berkas.semua(*_JENIS):
            if f.bagian and f.objek != TOTAL and f.nilai:
                isi.setdefault(f.kelompok, set()).add((f.jenis, f.objek, f.nilai))
        self._isi = isi
        self._bersama: dict[tuple[str, str], frozenset[object]] = {}

    def bersama(self, a: str, b: str) -> frozenset[object]:
        """The things of which two tables state the same; every pair is asked about for each of its rows."""
        if (a, b) not in self._bersama:
            sama = self._isi.get(a, set()) & self._isi.get(b, set())
            self._bersama[a, b] = self._bersama[b, a] = frozenset(objek for _, objek, _ in sama)
        return self._bersama[a, b]


def _sekaitan(pernyataan: Sequence[Fakta], tabel: _IsiTabel) -> Iterator[Sequence[Fakta]]:
    """Statements that may be held against each other.

    Two officials of one office may each have a row of one name. Their reports speak of the same thing only when their
    tables agree on something: then one is the superior of the other, or took over its rows.
    """
    sisa = list(pernyataan)
    while sisa:
        kelompok, sisa = [sisa[0]], sisa[1:]
        for f in kelompok:
            lain: list[Fakta] = []
            for x in sisa:
                (kelompok if _satu_urusan(f, x, tabel) else lain).append(x)
            sisa = lain
        yield kelompok


def _satu_urusan(a: Fakta, b: Fakta, tabel: _IsiTabel) -> bool:
    if a.bagian == b.bagian or not a.bagian or not b.bagian:
        return True
    return any(objek != a.objek for objek in tabel.bersama(a.kelompok, b.kelompok))


def _periksa(pernyataan: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    for f in pernyataan:
        if isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA:
            yield Lewat(f"{sebut(f)} tidak dibandingkan: “{f.tertulis}” tidak terbaca.", (f,))
    angka = [(f, s) for f in pernyataan if (s := Selang.dari(f)) is not None]
    terduga = [(f, s) for f in pernyataan if f.bagian and (s := _terduga(f)) is not None]
    if not angka or len(angka) + len(terduga) < 2:
        return
    setuju = _setuju(s for _, s in angka)
    acuan, nilai = max(angka, key=lambda p: _bobot_acuan(p[0], p[1], setuju[p[1]]))
    simpang = [(f, s) for f, s in (*angka, *terduga) if not s.bertemu(nilai)]
    if not simpang:
        return
    resmi = acuan.resmi or acuan.asal is Asal.LHE
    sebab = cari_sebab(tertulis=simpang[0][1].titik, benar=nilai.titik) if len(simpang) == 1 else ""
    mungkin = f" Kemungkinan: {sebab}." if sebab else ""
    terjauh = max(abs(s.titik - nilai.titik) for _, s in simpang)
    beragam = len({f.lokasi.berkas for f, _ in (*angka, *terduga)}) > 1
    rinci = _rinci([*simpang, *(p for p in angka if p not in simpang)], berkas=beragam)
    yield Konsep(
        fakta=(*(f for f, _ in simpang), *(f for f, s in angka if s.bertemu(nilai))),
        kalimat=f"{sebut(acuan)} tertulis berbeda: {rinci}.",
        ringkas=f"{sebut(acuan)} tertulis berbeda",
        rincian=rinci,
        tertulis=" / ".join(dict.fromkeys(f.tertulis for f, _ in simpang)),
        seharusnya=acuan.tertulis if resmi else "",
        selang=(nilai.bawah, nilai.atas) if resmi else None,
        saran=(f"Pakai {acuan.tertulis} di semua tempat." if resmi else _SAMAKAN) + mungkin,
        bertempat=not any(f.rincian for f, _ in angka),
        kelas=Kelas.SILANG_TARGET if acuan.jenis is JenisFakta.TARGET else None,
        # What a damaged figure was meant to be is likely, not certain.
        tingkat=None if any(f.nilai is not None for f, _ in simpang) else Tingkat.PERINGATAN,
        simpang=terjauh / max(abs(nilai.titik), Decimal(1)),
    )


def _terduga(f: Fakta) -> Selang | None:
    """What a damaged figure (“95.,2”) stands for, when it can only be one."""
    if not (isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA):
        return None
    bacaan = read_angka(f.tertulis)
    if bacaan.vonis is not Vonis.RUSAK or len(bacaan.kemungkinan) != 1:
        return None
    return Selang.tercetak(replace(f, isi=Angka(bacaan.kemungkinan[0])))


def _setuju(semua: Iterable[Selang]) -> Mapping[Selang, int]:
    """How many statements agree with each value; a file of many reports repeats the same few."""
    banyak = Counter(semua)
    return {s: sum(n for lain, n in banyak.items() if lain.bertemu(s)) for s in banyak}


def _bobot_acuan(f: Fakta, nilai: Selang, setuju: int) -> tuple[bool, bool, int, Decimal]:
    """What makes a statement the one to compare with: its source, how many agree with it, how exact it is."""
    return f.asal is Asal.LHE, f.resmi, setuju, nilai.bawah - nilai.atas


def _rinci(semua: Sequence[tuple[Fakta, Selang]], *, berkas: bool) -> str:
    """Every value with the places that state it; of several files with their names."""
    tempat: dict[str, list[str]] = {}
    for f, _ in semua:
        tempat.setdefault(f.tertulis, []).append(_di(f, berkas=berkas))
    return "; ".join(f"{nilai} ({_daftar([*dict.fromkeys(di)])})" for nilai, di in tempat.items())


def _daftar(tempat: Sequence[str]) -> str:
    lagi = len(tempat) - _TEMPAT_TERBANYAK
    pemisah = "; " if any("," in t for t in tempat) else ", "
    return pemisah.join((*tempat[:_TEMPAT_TERBANYAK], *([f"dan {lagi} tempat lain"] if lagi > 0 else [])))


def _di(f: Fakta, *, berkas: bool) -> str:
    """Where a statement stands, in the words that tell it from the others."""
    if f.rincian and f.jenis is JenisFakta.BANYAK:
        return f.rincian
    if f.lokasi != Lokasi():
        return sebut_tempat(tempat=f.lokasi, berkas="" if berkas else f.lokasi.berkas) or f.sebutan
    return f"{f.asal.value}: {f.sebutan}" if f.asal is not Asal.LAIN else f.sebutan
