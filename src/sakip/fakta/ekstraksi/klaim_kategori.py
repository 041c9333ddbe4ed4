"""Claims that all things of a table are of one category ("semua desa berstatus maju"), with the rows that are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian
from sakip.fakta.ekstraksi.tabel import JenisBaris, SelBaca, TabelBaca
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.nilai import Keadaan, Kosong, Nilai

_KLAIM = re.compile(
    r"\b(?:semua|seluruh|keseluruhan|tetap)\b[^.;]{0,90}?\b(?:ber)?(?:kategori|status|predikat|kriteria)(?:kan)?\s+"
    r"(?=[\"“”'*(]*([A-Za-z][A-Za-z ]{2,40}))",
    re.IGNORECASE,
)
_NIAT = re.compile(r"\b(?:agar|supaya|untuk|akan|belum|tidak|bukan|diharapkan|target\w*)\b[^.,;]{0,60}$", re.IGNORECASE)
_KEPALA = re.compile(r"\b(?:status|kategori|predikat|kriteria|keterangan|interpretasi)\b", re.IGNORECASE)
_TINGKAT = (
    "sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah", "sangat baik", "baik", "cukup baik", "kurang baik",
    "cukup", "kurang", "sangat berhasil", "berhasil", "cukup berhasil", "kurang berhasil", "tidak berhasil", "mandiri",
    "maju", "berkembang", "tertinggal", "sangat tertinggal",
)  # fmt: skip
_UMUM = frozenset("nama jenis uraian kode".split())
_JAUH = 60


@dataclass(frozen=True, slots=True)
class _Isi:
    """A row of a table with a category: its name and the cell."""

    nama: str
    sel: SelBaca


def baca_klaim_kategori(isi: Sequence[IsiBagian]) -> Iterator[Fakta]:
    """The claims in every report of a file."""
    for i in isi:
        sebut = (a for a in i.alenia if a.memuat("kategori", "status", "predikat", "kriteria"))
        temu = ((a, c) for a in sebut for c in _KLAIM.finditer(a.teks))
        for ke, (a, c) in enumerate(temu, 1):
            yield from _satu(i, a, c, f"{i.bagian.id}/k{ke}")


def _satu(isi: IsiBagian, alenia: Alenia, c: re.Match[str], kelompok: str) -> Iterator[Fakta]:
    awal = alenia.awal_kalimat(c.start())
    if _NIAT.search(alenia.teks, awal, c.start()):
        return
    ucapan = alenia.teks[max(awal, c.start() - _JAUH) : c.end()].casefold()
    tabel = isi.rujuk(kalimat="", ke=alenia.ke, cocok=lambda t: _tentang(t, ucapan))
    if tabel is None:
        return
    baris = _baris(tabel)
    kategori = _kategori(c[1], [b.sel.teks for b in baris])
    if not kategori:
        return
    kosong: Nilai | None = None if any(b.sel.teks for b in baris) else Kosong(Keadaan.TAK_TERBACA)
    kutipan = f"{c[0].strip()} {kategori}"
    satu = partial(fakta_klaim, isi.bagian, kelompok=kelompok)
    yield satu(
        isi=Pernyataan.SEMUA_BERKATEGORI, kutipan=kutipan, nama=kategori, lokasi=alenia.lokasi(c.start()), nilai=kosong
    )
    for b in baris:
        if b.sel.teks and _rapi(b.sel.teks) != kategori:
            yield satu(isi=Pernyataan.BUKTI, kutipan=b.sel.teks, nama=b.nama, lokasi=b.sel.lokasi)


def _tentang(tabel: TabelBaca, ucapan: str) -> bool:
    """Whether a table gives a category to each of the things that a claim names."""
    kepala = " ".join(" ".join(tabel.kolom[k].jalur) for k in _kolom_nama(tabel)).casefold()
    kata = [k for k in re.findall(r"[a-z]{4,}", kepala) if k not in _UMUM]
    return _kolom_kategori(tabel) is not None and any(k in ucapan for k in kata)


def _kolom_nama(tabel: TabelBaca) -> tuple[int, ...]:
    return tabel.cari(Peran.NAMA, Peran.INDIKATOR, Peran.SASARAN, Peran.PROGRAM)


def _kolom_kategori(tabel: TabelBaca) -> int | None:
    """The column of categories: its heading says so, and most of its cells are short words."""
    for k, kolom in enumerate(tabel.kolom):
        sel = [b.sel[k] for b in tabel.baris if b.jenis is JenisBaris.BIASA]
        kata = [s for s in sel if s.angka.nilai is None and 0 < len(s.teks) <= 30]
        berisi = any(s.teks for s in sel)
        if _KEPALA.search(" ".join(kolom.jalur)) and len(sel) > 1 and (2 * len(kata) > len(sel) or not berisi):
            return k
    return None


def _baris(tabel: TabelBaca) -> list[_Isi]:
    kolom, nama = _kolom_kategori(tabel), _kolom_nama(tabel)
    return [
        _Isi(next((b.sel[n].teks for n in nama if b.sel[n].teks), ""), b.sel[kolom])
        for b in tabel.baris
        if kolom is not None and b.jenis is JenisBaris.BIASA
    ]


def _kategori(ucapan: str, isi: list[str]) -> str:
    """The longest known category that a text begins with."""
    rapi = _rapi(ucapan)
    return max(
        (k for k in {*map(_rapi, isi), *_TINGKAT} if k and re.match(rf"{re.escape(k)}\b", rapi)), key=len, default=""
    )


def _rapi(teks: str) -> str:
    return " ".join(re.findall(r"[a-z]+", teks.casefold()))
