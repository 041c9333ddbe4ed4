"""Days in a document: every one that is named, those under signatures, and the spans that a report measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.waktu_sebutan import NAMA_BULAN
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Keadaan, Kosong, Nilai, Tanggal
from sakip.kernel.tanggal import HARI, read_tanggal

_HARI = "|".join((*HARI, "Jum['’]at", "Ahad"))
_TANGGAL = re.compile(
    rf"\b(?P<tanggal>\d{{1,2}}\s+(?P<bulan>{NAMA_BULAN})\b)"
    r"(?:\s+(?:tahun\s+)?(?P<tahun>\d{4}|\d\d(?!\d|[.,]\d))\b)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NAMA_HARI = re.compile(rf"\b({_HARI})\s*,?\s*(?:tanggal\s+)?$", re.IGNORECASE)
_ANGKA = re.compile(r"(?<![\w/.-])\d{1,2}([/-])\d{1,2}\1(?:19|20)\d\d(?![\w/-])")
_NOMOR = re.compile(r"(?:nomor|no\.?)\s*:?\s*$", re.IGNORECASE)
_SAMPAI = re.compile(r"\s*(?:s\s?[./]\s?d\b\.?|sampai(?:\s+dengan)?\b|hingga\b|[-–—])\s*(?:tanggal\s+)?", re.IGNORECASE)
_UKUR = re.compile(r"kurun\s+waktu|selama|periode|masa|jangka\s+waktu", re.IGNORECASE)
_TANDA_TANGAN = re.compile(
    rf"\W*[A-Z][\w .'’/-]{{2,40}},\s*(?:tanggal\s+)?"
    rf"(?P<tanggal>\d{{1,2}}\s+(?:{NAMA_BULAN})\s+(?:tahun\s+)?\d{{4}})\W*",
    re.IGNORECASE,
)
_LAPORAN = re.compile(r"\W*(?:kata\s+pengantar|(?:bab\s*[ivx\d]*\W*)?(?:penutup|ke?simpulan)\b)", re.IGNORECASE)
_BAB = re.compile(r"\W*bab\s+[ivx\d]+\b", re.IGNORECASE)
_PK = re.compile(r"perjanjian\s+kinerja|pernyataan\s+(?:perubahan\s+)?(?:perjanjian|penetapan)", re.IGNORECASE)
_LAMPIRAN = re.compile(
    r"lampiran|rencana\s+(?:kinerja|aksi|kerja|strategis)|indikator\s+kinerja|pengukuran|matri[ks]|cascading|pohon",
    re.IGNORECASE,
)
_JENIS_LAPORAN = re.compile(r"laporan\s+(?:akuntabilitas\s+)?kinerja|\blkj|\blakip", re.IGNORECASE)
_KATA_JUDUL = 12


def ekstrak_tanggal(naskah: Naskah) -> Iterator[Fakta]:
    """The days of every report of the file."""
    for b in naskah.bagian:
        for n, (teks, lokasi) in enumerate(_potongan(b)):
            yield from _hari(teks, lokasi, b, n)
        yield from _tanda_tangan(b)


def _potongan(b: NaskahBagian) -> Iterator[tuple[str, Lokasi]]:
    for u in b.bagian.alur:
        if isinstance(u, Alinea):
            yield u.teks, u.lokasi
        else:
            yield from ((s.teks, s.lokasi) for baris in u.baris for s in baris if len(s.teks) > 5)


def _hari(teks: str, lokasi: Lokasi, b: NaskahBagian, n: int) -> Iterator[Fakta]:
    """Every day of a text; two with "s.d." between them are the span that is measured."""
    # A day in words has a space behind its number, one in figures a mark between them.
    if not _DIGIT.search(teks) or not any(t in teks for t in " /-"):
        return
    semua, angka = list(_TANGGAL.finditer(teks)), list(_ANGKA.finditer(teks))
    if not semua and not angka:
        return
    dasar = Fakta(JenisFakta.WAKTU, "tanggal", asal=Asal.LKJ, periode=b.periode, lokasi=lokasi, bagian=b.id)
    for ke, cocok in enumerate(semua):
        hari = _NAMA_HARI.search(teks, 0, cocok.start())
        tulis = " ".join(f"{hari[0] if hari else ''}{cocok[0]}".split())
        isi = _baca(cocok, b, hari=hari[1] if hari else "")
        yield replace(dasar, tertulis=tulis, rincian="tanggal", isi=isi)
        antara = _SAMPAI.fullmatch(teks[semua[ke - 1].end() : cocok.start()]) if ke else None
        if antara and _UKUR.search(teks, 0, cocok.start()) and (cocok["tahun"] or b.periode):
            kelompok = f"{b.id}/rentang{n}.{ke}"
            awal = _baca(semua[ke - 1], b, tahun=cocok["tahun"])
            yield replace(dasar, objek="rentang/awal", tertulis=semua[ke - 1][0], isi=awal, kelompok=kelompok)
            yield replace(dasar, objek="rentang/akhir", tertulis=tulis, isi=isi, kelompok=kelompok)
    for cocok in angka:
        if not _NOMOR.search(teks[: cocok.start()]):
            yield replace(dasar, tertulis=cocok[0], rincian="tanggal", isi=_isi(cocok[0], cocok[0]))


def _baca(cocok: re.Match[str], b: NaskahBagian, *, tahun: str | None = None, hari: str = "") -> Nilai:
    """The day; one without a year is read in the year of the span, or of the report, else in a leap year."""
    pakai = cocok["tahun"] or tahun or (str(b.periode.tahun) if b.periode else "2000")
    return _isi(f"{hari}{', ' if hari else ''}{' '.join(cocok['tanggal'].split())} {pakai}", cocok[0])


def _isi(baku: str, tertulis: str) -> Nilai:
    bacaan = read_tanggal(baku)
    if bacaan.tanggal is not None:
        return Tanggal(bacaan.tanggal)
    return Kosong(Keadaan.TAK_TERBACA, alasan=bacaan.keterangan, tertulis=baku if bacaan.saran else tertulis)


def _tanda_tangan(b: NaskahBagian) -> Iterator[Fakta]:
    """The days under signatures; ``rincian`` says what is signed: the report, an agreement, or an annex."""
    utama = "laporan" if _is_laporan(b) else "lampiran"
    letak = utama
    for teks, lokasi, judul in _baris(b):
        if judul:
            letak = _letak(teks, letak, utama)
        if cocok := _TANDA_TANGAN.fullmatch(teks):
            tulis = " ".join(cocok["tanggal"].split())
            yield Fakta(
                JenisFakta.TANGGAL, f"tanda tangan/{b.id}", _isi(tulis.lower().replace("tahun ", ""), tulis), tulis,
                periode=b.periode, asal=Asal.LKJ, nama=f"tanda tangan {letak}", lokasi=lokasi, bagian=b.id,
                rincian=f"tanda tangan {letak}",
            )  # fmt: skip
            # A foreword or a closing chapter is signed once.
            letak = "lampiran" if letak == "laporan" else letak


def _baris(b: NaskahBagian) -> Iterator[tuple[str, Lokasi, bool]]:
    for u in b.bagian.alur:
        if isinstance(u, TabelMentah):
            yield from ((s.teks, s.lokasi, False) for baris in u.baris for s in baris if "," in s.teks)
        else:
            yield u.teks, u.lokasi, len(u.teks.split()) <= _KATA_JUDUL


def _letak(teks: str, letak: str, utama: str) -> str:
    """What stands below a title, by ``utama``: of what kind the whole part is."""
    if _LAPORAN.match(teks):
        return utama
    if _BAB.match(teks):
        return "lampiran"
    if teks.isupper() or teks.istitle() or len(teks.split()) <= 6:
        if _PK.search(teks):
            return "pk"
        if _LAMPIRAN.search(teks):
            return "lampiran"
    return letak


def _is_laporan(b: NaskahBagian) -> bool:
    """Whether a part is a report on performance, not an agreement or a plan."""
    judul = " ".join(a.teks for a in b.bagian.judul)
    return bool(_JENIS_LAPORAN.search(judul)) or sum(bool(_JENIS_LAPORAN.search(a.teks)) for a in b.alinea) > 1
