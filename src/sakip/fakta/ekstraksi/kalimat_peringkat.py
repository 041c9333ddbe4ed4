"""What sentences claim of all rows of a table, and of its highest and lowest: as facts beside the rows themselves.

Every claim is a group of its own: the claim, and for each row what the table says. Which column is meant follows from
the figure that the claim repeats, the year it names, or the words it shares with the heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_tabel import TabelBernama, cari_tabel, tabel_dekat
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka as NilaiAngka

TERTINGGI, TERENDAH = "tertinggi", "terendah"
KATEGORI, NAIK, TURUN, POSISI = "kategori", "naik", "turun", "posisi"
_UNGGUL = re.compile(
    r"\b(?:(?P<tinggi>tertinggi|terbesar|terbanyak|paling\s+(?:tinggi|besar|banyak))|"
    r"(?P<rendah>terendah|terkecil|tersedikit|paling\s+(?:rendah|kecil|sedikit)))\b",
    re.IGNORECASE,
)
# A district often bears the name of one of its villages.
_KECAMATAN = re.compile(r"\b(?:kecamatan|kabupaten)\s+\w+", re.IGNORECASE)
_PISAH = re.compile(
    r";|\b(?:sedangkan|sementara(?:\s+itu)?|adapun|dan\s+(?=(?:\S+\s+)?(?:ter|paling)))\b", re.IGNORECASE
)
_SEMUA = re.compile(r"\b(?:semua|seluruh(?:nya)?|setiap|masing\W+masing|tetap|kese\w+)\b", re.IGNORECASE)
_KATEGORI = re.compile(
    r"\b(?:kategori|status(?:nya)?|berstatus|predikat|kriteria|klasifikasi|tergolong)\W+(\w+(?:\s+\w+)?)", re.IGNORECASE
)
_BERUBAH = re.compile(
    r"\b(?:mengalami\s+)?(?:(?P<naik>peningkatan|kenaikan|meningkat|naik)|(?P<turun>penurunan|menurun|turun))\b", re.I
)
_POSISI = re.compile(r"\b(?:bertahan|tetap)\s+(?:\w+\s+)?(?:pada|di|dalam)\s+(?:posisi|peringkat|urutan)", re.I)
_INGKAR = re.compile(r"\b(?:belum|tidak|bukan|kecuali|hampir|sebagian|agar|diharapkan)\b", re.IGNORECASE)
_DIHITUNG = re.compile(r"\b(?:\d+|tidak ada)\s+(?:\w+\s+){1,2}tetap\b", re.IGNORECASE)
_MUNGKIN = (
    "tinggi", "besar", "banyak", "rendah", "kecil", "sedikit", "semua", "seluruh", "setiap", "masing", "tetap", "kese",
)  # fmt: skip
_DEKAT = 8
_BERIKUT = re.compile(r"\b(?:berikut|di\s*bawah)\b", re.IGNORECASE)


def baca_peringkat(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The claims of a report about its tables."""
    tabel = list(cari_tabel(bacaan.bagian))
    ke = 0
    for a in bacaan.alenia if tabel else ():
        if not (a.memuat(*_MUNGKIN) and (_UNGGUL.search(a.teks) or _SEMUA.search(a.teks))):
            continue
        for awal, kalimat in a.kalimat:
            t = tabel_dekat(tabel, a.ke) or (
                tabel_dekat(tabel, a.ke, sesudah=True) if _BERIKUT.search(kalimat) else None
            )
            if t is None:
                continue
            for fakta in (*_unggul(a, awal, kalimat, t), *_semua(a, awal, kalimat, t)):
                ke += 1
                dasar = replace(fakta[0], kelompok=f"{bacaan.bagian.id}/klaim{ke}", bagian=bacaan.bagian.id)
                yield dasar
                yield from (replace(f, kelompok=dasar.kelompok, bagian=dasar.bagian) for f in fakta[1:])


def _unggul(a: Alenia, awal: int, kalimat: str, t: TabelBernama) -> Iterator[list[Fakta]]:
    batas = [0, *(c.start() for c in _PISAH.finditer(kalimat)), len(kalimat)]
    for x, y in pairwise(batas):
        cocok = list(_UNGGUL.finditer(kalimat, x, y))
        disebut = t.disebut(_KECAMATAN.sub(" ", kalimat[x:y]))
        if len(cocok) != 1 or len(disebut) != 1:
            continue
        angka = next((n for n in cari_angka(kalimat[x:y]) if n.awal > cocok[0].start() - x and not _tahun(n)), None)
        kolom = _kolom(t, kalimat[x:y], angka)
        if kolom is None:
            continue
        arah = TERTINGGI if cocok[0]["tinggi"] else TERENDAH
        letak = awal + (x + angka.awal if angka else cocok[0].start())
        klaim = Fakta(
            JenisFakta.PERINGKAT,
            disebut[0].nama,
            isi=NilaiAngka(angka.bacaan.nilai) if angka and angka.bacaan.nilai is not None else None,
            tertulis=kalimat[x + angka.awal : x + angka.akhir].strip() if angka else "",
            nama=disebut[0].nama,
            desimal=desimal_tertulis(angka.bacaan.tertulis) if angka else None,
            lokasi=a.lokasi(letak),
            rincian=arah,
            asal=Asal.LKJ,
        )
        yield [klaim, *_baris(t, kolom)]


