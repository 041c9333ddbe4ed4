"""What the rules of structure share: numbers of one kind by report, and titles that say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta

_UMUM = frozenset(
    "dan atau yang di ke dari untuk pada dengan atas oleh tahun tabel table daftar per para nya i ii iii iv".split()
)
_SINGKATAN = {
    "renstra": "rencana strategis", "rkt": "rencana kinerja tahunan", "iku": "indikator kinerja utama",
    "pk": "perjanjian kinerja", "renja": "rencana kerja", "matrik": "matriks",
    "dpa": "dokumen pelaksanaan anggaran", "skm": "survei kepuasan masyarakat",
}  # fmt: skip
_SAMA = 0.78
_ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def menurut_kelompok(berkas: Berkas, *rincian: str) -> Mapping[str, tuple[Fakta, ...]]:
    """The numbers of some kinds, by the list or report that they belong to, in the order of the document."""
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.NOMOR):
        if f.rincian in rincian:
            hasil[f.kelompok].append(f)
    return {k: tuple(v) for k, v in hasil.items()}


def menurut_bagian(berkas: Berkas, *rincian: str) -> Mapping[str, tuple[Fakta, ...]]:
    """The same by report."""
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.NOMOR):
        if f.rincian in rincian:
            hasil[f.bagian].append(f)
    return {k: tuple(v) for k, v in hasil.items()}


def romawi(angka: int) -> str:
    """A number of a chapter as it is printed.

    >>> romawi(4), romawi(40)
    ('IV', '40')
    """
    return _ROMAWI[angka] if 0 < angka < len(_ROMAWI) else str(angka)


@lru_cache(maxsize=4096)
def kata_judul(judul: str) -> tuple[str, ...]:
    """The words of a title that carry its meaning."""
    semua = (_SINGKATAN.get(k, k) for k in re.findall(r"[^\W\d_]{2,}", judul.casefold()))
    return tuple(k for k in " ".join(semua).split() if k not in _UMUM)


def sisa_judul(a: str, b: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of each title that have no like in the other.

    >>> sisa_judul("Efisiensi penggunaan sumber dana", "Efisiensi Penggunaan Sumber Daya")
    (('dana',), ('daya',))
    """
    kiri, kanan = kata_judul(a), kata_judul(b)
    himpunan_kiri, himpunan_kanan = set(kiri), set(kanan)
    sisa_kiri = [k for k in kiri if k not in himpunan_kanan]
    sisa_kanan = [k for k in kanan if k not in himpunan_kiri]
    return (
        tuple(k for k in sisa_kiri if not any(_senada(k, x) for x in kanan)),
        tuple(k for k in sisa_kanan if not any(_senada(k, x) for x in kiri)),
    )


def serupa(a: str, b: str) -> bool:
    """Whether every word of each of two titles has its like in the other.

    >>> serupa("Realisasi Anggaran menurut Program", "Realisasi Anggaran Menurut Programnya")
    True
    """
    kiri, kanan = kata_judul(a), kata_judul(b)
    return all(k in y or any(_senada(k, x) for x in y) for z, y in ((kiri, kanan), (kanan, kiri)) for k in z)


def sepadan(a: str, b: str) -> bool:
    """Whether two titles may be one: at most one of them has words of its own."""
    kiri, kanan = sisa_judul(a, b)
    return not kiri or not kanan


@lru_cache(maxsize=65536)
def _senada(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) >= 5 and (a in b or b in a)):
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 3:
        return False
    # No more letters can be alike than stand in both, which is soon told.
    senada = min(sum([c in b for c in a]), sum([c in a for c in b]))
    if 2 * senada < _SAMA * (len(a) + len(b)):
        return False
    banding = SequenceMatcher(None, a, b)
    return banding.quick_ratio() >= _SAMA and banding.ratio() >= _SAMA
