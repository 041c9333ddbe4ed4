"""What a table is called and how its columns are numbered, as it stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kepala import baca_kepala, is_baris_nomor
from sakip.fakta.ekstraksi.struktur_daftar import TABEL
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.kernel.lokasi import Lokasi

_KONTEKS = 4
_KALIMAT = re.compile(
    r"\b(?:adalah|menunjukkan|menyajikan|dapat|disajikan|di\s?atas|di\s?bawah|berikut|tersebut)\b", re.I
)


@dataclass(frozen=True, slots=True)
class JudulTabel:
    """The caption of a table: its number as printed (empty without one), title and place.

    di     position in the stream; ``tabel`` the table as read
    kata   the word "Tabel" stands above it
    """

    nomor: str
    judul: str
    lokasi: Lokasi
    di: int
    tabel: TabelBaca
    mentah: TabelMentah
    kata: bool


def baca_judul_tabel(*, alur: Sequence[Unsur], tabel: Sequence[TabelBaca]) -> tuple[JudulTabel, ...]:
    """The captions of all tables of a report, in order."""
    return tuple(_semua(alur, tabel))


def _semua(alur: Sequence[Unsur], tabel: Sequence[TabelBaca]) -> Iterator[JudulTabel]:
    ke = 0
    for n, u in enumerate(alur):
        if isinstance(u, TabelMentah) and u.baris:
            yield _satu(alur, n, tabel[ke], u)
            ke += 1


def _satu(alur: Sequence[Unsur], n: int, tabel: TabelBaca, mentah: TabelMentah) -> JudulTabel:
    atas: list[Alinea] = []
    for u in reversed(alur[max(0, n - _KONTEKS) : n]):
        if isinstance(u, TabelMentah):
            break
        cocok = TABEL.fullmatch(u.teks)
        if cocok and is_judul(u.teks, cocok["judul"]):
            judul = " ".join(t for t in (cocok["judul"], *(a.teks for a in reversed(atas))) if t)
            return JudulTabel(_rapi(cocok["nomor"]), judul.strip(), u.lokasi, n, tabel, mentah, kata=True)
        atas.append(u)
    dekat = atas[0] if atas else None
    if dekat and len(dekat.teks.split()) <= 14 and not re.search(r"[:.;,]$", dekat.teks):
        return JudulTabel("", dekat.teks, dekat.lokasi, n, tabel, mentah, kata=False)
    return JudulTabel("", "", mentah.lokasi, n, tabel, mentah, kata=False)


def is_judul(teks: str, judul: str) -> bool:
    """Whether a line that begins with "Tabel" is a caption, not a sentence about a table."""
    return len(teks.split()) <= 34 and not re.search(r"[;:]$", teks) and not _KALIMAT.match(judul)


def _rapi(nomor: str | None) -> str:
    return re.sub(r"\s", "", nomor or "").replace("-", ".")


@dataclass(frozen=True, slots=True)
class NomorKolom:
    """The printed number of a column, "" where it is left out, None where the table numbers no column."""

    ke: int
    nomor: str | None
    teks: str
    judul: str
    lokasi: Lokasi


def baca_nomor_kolom(*, judul: JudulTabel) -> tuple[NomorKolom, ...]:
    """The columns of a table with their numbers, and the text that may hold a formula."""
    mentah = judul.mentah
    kepala = baca_kepala(baris=mentah.baris, tertentu=mentah.kepala)
    if not kepala.banyak:
        return ()
    baris = mentah.baris[kepala.banyak - 1]
    bernomor = is_baris_nomor(baris)
    return tuple(_kolom(mentah.baris[: kepala.banyak], k, bernomor) for k in range(len(kepala.jalur)))


def _kolom(kepala: Sequence[tuple[SelMentah, ...]], k: int, bernomor: bool) -> NomorKolom:
    isi = [b[k] for b in kepala if k < len(b) and b[k].teks]
    rumus = next((s for s in isi if re.search(r"\d\s*\)?\s*=\s*\(?\s*\d", s.teks)), None)
    akhir = kepala[-1]
    sel = akhir[k] if k < len(akhir) else SelMentah("", akhir[0].lokasi)
    angka = re.match(r"\(?\s*(\d{1,2})", sel.teks) if bernomor else None
    nomor = (angka[1] if angka else "") if bernomor else None
    judul = " ".join(s.teks for s in (isi[:-1] if bernomor and isi and isi[-1] is sel else isi))
    return NomorKolom(k + 1, nomor, rumus.teks if rumus else "", judul, rumus.lokasi if rumus else sel.lokasi)
