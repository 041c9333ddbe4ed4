"""Which known thing a sentence speaks of: the names of rows of tables, found in the words of the sentence.

A sentence that names a thing in words of its own is linked to none: a wrong link would set its figures against those
of another row.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sakip.fakta.ekstraksi.figur_tabel import urut_nama
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import IndeksNama, kata_pokok, mirip
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.tabel import TabelBaca

_TERSEDIKIT = 3
_HURUF = 4
_TAHUN = re.compile(r"\b20[0-4]\d\b")
_KURUNG = re.compile(r"\([^()]*\)")
# Four of five rows.
_SUARA = (4, 5)


class PetaNama:
    """The names of the rows of some tables, to be found in sentences."""

    def __init__(
        self, *, tabel: Sequence[TabelBaca], kunci: Mapping[str, str], kata: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._kata: dict[tuple[str, ...], str] = {}
        self._nama: dict[str, str] = {}
        for nama, kata_nama in kata.items():
            if len(kata_nama) > 1 or (kata_nama and len(kata_nama[0]) > _HURUF):
                self._kata.setdefault(kata_nama, kunci.get(nama, nama))
                self._nama.setdefault(kunci.get(nama, nama), nama)
        for nama, kata_nama in tuple(kata.items()):
            # A sentence leaves out what a table adds in brackets.
            pendek = kata_pokok(_KURUNG.sub(" ", nama)) if "(" in nama else kata_nama
            if pendek != kata_nama and len(pendek) >= _TERSEDIKIT:
                self._kata.setdefault(pendek, kunci.get(nama, nama))
        self._indeks = IndeksNama(self._kata)
        self._indikator = _sasaran_tunggal(tabel, kunci)

    def sebutan(self, teks: str) -> str:
        """The key of the thing that a phrase is the name of; empty when it is not a known name."""
        kata = kata_pokok(teks)
        if kata in self._kata:
            return self._kata[kata]
        calon = [c for c in self._indeks.termuat(kata) if mirip(kata, c)]
        return self._kata[max(calon, key=lambda c: len(set(c) & set(kata)))] if calon else ""

    def termuat(self, teks: str) -> str:
        """The key of the longest known name all of whose words stand together in a text; empty when none does."""
        kata = kata_pokok(teks)
        ada = set(kata)
        calon = [
            c for c in self._indeks.termuat(kata) if len(c) >= _TERSEDIKIT and ada.issuperset(c) and _berkumpul(c, kata)
        ]
        return self._kata[max(calon, key=len)] if calon else ""

    def indikator(self, kunci: str) -> str:
        """The only indicator of a sasaran; of anything else the key itself."""
        return self._indikator.get(kunci, kunci)

    def nama(self, kunci: str) -> str:
        """A name as the tables write it."""
        return self._nama.get(kunci, kunci)


def _berkumpul(nama: tuple[str, ...], kata: Sequence[str]) -> bool:
    """Whether the words of a name stand in one stretch of a text, with few others between."""
    lebar = len(nama) + max(2, len(nama) // 3)
    cari = set(nama)
    return any(cari.issubset(kata[n : n + lebar]) for n in range(len(kata)) if kata[n] in cari)


def _sasaran_tunggal(tabel: Sequence[TabelBaca], kunci: Mapping[str, str]) -> dict[str, str]:
    """The indicator of every sasaran that has one: nearly all rows agree, for a table may write it in other words."""
    hasil: dict[str, Counter[str]] = defaultdict(Counter)
    for t in tabel:
        sasaran, indikator = t.cari(Peran.SASARAN), t.cari(Peran.INDIKATOR)
        atas = ""
        for b in t.baris if sasaran and indikator else ():
            # A sasaran stands in the first of its rows only.
            atas, bawah = b.sel[sasaran[0]].teks or atas, b.sel[indikator[0]].teks
            if len(atas) > 1 and len(bawah) > 1 and atas in kunci and bawah in kunci:
                hasil[kunci[atas]][kunci[bawah]] += 1
    return {s: utama for s, i in hasil.items() if (utama := _utama(i))}


def _utama(suara: Counter[str]) -> str:
    """The key that nearly all rows give, when the others only write it in other words."""
    kunci, banyak = suara.most_common(1)[0]
    kata = set(kunci.split())
    sekata = all(2 * len(kata & set(lain.split())) >= len(kata) for lain in suara)
    return kunci if sekata and banyak * _SUARA[1] >= suara.total() * _SUARA[0] else ""


class PencariNama:
    """Finds what a sentence speaks of: first among the names of its own report, then among those of the whole file."""

    def __init__(self, *, naskah: Naskah) -> None:
        # What names a year is the title of a document, not a thing that is measured.
        kata = {nama: kata_pokok(nama) for nama in naskah.kunci if not _TAHUN.search(nama)}
        tabel = [t for b in naskah.bagian for t in b.tabel]
        self._semua = PetaNama(tabel=tabel, kunci=naskah.kunci, kata=kata)
        self._bagian = {b.id: self._peta(b, naskah, kata) for b in naskah.bagian}

    @staticmethod
    def _peta(bagian: NaskahBagian, naskah: Naskah, kata: Mapping[str, tuple[str, ...]]) -> PetaNama:
        milik = {nama: kata[nama] for nama in urut_nama(bagian.tabel) if nama in kata}
        return PetaNama(tabel=bagian.tabel, kunci=naskah.kunci, kata=milik)

    def cari(self, *, bagian: NaskahBagian, frasa: str, teks: str, kinerja: bool) -> str:
        """The key: ``frasa`` is what looks like the name itself, ``teks`` the words around it."""
        for peta in (self._bagian[bagian.id], self._semua):
            kunci = (frasa and peta.sebutan(frasa)) or peta.termuat(teks)
            if kunci:
                return peta.indikator(kunci) if kinerja else kunci
        return ""

    def nama(self, *, kunci: str) -> str:
        """A thing in words for messages."""
        return self._semua.nama(kunci)
