"""The authors' texts that a report asks for, as a person edits them: one box for each text.

A text of the catalogue that is a list has one line for each item; a running text is one record.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from sakip.data.narasi import TeksNarasi
from sakip.dokumen.node import Dokumen, Judul, TeksPenulis
from sakip.dokumen.sebaris import KontrolTeks
from sakip.dokumen.walk import iter_blok, iter_sebaris_blok
from sakip.kernel.periode import Periode
from sakip.peraturan.narasi import Bentuk, muat_narasi
from sakip_web.rakitan.selectors import rekaman
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca
from sakip_web.rekaman.ubah import Ubah

HIMPUNAN: Final = "narasi.teks"
_TAG: Final = re.compile(r"narasi:([^:]+):(.*?)(?::([0-9]{4}(?:-TW[1-4])?))?", re.DOTALL)
BATAS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Asal:
    """Which text: its key in the catalogue, what it speaks of, and the period that it was written for."""

    kunci: str
    untuk: str
    periode: Periode | None

    @property
    def ruas(self) -> str:
        """The name of its field: short, and made of letters and digits whatever the ids are."""
        bahan = f"{self.kunci}\n{self.untuk}\n{self.periode.kode if self.periode else ''}"
        return f"t{hashlib.sha256(bahan.encode()).hexdigest()[:12]}"

    @property
    def rekaman(self) -> str:
        """The key of its first record: of two people who begin it at the same moment one is told."""
        kode = self.periode.kode if self.periode else ""
        dasar = f"{self.kunci}:{self.untuk}:{kode}"
        return dasar if len(dasar) <= 240 else self.ruas


@dataclass(frozen=True, slots=True)
class Tempat:
    """A text in a document: its tag's origin, its heading, and the anchor of the heading above it."""

    asal: Asal
    judul: str
    bab: str
    jangkar: str
    kosong: bool
    perbarui: bool


@dataclass(frozen=True, slots=True)
class TeksSunting:
    """A text to edit: its place, how it is written, what is stored, and the versions of its records."""

    tempat: Tempat
    petunjuk: str
    contoh: str
    daftar: bool
    wajib: bool
    isi: str
    versi: str
    oleh: str

    @property
    def sidik(self) -> str:
        """The hash of the text as it is shown: what comes back with the same one was not touched."""
        return sidik_teks(self.isi)


def tempat_teks(*, dokumen: Dokumen) -> tuple[Tempat, ...]:
    """Every text that a document asks for, once, in the order of print."""
    hasil: dict[str, Tempat] = {}
    bab, jangkar = "", "isi"
    for blok in iter_blok(isi=dokumen.isi):
        if isinstance(blok, Judul):
            bab, jangkar = f"{blok.nomor.teks} {blok.teks}".strip(), _jangkar(blok.label)
        kontrol: list[TeksPenulis | KontrolTeks] = [blok] if isinstance(blok, TeksPenulis) else []
        kontrol += [b for b in iter_sebaris_blok(blok=blok) if isinstance(b, KontrolTeks)]
        for satu in kontrol:
            asal = baca_tag(tag=satu.tag)
            if asal is not None:
                hasil.setdefault(asal.ruas, Tempat(asal, satu.judul, bab, jangkar, satu.kosong, satu.perbarui))
    return tuple(hasil.values())


def baca_tag(*, tag: str) -> Asal | None:
    """The text of a tag; None for a tag of something else.

    >>> baca_tag(tag="narasi:jabatan_upaya:kasi-x:2024-TW2").untuk
    'kasi-x'
    """
    cocok = _TAG.fullmatch(tag)
    if cocok is None:
        return None
    return Asal(cocok[1], cocok[2], Periode.parse(cocok[3]) if cocok[3] else None)


def daftar_sunting(*, tahun: Tahun, dokumen: Dokumen) -> tuple[TeksSunting, ...]:
    """The texts of a document with what is stored of them, without a query."""
    milik: dict[Asal, list[Terbaca]] = {}
    for t in rekaman(tahun=tahun, himpunan=(HIMPUNAN,)):
        isi = cast(TeksNarasi, t.butir.objek)
        milik.setdefault(Asal(isi.kunci, isi.untuk, isi.periode), []).append(t)
    katalog = muat_narasi()
    hasil = []
    for tempat in tempat_teks(dokumen=dokumen):
        kunci = katalog.get(tempat.asal.kunci)
        ada = milik.get(tempat.asal, [])
        berbaris = kunci is not None and kunci.bentuk is Bentuk.DAFTAR
        hasil.append(
            TeksSunting(
                tempat,
                kunci.petunjuk if kunci else "",
                kunci.contoh if kunci else "",
                berbaris,
                kunci is not None and kunci.wajib,
                rapikan("\n".join(cast(TeksNarasi, t.butir.objek).teks for t in ada)),
                json.dumps([[t.butir.kunci, t.versi] for t in ada]),
                ada[-1].oleh if ada else "",
            )
        )
    return tuple(hasil)


def rapikan(teks: str) -> str:
    """A posted text with one kind of line end and nothing at its ends."""
    return teks.replace("\r\n", "\n").replace("\r", "\n").strip()[:BATAS]


def sidik_teks(teks: str) -> str:
    """A short hash of a text."""
    return hashlib.sha256(teks.encode()).hexdigest()[:16]


def ubah_teks(*, teks: TeksSunting, baru: str, versi: str) -> tuple[Ubah, ...]:
    """The changes of records that make a text what was typed; ``versi`` is what was read when it was shown."""
    asal = teks.tempat.asal
    dibaca = _baca_versi(versi)
    baris = [b.strip() for b in baru.split("\n") if b.strip()] if teks.daftar else ([baru] if baru else [])
    hasil = []
    for n, isi in enumerate(baris):
        objek = TeksNarasi(asal.kunci, isi, asal.untuk, periode=asal.periode)
        if n < len(dibaca):
            kunci, nomor = dibaca[n]
            hasil.append(Ubah(HIMPUNAN, kunci, objek, nomor))
        else:
            hasil.append(Ubah(HIMPUNAN, _kunci_baru(asal, n, {k for k, _ in dibaca}), objek, 0))
    hasil += [Ubah(HIMPUNAN, kunci, None, nomor) for kunci, nomor in dibaca[len(baris) :]]
    return tuple(hasil)


def _kunci_baru(asal: Asal, nomor: int, terpakai: set[str]) -> str:
    kunci = asal.rekaman if nomor == 0 else f"{asal.rekaman}#{nomor + 1}"
    while kunci in terpakai:
        kunci = f"{kunci}+"
    return kunci


def _baca_versi(teks: str) -> Sequence[tuple[str, int]]:
    """The records that were read; a text that is not ours names none, and so clashes with what is stored."""
    try:
        isi = json.loads(teks or "[]")
        return [(str(b[0]), int(b[1])) for b in isi]
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return []


def _jangkar(label: str) -> str:
    return "b-" + re.sub(r"[^A-Za-z0-9_-]+", "-", label).strip("-")
