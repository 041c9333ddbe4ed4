"""Chapters and sub-headings of a report as they stand in its text.

A chapter is named in the list of contents and in the description of the outline (sistematika) too. Of several lines
with one number and title the one with the most text below it is the chapter itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.fakta.ekstraksi.struktur_daftar import ANGKA, BAB, HURUF, LAMPIRAN, DaftarIsi, Entri
from sakip.kernel.lokasi import Lokasi

_ROMAWI = {"I": 1, "V": 5, "X": 10}
_BAB_TANPA_NOMOR = re.compile(r"\W*(?:PENDAHULUAN|PERENCANAAN|AKUNTABILITAS|PENUTUP|SIMPULAN|KESIMPULAN)\b.{0,40}")
_SAMBUNG = frozenset("dan yang untuk atas pada dengan dari dalam terhadap serta oleh kepada bagi".split())
# What a chapter is about, told behind its name: "PENUTUP: memuat kesimpulan".
_BUKAN_JUDUL = re.compile(r"[,;]$|\b(?i:bab|ini)\b|\w: [a-z]")
_PANGKAT = re.compile(r"\W*(?:NIP\b|pembina|penata|pengatur|juru)\b", re.IGNORECASE)
_MIRIP = 0.82
_TUTUP = re.compile(r"penutup|simpulan", re.IGNORECASE)
_LAMPIRAN_TERSEDIKIT = 3


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter: its place in the order, number (None without one), title, and its stretch of the stream."""

    ke: int
    nomor: int | None
    tertulis: str
    judul: str
    lokasi: Lokasi
    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class Kerangka:
    """The outline of a report: chapters, sub-headings, where its annexes begin, and announced lists of annexes.

    bertajuk   whether a line of its own says where the annexes begin
    """

    bab: tuple[Bab, ...]
    subbab: tuple[Entri, ...]
    lampiran: int | None
    diumumkan: tuple[int, ...]
    bertajuk: bool = True

    def bab_di(self, n: int) -> Bab | None:
        """The chapter that a position of the stream lies in."""
        return next((b for b in self.bab if b.awal <= n < b.akhir), None)


def angka_bab(teks: str) -> int | None:
    """The number of a chapter, Roman or not; None for what is neither.

    >>> angka_bab("IV"), angka_bab("3"), angka_bab("PENUTUP")
    (4, 3, None)
    """
    if teks.isdigit():
        return int(teks)
    nilai = [_ROMAWI.get(c) for c in teks.upper()]
    if not nilai or None in nilai:
        return None
    angka = [v for v in nilai if v is not None]
    return sum(-a if a < b else a for a, b in pairwise([*angka, 0]))


def baca_kerangka(*, alur: Sequence[Unsur], daftar: DaftarIsi) -> Kerangka:
    """The outline of one report."""
    semua = _calon(alur, daftar)
    sistematika = _sistematika(semua)
    nyata = _pilih([c for c in semua if c not in sistematika], len(alur), alur)
    terakhir = nyata[-1][0] if nyata else -1
    tanda = [
        n for n, u in enumerate(alur) if n not in daftar.tempat and isinstance(u, Alinea) and LAMPIRAN.fullmatch(u.teks)
    ]
    bertajuk = next((n for n in tanda if n > terakhir), None)
    lampiran = bertajuk if bertajuk is not None else _lampiran_tanpa_tajuk(alur, nyata)
    batas = [c[0] for c in nyata[1:]] + [lampiran if lampiran is not None else len(alur)]
    bab = tuple(
        Bab(k, angka_bab(nomor), f"BAB {nomor}".strip(), judul, alur[n].lokasi, n, akhir)
        for k, ((n, nomor, judul), akhir) in enumerate(zip(nyata, batas, strict=False), 1)
    )
    subbab = tuple(_subbab(alur, bab, sistematika, {e.nomor: e.judul for e in daftar.isi if e.nomor}))
    return Kerangka(bab, subbab, lampiran, tuple(n for n in tanda if n < terakhir), bertajuk is not None)


Calon = tuple[int, str, str]


def _lampiran_tanpa_tajuk(alur: Sequence[Unsur], bab: Sequence[Calon]) -> int | None:
    """Where annexes begin that no line announces: several tables behind the closing chapter, which has none itself."""
    if not bab or not _TUTUP.search(bab[-1][2]):
        return None
    tabel = [n for n, u in enumerate(alur) if n > bab[-1][0] and isinstance(u, TabelMentah)]
    if len(tabel) < _LAMPIRAN_TERSEDIKIT:
        return None
    awal = tabel[0]
    while awal - 1 > bab[-1][0] and _is_kop(alur[awal - 1]):
        awal -= 1
    return awal


def _is_kop(u: Unsur) -> bool:
    return isinstance(u, Alinea) and (u.teks.isupper() or u.judul > 0)


