"""Small sums that a sentence does by itself: from 44 to 48 is a rise of 4, and 4 of 6 villages are 66,67%.

The result is a fact of one ``kelompok`` with the figures it is made of; nothing outside the paragraph is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka, cari_penyebutan
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_banding import BAGIAN, cari_banding
from sakip.fakta.ekstraksi.kalimat_kinerja import KALIMAT
from sakip.fakta.ekstraksi.kalimat_ubah import cari_perubahan
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka as NilaiAngka

NAIK, TURUN, PORSI, DI_ATAS, DI_BAWAH = "naik", "turun", "porsi", "di atas", "di bawah"
# A change told as a percentage of the figure before.
NISBI = "nisbi"
_UBAH = re.compile(
    r"\b(?:(?P<naik>naik|meningkat|peningkatan|kenaikan|bertambah)|(?P<turun>turun|menurun|penurunan|berkurang))\b",
    re.I,
)
_DARI = re.compile(r"\bdari\s+(?:[^.;,\d]{0,40}(?:\btahun\s+20\d\d\b)?[^.;,\d]{0,30})?$", re.IGNORECASE)
_MENJADI = re.compile(r"[^.;\d]{0,50}(?:\btahun\s+20\d\d\b)?[^.;\d]{0,30}\bmenjadi\s+(?:sebesar\s+|sebanyak\s+)?", re.I)
_SEBESAR = re.compile(r"\s*(?:sebesar|sebanyak|sejumlah|yaitu|hingga|:)?\s*", re.IGNORECASE)
_LALU = re.compile(r"\btahun\s+(?:(?P<tahun>20\d\d)|lalu|sebelumnya)\b[^.;\d]{0,60}$", re.IGNORECASE)
# Ranks fall when things get better, and means and plans are another matter.
_LAIN = re.compile(r"\b(?:peringkat|ranking|urutan|posisi|rata\W?rata|target|pagu|predikat|kategori)\b", re.IGNORECASE)
_BAGIAN = re.compile(r"\bdari\s+(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak|sejumlah)\s+)*$", re.IGNORECASE)
_ATAU = re.compile(r"[^.;\d%]{0,70}(?:\batau|\(|\bsehingga|\byaitu|\bsebesar)\s*(?:sebesar|sekitar|mencapai)?\s*", re.I)
_SISA = re.compile(r"\b(?:sisa\w*|selebihnya|selisih|capaian\w*|kurang|naik|turun|target)\b", re.IGNORECASE)
_BENDA = re.compile(r"\s+([a-z]{3,})", re.IGNORECASE)
_BANDING = re.compile(
    r"(?:\s+[a-z/]{2,12})?\s*,?\s*(?:atau|dan|yang|masih|berada|telah|sudah|,|\s){0,4}"
    r"(?P<arah>di\s?atas|di\s?bawah|lebih\s+tinggi\s+dari(?:pada)?|lebih\s+rendah\s+dari(?:pada)?)"
    r"\s+target(?:nya)?(?:\s+(?:yang|ditetapkan|telah|kinerja|tahun\s+20\d\d|yaitu|sebesar|adalah)){0,4}\s+",
    re.IGNORECASE,
)
_PER = re.compile(r"\bper\s+$", re.IGNORECASE)
_TAHUN_INI = re.compile(
    r"\btahun\s+(20\d\d)\s+(?:\w+\s+)?(?:tercatat|sebesar|mencapai|adalah|sebanyak|berada\s+pada)\s+$", re.I
)
_TERSEBUT = re.compile(
    r"[^.;\d]{0,40}[.,]\s+(?:dari|di\s?antara)\s+(?:jumlah|angka|total)\s+(?:tersebut|itu)\b[^.;\d]{0,40}", re.I
)
_DEKAT, _JAUH = 60, 90


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """A sum: what it is, the figure it gives (None for a rise or fall without one), its words, and its two terms."""

    apa: str
    hasil: Angka | None
    di: int
    kata: str
    suku: tuple[Angka, Angka]


def baca_hitungan(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The sums in the sentences of a report."""
    tahun = bacaan.bagian.periode.tahun if bacaan.bagian.periode else None
    ke = 0
    for a in bacaan.alenia:
        berubah = a.memuat("naik", "ningkat", "turun", "nurun", "tambah", "kurang")
        if not (berubah or a.memuat("dari ", "target", "selisih", "sisa")) or not any(c.isdigit() for c in a.teks):
            continue
        angka = [x for x in cari_angka(a.teks, konvensi=bacaan.konvensi) if _is_nilai(x)]
        temu = [*_porsi(a.teks, angka), *_terhadap_target(a.teks, angka), *_dibandingkan(a, angka)]
        if berubah:
            temu += _perubahan(a, angka, tahun)
            ada = [h.hasil.awal for h in temu if h.hasil]
            temu += [h for h in _antartahun(a, angka, tahun) if h.hasil and h.hasil.awal not in ada]
        for h in temu:
            ke += 1
            yield from _fakta(bacaan, a, h, f"{bacaan.bagian.id}/hitung{ke}")


