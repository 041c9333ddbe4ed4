"""Which mentions are of one person: the same NIP or name, or nearly so where the other or the position agrees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sakip.fakta.ekstraksi.identitas_baris import huruf, pisah_gelar
from sakip.fakta.ekstraksi.identitas_blok import TABEL, Orang
from sakip.fakta.ekstraksi.jabatan import is_tunggal, kunci_jabatan
from sakip.kernel.jarak_sunting import jarak_sunting
from sakip.kernel.nip import angka_nip, periksa_nip

# How far two names may be apart, as a share of the longer: when the NIP is (nearly) one, and when only the post is.
_JAUH_SENIP = 0.45
_JAUH_NIP_MIRIP = 0.35
_JAUH_SEJABATAN = 0.25
_JAUH_NIP = 2
_POTONGAN = 6


def tautkan_orang(*, orang: Sequence[Orang]) -> tuple[str, ...]:
    """For every mention the key of its person; empty for a line of a cover that is nobody's name."""
    rumpun = _Rumpun(orang)
    rumpun.satukan_nama()
    rumpun.satukan_nip()
    rumpun.satukan_jabatan()
    sebutan = rumpun.sebutan()
    return tuple(sebutan.get(rumpun.akar(i), "") for i in range(len(orang)))


class _Rumpun:
    """The mentions as groups that grow together; every group keeps the NIP and posts of its mentions."""

    def __init__(self, orang: Sequence[Orang]) -> None:
        self.orang = orang
        self.nama = [huruf(pisah_gelar(o.nama.teks)[0]) for o in orang]
        self.nip = [angka_nip(o.nip.teks) for o in orang]
        self._induk = list(range(len(orang)))
        self._sah = [{n} if n and not periksa_nip(n) else set() for n in self.nip]
        self._jabatan = [{kunci_jabatan(o.jabatan.teks)} if o.jabatan.teks else set() for o in orang]

    def akar(self, i: int) -> int:
        while self._induk[i] != i:
            self._induk[i] = self._induk[self._induk[i]]
            i = self._induk[i]
        return i

    def _gabung(self, i: int, j: int) -> None:
        a, b = sorted((self.akar(i), self.akar(j)))
        if a != b:
            self._induk[b] = a
            self._sah[a] |= self._sah[b]
            self._jabatan[a] |= self._jabatan[b]

    def _asing(self, i: int, j: int) -> bool:
        """Whether two groups have valid NIP, or posts, and none in common."""
        a, b = self.akar(i), self.akar(j)
        dua = ((self._sah[a], self._sah[b]), (self._jabatan[a], self._jabatan[b]))
        return any(x and y and not x & y for x, y in dua)

    def satukan_nama(self) -> None:
        """One name, but for a name of one short word, which many bear."""
        pertama: dict[str, int] = {}
        for i, (o, n) in enumerate(zip(self.orang, self.nama, strict=True)):
            if n and (len(n) >= _POTONGAN or not o.yakin):
                self._gabung(pertama.setdefault(n, i), i)

    def satukan_nip(self) -> None:
        """One NIP, or NIPs a slip apart of which one is impossible, when the names are not plainly of two."""
        ember: dict[tuple[int, str], list[int]] = defaultdict(list)
        wakil: dict[tuple[str, str], int] = {}
        for i, n in enumerate(self.nip):
            if not n:
                continue
            if (n, self.nama[i]) in wakil:
                self._gabung(wakil[n, self.nama[i]], i)
                continue
            wakil[n, self.nama[i]] = i
            for j in {j: None for kunci in _ember(n) for j in ember[kunci]}:
                self._satukan_dua_nip(i, j)
            for kunci in _ember(n):
                ember[kunci].append(i)

    def _satukan_dua_nip(self, i: int, j: int) -> None:
        sama = self.nip[i] == self.nip[j]
        if not _senama(self.nama[i], self.nama[j], _JAUH_SENIP if sama else _JAUH_NIP_MIRIP):
            return
        if sama or (jarak_sunting(self.nip[i], self.nip[j], batas=_JAUH_NIP) <= _JAUH_NIP and not self._asing(i, j)):
            self._gabung(i, j)

    def satukan_jabatan(self) -> None:
        """Near names at one post or in one report, where neither NIP nor post tells them apart."""
        ember: dict[str, dict[str, int]] = defaultdict(dict)
        for i, o in enumerate(self.orang):
            if not self.nama[i] or o.peran == TABEL:
                continue
            kunci = [o.bagian]
            if is_tunggal(o.jabatan.teks):
                kunci.append(f"jabatan/{kunci_jabatan(o.jabatan.teks)}")
            for satu in kunci:
                for lain, j in ember[satu].items():
                    if lain != self.nama[i] and _senama(self.nama[i], lain, _JAUH_SEJABATAN) and not self._asing(i, j):
                        self._gabung(i, j)
                ember[satu].setdefault(self.nama[i], i)

    def sebutan(self) -> dict[int, str]:
        """The key of a person: the letters of the name written most, or the NIP where no name is."""
        dikenal = {self.akar(i) for i, o in enumerate(self.orang) if o.yakin}
        hitung: dict[int, Counter[str]] = defaultdict(Counter)
        for i, nama in enumerate(self.nama):
            if self.akar(i) in dikenal:
                hitung[self.akar(i)][nama or f"~{self.nip[i]}"] += 1
        hasil: dict[int, str] = {}
        dipakai: Counter[str] = Counter()
        for akar, suara in hitung.items():
            kunci = max(suara, key=lambda k: (not k.startswith("~"), suara[k])).lstrip("~")
            dipakai[kunci] += 1
            hasil[akar] = kunci if dipakai[kunci] == 1 else f"{kunci}#{dipakai[kunci]}"
        return hasil


def _ember(nip: str) -> tuple[tuple[int, str], ...]:
    """Two NIPs a slip or two apart share their beginning, their middle or their end."""
    tengah = len(nip) // 2
    return (0, nip[:_POTONGAN]), (1, nip[tengah - 3 : tengah + 3]), (2, nip[-_POTONGAN:])


def _senama(a: str, b: str, jauh: float) -> bool:
    if not a or not b:
        return True
    batas = int(jauh * max(len(a), len(b)))
    return jarak_sunting(a, b, batas=batas) <= batas
