"""Which rows of the tables of a report a name in its text means: each row is known by every name it carries.

The words that only open a name ("Terlaksananya", "Jumlah laporan") differ from place to place and are left out; of
the rest, three quarters must be the same on both sides. A name that fits rows of two things means none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.figur_tabel import subjek_baris
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import IndeksNama, kata_pokok, mirip
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca

_PEMBUKA = frozenset(
    "terlaksana terlaksananya tersedia tersedianya terpenuhi terpenuhinya tersusun terwujud terwujudnya terciptanya "
    "terfasilitasi terfasilitasinya meningkatnya peningkatan penyediaan pelaksanaan penyelenggaraan jumlah persentase "
    "capaian realisasi dokumen laporan paket unit orang hasil kegiatan sasaran indikator kinerja program nilai cakupan "
    "tingkat".split()
)
_BERNAMA = (Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN, Peran.NAMA)
# What is said of a name, behind it.
_UJUNG = re.compile(
    r"[,;:]?\s*\b(?:(?:masih|juga|baru)\s+)?(?:belum|sudah|telah|tidak|tercapai|terlaksana|terealisasi|dijadwalkan|"
    r"karena|namun|sedangkan|sebesar|mencapai|melampaui|melebihi|di\s?bawah\s+target|baik\s+realisasi|baik\s+kinerja|akan\s+(?:di|ter)\w+)\b",
    re.IGNORECASE,
)
_NOMOR = re.compile(r"^[\s(]*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]+\s*|^\W+", re.IGNORECASE)
_SENAMA = 0.75


@dataclass(frozen=True, slots=True)
class RujukanBaris:
    """A row: its table, and the objek of its figures of performance and of its money."""

    tabel: str
    objek: str
    objek_uang: str


class RujukanNama:
    """The names of the rows of some tables."""

    def __init__(self, *, tabel: Sequence[tuple[str, TabelBaca]], kunci: Mapping[str, str]) -> None:
        """``tabel`` gives for each table the id of its facts."""
        self._baris: dict[tuple[str, ...], dict[RujukanBaris, None]] = defaultdict(dict)
        for id_, t in tabel:
            for nama, baris in _nama_baris(id_, t, kunci):
                inti = inti_nama(nama)
                if inti:
                    self._baris[inti][baris] = None
        self._indeks = IndeksNama(self._baris)

    def kenali(self, teks: str) -> tuple[RujukanBaris, ...]:
        """The rows that a phrase names, in the order of the tables; empty when it names none, or more than one thing.

        What is said of the name behind it ("… belum terlaksana karena …") may still stand in the phrase.
        """
        inti = inti_nama(potong_nama(teks))
        nilai = {c: _dekat(inti, c) for c in self._indeks.serumpun(inti)}
        terbaik = max(nilai.values(), default=0.0)
        if terbaik < _SENAMA:
            return ()
        cocok = [tuple(self._baris[c]) for c, n in nilai.items() if n == terbaik]
        return tuple(dict.fromkeys(b for baris in cocok for b in baris)) if _searti(cocok) else ()


def potong_nama(teks: str) -> str:
    """A name without its number and without what is said of it.

    >>> potong_nama("(2) Pembinaan kader desa belum terlaksana karena hujan")
    'Pembinaan kader desa'
    """
    bersih = _NOMOR.sub("", teks.strip())
    cocok = _UJUNG.search(bersih, 8)
    return (bersih[: cocok.start()] if cocok else bersih).strip(" ,;:.")


def inti_nama(nama: str) -> tuple[str, ...]:
    """The main words of a name without those that only open it.

    >>> inti_nama("Jumlah laporan penyediaan jasa kebersihan")
    ('jasa', 'kebersihan')
    """
    kata = kata_pokok(nama)
    awal = next((n for n, k in enumerate(kata) if k not in _PEMBUKA), 0)
    return kata[awal:]


def _dekat(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How much of two names is the same: 2 is every letter, 1 all of it."""
    if a == b:
        return 2.0
    if min(len(a), len(b)) > 1 and mirip(a, b):
        return 1.0
    sama = sum((Counter(a) & Counter(b)).values())
    return 2 * sama / (len(a) + len(b)) if sama > 1 else 0.0


def _searti(nama: Sequence[Sequence[RujukanBaris]]) -> bool:
    """Whether the rows of several names are one thing: in no table do two of the names stand for different rows."""
    arti: dict[str, set[frozenset[str]]] = defaultdict(set)
    for baris in nama:
        for tabel in {b.tabel for b in baris}:
            arti[tabel].add(frozenset(b.objek for b in baris if b.tabel == tabel))
    return all(len(a) == 1 for a in arti.values())


def _nama_baris(id_: str, tabel: TabelBaca, kunci: Mapping[str, str]) -> Iterator[tuple[str, RujukanBaris]]:
    kolom = tabel.cari(*_BERNAMA)
    terakhir: dict[int, str] = {}
    ke: Counter[str] = Counter()
    for baris in tabel.baris:
        if baris.jenis is not JenisBaris.BIASA:
            terakhir = {}
            continue
        objek, uang = (kunci.get(n, n) for n in (subjek_baris(tabel, baris, uang=u) for u in (False, True)))
        ke[objek] += 1
        akhiran = f"~{ke[objek]}" if ke[objek] > 1 else ""
        for n in kolom:
            nama = _isi(baris, n) or (terakhir.get(n, "") if tabel.kolom[n].peran is Peran.SASARAN else "")
            if nama:
                terakhir[n] = nama
                yield nama, RujukanBaris(id_, objek + akhiran, uang + akhiran)


def _isi(baris: BarisBaca, kolom: int) -> str:
    sel = baris.sel[kolom]
    return sel.teks if sel.teks and sel.angka.nilai is None and len(sel.teks) > 3 else ""


def nama_uang(tabel: TabelBaca, baris: BarisBaca) -> Iterator[str]:
    """The names under which the money of a row may stand elsewhere."""
    if baris.jenis is JenisBaris.BIASA:
        yield from (n for k in tabel.cari(Peran.PROGRAM, Peran.SASARAN) if (n := _isi(baris, k)))
