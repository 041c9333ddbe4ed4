"""Lists of contents: what a report says that it holds, in its daftar isi, daftar tabel and list of annexes.

A list stands as a table with tabs, or as lines with dot leaders; page numbers and leaders are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.kernel.lokasi import Lokasi

BAB = re.compile(r"\W*BAB\b\s*(?P<nomor>[IVX]+|[ivx]+|\d{1,2}|[|Il1]{1,3})?(?![\w/])[\s.:\-–]*(?P<judul>.*)", re.I)
TABEL = re.compile(
    r"\W*(?:tabel|table)\b[\s.]*(?P<nomor>(?:[IVX]{1,4}|\d{1,2})(?:\s?[.\-]\s?\d{1,2})*(?![\d%,]))?[\s.:\-–]*(?P<judul>.*)",
    re.IGNORECASE,
)
HURUF = re.compile(r"\W{0,3}(?P<nomor>[A-Z])\s?\.[\s.]*(?P<judul>[A-Z]\w.{1,90})")
ANGKA = re.compile(r"\W{0,3}(?P<nomor>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s*(?P<judul>[A-Z].{2,90})")
LAMPIRAN = re.compile(r"\W*(?:DAFTAR\s+)?LAMPIRAN(?:\W*LAMPIRAN)?\W*", re.IGNORECASE)
_DAFTAR = re.compile(r"\W*DAFTAR\s+(ISI|TABEL|GAMBAR|LAMPIRAN|GRAFIK|BAGAN|SINGKATAN)\W*", re.IGNORECASE)
_PEMIMPIN = re.compile(r"[\s.…_]*(?:\.{2,}|…|_{2,})[\s.…_]*(?:\d{1,3}|[ivxlc]{1,6})?\s*$|\s+\d{1,3}\s*$", re.IGNORECASE)
_HALAMAN = re.compile(r"\W*(?:\d{1,3}|[ivxlc]{1,6}|halaman|hal\.?)\W*", re.IGNORECASE)
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)]\s*(.+)")
_KATA_TERBANYAK, _KATA_KALIMAT = 34, 8
# The other lists are named among the first lines of a list of contents.
_DEKAT = 8


@dataclass(frozen=True, slots=True)
class Entri:
    """One line of a list: its kind ("bab", "huruf", "angka", "tabel", "lampiran", ""), number, title and place.

    bab  the how many-th chapter of the list it stands below; 0 before the first
    """

    jenis: str
    nomor: str
    judul: str
    lokasi: Lokasi
    bab: int = 0


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """The lists of one report; ``tempat`` holds the positions in its stream that belong to them."""

    isi: tuple[Entri, ...]
    tabel: tuple[Entri, ...]
    tempat: frozenset[int]
    lokasi: Lokasi = Lokasi()


def baca_daftar(*, alur: Sequence[Unsur]) -> DaftarIsi:
    """The lists of contents of a report; without any, both are empty."""
    tempat: set[int] = set()
    baris: dict[str, list[tuple[str, Lokasi]]] = {}
    kini, lokasi, mulai = "", Lokasi(), 0
    kepala = {n: c[1].upper() for n, u in enumerate(alur) if isinstance(u, Alinea) and (c := _DAFTAR.fullmatch(u.teks))}
    terakhir = {nama: n for n, nama in kepala.items()}
    for n, u in enumerate(alur):
        # A list of contents names the other lists too: the line that comes again is an entry, not their heading.
        if kini == "ISI" and n in kepala and n - mulai < _DEKAT and (kepala[n] == "ISI" or n < terakhir[kepala[n]]):
            tempat.add(n)
        elif isinstance(u, Alinea) and (cocok := _DAFTAR.fullmatch(u.teks)):
            kini, mulai = cocok[1].upper(), n
            lokasi = u.lokasi if kini == "ISI" else lokasi
        elif not kini:
            continue
        elif (
            isinstance(u, Alinea)
            and _is_kalimat(u)
            and not any(isinstance(x, TabelMentah) or _PEMIMPIN.search(x.teks) for x in alur[mulai + 1 : n])
        ):
            # Its lines are the chapters themselves: the list was never filled.
            baris.pop(kini, None)
            tempat -= {m for m in tempat if m > mulai}
            kini = ""
            continue
        elif isinstance(u, Alinea) and _berakhir(u, kini, [t for t, _ in baris.get(kini, ())]):
            kini = ""
            continue
        else:
            baris.setdefault(kini, []).extend(_baris(u))
        tempat.add(n)
    isi, tabel = _entri(baris.get("ISI", ())), _entri(baris.get("TABEL", ()))
    lampiran = [Entri("lampiran", "", _tanpa_butir(t), x) for t, x in baris.get("LAMPIRAN", ()) if len(t) > 3]
    return DaftarIsi((*isi, *lampiran), tuple(e for e in tabel if e.jenis == "tabel"), frozenset(tempat), lokasi)


def _is_kalimat(a: Alinea) -> bool:
    return len(a.teks.split()) >= _KATA_KALIMAT and a.teks.endswith(".") and ".." not in a.teks


def _berakhir(a: Alinea, daftar: str, terbaca: Sequence[str]) -> bool:
    """Whether a line no longer belongs to a list: running text, or a title that the list has named already."""
    if len(a.teks.split()) > _KATA_TERBANYAK:
        return True
    if daftar != "ISI":
        judul = a.judul or a.teks.isupper() or BAB.fullmatch(a.teks) or ANGKA.fullmatch(a.teks)
        return bool(judul) and not re.match(r"\W*(?:tabel|table|gambar|grafik|bagan|lampiran|\d+\s)", a.teks, re.I)
    polos = _polos(_bersih(a.teks))
    if polos and any(_polos(t) == polos for t in terbaca):
        return True
    # A chapter whose title stands on the next line, listed with its title.
    bab = BAB.fullmatch(a.teks)
    if bab is None or not bab["nomor"] or bab["judul"].strip(" ."):
        return False
    return any((c := BAB.fullmatch(t)) and c["nomor"] == bab["nomor"] and c["judul"] for t in terbaca)


def _polos(teks: str) -> str:
    return re.sub(r"\W+", "", teks.casefold())


def _baris(u: Unsur) -> list[tuple[str, Lokasi]]:
    if isinstance(u, Alinea):
        return [(_bersih(u.teks), u.lokasi)]
    hasil = []
    for b in u.baris:
        sel = [s.teks for s in b if s.teks]
        if len(sel) > 1 and _HALAMAN.fullmatch(sel[-1]):
            sel = sel[:-1]
        if sel:
            # A row of a list is named by its line alone: its "table" has no name that a reader could look up.
            lokasi = replace(b[0].lokasi, baris_tabel=None) if b[0].lokasi.baris else b[0].lokasi
            hasil.append((_bersih(" ".join(sel)), lokasi))
    return hasil


def _bersih(teks: str) -> str:
    return _PEMIMPIN.sub("", teks).strip(" .")


def _tanpa_butir(teks: str) -> str:
    cocok = _BUTIR.fullmatch(teks)
    return cocok[1] if cocok else teks


def _entri(baris: Sequence[tuple[str, Lokasi]]) -> list[Entri]:
    hasil: list[Entri] = []
    bab, lampiran = 0, False
    for teks, lokasi in baris:
        if LAMPIRAN.fullmatch(teks):
            lampiran = True
            hasil.append(Entri("kepala lampiran", "", teks, lokasi, bab))
            continue
        jenis, nomor, judul = "lampiran" if lampiran else "", "", _tanpa_butir(teks)
        for nama, pola in (("bab", BAB), ("tabel", TABEL), ("angka", ANGKA), ("huruf", HURUF)):
            if (cocok := pola.fullmatch(teks)) and not lampiran:
                jenis, nomor, judul = nama, cocok["nomor"] or "", cocok["judul"].strip()
                break
        bab += jenis == "bab"
        if judul and not re.fullmatch(r"(?i)\W*halaman\W*", judul):
            hasil.append(Entri(jenis, nomor, judul, lokasi, bab))
    return hasil
