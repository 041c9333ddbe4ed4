"""Reads a PDF with a text layer, page by page: running text, tables with and without rules.

Pages come one after the other, so that a caller can begin before the last is read, and none is kept. What returns at
the edge of pages is left out. Tables stay as they stand on their pages; joining them is not the reader's business.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium

from sakip.dokumen.node import Baris, Blok, Dokumen, GantiHalaman, Meta, Paragraf, Tabel
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.gabung import gabung_teks, is_butir
from sakip.readers.meta import TANPA_TANGGAL
from sakip.readers.pdf_baris import BarisTeks
from sakip.readers.pdf_huruf import baca_halaman
from sakip.readers.pdf_layak import Kelayakan
from sakip.readers.pdf_sela import is_nomor_halaman, kunci, pinggiran, tepi
from sakip.readers.pdf_susun import Halaman, buat_blok, susun_halaman
from sakip.readers.tolak import BerkasTakTerbaca, ribuan

MAKS_HALAMAN = 5_000
Maju = Callable[[int, int], None]
_TUNDA = 3
_INGAT = 8
_BERULANG = 3
_PENDEK = 40


def read_pdf(*, isi: bytes, nama: str) -> Dokumen:
    """The document in a PDF; raises BerkasTakTerbaca, with a sentence, for what has no readable text."""
    blok = tuple(b for halaman in iter_pdf(isi=isi, nama=nama) for b in halaman)
    return Dokumen(meta=Meta(nama, "", TANPA_TANGGAL), isi=blok)


def iter_pdf(*, isi: bytes, nama: str, maju: Maju | None = None) -> Iterator[tuple[Blok, ...]]:
    """The blocks of each page, a few pages behind the one being read; ``maju`` is told that one and how many."""
    pdf = _buka(isi, nama)
    try:
        if len(pdf) > MAKS_HALAMAN:
            raise BerkasTakTerbaca(
                f"{nama} berisi {ribuan(angka=len(pdf))} halaman; batasnya {ribuan(angka=MAKS_HALAMAN)}. Pecah berkas "
                "itu, lalu ulangi."
            )
        if not len(pdf):
            raise BerkasTakTerbaca(f"{nama} tidak berhalaman. Pilih berkas laporan yang benar.")
        yield from _sambung(_ulang_kepala(_rangkai(pdf, nama, maju)))
    except pdfium.PdfiumError as galat:
        raise BerkasTakTerbaca(_rusak(nama)) from galat
    finally:
        pdf.close()


def _buka(isi: bytes, nama: str) -> pdfium.PdfDocument:
    if not isi.strip():
        raise BerkasTakTerbaca(f"{nama} kosong. Pilih berkas laporan yang benar.")
    try:
        return pdfium.PdfDocument(isi)
    except pdfium.PdfiumError as galat:
        if "password" in str(galat).lower():
            raise BerkasTakTerbaca(
                f"{nama} terkunci kata sandi. Buka dengan sandinya, simpan tanpa sandi, lalu ulangi."
            ) from galat
        raise BerkasTakTerbaca(_rusak(nama)) from galat


def _rusak(nama: str) -> str:
    return f"{nama} terpotong atau rusak. Salin lagi dari sumbernya, atau simpan ulang sebagai PDF, lalu ulangi."


def _halaman(pdf: pdfium.PdfDocument, nama: str, maju: Maju | None) -> Iterator[Halaman]:
    layak = Kelayakan(nama)
    for n in range(len(pdf)):
        if maju is not None:
            maju(n + 1, len(pdf))
        halaman = pdf[n]
        try:
            isi = baca_halaman(halaman=halaman, nomor=n + 1, nama=nama)
            try:
                layak.catat(teks="".join(f" {h.c}" if h.spasi == 1 else h.c for h in isi.huruf))
                yield susun_halaman(isi=isi, nomor=n + 1)
            finally:
                isi.teks.close()
        finally:
            halaman.close()
    layak.akhir()


@dataclass(slots=True)
class _Tepi:
    """What stands at the edges of the pages around one."""

    ingat: deque[set[str]] = field(default_factory=lambda: deque(maxlen=_INGAT))
    jumlah: Counter[str] = field(default_factory=Counter)

    def tambah(self, halaman: Halaman) -> None:
        """One more page was read; the oldest is forgotten."""
        baris = [b for b, _ in halaman.baris]
        ini = {
            kunci(baris=b, atas=halaman.atas, bawah=halaman.bawah)
            for b in tepi(baris=baris, atas=halaman.atas, bawah=halaman.bawah)
        }
        if len(self.ingat) == _INGAT:
            self.jumlah -= Counter(self.ingat[0])
        self.ingat.append(ini)
        self.jumlah += Counter(ini)

    def bersihkan(self, halaman: Halaman) -> Halaman:
        """The page without its header and footer."""
        baris = [b for b, _ in halaman.baris]
        batas = max(min(_BERULANG, len(self.ingat)), len(self.ingat) / 2)
        dekat = {id(b) for b in tepi(baris=baris, atas=halaman.atas, bawah=halaman.bawah)}

        def berulang(b: BarisTeks) -> bool:
            if id(b) not in dekat:
                return False
            banyak = self.jumlah[kunci(baris=b, atas=halaman.atas, bawah=halaman.bawah)]
            return (banyak >= batas and banyak > 1) or is_nomor_halaman(baris=b, lain=baris)

        buang = pinggiran(baris=baris, berulang=berulang)
        return replace(halaman, baris=tuple(s for s in halaman.baris if s[0].dasar not in buang))


def _rangkai(pdf: pdfium.PdfDocument, nama: str, maju: Maju | None) -> Iterator[tuple[Blok, ...]]:
    """Pages as blocks, without what returns on them; a page waits until some after it are known."""
    tunggu: deque[Halaman] = deque()
    tepi_semua = _Tepi()
    banyak = 0
    for halaman in _halaman(pdf, nama, maju):
        tepi_semua.tambah(halaman)
        tunggu.append(halaman)
        if len(tunggu) > _TUNDA:
            blok = tuple(buat_blok(halaman=tepi_semua.bersihkan(tunggu.popleft()), nama=nama, tabel=banyak))
            banyak += sum(isinstance(b, Tabel) for b in blok)
            yield blok
    while tunggu:
        blok = tuple(buat_blok(halaman=tepi_semua.bersihkan(tunggu.popleft()), nama=nama, tabel=banyak))
        banyak += sum(isinstance(b, Tabel) for b in blok)
        yield blok


def _ulang_kepala(halaman: Iterator[tuple[Blok, ...]]) -> Iterator[tuple[Blok, ...]]:
    """A heading that is repeated on the next page is marked in the file only once; it is a heading there too."""
    atas: tuple[Baris, ...] = ()
    for blok in halaman:
        jadi = list(blok)
        for n, b in enumerate(jadi):
            if not isinstance(b, Tabel):
                continue
            banyak = len(atas)
            if atas and not b.kepala and len(b.badan) > banyak and _bentuk(b.badan[:banyak]) == _bentuk(atas):
                jadi[n] = b = replace(b, kepala=b.badan[:banyak], badan=b.badan[banyak:])
            atas = b.kepala
        yield tuple(jadi)


def _bentuk(baris: Sequence[Baris]) -> list[list[tuple[str, int, int]]]:
    return [[(teks_sebaris(s.isi), s.rentang_kolom, s.rentang_baris) for s in b.sel] for b in baris]


def _sambung(halaman: Iterator[tuple[Blok, ...]]) -> Iterator[tuple[Blok, ...]]:
    """A paragraph that goes on over the page is one again."""
    tahan: tuple[Blok, ...] = ()
    for blok in halaman:
        if tahan and blok and (satu := _lanjut(tahan[-1], blok[0])) is not None:
            tahan = (*tahan[:-1], satu)
            blok = blok[1:]
            if not blok:
                continue
        if tahan:
            yield (*tahan, GantiHalaman())
        tahan = blok
    if tahan:
        yield tahan


def _lanjut(atas: Blok, bawah: Blok) -> Paragraf | None:
    if not (isinstance(atas, Paragraf) and isinstance(bawah, Paragraf)):
        return None
    kiri, kanan = teks_sebaris(atas.isi), teks_sebaris(bawah.isi)
    berlanjut = kanan[:1].islower() or (kanan[:1].isdigit() and not is_butir(teks=kanan))
    if kiri[-1:] in ".:;!?" or not berlanjut or len(kiri) < _PENDEK:
        return None
    return replace(atas, isi=teks(gabung_teks(baris=[kiri, kanan])))
