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


def kelompokkan_nama(nama: Iterable[str]) -> Mapping[str, str]:
    """For every name the key of the thing it means: the main words of its first writing."""
    ada: list[tuple[str, ...]] = []
    kunci: dict[tuple[str, ...], str] = {}
    indeks: dict[str, list[int]] = defaultdict(list)
    hasil: dict[str, str] = {}
    for satu in nama:
        if satu in hasil:
            continue
        kata = kata_pokok(satu)
        if kata not in kunci:
            berbeda = dict.fromkeys(kata)
            senasib = Counter([c for k in berbeda for c in indeks.get(k, ())])
            # Most pairs share a word or two by chance; a like name shares at least half.
            calon = (ada[c] for c, banyak in senasib.items() if 2 * banyak >= len(berbeda))
            sama = next((c for c in calon if mirip(kata, c)), None)
            kunci[kata] = kunci[sama] if sama else " ".join(kata)
            for k in berbeda:
                indeks[k].append(len(ada))
            ada.append(kata)
        hasil[satu] = kunci[kata]
    return hasil
