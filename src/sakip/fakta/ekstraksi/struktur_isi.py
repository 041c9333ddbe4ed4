"""How full the columns and rows of tables are, and whether a table that announces money has a column for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.struktur_tabel import JudulTabel
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka

KOLOM, BARIS, SEL, TEKS, UANG = "isi kolom", "baris tanpa angka", "sel kosong", "teks di kolom angka", "kolom anggaran"
_ANGKA = (
    Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.KEMAJUAN, Peran.STANDAR, Peran.PAGU, Peran.BELANJA,
    Peran.SERAPAN, Peran.EFISIENSI,
)  # fmt: skip
_UANG = (Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
_NAMA = (Peran.INDIKATOR, Peran.SASARAN, Peran.PROGRAM)
_AKHIR_TAHUN, _AKHIR = re.compile(r"akhir\s+tahun|setahun", re.IGNORECASE), 5
_MENJANJIKAN = re.compile(r"\b(?:anggaran|cost|biaya|belanja|pagu)\b", re.IGNORECASE)


def baca_isi_tabel(*, bagian: str, judul: Sequence[JudulTabel]) -> Iterator[Fakta]:
    """What is missing or out of place in the tables of a report that have columns of performance or money."""
    for j in judul:
        kinerja = j.tabel.cari(Peran.TARGET, Peran.REALISASI)
        baris = [b for b in j.tabel.baris if b.jenis is JenisBaris.BIASA]
        if not kinerja or not baris:
            continue
        yield from _kolom(bagian, j, baris)
        yield from _baris(bagian, j.tabel, baris)
        yield from _teks(bagian, j.tabel, baris)
        if _MENJANJIKAN.search(j.judul):
            banyak = sum(1 for k in j.tabel.kolom if k.peran in _UANG)
            yield _fakta(bagian, j.tabel, UANG, "judul", banyak, j.judul, j.lokasi)
            yield _fakta(bagian, j.tabel, UANG, "kepala", banyak, j.judul, j.mentah.lokasi)


def _fakta(
    bagian: str, tabel: TabelBaca, rincian: str, objek: str, angka: int, nama: str, lokasi: Lokasi, dari: str = ""
) -> Fakta:
    return Fakta(
        JenisFakta.SUSUNAN, f"{bagian}/{tabel.id}/{objek}", Angka(Decimal(angka)), nama[:80], asal=Asal.LKJ,
        nama=nama[:80], lokasi=lokasi, kelompok=f"{bagian}/{tabel.id}", versi=dari, rincian=rincian, bagian=bagian,
    )  # fmt: skip


def _kolom(bagian: str, j: JudulTabel, baris: Sequence[BarisBaca]) -> Iterator[Fakta]:
    nanti = _belum_tiba(j.tabel, baris)
    for k in j.tabel.cari(*_ANGKA):
        judul = j.tabel.kolom[k].jalur
        if judul and k not in nanti:
            terisi = sum(1 for b in baris if b.sel[k].teks)
            tempat = next((b[k].lokasi for b in j.mentah.baris if k < len(b) and b[k].teks == judul[0]), None)
            lokasi = tempat or j.mentah.lokasi
            yield _fakta(bagian, j.tabel, KOLOM, f"kolom/{k}", terisi, " ".join(judul), lokasi, str(len(baris)))


def _belum_tiba(tabel: TabelBaca, baris: Sequence[BarisBaca]) -> frozenset[int]:
    """The empty columns behind the last quarter of which the table says anything: their time has not come."""
    waktu = {k: _triwulan(tabel, k) for k in tabel.cari(*_ANGKA)}
    bertriwulan = [k for k, w in waktu.items() if w]
    isi = {k for k in waktu if any(b.sel[k].angka.nilai is not None for b in baris)}
    terakhir = max((waktu[k] for k in bertriwulan if k in isi), default=0)
    return frozenset(k for k in waktu if len(bertriwulan) > 1 and k not in isi and waktu[k] > terakhir)


def _triwulan(tabel: TabelBaca, k: int) -> int:
    """The quarter of a column; behind all of them the end of the year, 0 for a column of no time."""
    kolom = tabel.kolom[k]
    return kolom.triwulan or (_AKHIR if _AKHIR_TAHUN.search(" ".join(kolom.jalur)) else 0)


def _baris(bagian: str, tabel: TabelBaca, baris: Sequence[BarisBaca]) -> Iterator[Fakta]:
    angka, nomor, nama = tabel.cari(*_ANGKA), tabel.cari(Peran.NOMOR), tabel.cari(*_NAMA)
    t, r, c = (tabel.cari(p) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN))
    satu = len(t) == len(r) == len(c) == 1
    for n, b in enumerate(baris):
        sebut = next((b.sel[k].teks for k in nama if b.sel[k].teks), "")
        if not sebut or (nomor and not b.sel[nomor[0]].teks):
            continue
        terisi = sum(1 for k in angka if b.sel[k].teks)
        yield _fakta(bagian, tabel, BARIS, f"baris/{n}", terisi, sebut, b.sel[nama[0]].lokasi, str(len(angka)))
        if satu and b.angka(t[0]) and b.angka(r[0]):
            ada = int(bool(b.sel[c[0]].teks))
            yield _fakta(bagian, tabel, SEL, f"sel/{n}", ada, sebut, b.sel[c[0]].lokasi)


def _teks(bagian: str, tabel: TabelBaca, baris: Sequence[BarisBaca]) -> Iterator[Fakta]:
    """Cells of a column of targets that repeat the name of their row instead of giving a figure."""
    nama = tabel.cari(Peran.INDIKATOR)
    for k in tabel.cari(Peran.TARGET) if nama else ():
        for n, b in enumerate(baris):
            teks, indikator = kata_pokok(b.sel[k].teks), kata_pokok(b.sel[nama[0]].teks)
            sama = len(set(teks) & set(indikator))
            ulang = len(teks) >= 3 and 2 * sama > len(teks) and 2 * sama > len(set(indikator))
            if b.sel[k].teks and indikator:
                yield _fakta(bagian, tabel, TEKS, f"teks/{k}/{n}", int(not ulang), b.sel[k].teks, b.sel[k].lokasi)
