"""Periods of plans of several years that a document names: Renstra, RPJMD, visi and misi, matrices and base years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah
from sakip.fakta.ekstraksi.kalimat import Alenia, alenia_sel
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.waktu_sebutan import JenisSebutan, Sebutan, cari_sebutan, pisah_kalimat
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Rentang

_RENCANA = re.compile(
    r"renstra|rencana\s+strategis|\brpjmd?\b|\brpd\b|jangka\s+menengah|\bvisi\b|\bmisi\b|\btujuan\b", re.IGNORECASE
)
_LUAS = re.compile(
    r"rpjmn|nasional|provinsi|propinsi|gubernur|kementerian|rpjp|jangka\s+panjang|\bdesa\b", re.IGNORECASE
)
_DATA = re.compile(r"jumlah|\bdata\b|tren|perkembangan|penduduk|grafik|realisasi|capaian", re.IGNORECASE)
_TERDAHULU = re.compile(
    r"sebelumnya|periode\s+(?:yang\s+)?lalu|terdahulu|berakhirnya|telah\s+berakhir|transisi|perubahan\s+atas",
    re.IGNORECASE,
)
_AKHIR = re.compile(
    r"akhir\s+(?:periode\s+|masa\s+|tahun\s+)?(?:renstra|rencana\s+strategis|rpjmd|rpd|jangka\s+menengah)"
    r"[^.\d]{0,30}?\(?\s*(?:tahun\s+)?(?P<tahun>20\d\d)\b(?!\s*[-–])",
    re.IGNORECASE,
)
_DASAR = re.compile(
    r"(?:tahun\s+dasar|kondisi\s+(?:kinerja\s+)?awal|base\s*line|data\s+awal)[^.\d]{0,30}(?P<tahun>20\d\d)",
    re.IGNORECASE,
)
_SEL_TAHUN = re.compile(r"\(?(?:target\s+)?(?:tahun\s+)?(20\d\d)\)?", re.IGNORECASE)
_MATRIKS = re.compile(r"matri[ks]", re.IGNORECASE)
_TERPENDEK, _TERPANJANG = 3, 6
_JARAK, _KEPALA, _JANGKAU, _KOLOM = 200, 3, 25, 4


def ekstrak_rencana(naskah: Naskah) -> Iterator[Fakta]:
    """Every mention of the period of a plan, and the tables that lay one out."""
    for b in naskah.bagian:
        sebelum = ""
        for p in b.alenia:
            yield from _sebutan(p, sebelum, b)
            sebelum = p.teks if p.kata <= 12 else ""
        for u in b.bagian.alur:
            if isinstance(u, TabelMentah):
                for s in (s for baris in u.baris for s in baris if "20" in s.teks):
                    yield from _sebutan(alenia_sel(sel=s), "", b)
                yield from _dasar(u, b)
        yield from _matriks(b)


def _buat(b: NaskahBagian, objek: str, lokasi: Lokasi, tertulis: str) -> Fakta:
    return Fakta(
        JenisFakta.WAKTU, objek, tertulis=" ".join(tertulis.split()), periode=b.periode, asal=Asal.LKJ,
        lokasi=lokasi, bagian=b.id,
    )  # fmt: skip


def _sebutan(p: Alenia, sebelum: str, b: NaskahBagian) -> Iterator[Fakta]:
    if "20" not in p.teks:
        return
    if akhir := _AKHIR.search(p.teks):
        fakta = _buat(b, "rencana/akhir", p.lokasi(akhir.start("tahun")), akhir[0])
        yield replace(fakta, isi=Angka(Decimal(akhir["tahun"])))
    for letak, kalimat in pisah_kalimat(teks=p.teks):
        for s in cari_sebutan(teks=kalimat):
            if _is_rencana(s, kalimat, "" if letak else sebelum):
                satu = replace(_buat(b, "rencana", p.lokasi(letak + s.letak), s.teks), isi=_rentang(s))
                yield replace(satu, nama=_kutip(kalimat, s), rincian=_sifat(s, kalimat))


def _is_rencana(s: Sebutan, kalimat: str, sebelum: str) -> bool:
    """Whether a span of years is the period of a plan of this office or its regency."""
    if s.jenis is not JenisSebutan.RENTANG or not s.tahun or not s.sampai:
        return False
    if not _TERPENDEK <= s.sampai - s.tahun <= _TERPANJANG:
        return False
    dekat = kalimat[max(0, s.letak - _JARAK) : s.letak]
    if _LUAS.search(dekat[-80:]) or (_DATA.search(dekat[-60:]) and not _RENCANA.search(dekat[-60:])):
        return False
    # A title in two lines: its second one is the span alone.
    sambungan = len(kalimat.split()) <= 4 and _RENCANA.search(sebelum)
    return bool(_RENCANA.search(dekat) or _RENCANA.search(kalimat[s.akhir : s.akhir + 40]) or sambungan)


def _sifat(s: Sebutan, kalimat: str) -> str:
    if any(p.jenis is JenisSebutan.PERATURAN and p.letak < s.letak for p in cari_sebutan(teks=kalimat)):
        return "judul peraturan"
    return "terdahulu" if _TERDAHULU.search(kalimat) else ""


def _kutip(kalimat: str, s: Sebutan) -> str:
    return " ".join((*kalimat[: s.letak].split()[-5:], s.teks)).strip("*# ")


def _rentang(s: Sebutan) -> Rentang:
    return Rentang(Decimal(s.tahun or 0), Decimal(s.sampai or 0))


def _kepala(tabel: TabelMentah) -> Sequence[SelMentah]:
    return [s for baris in tabel.baris[:_KEPALA] for s in baris]


def _kolom_tahun(tabel: TabelMentah) -> list[tuple[int, SelMentah]]:
    """The heading cells that hold nothing but a year."""
    hasil = []
    for baris in tabel.baris[:_KEPALA]:
        isi = [(int(c[1]), s) for s in baris if (c := _SEL_TAHUN.fullmatch(s.teks.strip()))]
        hasil += isi if len(isi) > 1 else []
    return hasil


def _dasar(tabel: TabelMentah, b: NaskahBagian) -> Iterator[Fakta]:
    """A column of the base year beside columns of target years."""
    kolom = _kolom_tahun(tabel)
    for s in _kepala(tabel):
        if kolom and len(s.teks) < 80 and (c := _DASAR.search(s.teks)):
            tahun = [t for t, _ in kolom]
            yield replace(
                _buat(b, "rencana/dasar", s.lokasi, c[0]), isi=Angka(Decimal(c["tahun"])),
                nama=f"tahun target {min(tahun)} sampai {max(tahun)}", versi=str(min(tahun)),
            )  # fmt: skip


def _matriks(b: NaskahBagian) -> Iterator[Fakta]:
    """The matrix of a plan: the period of its title, and the years of the columns below it."""
    judul: Fakta | None = None
    sisa, sebelum = 0, ""
    for u in b.bagian.alur:
        sisa -= 1
        if isinstance(u, Alinea):
            pendek = len(u.teks.split()) <= 16
            for s in cari_sebutan(teks=u.teks) if pendek else ():
                if _is_rencana(s, u.teks, sebelum):
                    bermatriks = _MATRIKS.search(u.teks) or _MATRIKS.search(sebelum)
                    judul = replace(_buat(b, "rencana/judul", u.lokasi, s.teks), isi=_rentang(s))
                    sisa = _JANGKAU if bermatriks else 0
                elif s.jenis is JenisSebutan.TAHUN:
                    sisa = 0
            sebelum = u.teks if pendek else ""
        elif judul is not None and sisa > 0:
            yield from _kolom_matriks(u, judul, b)


def _kolom_matriks(tabel: TabelMentah, judul: Fakta, b: NaskahBagian) -> Iterator[Fakta]:
    kolom = _kolom_tahun(tabel)
    if len({t for t, _ in kolom}) < _KOLOM or any("realisasi" in s.teks.lower() for s in _kepala(tabel)):
        return
    tahun = [t for t, _ in kolom]
    kelompok = f"{b.id}/matriks{judul.lokasi.baris or judul.lokasi.halaman or 0}"
    tulis = ", ".join(str(t) for t in dict.fromkeys(tahun))
    isi = Rentang(Decimal(min(tahun)), Decimal(max(tahun)))
    yield replace(_buat(b, "rencana/matriks", kolom[0][1].lokasi, tulis), isi=isi, kelompok=kelompok)
    yield replace(judul, kelompok=kelompok)
