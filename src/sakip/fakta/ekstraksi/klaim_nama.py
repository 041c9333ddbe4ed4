"""Claims about things that a text names: "belum terlaksana yaitu (1) …, (2) …", "pasar tani telah tercapai 100%".

What stands behind a name ("… akan dilaksanakan di bulan Juli") goes before what stands above the whole run. A sentence
on "kelima sasaran tersebut" speaks of the run right before it. Each claim becomes a fact for every row it means: those
of its own report, or else of the other reports of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.klaim_pola import BERUCAP, PENGANTAR, cari_ucapan, is_anggaran_tuntas
from sakip.fakta.ekstraksi.klaim_sebut import cari_sebut
from sakip.fakta.ekstraksi.penaut_baris import PenautBaris
from sakip.fakta.ekstraksi.rincian_kalimat import Butir, Rincian, rinci_di_bawah, rinci_sebaris
from sakip.fakta.ekstraksi.rujukan_nama import nama_uang, potong_nama
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian, is_tabel_capaian
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.lokasi import Lokasi

_HAL = r"(?:indikator|sasaran|program|(?:sub[\s-]*)*kegiatan)"
BERTUNJUK = re.compile(
    rf"\b(?:ke\w+|\d+|dua|tiga|empat|lima|enam|tujuh|delapan)\s+{_HAL}\s+(?:tersebut|di\s?atas)\b", re.I
)
_TAK_SATU = re.compile(r"\b(?:belum|tidak)\s+(?:ada|satu\s?pun)(?:\s+yang)?\s+(?:tercapai|mencapai)", re.IGNORECASE)
_SENDIRI = re.compile(rf"\b(?i:{_HAL})\s+(?=[A-Z])([^.,;:()]{{8,260}})")
_ANGGARAN_NIHIL = re.compile(
    r"\b(?:belum|tidak)\s+(?:ada|terdapat)\s+(?:realisasi|serapan|penyerapan)\s+(?:anggaran|belanja|keuangan)\w*",
    re.IGNORECASE,
)
_UANG = frozenset({Pernyataan.ANGGARAN_TUNTAS, Pernyataan.ANGGARAN_NIHIL})
_BULAN = re.compile(r"\b(?:bulan|triwulan|tribulan|semester)\b", re.IGNORECASE)
_JAUH = 160
_PANJANG = 300
# Words like "masih" or "juga" between a name and what is said of it.
_SELIP = 12


@dataclass(frozen=True, slots=True)
class _Klaim:
    """A claim before its name is linked; ``alenia`` and ``di`` say where its sentence stands."""

    isi: Pernyataan
    nama: str
    lokasi: Lokasi
    kutipan: str
    alenia: Alenia
    di: int


def baca_klaim_nama(isi: Sequence[IsiBagian], penaut: PenautBaris) -> Iterator[Fakta]:
    """The claims about named things in every report of a file."""
    for i in isi:
        for klaim in (*_klaim(i), *_tanpa_anggaran(i), *_disebut(i)):
            if not i.lain_masa(alenia=klaim.alenia, di=klaim.di):
                yield from _tautkan(i, klaim, penaut)


def _tautkan(isi: IsiBagian, klaim: _Klaim, penaut: PenautBaris) -> Iterator[Fakta]:
    uang = klaim.isi in _UANG
    baris = penaut.sendiri(bagian=isi.bagian.id, nama=klaim.nama)
    if uang or not baris:
        baris = (*baris, *penaut.semua(nama=klaim.nama))
    for b in dict.fromkeys(baris):
        yield fakta_klaim(
            isi.bagian, isi=klaim.isi, kutipan=klaim.kutipan, nama=potong_nama(klaim.nama), lokasi=klaim.lokasi,
            kelompok=b.tabel, objek=b.objek_uang if uang else b.objek,
        )  # fmt: skip


def _disebut(isi: IsiBagian) -> Iterator[_Klaim]:
    """Claims with their names in running words."""
    for s in cari_sebut(isi):
        yield _Klaim(s.isi, s.nama, s.alenia.lokasi(s.di), s.kutipan, s.alenia, s.di)


def _klaim(isi: IsiBagian) -> Iterator[_Klaim]:
    """The claims of a report; a run is remembered for the sentence right behind it, in its paragraph or the next."""
    alenia = isi.alenia
    ingat: tuple[Butir, ...] = ()
    for n, a in enumerate(alenia):
        sebaris = rinci_sebaris(a)
        bawah = rinci_di_bawah(alenia, n) if not sebaris and PENGANTAR.search(a.teks[-60:]) else None
        yield from _tersebut(a, [Rincian(ingat)] if ingat else [], sebaris)
        ingat = ()
        for rincian in (*sebaris, *([bawah] if bawah else [])):
            yield from _rincian(a, rincian)
            ingat = rincian.butir if rincian.akhir else ()
        yield from _sendiri(a, sebaris[0].awal if sebaris else len(a.teks))


def _rincian(alenia: Alenia, rincian: Rincian) -> Iterator[_Klaim]:
    di = rincian.awal if rincian.akhir else len(alenia.teks)
    kepala = _kepala(alenia, di)
    for b in rincian.butir:
        if cari_ucapan(b.teks):
            yield from _sesudah_nama(b.teks, b.lokasi, alenia, di)
        elif kepala is not None:
            yield replace(kepala, nama=b.teks)


def _kepala(alenia: Alenia, di: int) -> _Klaim | None:
    """What is said above a run: the last claim of its sentence, when it leads over to the run."""
    awal = max(alenia.awal_kalimat(di), di - _JAUH)
    ucapan = cari_ucapan(alenia.teks[awal:di])
    # A list of what is to come says nothing of how far it is.
    if (
        not ucapan
        or ucapan[-1].isi is Pernyataan.AKAN
        or not PENGANTAR.search(alenia.teks, awal + ucapan[-1].akhir, di)
    ):
        return None
    u = ucapan[-1]
    kutip = max(awal, alenia.teks.rfind(" ", 0, max(awal + u.awal - 30, 0)) + 1)
    kata = _kutip(alenia.teks[kutip:di].strip(" (:"))
    return _Klaim(u.isi, "", alenia.lokasi(awal + u.awal), kata, alenia, awal + u.awal)


def _tersebut(alenia: Alenia, lalu: Sequence[Rincian], sebaris: Sequence[Rincian]) -> Iterator[_Klaim]:
    """Claims about "kelima sasaran tersebut": about the run before, in this paragraph or the one above."""
    for c in BERTUNJUK.finditer(alenia.teks) if alenia.memuat("tersebut", "atas") else ():
        runs = [r for r in sebaris if r.akhir <= c.start()] or (lalu if alenia.awal_kalimat(c.start()) < _JAUH else [])
        akhir = alenia.akhir_kalimat(c.end())
        teks = alenia.teks[c.end() : akhir]
        tak_satu, ucapan = _TAK_SATU.search(teks), cari_ucapan(teks)
        if not runs or not (tak_satu or ucapan):
            continue
        jenis = Pernyataan.BELUM_TUNTAS if tak_satu else ucapan[0].isi
        for b in runs[-1].butir:
            kata = _kutip(alenia.teks[c.start() : akhir])
            yield _Klaim(jenis, b.teks, alenia.lokasi(c.start()), kata, alenia, c.start())


def _sendiri(alenia: Alenia, sampai: int) -> Iterator[_Klaim]:
    """Claims about one name: "kegiatan X belum terlaksana", "yang tercapai yaitu kegiatan X"."""
    if not alenia.memuat(*BERUCAP):
        return
    disebut = []
    for c in _SENDIRI.finditer(alenia.teks, 0, sampai):
        disebut.append(alenia.awal_kalimat(c.start()))
        kepala = _kepala(alenia, c.start())
        if kepala is not None:
            yield replace(kepala, nama=c[1])
        else:
            yield from _sesudah_nama(c[1], alenia.lokasi(c.start()), alenia, c.start())
    # A sentence may begin with the name itself: "Indeks kepuasan telah mencapai target".
    for awal, teks in alenia.kalimat if cari_ucapan(alenia.teks) else ():
        if awal not in disebut and awal + len(teks) <= sampai:
            yield from _sesudah_nama(teks[:_PANJANG], alenia.lokasi(awal + 1), alenia, awal + 1)


def _sesudah_nama(teks: str, lokasi: Lokasi, alenia: Alenia, di: int) -> Iterator[_Klaim]:
    """What a text that begins with a name claims of it right behind it."""
    utama = next(iter(cari_ucapan(teks)), None)
    nama = teks[: utama.awal] if utama else ""
    # "Urusan yang tidak dilaksanakan oleh …" is a name, no claim.
    if nama.rstrip().casefold().endswith(" yang"):
        return
    if utama is None or len(potong_nama(teks)) + _SELIP < len(nama.strip(" ,")):
        return
    if utama.isi is Pernyataan.AKAN and not _BULAN.search(teks, utama.akhir):
        return
    yield _Klaim(utama.isi, nama, lokasi, _kutip(teks), alenia, di)
    if utama.isi is Pernyataan.TUNTAS and is_anggaran_tuntas(teks):
        yield _Klaim(Pernyataan.ANGGARAN_TUNTAS, nama, lokasi, _kutip(teks), alenia, di)


def _tanpa_anggaran(isi: IsiBagian) -> Iterator[_Klaim]:
    """ "Belum ada realisasi anggarannya": a claim about the money of every row of the report."""
    for a in (a for a in isi.alenia if a.memuat("belum", "tidak") and a.memuat("serapan", "realisasi")):
        for c in _ANGGARAN_NIHIL.finditer(a.teks):
            tabel = isi.rujuk(kalimat=c[0], ke=a.ke, cocok=is_tabel_capaian)
            for nama in dict.fromkeys(n for b in tabel.baris for n in nama_uang(tabel, b)) if tabel else ():
                yield _Klaim(Pernyataan.ANGGARAN_NIHIL, nama, a.lokasi(c.start()), c[0], a, c.start())


def _kutip(teks: str) -> str:
    rapi = teks.strip(" ,;:.")
    return rapi if len(rapi) <= 120 else f"{rapi[:60].rstrip()} … {rapi[-55:].lstrip()}"
