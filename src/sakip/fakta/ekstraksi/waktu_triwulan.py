"""Where a quarterly report speaks of its own quarter: covers, captions, and sentences whose words say so.

A sentence may lawfully speak of another quarter: to compare, to plan, to tell what was done before. It speaks of the
report's own quarter when its words can mean nothing else, or when the same words stand in other reports of the file
with the quarter of those.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.waktu_sebutan import JenisSebutan, Sebutan, cari_sebutan, pisah_kalimat
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode

_SENDIRI = re.compile(
    r"laporan|kurun\s+waktu|\bselama\b|\bperiode\b|sistematika|gambaran|secara\s+maksimal|hasil\s+capaian"
    r"|pelaksanaan\s+anggaran|belum\s+(?:dapat\s+)?(?:di)?(?:realisasi|laksanakan|terlaksana|tercapai|terealisasi)",
    re.IGNORECASE,
)
_LAPORAN = re.compile(r"(?:laporan\s+kinerja|lkj\w*|lakip)\s*$", re.IGNORECASE)
_INI = re.compile(r"\W*(?:ini|disusun|disampaikan|dapat\s+disusun)\b", re.IGNORECASE)
_MENDATANG = re.compile(
    r"\b(?:akan|rencana\w*|dijadwalkan|mulai|sejak|menunggu|diperkirakan|menjelang)\b", re.IGNORECASE
)
_BANDING = re.compile(
    r"banding|\bsebelum|\blalu\b|\bmeningkat\b|\bmenurun\b|\bnaik\b|\bturun\b|kenaikan|penurunan"
    r"|tindak\s+lanjut|rekomendasi|(?:hasil\s+)?evaluasi\s+atas",
    re.IGNORECASE,
)
_JUDUL_RENCANA = re.compile(r"rencana|target|tindak\s+lanjut|berikut|jadwal|proyeksi", re.IGNORECASE)
_JUDUL_KATA = 14
_SEBELUM, _SESUDAH, _DEKAT = 4, 2, 2


@dataclass(frozen=True, slots=True)
class _Sebut:
    bagian: NaskahBagian
    ke: int
    lokasi: Lokasi
    sebutan: Sebutan
    kalimat: str
    sebelum: str
    judul: bool
    sendirian: bool

    @property
    def bingkai(self) -> tuple[str, ...]:
        """The words right before and after."""
        sesudah = self.kalimat[len(self.sebelum) + len(self.sebutan.teks) :]
        kata = (*self.sebelum.lower().split()[-_SEBELUM:], "…", *sesudah.lower().split()[:_SESUDAH])
        return tuple(k.strip(".,:;*") for k in kata)


def ekstrak_triwulan(naskah: Naskah) -> Iterator[Fakta]:
    """Every statement of a quarterly report about its own quarter."""
    sebut = [s for b in naskah.bagian if b.periode and b.periode.triwulan for s in _semua(b)]
    umum: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for s in sebut:
        if s.bagian.periode and s.sebutan.triwulan == s.bagian.periode.triwulan:
            umum[s.bingkai].add(s.bagian.id)
    judul = Counter((s.bagian.id, s.bingkai) for s in sebut if s.judul)
    deret = _deret(sebut)
    for s in sebut:
        if id(s) in deret:
            continue
        bingkai = len(umum[s.bingkai] - {s.bagian.id}) > 1 and len(s.bingkai) > _SEBELUM
        if (s.judul and judul[s.bagian.id, s.bingkai] == 1) or (not s.judul and _tentang_sendiri(s, bingkai=bingkai)):
            yield from _fakta(s)


def _deret(sebut: Sequence[_Sebut]) -> frozenset[int]:
    """Mentions in a row of lines that say the same of one quarter after the other."""
    hasil = set()
    for a, b in pairwise(sebut):
        dekat = a.bagian is b.bagian and b.ke - a.ke <= _DEKAT
        sama = a.sebelum.split()[-_SEBELUM:] == b.sebelum.split()[-_SEBELUM:]
        if dekat and sama and a.sebutan.triwulan != b.sebutan.triwulan:
            hasil |= {id(a), id(b)}
    return frozenset(hasil)


def _semua(b: NaskahBagian) -> Iterator[_Sebut]:
    sampul = len(b.bagian.judul)
    for ke, p in enumerate(b.alenia):
        semua = [s for s in cari_sebutan(teks=p.teks) if s.jenis is JenisSebutan.TRIWULAN]
        if not semua:
            continue
        judul = p.ke < sampul or _is_judul(p.teks)
        for letak, kalimat in pisah_kalimat(teks=p.teks):
            di_sini = [s for s in semua if letak <= s.letak < letak + len(kalimat)]
            sendirian = len({s.triwulan for s in di_sini}) == 1
            for s in di_sini:
                lokasi = p.lokasi(s.letak)
                yield _Sebut(b, ke, lokasi, s, kalimat, p.teks[letak : s.letak], judul and sendirian, sendirian)


def _is_judul(teks: str) -> bool:
    """A caption or heading of its own quarter; one of a plan may name another."""
    pendek = len(teks.split()) <= _JUDUL_KATA and not teks.rstrip(" *").endswith((".", ";"))
    return pendek and not (_JUDUL_RENCANA.search(teks) or _BANDING.search(teks))


def _tentang_sendiri(s: _Sebut, *, bingkai: bool) -> bool:
    """Whether a sentence speaks of its own quarter."""
    if _BANDING.search(s.kalimat):
        return False
    if not s.sendirian:
        # A report that names itself does so beside any other quarter.
        sesudah = s.kalimat[len(s.sebelum) + len(s.sebutan.teks) :]
        return bool(_LAPORAN.search(s.sebelum) and _INI.match(sesudah))
    if bingkai:
        return True
    klausa = s.sebelum.rpartition(",")[2]
    return bool(_SENDIRI.search(s.sebelum)) and not _MENDATANG.search(klausa)


def _fakta(s: _Sebut) -> Iterator[Fakta]:
    """The quarter that is named, and the year beside it where that is another."""
    acuan = s.bagian.periode
    assert acuan is not None
    fakta = Fakta(
        JenisFakta.WAKTU, "triwulan laporan", tertulis=s.sebutan.teks, periode=Periode(acuan.tahun, s.sebutan.triwulan),
        asal=Asal.LKJ, nama=_kutip(s), lokasi=s.lokasi, bagian=s.bagian.id, versi=acuan.kode,
        rincian="judul" if s.judul else "kalimat",
    )  # fmt: skip
    yield fakta
    if s.sebutan.tahun and s.sebutan.tahun != acuan.tahun:
        yield replace(fakta, objek="tahun laporan", periode=Periode(s.sebutan.tahun), versi=str(acuan.tahun))


def _kutip(s: _Sebut) -> str:
    """The mention with the words before it."""
    return " ".join((*s.sebelum.split()[-5:], s.sebutan.teks)).strip("*# ")