def _calon(alur: Sequence[Unsur], daftar: DaftarIsi) -> list[Calon]:
    hasil: list[Calon] = []
    for n, u in enumerate(alur):
        if n in daftar.tempat or not isinstance(u, Alinea):
            continue
        cocok = BAB.fullmatch(u.teks)
        if not cocok or len(u.teks.split()) > 12 or _BUKAN_JUDUL.search(cocok["judul"]):
            continue
        nomor, judul = cocok["nomor"] or "", cocok["judul"].strip(" .")
        if not nomor and not _BAB_TANPA_NOMOR.fullmatch(judul):
            continue
        hasil.append((n, nomor, judul or _judul_berikut(alur, n)))
    return hasil


def _sistematika(calon: Sequence[Calon]) -> list[Calon]:
    """The lines of the description of the outline: they begin with chapter one again, and later ones start lower."""
    runtun: list[list[Calon]] = []
    terakhir = 0
    for c in calon:
        nomor = angka_bab(c[1])
        if not runtun or (nomor is not None and nomor <= terakhir):
            runtun.append([])
        runtun[-1].append(c)
        terakhir = terakhir if nomor is None else nomor
    for k, satu in enumerate(runtun[1:-1], 1):
        if len(satu) > 1 and angka_bab(satu[0][1]) == 1 and (angka_bab(runtun[k + 1][0][1]) or 0) > 1:
            return satu
    return []


def _judul_berikut(alur: Sequence[Unsur], n: int) -> str:
    berikut = alur[n + 1] if n + 1 < len(alur) else None
    return berikut.teks if isinstance(berikut, Alinea) and len(berikut.teks.split()) <= 8 else ""


def _pilih(calon: Sequence[Calon], panjang: int, alur: Sequence[Unsur]) -> list[Calon]:
    """The chapters themselves among all lines that name a chapter."""
    batas = [c[0] for c in calon[1:]] + [panjang]
    isi = [(c, _banyak_isi(alur, c[0], b)) for c, b in zip(calon, batas, strict=False)]
    terpilih: list[tuple[Calon, int]] = []
    for c, banyak in isi:
        sama = next((k for k, (lain, _) in enumerate(terpilih) if _satu_bab(lain, c)), None)
        if sama is None:
            terpilih.append((c, banyak))
        elif banyak > terpilih[sama][1]:
            terpilih[sama] = (c, banyak)
    return sorted(c for c, _ in terpilih)


def _banyak_isi(alur: Sequence[Unsur], awal: int, akhir: int) -> int:
    return sum(20 * len(u.baris) if isinstance(u, TabelMentah) else len(u.teks.split()) for u in alur[awal + 1 : akhir])


def _satu_bab(a: Calon, b: Calon) -> bool:
    """Whether two lines name one chapter."""
    kiri, kanan = (re.sub(r"\W+", "", c[2].casefold()) for c in (a, b))
    if a[1].upper() != b[1].upper():
        return False
    return kiri == kanan or SequenceMatcher(None, kiri, kanan).ratio() >= _MIRIP


def _subbab(
    alur: Sequence[Unsur], bab: Sequence[Bab], sistematika: Sequence[Calon], terdaftar: Mapping[str, str]
) -> Iterator[Entri]:
    awal, akhir = (sistematika[0][0], sistematika[-1][0]) if sistematika else (0, -1)
    terakhir = str(angka_bab(sistematika[-1][1])) if sistematika else ""
    for b in bab:
        for n in range(b.awal + 1, b.akhir):
            e = None if awal <= n <= akhir else _satu_subbab(alur, n, b.ke, terdaftar)
            if e is not None and not (b.awal < akhir < n and e.nomor.split(".")[0] == terakhir):
                yield e


def _satu_subbab(alur: Sequence[Unsur], n: int, bab: int, terdaftar: Mapping[str, str]) -> Entri | None:
    u = alur[n]
    if not isinstance(u, Alinea) or u.teks.startswith("-"):
        return None
    for jenis, pola in (("angka", ANGKA), ("huruf", HURUF)):
        cocok = pola.fullmatch(u.teks)
        if cocok is None or (jenis == "huruf" and _is_orang(alur, n)):
            continue
        judul = cocok["judul"].strip(" .")
        # A number and a first word that the list of contents has make a title of a line with small letters.
        if _is_judul(u, cocok["judul"]) or _awal(terdaftar.get(cocok["nomor"], "")) == _awal(judul):
            return Entri(jenis, cocok["nomor"], judul, u.lokasi, bab)
    return None


def _awal(judul: str) -> str:
    return re.sub(r"\W+", " ", judul.casefold()).strip().partition(" ")[0]


def _is_orang(alur: Sequence[Unsur], n: int) -> bool:
    """A name with an initial below a signature: its rank or NIP follows."""
    return any(isinstance(u, Alinea) and _PANGKAT.match(u.teks) for u in alur[n + 1 : n + 4])


def _is_judul(a: Alinea, judul: str) -> bool:
    kata = judul.split()
    if len(kata) > 14 or re.search(r"[;,:]$", judul):
        return False
    if a.judul or a.tebal or judul.isupper():
        return True
    utama = [k for k in kata if len(k) > 3 and k.casefold() not in _SAMBUNG]
    return bool(utama) and all(not k[0].islower() for k in utama)
