"""Regulations that a document cites: kind, number, year, day, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.alur import TabelMentah
from sakip.fakta.ekstraksi.kalimat import Alenia, alenia_sel
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka

_SEBUTAN = re.compile(
    r"(?P<jenis>\bundang\s*[-–]?\s*undang|\bperaturan\s+(?:pemerintah|presiden|daerah|bupati|wali\s?kota|gubernur|menteri)"
    r"|\b(?:uu|pp|perpres|perda|perbup|perwali|permen\w*)\b)(?P<milik>[^.;:\d]{0,120}?)(?:nomor|\bno\b)?\.?\s*:?\s*"
    r"\b(?P<nomor>\d{1,3}[A-Za-z]?)\s+tahun\s+(?P<tahun>(?:19|20)\d\d)\b"
    r"(?:[\s,(]*tanggal\s+\d{1,2}\s+[a-z]+\s+(?P<bertanggal>(?:19|20)\d\d))?"
    r"(?:[\s,)]*tentang?\s+(?P<tentang>[^;:]{5,200}))?",
    re.IGNORECASE,
)
_JENIS = (
    ("undang", "UU"), ("uu", "UU"), ("peraturan pemerintah", "PP"), ("pp", "PP"), ("peraturan presiden", "Perpres"),
    ("perpres", "Perpres"), ("peraturan daerah", "Perda"), ("perda", "Perda"), ("peraturan bupati", "Perbup"),
    ("perbup", "Perbup"), ("peraturan wali", "Perwali"), ("perwali", "Perwali"), ("peraturan gubernur", "Pergub"),
)  # fmt: skip
_TAHUNAN = re.compile(
    r"(?:\brkpd\b|rencana\s+kerja|\bapbd\b|anggaran\s+pendapatan)[^;:]{0,80}?\btahun(?:\s+anggaran)?\s+(?P<tahun>20\d\d)\b"
    r"(?!\s*[-–])",
    re.IGNORECASE,
)
_PERTANGGUNGJAWABAN = re.compile(r"pertanggung|laporan", re.IGNORECASE)
_AKHIR = re.compile(r"\.\s|\s(?:serta|maka|sebagaimana|bahwa|adalah)\s|\s(?:undang|peraturan)\b", re.IGNORECASE)
_KOSONG = re.compile(r"\b(?:nomor|no\.?)\s*(?:\.{2,}|…+|_{2,})\s*tahun\s+20\d\d", re.IGNORECASE)


def ekstrak_peraturan(naskah: Naskah) -> Iterator[Fakta]:
    """Every citation of a regulation."""
    for b in naskah.bagian:
        for p in _potongan(b):
            if "tahun" in p.rendah:
                yield from _satu(p, b)


def _potongan(b: NaskahBagian) -> Iterator[Alenia]:
    yield from b.alenia
    for u in b.bagian.alur:
        if isinstance(u, TabelMentah):
            yield from (alenia_sel(sel=s) for baris in u.baris for s in baris if len(s.teks) > 20)


def _satu(p: Alenia, b: NaskahBagian) -> Iterator[Fakta]:
    dasar = Fakta(JenisFakta.WAKTU, "peraturan", asal=Asal.LKJ, periode=b.periode, bagian=b.id)
    for c in _SEBUTAN.finditer(p.teks):
        tentang = _AKHIR.split(c["tentang"] or "", maxsplit=1)[0].strip(" ,.")
        kunci = f"{_jenis(c)}/{c['nomor'].upper()}"
        judul = " ".join(f"{c['jenis']}{c['milik']}".split()).removesuffix("Nomor").removesuffix("nomor").strip()
        satu = replace(
            dasar, isi=Angka(Decimal(c["tahun"])), tertulis=f"Nomor {c['nomor']} Tahun {c['tahun']}", nama=judul,
            kelompok=kunci, versi=tentang, rincian=c["bertanggal"] or "", lokasi=p.lokasi(c.start("nomor")),
        )  # fmt: skip
        yield satu
        tahunan = _TAHUNAN.search(c["tentang"] or "")
        if tahunan and not _PERTANGGUNGJAWABAN.search(c["tentang"], 0, tahunan.start()):
            yield replace(satu, objek="peraturan/isi", isi=Angka(Decimal(tahunan["tahun"])), rincian=c["tahun"])
    for c in _KOSONG.finditer(p.teks):
        yield replace(dasar, tertulis=c[0], lokasi=p.lokasi(c.start()))


def _jenis(cocok: re.Match[str]) -> str:
    awal = " ".join(cocok["jenis"].lower().split())
    for kata, jenis in _JENIS:
        if awal.startswith(kata):
            return jenis
    milik = " ".join(cocok["milik"].lower().split()[:2])
    return f"Permen {awal.removeprefix('peraturan menteri')} {milik}".strip()
