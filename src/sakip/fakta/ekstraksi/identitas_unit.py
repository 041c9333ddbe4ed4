"""Whose report a part of a bundle is, and where it speaks of another unit as if that were its own.

The units of a file are those of its covers and signatures. A report has the unit of the one who signs it. A sentence
speaks of the report's own unit where a tie to the report stands before the name ("capaian kinerja Kasi …", "diampu
oleh Seksi …"); mere mentions of another unit, as partner or superior, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.identitas_baris import huruf, pisah_gelar
from sakip.fakta.ekstraksi.identitas_blok import SAMPUL, TABEL, TTD, Orang
from sakip.fakta.ekstraksi.jabatan import KATA_STAF, STAF, is_staf, nama_staf
from sakip.fakta.ekstraksi.kalimat import memuat
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.model import Fakta, JenisFakta

SENDIRI, DIRI, PERUSAHAAN, KEPALA, URUTAN = "sendiri", "diri", "perusahaan", "kepala", "urutan"
_UNIT = re.compile(
    r"\b(?:kepala\s+)?(?:(?P<subbag>sub\.?\s?bag(?:ian)?|ka\s?sub\w*|subag)|(?P<seksi>seksi|kasie?)"
    r"|(?P<bidang>bidang|kabid)|(?P<bagian>bagian|kabag))\b\.?,?\s+(?P<nama>[A-Za-z]+(?:,?\s+[A-Za-z]+){0,7})",
    re.IGNORECASE,
)
_MILIK = re.compile(
    r"(?:\bdiampu(?:\s+oleh)?|\btugas\s+(?:pokok\s+)?(?:dan|,)\s+fungsi(?:\s+dari)?|\btupoksi(?:\s+dari)?"
    r"|\b(?:capaian|hasil|pengukuran|evaluasi|indikator|sasaran|perjanjian|laporan|pencapaian)\s+kinerja"
    r"(?:\s*\(\w+\))?(?:\s+dari|\s+pada)?|\bkinerja\s+dari|\bmaka)\s+(?:kepala\s+)?$",
    re.IGNORECASE,
)
_MILIK_KEPALA = re.compile(
    r"(?:\b(?:perjanjian|capaian|pengukuran|sasaran|laporan)\s+kinerja(?:\s*\(\w+\))?|^\W*(?:[A-Z\d]\.\s+)?kinerja)\s+"
    r"(?P<jabatan>(?:kepala\s+(?:seksi|sub\.?\s?bag(?:ian)?|bidang|bagian)|kasie?|kasub\w*|kabid|kabag)\b\.?(?:\s+\w+){1,3})",
    re.IGNORECASE,
)
_PENUTUP = re.compile(r"\W*(?:BAB\s+\w+\W*)?PENUTUP\W*", re.I)
_SEBAGAI = re.compile(r"\bsebagai\s+(?P<tugas>[^.,;]{10,120}),\s*maka\s+(?P<siapa>.{5,80})", re.IGNORECASE)
_PERUSAHAAN = re.compile(
    r"\b(?:pemilik|manajemen|milik|pimpinan|tujuan|visi|ditetapkan\s+oleh|di\s+dalam)\s+(?:atau\s+\w+\s+)?perusahaan\b"
    r"|\b(?:kinerja|penilaian|evaluasi|hasil\s+kerja)\s+(?:\w+\s+){0,3}karyawan\b|\bperusahaan\s+terhadap\s+karyawan\b"
    r"|\bkaryawan\s+(?:\w+\s+){0,6}perusahaan\b",
    re.IGNORECASE,
)
_BUMD = re.compile(
    r"\b(?:perumda|perseroda|perusahaan\s+(?:umum\s+)?daerah|bumd|pdam|pt\b|bpr|rumah\s+sakit|rsud)\b", re.I
)
_KATA_UNIT = ("sub", "seksi", "kasi", "bidang", "kabid", "bagian", "kabag")
_SAMBUNG = frozenset({"dan", "serta"})
_AWAL = 6
_BARIS_JABATAN = 12
_CUKUP = 2
_KALIMAT = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its kind ("seksi") and the words of its name in order."""

    jenis: str
    kata: tuple[str, ...]
    tulisan: str

    @property
    def kunci(self) -> str:
        """What its spellings share."""
        return f"{self.jenis} {' '.join(sorted(self.kata))}"


def fakta_unit(naskah: Naskah, orang: Sequence[Orang]) -> Iterator[Fakta]:
    """The unit of every report, and every mention of a unit as the report's own."""
    pemilik = {b.id: _pemilik(b, orang) for b in naskah.bagian}
    milik = {b.id: _milik(b, pemilik[b.id]) for b in naskah.bagian}
    semua = {u.kunci: u for u in (*milik.values(), *(_dari_orang(o) for o in orang)) if u}
    for b in naskah.bagian:
        siapa, sendiri = pemilik[b.id], milik[b.id]
        isi = _isi(b, orang, siapa)
        yield from _staf(isi, b.id)
        if siapa and is_staf(siapa.jabatan.teks):
            yield from _kepala(isi, b.id)
        yield from _perusahaan(b)
        if sendiri is None:
            continue
        yield Fakta(
            JenisFakta.UNIT, sendiri.kunci, tertulis=sendiri.tulisan, rincian=SENDIRI, kelompok=b.id, bagian=b.id
        )
        for u in isi:
            disebut = tuple(_UNIT.finditer(u.teks)) if memuat(u.teks.lower(), _KATA_UNIT) else ()
            yield from _urutan(u, disebut, b.id, sendiri)
            if _is_kalimat(u):
                yield from _sebutan(u, disebut, b.id, sendiri, semua)


