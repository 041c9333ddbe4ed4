"""The numbering pass: numbers and labels for headings and captions, then the text of every reference.

What carries ``Otomatis`` is numbered by the patterns of the document; ``Tercetak`` is never touched.

- A heading with ``Tercetak`` is not counted. What stands below it (until the next heading of its level or above)
  has no number of that level: captions are "Tabel 1", "Tabel 2", running through all such parts of the document,
  and sub-headings count from 1 in each.
- Captions restart whenever a level that their pattern names goes on to its next number.
- A kind of caption without a pattern runs through the document as "<jenis> {n}".
- A level without a pattern has headings without numbers; they are counted all the same.
- The pass may be run again; the result is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sakip.dokumen.node import (
    Blok,
    Dokumen,
    Gambar,
    Judul,
    Keterangan,
    Otomatis,
    Penomoran,
    Pohon,
    Tabel,
)
from sakip.dokumen.pola_nomor import baca_pola
from sakip.dokumen.sebaris import Rujuk, Sebaris
from sakip.dokumen.walk import iter_blok, petakan
from sakip.kernel.galat import SakipError

PANJANG_LABEL = 32


class LabelTidakDikenal(SakipError):
    """A reference to a label that no heading or caption has."""


class LabelGanda(SakipError):
    """Two headings or captions with one label."""


def beri_nomor(*, dokumen: Dokumen) -> Dokumen:
    """The document with numbers, labels and references filled."""
    penomor = _Penomor(dokumen)
    bernomor = petakan(dokumen=dokumen, fungsi=penomor.blok)
    rujukan = penomor.rujukan

    def isi_rujukan(bagian: Sebaris) -> Sebaris:
        if not isinstance(bagian, Rujuk):
            return bagian
        if bagian.label not in rujukan:
            raise LabelTidakDikenal(
                f"Rujukan ke “{bagian.label}” tidak dapat diisi: tidak ada judul, tabel, atau gambar dengan label itu "
                f"dalam “{dokumen.meta.judul}”. Betulkan labelnya atau hapus rujukan itu."
            )
        return replace(bagian, teks=rujukan[bagian.label])

    return petakan(dokumen=bernomor, sebaris=isi_rujukan)


def iter_label(*, dokumen: Dokumen) -> Iterator[str]:
    """The labels that stand in the document, in the order of print."""
    for blok in iter_blok(isi=dokumen.isi):
        label = blok.label if isinstance(blok, Judul) else ""
        if isinstance(blok, Tabel | Gambar | Pohon) and blok.keterangan is not None:
            label = blok.keterangan.label
        if label:
            yield label


class _Penomor:
    """The counters of one pass over one document."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.aturan: Penomoran = dokumen.penomoran
        self.hitung: Counter[int] = Counter()
        self.kini: dict[int, int] = {}
        self.keterangan: Counter[tuple[object, ...]] = Counter()
        self.rujukan: dict[str, str] = {}
        self.terpakai: set[str] = set()
        for label in iter_label(dokumen=dokumen):
            if label in self.terpakai:
                raise LabelGanda(
                    f"Label “{label}” dipakai lebih dari sekali dalam “{dokumen.meta.judul}”. "
                    "Setiap judul, tabel, dan gambar memerlukan label sendiri; ganti salah satunya."
                )
            self.terpakai.add(label)

    def blok(self, blok: Blok) -> Blok:
        """A block with its number and label, where it carries any."""
        if isinstance(blok, Judul):
            return self._judul(blok)
        if isinstance(blok, Tabel | Gambar | Pohon) and blok.keterangan is not None:
            return replace(blok, keterangan=self._keterangan(blok.keterangan))
        return blok

    def _judul(self, judul: Judul) -> Judul:
        tingkat = judul.tingkat
        for bawah in range(tingkat + 1, 7):
            self.hitung.pop(bawah, None)
            self.kini.pop(bawah, None)
        self.kini.pop(tingkat, None)
        nomor = judul.nomor
        if isinstance(nomor, Otomatis):
            self.hitung[tingkat] += 1
            self.kini[tingkat] = self.hitung[tingkat]
            pola = self.aturan.judul[tingkat - 1] if tingkat <= len(self.aturan.judul) else ""
            nomor = Otomatis(baca_pola(pola).tulis(nomor=self.kini))
        label = judul.label or self._label_baru("judul", judul.teks)
        self.rujukan[label] = nomor.teks.rstrip(".") or judul.teks
        return replace(judul, nomor=nomor, label=label)

    def _keterangan(self, keterangan: Keterangan) -> Keterangan:
        nomor = keterangan.nomor
        if isinstance(nomor, Otomatis):
            pola = baca_pola(self.aturan.keterangan.get(keterangan.jenis, f"{keterangan.jenis} {{n}}"))
            lingkup = (keterangan.jenis, *(self.kini.get(t, 0) for t in pola.tingkat))
            self.keterangan[lingkup] += 1
            nomor = Otomatis(pola.tulis(nomor={**self.kini, 0: self.keterangan[lingkup]}))
        label = keterangan.label or self._label_baru(keterangan.jenis, keterangan.teks)
        self.rujukan[label] = nomor.teks.rstrip(".") or keterangan.teks
        return replace(keterangan, nomor=nomor, label=label)

    def _label_baru(self, jenis: str, teks: str) -> str:
        """A label made of the words themselves, so that it stays when other parts come and go."""
        polos = unicodedata.normalize("NFKD", f"{jenis} {teks}").encode("ascii", "ignore").decode().lower()
        dasar = re.sub(r"[^a-z0-9]+", "-", polos).strip("-")[:PANJANG_LABEL].rstrip("-")
        label, ke = dasar, 1
        while label in self.terpakai:
            ke += 1
            label = f"{dasar}-{ke}"
        self.terpakai.add(label)
        return label