def _is_nilai(x: Angka) -> bool:
    return x.bacaan.nilai is not None and not (not x.satuan and re.fullmatch(r"(?:19|20)\d\d", x.bacaan.tertulis))


def _perubahan(a: Alenia, angka: Sequence[Angka], tahun: int | None) -> Iterator[_Hitungan]:
    terpakai: set[int] = set()
    for x, y in pairwise(angka):
        awal = a.awal_kalimat(x.awal)
        if not (_DARI.search(a.teks, awal, x.awal) and _MENJADI.fullmatch(a.teks, x.akhir, y.awal)):
            continue
        depan = list(_UBAH.finditer(a.teks, max(awal, x.awal - _JAUH), x.awal))
        ubah = depan[-1:] or list(_UBAH.finditer(a.teks, y.akhir, min(y.akhir + _DEKAT, a.akhir_kalimat(y.akhir))))
        if ubah and not _bertentangan(depan) and not _LAIN.search(a.teks, awal, y.akhir) and _sejenis(x, y):
            terpakai.add(ubah[0].start())
            yield _satu(a, angka, ubah[0], x, y)
    for c in _UBAH.finditer(a.teks):
        if c.start() not in terpakai and tahun and (satu := _dari_tahun_lalu(a, angka, c, tahun)):
            yield satu


def _antartahun(a: Alenia, angka: Sequence[Angka], tahun: int | None) -> Iterator[_Hitungan]:
    for p in cari_perubahan(a, angka, tahun) if tahun else ():
        yield _Hitungan(NISBI if p.nisbi else NAIK if p.naik else TURUN, p.hasil, p.di, p.kata, p.suku)


def _dibandingkan(a: Alenia, angka: Sequence[Angka]) -> Iterator[_Hitungan]:
    for b in cari_banding(a, angka):
        yield _Hitungan(PORSI if b.apa == BAGIAN else b.apa, b.hasil, b.hasil.awal, "", b.suku)


def _bertentangan(ubah: Sequence[re.Match[str]]) -> bool:
    return len({c.lastgroup for c in ubah}) > 1


def _sejenis(x: Angka, y: Angka) -> bool:
    return x.satuan == y.satuan or (not x.persen and not y.persen and "Rp" not in (x.satuan, y.satuan))


def _satu(a: Alenia, angka: Sequence[Angka], c: re.Match[str], x: Angka, y: Angka) -> _Hitungan:
    hasil = next((z for z in angka if z.awal >= c.end() and z not in (x, y)), None)
    sebut = hasil if hasil and _SEBESAR.fullmatch(a.teks, c.end(), hasil.awal) else None
    if sebut is None:
        # "Turun dari 21,30 menjadi 19,80 atau berkurang 1,50".
        lagi = next(_UBAH.finditer(a.teks, y.akhir, min(y.akhir + _DEKAT, a.akhir_kalimat(y.akhir))), None)
        hasil = next((z for z in angka if lagi and z.awal >= lagi.end()), None)
        sebut = hasil if lagi and hasil and _SEBESAR.fullmatch(a.teks, lagi.end(), hasil.awal) else None
    return _Hitungan(NAIK if c["naik"] else TURUN, sebut, c.start(), c[0], (x, y))


