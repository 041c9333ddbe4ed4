"""Patterns of numbering (``Penomoran``) in the terms of Word: levels of a list, and SEQ fields of captions.

A pattern that Word cannot express gives None; its numbers are then printed as plain text. ``HitungJudul`` and
``HitungKeterangan`` count as Word will count, so that the writer knows which numbers Word would show by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sakip.dokumen.node import Penomoran
from sakip.dokumen.pola_nomor import Pola, baca_pola, tulis_angka

TINGKAT_WORD = 9
_BENTUK = {"": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"}
_TANDA_SEQ = {"": "ARABIC", "I": "ROMAN", "i": "roman", "A": "ALPHABETIC", "a": "alphabetic"}


def angka_word(*, angka: int, bentuk: str) -> str:
    """A counter as Word writes it: like ``tulis_angka``, but BB follows AA.

    >>> angka_word(angka=14, bentuk="I"), angka_word(angka=28, bentuk="a")
    ('XIV', 'bb')
    """
    if bentuk not in ("A", "a") or angka == 0:
        return tulis_angka(angka=angka, bentuk=bentuk)
    hasil = chr(ord(bentuk) + (angka - 1) % 26)
    return hasil * ((angka - 1) // 26 + 1)


@dataclass(frozen=True, slots=True)
class TingkatWord:
    """One level of Word's multi-level list: its pattern, own number format, and decimal for all (``isLgl``)."""

    pola: Pola
    bentuk: str
    legal: bool

    @property
    def teks(self) -> str:
        """The text of the level in Word's terms: ``BAB %1``."""
        return self.pola.awal + "".join(f"%{r.tingkat}{r.sesudah}" for r in self.pola.ruas)

    @property
    def format(self) -> str:
        """The number format in Word's terms; ``none`` for a level without number."""
        return _BENTUK[self.bentuk] if self.teks else "none"


def tingkat_word(*, penomoran: Penomoran) -> tuple[TingkatWord | None, ...]:
    """The heading patterns as levels of one Word list; None where Word cannot write the pattern."""
    pola = [baca_pola(p) for p in penomoran.judul[:TINGKAT_WORD]]
    sendiri = {k: next((r.bentuk for r in p.ruas if r.tingkat == k), "") for k, p in enumerate(pola, 1)}
    return tuple(_tingkat(p, k, sendiri) for k, p in enumerate(pola, 1))


def _tingkat(pola: Pola, tingkat: int, sendiri: Mapping[int, str]) -> TingkatWord | None:
    harfiah = pola.awal + "".join(r.sesudah for r in pola.ruas)
    if "%" in harfiah or any(not 1 <= r.tingkat <= tingkat for r in pola.ruas):
        return None
    if all(r.bentuk == sendiri[r.tingkat] for r in pola.ruas):
        return TingkatWord(pola, sendiri[tingkat], legal=False)
    if all(not r.bentuk for r in pola.ruas):
        return TingkatWord(pola, sendiri[tingkat], legal=True)
    return None


@dataclass(slots=True)
class HitungJudul:
    """Counts headings as Word will."""

    tingkat: tuple[TingkatWord | None, ...]
    jumlah: dict[int, int] = field(default_factory=dict)

    def coba(self, *, tingkat: int, harapan: str) -> str | None:
        """The number Word shows for the next heading, or None when it would not be ``harapan`` (if any).

        Only a number that Word shows is counted.
        """
        word = self.tingkat[tingkat - 1] if tingkat <= len(self.tingkat) else None
        if word is None:
            return None
        jumlah = {k: n for k, n in self.jumlah.items() if k < tingkat}
        jumlah[tingkat] = self.jumlah.get(tingkat, 0) + 1
        if any(r.tingkat not in jumlah for r in word.pola.ruas):
            return None
        angka = (angka_word(angka=jumlah[r.tingkat], bentuk=r.bentuk) + r.sesudah for r in word.pola.ruas)
        teks = word.pola.awal + "".join(angka)
        if harapan not in ("", teks.strip()):
            return None
        self.jumlah = jumlah
        return teks.strip()


