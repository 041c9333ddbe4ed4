"""Names that mean one thing although they are written differently: typing slips, left-out words, other spellings.

Two names are one when every word of the shorter has its like in the longer, and few words of the longer are left over.
A word that only looks alike (RKPDes and APBDes) tells two things apart, so short words must agree to the letter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sakip.kernel.jarak_sunting import jarak_sunting

_KATA = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)?")
_NOMOR = re.compile(r"^\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|^\W*\d{1,2}\s+(?=[A-Za-z])", re.IGNORECASE)
_SINONIM = {
    "prosentase": "persentase", "presentase": "persentase", "persentasi": "persentase", "survey": "survei",
    "ketenteraman": "ketentraman", "standart": "standar", "perijinan": "perizinan", "ijin": "izin", "kab": "kabupaten",
    "kec": "kecamatan", "administratif": "administrasi", "adm": "administrasi", "meningkatkan": "meningkatnya",
    "meningkat": "meningkatnya", "terlaksananya": "terlaksana", "tersusunnya": "tersusun", "indek": "indeks",
       "dgn": "dengan", "pemerintah": "pemerintahan", "sub": "",
}  # fmt: skip
_LEWATI = frozenset(
    "dan di ke dari yang untuk pada dengan dalam oleh para nya bagi serta atau se a b c terhadap kepada sesuai".split()
)
_SISA_TERBANYAK = 0.25


# The same names stand in the tables of a plan, of a measurement and of a budget.
@lru_cache(maxsize=8192)
def kata_pokok(nama: str) -> tuple[str, ...]:
    """The words of a name that carry its meaning, in one spelling.

    >>> kata_pokok("1. Prosentase Desa yang Meningkatkan Skor IDM nya")
    ('persentase', 'desa', 'meningkatnya', 'skor', 'idm')
    """
    teks = _NOMOR.sub("", nama.casefold())
    semua = [_SINONIM.get(k, k) for k in _KATA.findall(teks)]
    return tuple([k for k in semua if k and k not in _LEWATI])


def mirip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two names, as main words, mean one thing."""
    pendek, panjang = sorted((a, b), key=len)
    if not pendek or abs(len(panjang) - len(pendek)) > max(1, int(len(panjang) * _SISA_TERBANYAK)):
        return False
    sisa = list(panjang)
    for kata in pendek:
        pasangan = kata if kata in sisa else next((s for s in sisa if _senada(kata, s)), None)
        if pasangan is None:
            return False
        sisa.remove(pasangan)
    return len(sisa) <= max(1, int(len(panjang) * _SISA_TERBANYAK))


def _senada(a: str, b: str) -> bool:
    """Two long words that differ by a slip of the pen."""
    pendek = min(len(a), len(b))
    batas = 1 if pendek < 9 else 2
    if pendek < 6 or abs(len(a) - len(b)) > batas or jarak_sunting(a, b, batas=batas) > batas:
        return False
    return not any(c.isdigit() for c in a + b)


class IndeksNama:
    """Names, as main words, found by the words that they share with another; each in the order in which it came."""

    def __init__(self, nama: Iterable[tuple[str, ...]] = ()) -> None:
        self._nama: list[tuple[str, ...]] = []
        self._banyak: list[int] = []
        self._menurut_kata: dict[str, list[int]] = defaultdict(list)
        for satu in nama:
            self.tambah(satu)

    def tambah(self, kata: tuple[str, ...]) -> None:
        """Take in one more name."""
        berbeda = dict.fromkeys(kata)
        for k in berbeda:
            self._menurut_kata[k].append(len(self._nama))
        self._nama.append(kata)
        self._banyak.append(len(berbeda))

    def serumpun(self, kata: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The names that hold at least half of some words: two names share a word or two by chance."""
        bersama, banyak = self._hitung(kata), len(set(kata))
        return [self._nama[n] for n, sama in bersama.items() if 2 * sama >= banyak]

    def termuat(self, kata: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The names at least half of which stands among some words."""
        return [self._nama[n] for n, sama in self._hitung(kata).items() if 2 * sama >= self._banyak[n]]

    def _hitung(self, kata: tuple[str, ...]) -> Counter[int]:
        return Counter([n for k in dict.fromkeys(kata) for n in self._menurut_kata.get(k, ())])


def kelompokkan_nama(nama: Iterable[str]) -> Mapping[str, str]:
    """For every name the key of the thing it means: the main words of its first writing."""
    kunci: dict[tuple[str, ...], str] = {}
    indeks = IndeksNama()
    hasil: dict[str, str] = {}
    for satu in nama:
        if satu in hasil:
            continue
        kata = kata_pokok(satu)
        if kata not in kunci:
            sama = next((c for c in indeks.serumpun(kata) if mirip(kata, c)), None)
            kunci[kata] = kunci[sama] if sama else " ".join(kata)
            indeks.tambah(kata)
        hasil[satu] = kunci[kata]
    return hasil
