"""The clean reports that are changed: our own papers of the invented kabupaten, and reports of invented offices.

Of our own papers the figures that the review itself sees in a relation are changed. Of an invented office every figure
of a table follows from others, so each may be changed whether the review sees it or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sakip.fakta.berkas import Berkas
from sakip.fakta.dari_dokumen import build_berkas_dokumen
from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.fakta.ekstraksi.figur_tabel import JENIS
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.kertas import muatan_periode, semua_kertas
from sakip.kerja.muat import muat
from sakip.kernel.periode import Periode
from sakip.readers.teks import read_teks
from tools.laporan_tiruan import susun_laporan
from tools.mutasi_bentuk import ANGKA, tabel
from tools.teks_laporan import tulis_teks

CONTOH = Path(__file__).resolve().parents[1] / "contoh" / "kabupaten_nusa" / "tahun.json"
NAMA = "laporan.txt"
# A line, counted from 0, and a cell of it.
Letak = tuple[int, int]
_SEBARIS = (
    (JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.CAPAIAN),
    (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SERAPAN),
    (JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.KEMAJUAN),
    (JenisFakta.CAPAIAN, JenisFakta.SERAPAN, JenisFakta.EFISIENSI),
)
_BESARAN = (*_SEBARIS[0], *_SEBARIS[1], JenisFakta.NILAI, JenisFakta.BANYAK, JenisFakta.STANDAR)
_SEL = tuple(dict.fromkeys(j for p, j in JENIS.items() if p is not Peran.PREDIKAT))
_JABATAN = 4


@dataclass(frozen=True, slots=True)
class Bahan:
    """One clean report: its lines, the figures that may be changed, and how many figures it has in all."""

    nama: str
    baris: tuple[str, ...]
    terkait: tuple[Letak, ...]
    angka: int


def bahan_sendiri(*, jabatan: int = _JABATAN) -> Iterator[Bahan]:
    """The yearly report of the invented kabupaten, and those of some of its officials."""
    muatan = muat(sumber=str(CONTOH))
    hasil = hasil_dari(muatan=muatan)
    periode = Periode(hasil.tahun)
    kertas = [k for k in semua_kertas(muatan=muatan, periode=periode)[0] if k.jenis == "lkj_tahunan"][:jabatan]
    dokumen = [dokumen_dari(muatan=muatan, hasil=hasil, jenis="lkjip")]
    for k in kertas:
        sendiri = hasil.untuk(jabatan=k.jabatan, periode=periode)
        dokumen.append(
            dokumen_dari(muatan=muatan_periode(muatan=muatan, periode=periode), hasil=sendiri, jenis=k.jenis)
        )
    for nama, d in zip(("kabupaten", *(k.jabatan or "" for k in kertas)), dokumen, strict=True):
        baris = tulis_teks(alur=buat_alur(dokumen=d)).split("\n")
        berkas = build_berkas_dokumen(dokumen=read_teks(isi="\n".join(baris).encode(), nama=NAMA), sumber=NAMA)
        angka = {t: f for f in _figur(berkas) if (t := _letak(baris, f))}
        terkait = (t for f in _terkait(berkas, [*angka.values()]) if (t := _letak(baris, f)))
        yield Bahan(nama, tuple(baris), tuple(dict.fromkeys(terkait)), len(angka))


def bahan_tiruan(*, benih: int) -> Bahan:
    """A report of an invented office."""
    baris = "\n".join(susun_laporan(benih=benih)).split("\n")
    terkait = [
        (n, k)
        for t in tabel(baris)
        for n in t
        for k, sel in enumerate(baris[n].split("\t"))
        if k and ANGKA.fullmatch(sel) and not _is_nomor(baris[n].split("\t"))
    ]
    return Bahan(f"tiruan {benih}", tuple(baris), tuple(terkait), len(terkait))


def _is_nomor(sel: Sequence[str]) -> bool:
    """The row of column numbers, or one of years."""
    return all(s == str(n) for n, s in enumerate(sel, 1)) or all(re.fullmatch(r"20\d\d|\D*", s) for s in sel)


def _figur(berkas: Berkas) -> Iterator[Fakta]:
    """The figures of tables: not the counts and numberings that the review takes of the same cells."""
    terkait = (f for h in berkas.hubungan for f in (h.hasil, *h.masukan))
    for f in (*terkait, *berkas.semua(*_SEL)):
        if f.nilai and f.lokasi.tabel and f.lokasi.baris:
            yield f


def _letak(baris: Sequence[str], f: Fakta) -> Letak | None:
    n = (f.lokasi.baris or 1) - 1
    return next(((n, k) for k, sel in enumerate(baris[n].split("\t")) if k and sel == f.tertulis), None)


def _terkait(berkas: Berkas, angka: list[Fakta]) -> Iterator[Fakta]:
    """The figures that another one must agree with."""
    hubungan = {f for h in berkas.hubungan for f in (h.hasil, *h.masukan)}
    banyak = Counter(_besaran(f) for f in berkas.semua(*_BESARAN) if f.nilai is not None)
    for f in angka:
        sebaris = any(
            f.jenis in jenis and all((s := berkas.sebaris(f, j)) is not None and s.nilai is not None for j in jenis)
            for jenis in _SEBARIS
        )
        if sebaris or f in hubungan or (f.jenis in _BESARAN and banyak[_besaran(f)] > 1):
            yield f


def _besaran(f: Fakta) -> tuple[object, ...]:
    return f.jenis, f.objek, f.periode, f.versi
