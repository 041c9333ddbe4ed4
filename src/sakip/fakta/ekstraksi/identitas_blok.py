"""Where a report names a person with NIP, rank or position: signatures, covers, parties of an agreement, rosters.

A signature is read from its NIP upwards: rank, name, the lines of the position, and above them whether the person
signs as superior ("Mengetahui", "Pihak Kedua"). A name alone is taken on a cover only, and only when the file knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah
from sakip.fakta.ekstraksi.identitas_baris import (
    NipTertulis,
    ada_nip,
    baca_pangkat,
    baca_tempat_tanggal,
    cari_nip,
    is_jabatan,
    is_nama,
)
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.kernel.lokasi import Lokasi

SAMPUL, TTD, ATASAN, PERJANJIAN, TABEL = "sampul", "ttd", "mengetahui", "perjanjian", "tabel"
_ATASAN = re.compile(r"\W*(?:mengetahui|menyetujui|atas(?:an|\s+nama)?\s+langsung|pihak\s+kedua)\b.{0,30}", re.I)
_ANTARA = re.compile(r"\W*(?:pihak\s+(?:pertama|kedua)|an\.|a\.n\.|u\.b\.|ttd\.?|disusun\s+oleh)\W*", re.I)
_NAMA_JABATAN = re.compile(r"\W*(nama|jabatan|nip|pangkat)\b[^:]{0,20}:\s*(.+)", re.I)
_BUTIR = re.compile(r"(?<=\S)\s+(?=(?:jabatan|pangkat|nip)\b[^:]{0,20}:)", re.I)
_SELAKU_ATASAN = re.compile(r"\b(?:selaku\s+atasan|disebut\s+pihak\s+kedua)", re.I)
_JUDUL_KOLOM = {
    "nip": re.compile(r"^\W*nip\b", re.I),
    "nama": re.compile(r"^\W*nama\b", re.I),
    "pangkat": re.compile(r"\bpangkat\b", re.I),
    "jabatan": re.compile(r"\bjabatan\b", re.I),
}
_JABATAN_TERBANYAK = 5
_ANGKA_TERSEDIKIT = 15
_KEPALA = 3
_PENDEK = 200


@dataclass(frozen=True, slots=True)
class Tertulis:
    """A writing and its place."""

    teks: str = ""
    lokasi: Lokasi = Lokasi()


@dataclass(frozen=True, slots=True)
class Orang:
    """One mention of a person. What is not written there is empty.

    peran    one of the words above
    urut     where it begins in the stream of the report
    yakin    read as a name because of what stands around it; else a line of a cover that may be a name
    """

    peran: str
    bagian: str
    nama: Tertulis = Tertulis()
    nip: Tertulis = Tertulis()
    pangkat: Tertulis = Tertulis()
    jabatan: Tertulis = Tertulis()
    yakin: bool = True
    urut: int = 0


def baca_orang(bagian: NaskahBagian) -> tuple[Orang, ...]:
    """Every mention of a person in a report, in its order."""
    return (*_baris(bagian), *_perjanjian(bagian), *_sel(bagian), *_daftar(bagian))


def _baris(bagian: NaskahBagian) -> Iterator[Orang]:
    alur: list[Alinea | None] = [u if isinstance(u, Alinea) else None for u in bagian.bagian.alur]
    # A text of short lines only has no cover.
    sampul = len(bagian.bagian.judul) if len(bagian.bagian.judul) < len(alur) else 0
    for n, u in enumerate(alur):
        if u is None:
            continue
        nip = cari_nip(u.teks) if ada_nip(u.teks) else ()
        # Two NIP below each other belong to signatures side by side; which is whose nothing tells.
        sendiri = len(nip) == 1 and not (_is_nip(alur, n - 1) or _is_nip(alur, n + 1))
        for satu in nip:
            orang = _blok(alur, n, satu, bagian.id, SAMPUL if n < sampul else TTD, sendiri=sendiri)
            kosong = orang.peran == SAMPUL and not orang.jabatan.teks
            yield replace(orang, jabatan=_jabatan_sampul(bagian) if kosong else orang.jabatan, urut=n)
        if nip:
            continue
        if n < sampul and is_nama(u.teks) and not _bernip(alur, n + 1):
            yield Orang(SAMPUL, bagian.id, Tertulis(u.teks, u.lokasi), jabatan=_jabatan_sampul(bagian), yakin=False)
        elif baca_pangkat(u.teks) and _nama(alur, n - 1) and not _bernip(alur, n + 1):
            yield _atas(alur, n, Orang(TTD, bagian.id, urut=n))


def _is_nip(alur: Sequence[Alinea | None], n: int) -> bool:
    u = alur[n] if 0 <= n < len(alur) else None
    return u is not None and ada_nip(u.teks) and bool(cari_nip(u.teks))


def _bernip(alur: Sequence[Alinea | None], n: int) -> bool:
    """Whether the NIP of this signature stands here, or behind a rank."""
    if _is_nip(alur, n) and _is_nip(alur, n + 1):
        return False
    for u in alur[n : n + 2]:
        if u is None:
            return False
        if ada_nip(u.teks):
            return True
        if not baca_pangkat(u.teks):
            return False
    return False


def _nama(alur: Sequence[Alinea | None], n: int) -> Alinea | None:
    u = alur[n] if n >= 0 else None
    return u if u is not None and is_nama(u.teks) else None


def _blok(alur: Sequence[Alinea | None], n: int, nip: NipTertulis, bagian: str, peran: str, *, sendiri: bool) -> Orang:
    u = alur[n]
    assert u is not None
    orang = Orang(peran, bagian, nip=Tertulis(nip.tertulis, u.lokasi))
    if not sendiri:
        return orang
    if nip.sebelum.strip(" .:/-"):
        if is_nama(nip.sebelum):
            return _jabatan(alur, n - 1, replace(orang, nama=Tertulis(nip.sebelum, u.lokasi)))
        if p := baca_pangkat(nip.sebelum):
            return _atas(alur, n - 1, replace(orang, pangkat=Tertulis(p.tertulis, u.lokasi)))
        return orang
    orang = _atas(alur, n - 1, orang)
    berikut = alur[n + 1] if n + 1 < len(alur) else None
    if not orang.pangkat.teks and berikut is not None and (p := baca_pangkat(berikut.teks)):
        return replace(orang, pangkat=Tertulis(p.tertulis, berikut.lokasi))
    return orang


def _atas(alur: Sequence[Alinea | None], n: int, orang: Orang) -> Orang:
    """What stands above an NIP: rank, name, position."""
    u = alur[n] if n >= 0 else None
    if u is not None and (p := baca_pangkat(u.teks)):
        orang, n = replace(orang, pangkat=Tertulis(p.tertulis, u.lokasi)), n - 1
    nama = _nama(alur, n)
    if nama is None:
        return orang
    return _jabatan(alur, n - 1, replace(orang, nama=Tertulis(nama.teks, nama.lokasi)))


def _jabatan(alur: Sequence[Alinea | None], n: int, orang: Orang) -> Orang:
    """The lines of the position from the last upwards, and the word that tells a superior."""
    baris: list[Alinea] = []
    while n >= 0 and (u := alur[n]) is not None and len(baris) < _JABATAN_TERBANYAK:
        atas = alur[n - 1] if n > 0 else None
        if not is_jabatan(u.teks) and not (_is_nama_tempat(u.teks) and atas is not None and is_jabatan(atas.teks)):
            break
        if _ATASAN.fullmatch(u.teks) or baca_tempat_tanggal(u.teks) or is_kop(u.teks):
            break
        baris.insert(0, u)
        n -= 1
    if baris and is_jabatan(baris[0].teks):
        orang = replace(orang, jabatan=Tertulis(" ".join(b.teks.strip("* ,") for b in baris), baris[0].lokasi))
    for u in alur[max(0, n - 2) : n + 1]:
        if u is not None and _ATASAN.fullmatch(u.teks) and orang.peran == TTD and _bersambung(alur, u, n):
            orang = replace(orang, peran=ATASAN)
    return orang


def _is_nama_tempat(teks: str) -> bool:
    """A line of a position may be the name of a place, or of an office, alone."""
    kata = teks.casefold().split()
    return is_nama(teks) and not cari_nip(teks) and (len(kata) <= 2 or "dan" in kata)


def _bersambung(alur: Sequence[Alinea | None], u: Alinea, n: int) -> bool:
    """Whether nothing but day, place and words of the form stands between."""
    for lain in reversed(alur[max(0, n - 2) : n + 1]):
        if lain is u:
            return True
        if lain is None or not (
            _ATASAN.fullmatch(lain.teks) or _ANTARA.fullmatch(lain.teks) or baca_tempat_tanggal(lain.teks)
        ):
            return False
    return False


def is_kop(teks: str) -> bool:
    """Whether a line names the report or its period, and so is part of a title."""
    return bool(re.search(r"\b(?:laporan|lkj\w*|tahun|triwulan|eselon|perjanjian|rencana)\b", teks, re.I))


def _jabatan_sampul(bagian: NaskahBagian) -> Tertulis:
    baris = [a for a in bagian.bagian.judul if is_jabatan(a.teks) and not is_kop(a.teks)]
    baris = [a for a in baris if not re.match(r"\W*(?:pemerintah|kecamatan|kabupaten|kota)\b", a.teks, re.I)]
    return Tertulis(" ".join(a.teks for a in baris), baris[0].lokasi) if baris else Tertulis()


def _perjanjian(bagian: NaskahBagian) -> Iterator[Orang]:
    """The parties of an agreement: "Nama : …" and right below "Jabatan : …"."""
    alinea = tuple(b for a in bagian.alinea for b in _butir(a))
    for n, u in enumerate(alinea):
        cocok = _NAMA_JABATAN.fullmatch(u.teks)
        if cocok is None or cocok[1].casefold() != "nama" or not is_nama(cocok[2]):
            continue
        orang = Orang(PERJANJIAN, bagian.id, Tertulis(cocok[2], u.lokasi))
        for lain in alinea[n + 1 : n + 5]:
            isi = _NAMA_JABATAN.fullmatch(lain.teks)
            if isi is None or isi[1].casefold() == "nama":
                break
            tertulis = Tertulis(isi[2], lain.lokasi)
            if isi[1].casefold() == "jabatan":
                orang = replace(orang, jabatan=tertulis)
            elif isi[1].casefold() == "pangkat":
                orang = replace(orang, pangkat=tertulis)
        if any(_SELAKU_ATASAN.search(a.teks) for a in alinea[n + 1 : n + 4]):
            orang = replace(orang, peran=ATASAN)
        yield orang


def _butir(alinea: Alinea) -> tuple[Alinea, ...]:
    """The items of a form that stand on one line."""
    if ":" not in alinea.teks or len(alinea.teks) > _PENDEK:
        return (alinea,)
    return tuple(Alinea(t, alinea.lokasi) for t in _BUTIR.split(alinea.teks))


def _sel(bagian: NaskahBagian) -> Iterator[Orang]:
    """NIP in tables: signatures side by side, and rosters with a column NIP."""
    for urut, u in enumerate(bagian.bagian.alur):
        if isinstance(u, TabelMentah) and any(ada_nip(s.teks) for b in u.baris for s in b) and not _is_daftar(u):
            lebar = max(len(b) for b in u.baris)
            for k in range(lebar):
                kolom = [Alinea(b[k].teks, b[k].lokasi) for b in u.baris if k < len(b) and b[k].teks]
                if any(ada_nip(a.teks) for a in kolom):
                    yield from (replace(o, urut=urut) for o in _kolom(kolom, bagian.id))


def _kolom(kolom: Sequence[Alinea | None], bagian: str) -> Iterator[Orang]:
    for n, u in enumerate(kolom):
        nip = cari_nip(u.teks) if u is not None else ()
        for satu in nip:
            assert u is not None
            orang = _blok(kolom, n, satu, bagian, TTD, sendiri=len(nip) == 1)
            yield _dalam_sel(orang, satu.sebelum, u.lokasi) if not orang.nama.teks else orang


def _dalam_sel(orang: Orang, teks: str, lokasi: Lokasi) -> Orang:
    """A cell that holds a whole signature: its rank is told by its words; where its name begins nothing tells."""
    kata = teks.split()
    for awal in range(max(0, len(kata) - 8), len(kata)):
        if p := baca_pangkat(" ".join(kata[awal:])):
            return replace(orang, pangkat=Tertulis(p.tertulis, lokasi))
    return orang


def _daftar(bagian: NaskahBagian) -> Iterator[Orang]:
    """Rosters: tables with a column NIP and a column of names."""
    for t in bagian.tabel:
        kolom = {kata: _kolom_berjudul(t, pola) for kata, pola in _JUDUL_KOLOM.items()}
        if kolom["nip"] is None or kolom["nama"] is None or kolom["nip"] == kolom["nama"]:
            continue
        for b in t.baris:
            isi = {kata: Tertulis(b.sel[k].teks, b.sel[k].lokasi) for kata, k in kolom.items() if k is not None}
            if sum(c.isdigit() for c in isi["nip"].teks) >= _ANGKA_TERSEDIKIT and isi["nama"].teks:
                pangkat, jabatan = isi.get("pangkat", Tertulis()), isi.get("jabatan", Tertulis())
                yield Orang(TABEL, bagian.id, isi["nama"], isi["nip"], pangkat, jabatan)


def _is_daftar(tabel: TabelMentah) -> bool:
    """Whether a table has a heading for NIP, and so is a roster."""
    kepala = (s.teks for b in tabel.baris[:_KEPALA] for s in b)
    return any(_JUDUL_KOLOM["nip"].search(t) and not re.search(r"\d", t) for t in kepala)


def _kolom_berjudul(tabel: TabelBaca, pola: re.Pattern[str]) -> int | None:
    return next((n for n, k in enumerate(tabel.kolom) if any(pola.search(j) for j in k.jalur)), None)