def _dari_tahun_lalu(a: Alenia, angka: Sequence[Angka], c: re.Match[str], tahun: int) -> _Hitungan | None:
    """A rise or fall against the figure of the year before, which stands right before it."""
    hasil = next((z for z in angka if z.awal >= c.end()), None)
    lalu = next((z for z in reversed(angka) if z.akhir <= c.start() and not _PER.search(a.teks[: z.awal])), None)
    if hasil is None or lalu is None or not _SEBESAR.fullmatch(a.teks, c.end(), hasil.awal):
        return None
    masa = _LALU.search(a.teks, a.awal_kalimat(lalu.awal), lalu.awal)
    if masa is None or (masa["tahun"] and int(masa["tahun"]) != tahun - 1) or c.start() - lalu.akhir > _DEKAT:
        return None
    kini = [p.angka for p in cari_penyebutan(a.teks) if p.jenis is JenisFakta.REALISASI and p.akhir < masa.start()]
    kini = kini or [z for z in angka if z.akhir < masa.start() and _is_kini(a.teks[: z.awal], tahun)][:1]
    if len(kini) != 1 or not _sejenis(lalu, kini[0]) or _LAIN.search(a.teks, lalu.akhir, hasil.awal):
        return None
    return _Hitungan(NAIK if c["naik"] else TURUN, hasil, c.start(), c[0], (lalu, kini[0]))


def _is_kini(depan: str, tahun: int) -> bool:
    """Whether words give a figure to the year of the report."""
    masa = _TAHUN_INI.search(depan)
    return masa is not None and int(masa[1]) == tahun


def _porsi(teks: str, angka: Sequence[Angka]) -> Iterator[_Hitungan]:
    """M of N things, and the percentage right behind: "dari 6 desa terdapat 4 desa … atau 66,67%"."""
    for x, y, z in zip(angka, angka[1:], angka[2:], strict=False):
        if not z.persen or x.persen or y.persen or "Rp" in (x.satuan, y.satuan):
            continue
        if not _ATAU.fullmatch(teks, y.akhir, z.awal) or _SISA.search(teks, x.awal, z.awal):
            continue
        sela = teks[x.akhir : y.awal]
        seluruh, bagian = (x, y) if _BAGIAN.search(teks[: x.awal]) else (y, x) if _BAGIAN.search(sela) else (None, None)
        if _TERSEBUT.fullmatch(sela) and _sebenda(teks, x, y):
            yield _Hitungan(PORSI, z, z.awal, "", (y, x))
        elif seluruh and bagian and len(sela) <= _JAUH and not re.search(r"[.;]", sela) and _sebenda(teks, x, y):
            yield _Hitungan(PORSI, z, z.awal, "", (bagian, seluruh))


def _sebenda(teks: str, x: Angka, y: Angka) -> bool:
    """Whether two figures count the same things; the second word of "4 dari 6 desa" serves both."""
    benda = [x_.satuan.lower() or ((c := _BENDA.match(teks, x_.akhir)) and c[1].lower()) or "" for x_ in (x, y)]
    return benda[0] == benda[1] != "" or (benda[0] == "dari" and benda[1] != "")


def _terhadap_target(teks: str, angka: Sequence[Angka]) -> Iterator[_Hitungan]:
    for x, y in pairwise(angka):
        c = _BANDING.fullmatch(teks, x.akhir, y.awal)
        if c and x.persen == y.persen and "Rp" not in (x.satuan, y.satuan):
            tinggi = re.search(r"atas|tinggi", c["arah"], re.IGNORECASE)
            yield _Hitungan(DI_ATAS if tinggi else DI_BAWAH, None, c.start("arah"), f"{c['arah']} target", (y, x))


def _fakta(bacaan: BacaanBagian, a: Alenia, h: _Hitungan, kelompok: str) -> Iterator[Fakta]:
    def satu(jenis: JenisFakta, x: Angka | None, rincian: str) -> Fakta:
        tulisan = a.teks[x.awal : x.akhir].strip() if x else h.kata
        return Fakta(
            jenis, kelompok,
            isi=NilaiAngka(x.bacaan.nilai) if x and x.bacaan.nilai is not None else None,
            tertulis=tulisan, periode=bacaan.bagian.periode, asal=Asal.LKJ, nama="kalimat ini",
            satuan=x.satuan if x else "", desimal=desimal_tertulis(tulisan) if x else None,
            lokasi=a.lokasi(x.awal if x else h.di), kelompok=kelompok, versi=KALIMAT, rincian=rincian,
            bagian=bacaan.bagian.id,
        )  # fmt: skip

    yield satu(JenisFakta.HITUNGAN, h.hasil, h.apa)
    yield from (satu(JenisFakta.SUKU, x, h.kata) for x in h.suku)
