"""Reads plain text and Markdown, above all text taken from a PDF, as a document.

Every line of the file keeps its number. Lines with TAB characters (or Markdown pipes) that follow each other are a
table; every other line is a paragraph, for such files put one paragraph on a line. A text laid out by spaces is read by
teks_susun. Remains of HTML, Markdown and LaTeX are taken off, their text is kept. Nothing is decided here about what a
table or line means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.dokumen.node import Baris, Blok, Dokumen, GantiHalaman, Judul, Kolom, Meta, Paragraf, Sel, Tabel, Tercetak
from sakip.dokumen.sebaris import teks
from sakip.kernel.lokasi import Lokasi
from sakip.readers.hias import bersihkan
from sakip.readers.meta import TANPA_TANGGAL
from sakip.readers.teks_susun import susun_tata
from sakip.readers.teks_tata import is_tertata
from sakip.readers.tolak import MAKS_ISI, BerkasTakTerbaca, ribuan

BATAS_BITA = 10 * 1024 * 1024
_JUDUL_MD = re.compile(r"(#{1,6})\s+(.+)")
_GARIS_MD = re.compile(r"\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?")
_HALAMAN = "\f"


def read_teks(*, isi: bytes, nama: str) -> Dokumen:
    """The document of a text file; raises BerkasTakTerbaca for what is not text."""
    baris = _dekode(isi, nama).split("\n")
    blok = susun_tata(baris=baris, nama=nama) if is_tertata(baris=baris) else _blok(baris, nama)
    return Dokumen(meta=Meta(nama, "", TANPA_TANGGAL), isi=tuple(blok))


def _dekode(isi: bytes, nama: str) -> str:
    if not isi.strip():
        raise BerkasTakTerbaca(f"{nama} kosong. Pilih berkas laporan yang benar.")
    if len(isi) > BATAS_BITA:
        raise BerkasTakTerbaca(
            f"{nama} berukuran {len(isi) >> 20} MB; batasnya {BATAS_BITA >> 20} MB. Pecah laporan itu, lalu ulangi."
        )
    if isi.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        hasil = isi.decode("utf-32", errors="replace")
    elif isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        hasil = isi.decode("utf-16", errors="replace")
    elif b"\0" in isi:
        raise BerkasTakTerbaca(f"{nama} bukan berkas teks. Yang dapat diperiksa: .docx, .pdf, .xlsx, .txt dan .md.")
    else:
        hasil = _dekode_bita(isi)
    hasil = hasil.replace("\r\n", "\n").replace("\r", "\n")
    if sum(hasil.count(c) for c in "\n\t|") > MAKS_ISI:
        raise BerkasTakTerbaca(
            f"{nama} berisi lebih dari {ribuan(angka=MAKS_ISI)} baris dan sel. Pecah laporan itu, lalu ulangi."
        )
    return hasil


def _dekode_bita(isi: bytes) -> str:
    """UTF-8, also where a few bytes of it are broken; else what old Windows programs write."""
    hasil = isi.decode("utf-8-sig", errors="replace")
    if (rusak := hasil.count("\ufffd")) and rusak * 2 > sum(c > "\x7f" for c in hasil):
        return isi.decode("cp1252", errors="replace")
    return hasil


def _blok(baris: list[str], nama: str) -> Iterator[Blok]:
    n = 0
    while n < len(baris):
        mentah = baris[n]
        if _HALAMAN in mentah:
            yield GantiHalaman()
        if _is_tabel(mentah):
            akhir = _akhir_tabel(baris, n)
            yield from _tabel(baris, n, akhir, nama)
            n = akhir
            continue
        if blok := _baris_teks(mentah, Lokasi(berkas=nama, baris=n + 1)):
            yield blok
        n += 1


def _baris_teks(mentah: str, lokasi: Lokasi) -> Blok | None:
    isi = mentah.strip(" \f")
    if cocok := _JUDUL_MD.fullmatch(isi):
        return Judul(bersihkan(teks=cocok[2]), len(cocok[1]), Tercetak(), lokasi=lokasi)
    bersih = bersihkan(teks=isi)
    tebal = isi.startswith("**") and isi.rstrip(" ").endswith("**")
    return Paragraf(teks(bersih, tebal=tebal), lokasi=lokasi) if bersih else None


def _is_tabel(baris: str) -> bool:
    return "\t" in baris.strip("\f ") or (baris.count("|") >= 2 and baris.lstrip().startswith("|"))


def _akhir_tabel(baris: list[str], awal: int) -> int:
    """The line behind the table: it ends at a blank line, or where running text begins."""
    n = awal
    while n < len(baris):
        if _is_tabel(baris[n]):
            n += 1
        elif baris[n].strip() and n + 1 < len(baris) and _is_tabel(baris[n + 1]) and not _is_pemisah(baris[n]):
            # A cell that goes on in the next line.
            n += 1
        else:
            break
    return n


def _is_pemisah(baris: str) -> bool:
    """A line that is a paragraph of its own even between two rows."""
    return bool(re.match(r"\s*(?:#|\*\*|BAB\b|Tabel\b|Gambar\b)", baris))


def _tabel(baris: list[str], awal: int, akhir: int, nama: str) -> Iterator[Blok]:
    isi: list[Baris] = []
    for n in range(awal, akhir):
        mentah = baris[n].strip("\f\n")
        if _GARIS_MD.fullmatch(mentah.strip()):
            continue
        lokasi = Lokasi(berkas=nama, baris=n + 1, baris_tabel=len(isi) + 1)
        if not _is_tabel(mentah) and isi:
            isi[-1] = _sambung(isi[-1], bersihkan(teks=mentah))
            continue
        isi.append(Baris(tuple(Sel(teks(bersihkan(teks=s)), lokasi=lokasi) for s in _belah(mentah))))
    lebar = max((len(b.sel) for b in isi), default=0)
    if lebar:
        yield Tabel((Kolom(),) * lebar, (), tuple(isi), lokasi=Lokasi(berkas=nama, baris=awal + 1))


def _belah(mentah: str) -> list[str]:
    if "\t" in mentah:
        return mentah.split("\t")
    return re.split(r"(?<!\\)\|", mentah.strip().strip("|"))


def _sambung(baris: Baris, lanjutan: str) -> Baris:
    """The last cell of a row, with the line that goes on with it."""
    akhir = baris.sel[-1]
    isi = (*akhir.isi, *teks((" " if akhir.isi else "") + lanjutan))
    return Baris((*baris.sel[:-1], Sel(isi, lokasi=akhir.lokasi)))
