"""Peraturan yang dikutip bertahun mustahil, atau dikutip dengan dua tahun atau dua judul.

Mengapa: dasar hukum yang salah tahun menunjuk peraturan yang tidak ada, atau peraturan lain.

Contoh salah: laporan 2024 mengutip Peraturan Bupati Nomor 9 Tahun 2026, di tempat lain Nomor 9 Tahun 2016.

Contoh benar: di semua tempat Peraturan Bupati Nomor 9 Tahun 2016.

Keterbatasan: tanpa pustaka peraturan; yang dibandingkan hanya kutipan-kutipan dalam berkas ini, menurut jenis, nomor
dan kata-kata judulnya. Dua tahun yang hampir sama seringnya hanya diperingatkan bila judulnya sama benar.
Peraturan yang terbit tiap tahun (APBD, RKPD) boleh bernomor sama.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_KATA = re.compile(r"[a-z]{4,}")
_UMUM = frozenset(
    {"tentang", "serta", "dalam", "pada", "dengan", "atas", "yang", "kabupaten", "kota", "tahun", "daerah"}
)
_TAHUNAN = re.compile(r"\bapbd\b|anggaran|rkpd|rencana\s+kerja|standar\s+(?:harga|biaya)|\b20\d\d\b", re.IGNORECASE)
_SARAN = "Cocokkan dengan naskah peraturannya."


@aturan(
    kode="KL236",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def tahun_peraturan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the citations of each regulation against each other and against the year of the report."""
    del konteks
    kutipan: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.tentang(JenisFakta.WAKTU, "peraturan"):
        if f.nilai is None:
            yield Lewat(f"Kutipan “{f.tertulis}” tidak diperiksa: nomor peraturannya kosong.", (f,))
        else:
            kutipan[f.kelompok].append(f)
    for isi in kutipan.values():
        for f in isi:
            yield from _satu(f, isi, berkas.tahun)
        yield from _judul(isi)
        yield from _seimbang(isi)
    for f in berkas.tentang(JenisFakta.WAKTU, "peraturan/isi"):
        yield from _tahunan(f)


def _satu(f: Fakta, isi: Sequence[Fakta], tahun: int) -> Iterator[Konsep]:
    """One citation: its year against the others of the same number, the report, and its own day."""
    utama = _utama(f, isi) if any(x.nilai != f.nilai for x in isi) else None
    if utama is not None and utama.nilai is not None:
        yield _beda(f, utama, f"di tempat lain {utama.tertulis}")
    elif f.nilai is not None and f.nilai > tahun + 1:
        yield _konsep(f, (f,), f"paling lambat Tahun {tahun}", f"terbit sesudah tahun laporan {tahun}")
    elif f.rincian and f.nilai != int(f.rincian):
        yield _konsep(f, (f,), f"Tahun {f.rincian}", f"tanggalnya tahun {f.rincian}", Tingkat.PERINGATAN)


def _utama(f: Fakta, isi: Sequence[Fakta]) -> Fakta | None:
    """A citation of the same regulation with the year that at least three times as many citations give."""
    sama = [x for x in isi if x is f or _mirip(x, f)]
    hitung = Counter(x.nilai for x in sama)
    nilai, banyak = hitung.most_common(1)[0]
    if nilai == f.nilai or banyak < 3 * hitung[f.nilai]:
        return None
    return next(x for x in sama if x.nilai == nilai)


def _beda(f: Fakta, utama: Fakta, uraian: str) -> Konsep:
    return _konsep(f, (f, utama), utama.tertulis, uraian)


def _konsep(f: Fakta, fakta: tuple[Fakta, ...], seharusnya: str, uraian: str, tingkat: Tingkat | None = None) -> Konsep:
    return Konsep(
        fakta=fakta, pokok=f.nama, tertulis=f.tertulis, seharusnya=seharusnya, sebutan="seharusnya", uraian=uraian,
        saran=_SARAN, tingkat=tingkat,
    )  # fmt: skip


def _seimbang(isi: Sequence[Fakta]) -> Iterator[Konsep]:
    """Two years of one number and one title, neither much more frequent: one of them must be wrong."""
    hitung = Counter(f.nilai for f in isi)
    for n, f in enumerate(isi if len(hitung) > 1 else ()):
        lain = next((x for x in isi[:n] if x.nilai != f.nilai and _kata(x) == _kata(f) and len(_kata(f)) > 2), None)
        if lain is not None and _mirip(f, lain) and max(hitung.values()) < 3 * min(hitung[f.nilai], hitung[lain.nilai]):
            yield _konsep(f, (f, lain), lain.tertulis, f"di tempat lain {lain.tertulis}", Tingkat.PERINGATAN)
            return


def _judul(isi: Sequence[Fakta]) -> Iterator[Konsep]:
    """Titles of one regulation that share no word with the one that is given most."""
    for tahun in dict.fromkeys(f.nilai for f in isi):
        berjudul = [f for f in isi if f.nilai == tahun and len(_kata(f)) > 2]
        if len(berjudul) < 2:
            continue
        terbanyak = Counter(_kata(f) for f in berjudul).most_common(1)[0][0]
        umum = next(f for f in berjudul if _kata(f) == terbanyak)
        lain = next((f for f in berjudul if not _kata(f) & _kata(umum)), None)
        if lain is not None:
            yield Konsep(
                fakta=(lain, umum), pokok=f"{lain.nama} {lain.tertulis}", tertulis=f"tentang {lain.versi}",
                seharusnya=f"tentang {umum.versi}", sebutan="di tempat lain", saran=_SARAN, tingkat=Tingkat.PERINGATAN,
            )  # fmt: skip


def _tahunan(f: Fakta) -> Iterator[Konsep]:
    """A regulation about the plan or budget of a year that was over before it was made."""
    if f.nilai is not None and f.nilai < int(f.rincian):
        yield Konsep(
            fakta=(f,), pokok=f"{f.nama} {f.tertulis}", tertulis=f"tentang {f.versi}", sebutan="seharusnya",
            seharusnya=f"tahun {f.rincian} atau sesudahnya", uraian="rencana ditetapkan sebelum tahunnya berakhir",
            saran=_SARAN, tingkat=Tingkat.PERINGATAN,
        )  # fmt: skip


def _kata(f: Fakta) -> frozenset[str]:
    return frozenset(_KATA.findall(f.versi.lower())) - _UMUM


def _mirip(a: Fakta, b: Fakta) -> bool:
    """Whether two titles mean one regulation: most words of the shorter stand in the longer."""
    x, y = _kata(a), _kata(b)
    if _TAHUNAN.search(f"{a.versi} {b.versi}") or ("perubahan" in x) != ("perubahan" in y):
        return False
    return bool(x and y) and 2 * len(x & y) >= min(len(x), len(y))