def _staf(isi: Sequence[Alinea], bagian: str) -> Iterator[Fakta]:
    """The staff positions that the text of a report gives to its owner."""
    for u in isi:
        # A line that is nothing but the position belongs to a cover or signature, which are read as such.
        if len(u.teks.split()) <= _BARIS_JABATAN or not memuat(u.teks.lower(), KATA_STAF):
            continue
        for cocok in STAF.finditer(u.teks):
            if (sebelum := u.teks[: cocok.start()]).strip() and not _MILIK.search(sebelum[-80:]):
                continue
            nama = " ".join(nama_staf(u.teks[cocok.start() :]))
            yield Fakta(
                JenisFakta.JABATAN, "", tertulis=nama, lokasi=u.lokasi, kelompok=f"isi/{bagian}", bagian=bagian,
            )  # fmt: skip


def _kepala(isi: Sequence[Alinea], bagian: str) -> Iterator[Fakta]:
    """In the report of a member of staff: figures and agreements said to be those of the head of a unit."""
    for u in isi:
        if cocok := _MILIK_KEPALA.search(u.teks):
            yield Fakta(
                JenisFakta.JABATAN, "", tertulis=cocok["jabatan"].strip(), lokasi=u.lokasi,
                kelompok=f"isi/{bagian}", rincian=KEPALA, bagian=bagian,
            )  # fmt: skip


def _perusahaan(bagian: NaskahBagian) -> Iterator[Fakta]:
    """Words of a company for the office itself; a company of a region is named on the cover."""
    judul = " ".join(a.teks for a in bagian.bagian.judul)
    if cocok := _BUMD.search(judul):
        yield Fakta(JenisFakta.UNIT, PERUSAHAAN, tertulis=cocok[0], rincian=SENDIRI, kelompok=bagian.id)
    for u in bagian.alinea:
        kecil = u.teks.casefold()
        if ("perusahaan" in kecil or "karyawan" in kecil) and (cocok := _PERUSAHAAN.search(u.teks)):
            yield Fakta(
                JenisFakta.UNIT, PERUSAHAAN, tertulis=cocok[0], rincian=PERUSAHAAN, lokasi=u.lokasi,
                kelompok=bagian.id, bagian=bagian.id,
            )  # fmt: skip


def _is_kalimat(alinea: Alinea) -> bool:
    # A line of a list of contents names every report of a bundle.
    return len(alinea.teks.split()) >= _KALIMAT


def baca_unit(teks: str) -> Unit | None:
    """The unit in the words of a position; None where there is none."""
    cocok = next((c for c in _UNIT.finditer(teks) if not (c["bagian"] and c[0][0] in "Bb")), None)
    if cocok is None:
        return None
    kata: list[str] = []
    for satu in re.findall(r"[A-Za-z]+", cocok["nama"]):
        if satu.casefold() in _AKHIR:
            break
        kata.append(satu.casefold())
    isi = tuple(k for k in kata if k not in _SAMBUNG)
    return Unit(_jenis(cocok), isi, _potong(cocok, len(isi))) if isi else None


_AKHIR = frozenset(
    "kecamatan kelurahan kabupaten kota dinas badan pada tahun di untuk yang sebagai adalah disusun merupakan dapat"
    " memiliki mempunyai selaku triwulan kasi kasubag kepala".split()
)


def _jenis(cocok: re.Match[str]) -> str:
    return next(j for j in ("subbag", "seksi", "bidang", "bagian") if cocok[j])


def _dari_orang(orang: Orang) -> Unit | None:
    return baca_unit(orang.jabatan.teks) if orang.jabatan.teks and orang.peran != TABEL else None


def _pemilik(bagian: NaskahBagian, orang: Sequence[Orang]) -> Orang | None:
    """The one who signs a report for himself, first of all."""
    return next((o for o in orang if o.bagian == bagian.id and o.peran in (TTD, SAMPUL) and o.jabatan.teks), None)


def _milik(bagian: NaskahBagian, pemilik: Orang | None) -> Unit | None:
    """The unit of the owner; of a report that nobody signs so that it can be read, the first it names."""
    if pemilik is not None:
        return _dari_orang(pemilik)
    return next((u for a in bagian.alinea[:_AWAL] if _is_kalimat(a) and (u := baca_unit(a.teks))), None)


