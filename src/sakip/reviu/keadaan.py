"""How far the rows of a table have come: begun or not, complete or not, as its own figures say.

A row is complete when its capaian is 100 or more; one whose realisasi says another thing than its capaian is left open,
for another rule names that. Zero is stated, never taken from a blank.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.awal_teks import awal_teks
from sakip.kernel.periode import Periode

_SERATUS = Decimal(100)
# Figures of sentences and lists stand in groups of their own.
_TABEL = re.compile(r"/t\d+$")
_JENIS = (
    JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.CAPAIAN, JenisFakta.PAGU, JenisFakta.BELANJA,
    JenisFakta.SERAPAN,
)  # fmt: skip
_Kunci = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a table: its figures by kind."""

    objek: str
    angka: Mapping[JenisFakta, Fakta]

    @property
    def tumpu(self) -> Fakta:
        """The figure that a message points at."""
        urut = (JenisFakta.CAPAIAN, JenisFakta.REALISASI, JenisFakta.BELANJA, JenisFakta.SERAPAN)
        return next((self.angka[j] for j in urut if j in self.angka), next(iter(self.angka.values())))

    @property
    def mulai(self) -> bool | None:
        """Whether something has been done; None when its figures do not say."""
        nilai = [n for j in (JenisFakta.REALISASI, JenisFakta.CAPAIAN) if (n := self._nilai(j)) is not None]
        return any(n > 0 for n in nilai) if nilai else None

    @property
    def tuntas(self) -> bool | None:
        """Whether it is complete; None when its figures do not say, or disagree."""
        target, realisasi, capaian = (self._nilai(j) for j in _JENIS[:3])
        if target is None or realisasi is None or target <= 0:
            return None if capaian is None else capaian >= _SERATUS
        if capaian is None:
            return realisasi >= target
        if capaian >= _SERATUS:
            return True
        return False if realisasi < target or _menurun(target, realisasi, capaian) else None

    @property
    def terbayar(self) -> bool | None:
        """Whether money has been spent; None when its figures do not say."""
        nilai = self._nilai(JenisFakta.BELANJA)
        return None if nilai is None else nilai > 0

    @property
    def terserap(self) -> bool | None:
        """Whether all of its money has been spent; None when its figures do not say."""
        pagu, belanja = self._nilai(JenisFakta.PAGU), self._nilai(JenisFakta.BELANJA)
        if pagu is None or belanja is None or pagu <= 0:
            return None
        return belanja * _SERATUS >= pagu * Decimal("99.5")

    def _nilai(self, jenis: JenisFakta) -> Decimal | None:
        return self.angka[jenis].nilai if jenis in self.angka else None


def _semasa(masa: Periode | None, utama: Periode | None) -> int:
    """2 for the period of the report, 1 for the year of its quarter, 0 for another."""
    if masa == utama:
        return 2
    return int(masa is not None and utama is not None and masa.triwulan is None and masa.tahun == utama.tahun)


def _menurun(target: Decimal, realisasi: Decimal, capaian: Decimal) -> bool:
    """Whether a capaian below 100 is that of an indicator whose realisasi should be low."""
    wajar = (_SERATUS * target / realisasi, _SERATUS * (2 * target - realisasi) / target)
    return realisasi > target and any(abs(capaian - w) < 1 for w in wajar)


def _bertumpuk(
    berkas: Berkas, kumpul: Mapping[_Kunci, Mapping[JenisFakta, Fakta]]
) -> Iterator[tuple[_Kunci, JenisFakta]]:
    """Figures beside another of their kind, period and row: of the year so far and of the quarter alone.

    Which of them a sentence means is not known, so neither says how far the row has come.
    """
    for kunci, angka in kumpul.items():
        for jenis, f in angka.items():
            semua = {x.nilai for x in berkas.sepetak(f) if _setempat(x, f)}
            if len(semua) > 1:
                yield kunci, jenis


def _setempat(x: Fakta, f: Fakta) -> bool:
    return (x.lokasi.baris, x.lokasi.baris_tabel) == (f.lokasi.baris, f.lokasi.baris_tabel)


class DaftarBaris:
    """The rows of all tables of a file."""

    def __init__(self, *, berkas: Berkas) -> None:
        kumpul: dict[_Kunci, dict[JenisFakta, Fakta]] = defaultdict(dict)
        utama = {f.bagian: f.periode for f in berkas.semua(JenisFakta.KLAIM, JenisFakta.CACAH)}
        for jenis in _JENIS:
            for f in berkas.semua(jenis):
                cocok = _semasa(f.periode, utama.get(f.bagian, f.periode))
                ada = kumpul[f.kelompok, f.objek].get(jenis) if cocok else None
                # The figure of the quarter goes before that of its year.
                if cocok and f.objek != TOTAL and _TABEL.search(f.kelompok) and (cocok > 1 or ada is None):
                    kumpul[f.kelompok, f.objek][jenis] = f
        for kunci, jenis in tuple(_bertumpuk(berkas, kumpul)):
            del kumpul[kunci][jenis]
        self._baris = {kunci: Baris(kunci[1], angka) for kunci, angka in kumpul.items() if angka}
        self._tabel: dict[str, list[Baris]] = defaultdict(list)
        for (kelompok, _), baris in self._baris.items():
            self._tabel[kelompok].append(baris)

    def tabel(self, kelompok: str) -> Sequence[Baris]:
        """The rows of one table, from the top."""
        return sorted(self._tabel.get(kelompok, ()), key=lambda b: b.tumpu.lokasi.baris or 0)

    def bagian(self, bagian: str) -> Sequence[Baris]:
        """The rows of all tables of one report."""
        return [b for k, semua in self._tabel.items() if k.startswith(f"{bagian}/") for b in semua]

    def cari(self, kelompok: str, objek: str) -> Baris | None:
        """One row of one table."""
        return self._baris.get((kelompok, objek))


def daftar_baris(berkas: Berkas) -> DaftarBaris:
    """The rows of a file, for ``Berkas.sekali``: several rules ask for the same."""
    return DaftarBaris(berkas=berkas)


def sebut_baris(baris: Baris, *, uang: bool = False) -> str:
    """A row in words: its name with the figures that tell how far it has come, or what was spent of its money."""
    ada = [j for j in (_JENIS[3:] if uang else _JENIS[:3]) if j in baris.angka]
    angka = ", ".join(f"{j.value} {baris.angka[j].tertulis}" for j in ada)
    nama = baris.tumpu.sebutan
    return f"“{awal_teks(nama, panjang=90)}” {angka}"