@dataclass(frozen=True, slots=True)
class NomorSeq:
    """A caption number around its SEQ field: text before, the running number, text after, the instruction."""

    awal: str
    angka: str
    akhir: str
    perintah: str


@dataclass(slots=True)
class HitungKeterangan:
    """Counts captions of every kind as Word's SEQ fields will."""

    penomoran: Penomoran
    jumlah: dict[str, int] = field(default_factory=dict)

    def judul(self, *, tingkat: int) -> tuple[str, ...]:
        """A heading passes: the sequences that restart at its level, or below, restart; their instructions.

        The heading carries them as hidden fields, for programs that do not know the switch ``\\s`` (LibreOffice).
        """
        jenis = [j for j in sorted(self.penomoran.keterangan) if tingkat <= _tingkat_ulang(self._pola(j))]
        self.jumlah.update(dict.fromkeys(jenis, 0))
        return tuple(f"SEQ {_nama_seq(j)} \\h \\r 0" for j in jenis)

    def nomor(self, *, jenis: str, teks: str) -> NomorSeq | None:
        """A printed caption number as SEQ field; None when it holds no running number."""
        pola = self._pola(jenis)
        bentuk = next((r.bentuk for r in pola.ruas if r.tingkat == 0), "")
        cocok = re.fullmatch(_regex(pola), teks)
        angka = _baca(cocok["n"], bentuk) if cocok else None
        if angka is None:  # a printed number of another form: "Tabel 9.9", "Gambar II-3"
            cocok, bentuk = re.fullmatch(r"(?P<awal>.*?)(?P<n>[0-9]{1,6})(?P<akhir>\.?)", teks), ""
            angka = int(cocok["n"]) if cocok else None
        if cocok is None or angka is None:
            return None
        perintah = f"SEQ {_nama_seq(jenis)} \\* {_TANDA_SEQ[bentuk]}{self._sakelar(jenis, angka)}"
        return NomorSeq(cocok["awal"], cocok["n"], cocok["akhir"], perintah)

    def _pola(self, jenis: str) -> Pola:
        return baca_pola(self.penomoran.keterangan.get(jenis, f"{jenis} {{n}}"))

    def _sakelar(self, jenis: str, angka: int) -> str:
        wajar = angka == self.jumlah.get(jenis, 0) + 1
        self.jumlah[jenis] = angka
        if not wajar:
            return f" \\r {angka}"
        ulang = _tingkat_ulang(self._pola(jenis))
        return f" \\s {ulang}" if ulang else ""


def perintah_daftar(*, jenis: str) -> str:
    r"""The instruction of a list of captions.

    >>> perintah_daftar(jenis="Tabel")
    'TOC \\h \\z \\c "Tabel"'
    """
    return f'TOC \\h \\z \\c "{_nama_seq(jenis)}"'


def _nama_seq(jenis: str) -> str:
    return re.sub(r"[^A-Za-z]", "_", jenis) or "Keterangan"


def _tingkat_ulang(pola: Pola) -> int:
    return max(pola.tingkat, default=0)


def _regex(pola: Pola) -> str:
    awal, n, akhir = re.escape(pola.awal), "", ""
    for ruas in pola.ruas:
        if ruas.tingkat == 0 and not n:
            n, akhir = "(?P<n>[0-9]{1,6}|[A-Za-z]{1,12})", re.escape(ruas.sesudah)
        elif n:
            akhir += "[0-9A-Za-z]+" + re.escape(ruas.sesudah)
        else:
            awal += "[0-9A-Za-z]+" + re.escape(ruas.sesudah)
    return f"(?P<awal>{awal}){n}(?P<akhir>{akhir})" if n else r"(?!)"


def _baca(teks: str, bentuk: str) -> int | None:
    if not bentuk:
        return int(teks) if teks.isdecimal() else None
    return next((n for n in range(1, 1000) if angka_word(angka=n, bentuk=bentuk) == teks), None)