def _isi(bagian: NaskahBagian, orang: Sequence[Orang], pemilik: Orang | None) -> tuple[Alinea, ...]:
    """The text of a report up to the signature of its owner at the end: what follows are annexes."""
    alur = bagian.bagian.alur
    if pemilik is None:
        return bagian.alinea
    nama = huruf(pisah_gelar(pemilik.nama.teks)[0])
    tempat = [o.urut for o in orang if _is_tanda_tangan(o, bagian.id, nama)]
    penutup = next((n for n, u in enumerate(alur) if isinstance(u, Alinea) and _PENUTUP.fullmatch(u.teks)), 0)
    akhir = next((n for n in tempat if n > penutup), max(tempat, default=len(alur)))
    return tuple(u for u in alur[:akhir] if isinstance(u, Alinea))


def _is_tanda_tangan(orang: Orang, bagian: str, nama: str) -> bool:
    return orang.bagian == bagian and orang.peran == TTD and huruf(pisah_gelar(orang.nama.teks)[0]) == nama


def _sebutan(
    alinea: Alinea, disebut: Sequence[re.Match[str]], bagian: str, sendiri: Unit, semua: Mapping[str, Unit]
) -> Iterator[Fakta]:
    for cocok in disebut:
        unit = _kenali(cocok, sendiri, semua)
        if unit and _MILIK.search(alinea.teks[max(0, cocok.start() - 80) : cocok.start()]):
            yield Fakta(
                JenisFakta.UNIT, unit.kunci, tertulis=unit.tulisan, rincian=DIRI, lokasi=alinea.lokasi, kelompok=bagian,
                nama=sendiri.tulisan, bagian=bagian,
            )  # fmt: skip
    for cocok in _SEBAGAI.finditer(alinea.teks):
        unit = _menurut_tugas(cocok["tugas"], sendiri, semua)
        if unit and sendiri.kata[0] in cocok["siapa"].casefold():
            yield Fakta(
                JenisFakta.UNIT, unit.kunci, tertulis=f"sebagai {cocok['tugas']}", rincian=DIRI, lokasi=alinea.lokasi,
                kelompok=bagian, nama=sendiri.tulisan, bagian=bagian,
            )  # fmt: skip


def _urutan(alinea: Alinea, disebut: Sequence[re.Match[str]], bagian: str, sendiri: Unit) -> Iterator[Fakta]:
    """Mentions of the own unit with its words in another order."""
    if len(sendiri.kata) < _CUKUP:
        return
    for cocok in disebut:
        kata = [k for k in re.findall(r"[a-z]+", cocok["nama"].casefold()) if k not in _SAMBUNG]
        sama = tuple(kata[: len(sendiri.kata)])
        if _jenis(cocok) == sendiri.jenis and sama != sendiri.kata and sorted(sama) == sorted(sendiri.kata):
            yield Fakta(
                JenisFakta.UNIT, sendiri.kunci, tertulis=_potong(cocok, len(sama)), rincian=URUTAN,
                lokasi=alinea.lokasi, kelompok=bagian, bagian=bagian,
            )  # fmt: skip


def _kenali(cocok: re.Match[str], sendiri: Unit, semua: Mapping[str, Unit]) -> Unit | None:
    """The unit of the file that a mention means: of its kind, with its first words; the own one where it may be."""
    jenis = _jenis(cocok)
    kata = [k for k in re.findall(r"[a-z]+", cocok["nama"].casefold()) if k not in _SAMBUNG]
    urut = (sendiri, *(u for u in semua.values() if u is not sendiri))
    panjang = [(_seawal(kata, u.kata), -n, u) for n, u in enumerate(urut) if u.jenis == jenis]
    banyak, _, unit = max(panjang, key=lambda p: p[:2], default=(0, 0, sendiri))
    return Unit(unit.jenis, unit.kata, _potong(cocok, banyak)) if banyak else None


def _potong(cocok: re.Match[str], banyak: int) -> str:
    """The mention up to the last word that names the unit."""
    akhir = 0
    for satu in re.finditer(r"[A-Za-z]+", cocok["nama"]):
        if satu[0].casefold() not in _SAMBUNG:
            banyak -= 1
            akhir = satu.end()
        if banyak == 0:
            break
    return cocok[0][: cocok.start("nama") - cocok.start() + akhir]


def _seawal(kata: Sequence[str], nama: Sequence[str]) -> int:
    """How many words at the beginning of a mention belong to a name."""
    n = 0
    while n < len(kata) and n < len(nama) and kata[n] in nama:
        n += 1
    return n


def _menurut_tugas(tugas: str, sendiri: Unit, semua: Mapping[str, Unit]) -> Unit | None:
    """The other unit whose name a described task repeats, where it repeats nothing of the own one."""
    kata = set(re.findall(r"[a-z]+", tugas.casefold()))
    if kata & set(sendiri.kata):
        return None
    cocok = [u for u in semua.values() if u.kunci != sendiri.kunci and len(kata & set(u.kata)) >= _CUKUP]
    return max(cocok, key=lambda u: len(kata & set(u.kata))) if cocok else None
