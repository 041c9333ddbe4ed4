"""Texts that an author edited in Word go back into the part *narasi*.

A text box of a printed document carries the tag ``narasi:<kunci>:<untuk>``, with ``:<kode periode>`` after it when the
text was written for one period. Its text comes as plain lines; the items of a list are lines that begin with ``1. ``,
``a. ``, ``i. `` or ``- ``, lines below an item belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode
from sakip.peraturan.narasi import Bentuk, muat_narasi

_TAG = re.compile(r"narasi:([^:]+):(.*?)(?::(\d{4}(?:-TW[1-4])?))?", re.DOTALL)
_BUTIR = re.compile(r"(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]\s+|[-–•]\s+")


def ambil_teks(*, tahun: TahunKinerja, teks: Mapping[str, str]) -> tuple[TahunKinerja, tuple[str, ...]]:
    """Take texts by their tags into the year; also the tags that name no text of this year, which are left alone.

    What changed follows from comparing both years. A changed text no longer waits to be renewed.
    """
    asing: list[str] = []
    isi = tahun.narasi.teks
    for tag, baru in teks.items():
        bagian = urai_tag(tag=tag)
        if bagian is None or not _is_kenal(tahun, *bagian[:2]):
            asing.append(tag)
            continue
        isi = _replace(isi, *bagian, baru)
    return replace(tahun, narasi=Narasi(isi)), tuple(asing)


def urai_tag(*, tag: str) -> tuple[str, str, Periode | None] | None:
    """The key of a text, what it speaks of, and its period; None for a tag of something else.

    >>> urai_tag(tag="narasi:saran::2024-TW2")
    ('saran', '', Periode(tahun=2024, triwulan=2))
    """
    cocok = _TAG.fullmatch(tag)
    return (cocok[1], cocok[2], Periode.parse(cocok[3]) if cocok[3] else None) if cocok else None


def _is_kenal(tahun: TahunKinerja, kunci: str, untuk: str) -> bool:
    p = tahun.perencanaan
    ada = {"", *(j.id for j in tahun.organisasi.jabatan)}
    for bagian in (p.tujuan, p.sasaran, p.simpul, p.indikator):
        ada |= {x.id for x in bagian}
    milik = {(t.kunci, t.untuk) for t in tahun.narasi.teks}
    return (kunci, untuk) in milik or (kunci in muat_narasi() and untuk in ada)


def _replace(
    isi: tuple[TeksNarasi, ...], kunci: str, untuk: str, periode: Periode | None, baru: str
) -> tuple[TeksNarasi, ...]:
    """Put the new texts of a key where its old ones stood; a key without any goes to the end."""
    lama = [t for t in isi if (t.kunci, t.untuk, t.periode) == (kunci, untuk, periode)]
    potong = _split(kunci, baru, [t.teks for t in lama])
    if _lines(potong) == _lines([t.teks for t in lama]):
        return isi
    ganti = tuple(TeksNarasi(kunci, t, untuk, periode=periode) for t in potong)
    tempat = isi.index(lama[0]) if lama else len(isi)
    sebelum = tuple(t for t in isi[:tempat] if t not in lama)
    return (*sebelum, *ganti, *(t for t in isi[tempat:] if t not in lama))


def _lines(teks: Sequence[str]) -> list[str]:
    return [b for t in teks for b in (" ".join(b.split()) for b in t.split("\n")) if b]


def _split(kunci: str, baru: str, lama: Sequence[str]) -> list[str]:
    """The texts a box holds: items of a list; else one text, or one a line where the key had several."""
    baris = [b.rstrip() for b in baru.split("\n") if b.strip()]
    entri = muat_narasi().get(kunci)
    daftar = entri.bentuk is Bentuk.DAFTAR if entri else len(lama) > 1
    if daftar and any(_BUTIR.match(b) for b in baris):
        return _split_butir(baris)
    if daftar or len(lama) > 1:
        return [b.strip() for b in baris]
    return ["\n".join(b.strip() for b in baris)] if baris else []


def _split_butir(baris: Sequence[str]) -> list[str]:
    butir: list[str] = []
    for b in baris:
        if (awal := _BUTIR.match(b)) or not butir:
            butir.append(b[awal.end() :].strip() if awal else b.strip())
        else:
            butir[-1] += f"\n{b.rstrip()}"
    return butir
