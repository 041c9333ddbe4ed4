"""Text laid out by spaces as blocks in reading order: paragraphs, and tables without rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sakip.dokumen.node import Baris, Blok, GantiHalaman, Kolom, Paragraf, Sel, Tabel
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.lokasi import Lokasi
from sakip.readers.gabung import gabung_teks, is_butir
from sakip.readers.hias import bersihkan
from sakip.readers.teks_alinea import Tepi, susun_alinea, ukur_tepi
from sakip.readers.teks_kepala import BarisIsi
from sakip.readers.teks_rata import BarisPotong, Wilayah, cari_wilayah
from sakip.readers.teks_tabel import TabelTata, susun_tabel
from sakip.readers.teks_tata import baca_halaman, potong

# A line that ends this near to the margin may go on.
_PENUH = 12
_AKHIR_KALIMAT = (".", ":", ";", "!", "?")


def susun_tata(*, baris: Sequence[str], nama: str) -> Iterator[Blok]:
    """The blocks of a text laid out by spaces."""
    tunda: Paragraf | None = None
    terakhir: TabelTata | None = None
    for n, halaman in enumerate(baca_halaman(baris=baris)):
        isi = [(b, potong(teks=b.teks)) for b in halaman]
        hasil = _Halaman(isi, nama, terakhir)
        blok = list(hasil.blok())
        terakhir = hasil.terakhir
        if n and not (tunda and blok and isinstance(blok[0], Paragraf) and _berlanjut(tunda, blok[0])):
            yield from [tunda] if tunda else []
            tunda = None
            yield GantiHalaman()
        if tunda and blok:
            blok[0] = _sambung(tunda, blok[0])
            tunda = None
        if blok and isinstance(blok[-1], Paragraf) and hasil.penuh:
            tunda = blok.pop()  # type: ignore[assignment]
        yield from blok
    if tunda:
        yield tunda


def _berlanjut(atas: Paragraf, bawah: Paragraf) -> bool:
    """Whether a paragraph goes on over a page break."""
    kiri, kanan = teks_sebaris(atas.isi), teks_sebaris(bawah.isi)
    return not kiri.endswith(_AKHIR_KALIMAT) and kanan[:1].islower() and not is_butir(teks=kanan)


def _sambung(atas: Paragraf, bawah: Blok) -> Paragraf:
    assert isinstance(bawah, Paragraf)
    return replace(atas, isi=teks(gabung_teks(baris=[teks_sebaris(atas.isi), teks_sebaris(bawah.isi)])))


class _Halaman:
    """The blocks of one page. ``terakhir`` is the table it ends with; ``penuh`` tells that its last line is full."""

    def __init__(self, isi: Sequence[BarisPotong], nama: str, sebelum: TabelTata | None) -> None:
        self.isi, self.nama = isi, nama
        self.terakhir: TabelTata | None = sebelum
        self.tepi = Tepi(0, 0, 0)
        self.penuh = False

    def blok(self) -> Iterator[Blok]:
        """The blocks from the top."""
        ruas, n, kumpul = list[tuple[int, Wilayah | None, TabelTata | None]](), 0, 0
        while n < len(self.isi):
            wilayah = cari_wilayah(baris=self.isi, mulai=n, batas=kumpul)
            sebelum = self.terakhir if wilayah and wilayah.awal == 0 else None
            tabel = susun_tabel(baris=self.isi, wilayah=wilayah, sebelum=sebelum) if wilayah else None
            if not (wilayah and tabel):
                n += 1
                continue
            ruas.append((kumpul, wilayah, tabel))
            self.terakhir = tabel
            n = kumpul = wilayah.akhir
        if kumpul < len(self.isi):
            self.terakhir = None
        ruas.append((kumpul, None, None))
        yield from self._ruas(ruas)

    def _ruas(self, ruas: Sequence[tuple[int, Wilayah | None, TabelTata | None]]) -> Iterator[Blok]:
        luar = [b for awal, w, _ in ruas for b in self.isi[awal : w.awal if w else None]]
        self.tepi = ukur_tepi(baris=luar)
        self.penuh = bool(luar) and luar[-1][1][-1].x1 + _PENUH >= self.tepi.kanan > 0
        for awal, wilayah, tabel in ruas:
            yield from self._alinea(awal, wilayah.awal if wilayah else len(self.isi))
            if wilayah and tabel:
                yield self._tabel(tabel, self.isi[wilayah.awal][0].halaman)

    def _alinea(self, awal: int, akhir: int) -> Iterator[Paragraf]:
        for alinea in susun_alinea(baris=self.isi[awal:akhir], tepi=self.tepi):
            lokasi = Lokasi(berkas=self.nama, halaman=alinea.halaman, baris=alinea.nomor)
            if bersih := bersihkan(teks=alinea.teks):
                yield Paragraf(teks(bersih), lokasi=lokasi)

    def _tabel(self, tabel: TabelTata, halaman: int) -> Tabel:
        banyak = len(tabel.kepala)
        kepala = tuple(self._baris(b, n, halaman) for n, b in enumerate(tabel.kepala, 1))
        badan = tuple(self._baris(b, n, halaman) for n, b in enumerate(tabel.badan, banyak + 1))
        nomor = min(s.nomor for b in (*tabel.kepala, *tabel.badan) for s in b if s.nomor)
        tempat = Lokasi(berkas=self.nama, halaman=halaman, baris=nomor)
        return Tabel((Kolom(),) * len(tabel.kolom), kepala, badan, lokasi=tempat)

    def _baris(self, baris: BarisIsi, ke: int, halaman: int) -> Baris:
        awal = min((s.nomor for s in baris if s.nomor), default=None)
        return Baris(
            tuple(
                Sel(
                    teks(bersihkan(teks=s.teks)),
                    lokasi=Lokasi(berkas=self.nama, halaman=halaman, baris_tabel=ke, baris=s.nomor or awal),
                )
                for s in baris
            )
        )