def _tahun(n: Angka) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", n.bacaan.tertulis))


def _kolom(t: TabelBernama, teks: str, angka: Angka | None) -> int | None:
    """The column of figures that a clause speaks of; None when that is open."""
    semua = t.kolom_angka()
    if angka is not None and angka.bacaan.nilai is not None:
        memuat = [n for n in semua if any(_sama(b.baris.sel[n].angka.nilai, angka) for b in t.baris)]
        if len(memuat) == 1:
            return memuat[0]
    if len(semua) == 1:
        return semua[0]
    tahun = re.findall(r"\b20[0-4]\d\b", teks)
    kata = set(kata_pokok(teks))
    skor = {n: _skor(t, n, tahun, kata) for n in semua}
    terbaik = [n for n in semua if skor[n] == max(skor.values()) and skor[n] > (False, 0)]
    return terbaik[0] if len(terbaik) == 1 else None


def _skor(t: TabelBernama, kolom: int, tahun: list[str], kata: set[str]) -> tuple[bool, int]:
    """How well a column fits: by its year, then by the words of its heading."""
    kepala = t.tabel.kolom[kolom]
    return str(kepala.tahun) in tahun, len(kata & set(kata_pokok(" ".join(kepala.jalur))))


def _sama(nilai: object, angka: Angka) -> bool:
    return nilai is not None and nilai == angka.bacaan.nilai


def _baris(t: TabelBernama, kolom: int, rincian: str = "") -> Iterator[Fakta]:
    for b in t.baris:
        sel = t.sel(b, kolom)
        yield Fakta(
            JenisFakta.BARIS,
            b.nama,
            isi=NilaiAngka(sel.angka.nilai) if sel.angka.nilai is not None else None,
            tertulis=sel.teks,
            nama=b.nama,
            desimal=desimal_tertulis(sel.teks),
            lokasi=sel.lokasi,
            rincian=rincian,
            asal=Asal.LKJ,
        )


def _semua(a: Alenia, awal: int, kalimat: str, t: TabelBernama) -> Iterator[list[Fakta]]:
    semua = _SEMUA.search(kalimat)
    if semua is None or _INGKAR.search(kalimat[: semua.end() + 60]):
        return
    # "Desa X tetap dalam kategori …" speaks of one row; "3 desa naik, 1 desa tetap" counts them.
    if semua[0].lower() == "tetap" and (t.disebut(_KECAMATAN.sub(" ", kalimat)) or _DIHITUNG.search(kalimat)):
        return
    yield from _sekategori(a, awal, kalimat, semua, t)
    kolom = _dua_tahun(t)
    if kolom is None:
        return
    dua = [*_baris(t, kolom[0], "awal"), *_baris(t, kolom[1], "akhir")]
    if posisi := _POSISI.search(kalimat):
        yield [_klaim(a, awal, posisi, POSISI), *dua]
    ubah = _BERUBAH.search(kalimat, semua.end())
    if ubah and len(kalimat[semua.end() : ubah.start()].split()) <= _DEKAT:
        yield [_klaim(a, awal, ubah, NAIK if ubah["naik"] else TURUN), *dua]


def _sekategori(a: Alenia, awal: int, kalimat: str, semua: re.Match[str], t: TabelBernama) -> Iterator[list[Fakta]]:
    kolom, sebut = t.kolom_kategori(), _KATEGORI.search(kalimat, semua.end())
    if kolom is None or sebut is None or len(kalimat[semua.end() : sebut.start()].split()) > _DEKAT:
        return
    dikenal = {b.baris.sel[kolom].teks.casefold() for b in t.baris}
    kata = sebut[1].casefold()
    cocok = next((k for k in (kata, kata.split()[0]) if k in dikenal), None)
    if cocok is not None:
        yield [replace(_klaim(a, awal, sebut, KATEGORI), tertulis=cocok), *_baris(t, kolom)]


def _klaim(a: Alenia, awal: int, cocok: re.Match[str], rincian: str) -> Fakta:
    return Fakta(
        JenisFakta.SELURUH,
        rincian,
        tertulis=" ".join(cocok[0].split()),
        nama="semua baris tabel",
        lokasi=a.lokasi(awal + cocok.start()),
        rincian=rincian,
        asal=Asal.LKJ,
    )


def _dua_tahun(t: TabelBernama) -> tuple[int, int] | None:
    """The columns of the first and the last year of a table that compares years."""
    bertahun = sorted((t.tabel.kolom[n].tahun or 0, n) for n in t.kolom_angka() if t.tabel.kolom[n].tahun)
    tahun = [x for x, _ in bertahun]
    return (bertahun[0][1], bertahun[-1][1]) if len(set(tahun)) == len(tahun) == 2 else None
