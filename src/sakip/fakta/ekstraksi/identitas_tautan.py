"""Which mentions are of one person: the same NIP or name, or nearly so where the other or the position agrees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sakip.fakta.ekstraksi.identitas_baris import huruf, pisah_gelar
from sakip.fakta.ekstraksi.identitas_blok import TABEL, Orang
from sakip.fakta.ekstraksi.jabatan import is_tunggal, kunci_jabatan
from sakip.kernel.nip import angka_nip

# How far two names may be apart, as a share of the longer: when the NIP is (nearly) one, and when only the post is.
_JAUH_SENIP = 0.45
_JAUH_NIP_MIRIP = 0.35
_JAUH_SEJABATAN = 0.25
_JAUH_NIP = 2
_POTONGAN = 6


def tautkan_orang(*, orang: Sequence[Orang]) -> tuple[str, ...]:
    """For every mention the key of its person; empty for a line of a cover that is nobody's name."""
    induk = list(range(len(orang)))
    nama = [huruf(pisah_gelar(o.nama.teks)[0]) for o in orang]
    nip = [angka_nip(o.nip.teks) for o in orang]
    _satukan(induk, [n if _panjang(o, n) else "" for o, n in zip(orang, nama, strict=True)])
    _senip(induk, nama, nip)
    _sejabatan(induk, orang, nama, nip)
    dikenal = {_akar(induk, i) for i, o in enumerate(orang) if o.yakin}
    sebutan = _sebutan(induk, dikenal, nama, nip)
    return tuple(sebutan[a] if (a := _akar(induk, i)) in dikenal else "" for i in range(len(orang)))


def _panjang(orang: Orang, nama: str) -> bool:
    # A name of one short word is borne by many.
    return len(nama) >= _POTONGAN or not orang.yakin


def _akar(induk: list[int], i: int) -> int:
    while induk[i] != i:
        induk[i] = induk[induk[i]]
        i = induk[i]
    return i


def _gabung(induk: list[int], i: int, j: int) -> None:
    a, b = sorted((_akar(induk, i), _akar(induk, j)))
    induk[b] = a


def _satukan(induk: list[int], kunci: Iterable[str]) -> None:
    pertama: dict[str, int] = {}
    for i, k in enumerate(kunci):
        if k:
            _gabung(induk, pertama.setdefault(k, i), i)


def _senip(induk: list[int], nama: Sequence[str], nip: Sequence[str]) -> None:
    """Mentions with one NIP, or NIPs a slip apart, are one person when their names are not plainly of two."""
    ember: dict[tuple[int, str], list[int]] = defaultdict(list)
    wakil: dict[tuple[str, str], int] = {}
    for i, n in enumerate(nip):
        if not n:
            continue
        if (n, nama[i]) in wakil:
            _gabung(induk, wakil[n, nama[i]], i)
            continue
        wakil[n, nama[i]] = i
        calon = {j: None for kunci in _ember(n) for j in ember[kunci]}
        for j in calon:
            jauh = _JAUH_SENIP if n == nip[j] else _JAUH_NIP_MIRIP
            if jarak(n, nip[j], _JAUH_NIP) <= _JAUH_NIP and _senama(nama[i], nama[j], jauh):
                _gabung(induk, i, j)
        for kunci in _ember(n):
            ember[kunci].append(i)


def _ember(nip: str) -> tuple[tuple[int, str], ...]:
    """Two NIPs a slip or two apart share their beginning, their middle or their end."""
    tengah = len(nip) // 2
    return (0, nip[:_POTONGAN]), (1, nip[tengah - 3 : tengah + 3]), (2, nip[-_POTONGAN:])


def _sejabatan(induk: list[int], orang: Sequence[Orang], nama: Sequence[str], nip: Sequence[str]) -> None:
    """Near names at one post or in one report; two NIP that are far apart keep them two."""
    ember: dict[str, dict[str, int]] = defaultdict(dict)
    for i, o in enumerate(orang):
        if not nama[i] or o.peran == TABEL:
            continue
        kunci = [o.bagian]
        if is_tunggal(o.jabatan.teks):
            kunci.append(f"jabatan/{kunci_jabatan(o.jabatan.teks)}")
        for satu in kunci:
            for lain, j in ember[satu].items():
                asing = nip[i] and nip[j] and jarak(nip[i], nip[j], _JAUH_NIP) > _JAUH_NIP
                if lain != nama[i] and not asing and _senama(nama[i], lain, _JAUH_SEJABATAN):
                    _gabung(induk, i, j)
            ember[satu].setdefault(nama[i], i)


def _senama(a: str, b: str, jauh: float) -> bool:
    if not a or not b:
        return True
    batas = int(jauh * max(len(a), len(b)))
    return jarak(a, b, batas) <= batas


def _sebutan(induk: list[int], dikenal: set[int], nama: Sequence[str], nip: Sequence[str]) -> dict[int, str]:
    """The key of a person: the letters of the name written most, or the NIP where no name is."""
    hitung: dict[int, Counter[str]] = defaultdict(Counter)
    for i in range(len(nama)):
        if _akar(induk, i) in dikenal:
            hitung[_akar(induk, i)][nama[i] or f"~{nip[i]}"] += 1
    hasil: dict[int, str] = {}
    dipakai: Counter[str] = Counter()
    for akar, suara in hitung.items():
        kunci = max(suara, key=lambda k: (not k.startswith("~"), suara[k])).lstrip("~")
        dipakai[kunci] += 1
        hasil[akar] = kunci if dipakai[kunci] == 1 else f"{kunci}#{dipakai[kunci]}"
    return hasil


def jarak(a: str, b: str, batas: int) -> int:
    """The edit distance of two writings; more than ``batas`` is only known to be more."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > batas:
        return batas + 1
    baris = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        baru = [n]
        for m, y in enumerate(b, 1):
            baru.append(min(baris[m] + 1, baru[-1] + 1, baris[m - 1] + (x != y)))
        if min(baru) > batas:
            return batas + 1
        baris = baru
    return baris[-1]
