"""Reading a PDF while telling how far it is, and which computations of the tables read so far are wrong.

Every few pages the blocks that came since are examined by themselves, so the cost grows with the pages and not with
their square. A table at the end of such a piece may go on over the page; it waits for the next piece.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from sakip.dokumen.node import Blok, Dokumen, GantiHalaman, Meta, Tabel
from sakip.dokumen.titik import beri_titik
from sakip.kernel.tempat import sebut_tempat
from sakip.readers.meta import TANPA_TANGGAL
from sakip.readers.pdf import iter_pdf
from sakip.reviu.sementara import periksa_sementara

SETIAP = 10
JEDA = 2
TERBANYAK = 10
# The first blocks of a report tell its period and its kind; later pieces are read with them.
_AWAL = 40


def baca_bertahap(*, isi: bytes, nama: str, lapor: Callable[[str], None]) -> Dokumen:
    """The document in a PDF, the same as without telling."""
    pantau = _Pantau(nama, lapor)
    semua: list[Blok] = []
    for halaman in iter_pdf(isi=isi, nama=nama, maju=pantau.maju):
        semua += halaman
        pantau.halaman(halaman)
    return Dokumen(meta=Meta(nama, "", TANPA_TANGGAL), isi=tuple(semua))


class _Pantau:
    """Keeps the blocks that were not examined yet, and tells."""

    def __init__(self, nama: str, lapor: Callable[[str], None]) -> None:
        self.nama, self.lapor = nama, lapor
        self.awal: list[Blok] = []
        self.tunggu: list[Blok] = []
        self.banyak = 0
        self.sudah: set[tuple[str, ...]] = set()
        self.kata = monotonic()

    def maju(self, nomor: int, dari: int) -> None:
        if monotonic() - self.kata >= JEDA:
            self.kata = monotonic()
            self.lapor(f"Halaman {nomor} dari {dari} …")

    def halaman(self, blok: Sequence[Blok]) -> None:
        if len(self.awal) < _AWAL:
            self.awal += [b for b in blok if not isinstance(b, Tabel | GantiHalaman)][: _AWAL - len(self.awal)]
        self.tunggu += blok
        self.banyak += 1
        if self.banyak % SETIAP == 0 and len(self.sudah) <= TERBANYAK:
            siap, self.tunggu = _belah(self.tunggu)
            self._periksa(siap)

    def _periksa(self, siap: Sequence[Blok]) -> None:
        if not any(isinstance(b, Tabel) for b in siap):
            return
        utuh = Dokumen(meta=Meta(self.nama, "", TANPA_TANGGAL), isi=(*self.awal, *siap))
        for t in periksa_sementara(dokumen=beri_titik(dokumen=utuh), sumber=self.nama):
            tempat = sebut_tempat(tempat=t.lokasi[0], berkas=self.nama) if t.lokasi else ""
            kunci = (t.kode, tempat, t.tertulis, t.seharusnya)
            if kunci in self.sudah or len(self.sudah) > TERBANYAK:
                continue
            self.sudah.add(kunci)
            if len(self.sudah) > TERBANYAK:
                self.lapor("Sementara: masih ada lagi; semuanya tampil setelah halaman terakhir.")
            else:
                self.lapor(f"Sementara: {t.judul}: {t.tertulis} → {t.seharusnya} ({tempat})")


def _belah(blok: list[Blok]) -> tuple[list[Blok], list[Blok]]:
    """What is complete, and a table at the end that may go on."""
    akhir = next((n for n in range(len(blok) - 1, -1, -1) if not isinstance(blok[n], GantiHalaman)), -1)
    if akhir < 0 or not isinstance(blok[akhir], Tabel):
        return blok, []
    awal = akhir
    # Its heading stands above it.
    while awal and not isinstance(blok[awal - 1], Tabel | GantiHalaman) and akhir - awal < 2:
        awal -= 1
    return blok[:awal], blok[awal:]
