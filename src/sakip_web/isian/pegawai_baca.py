"""A list of staff from Excel: a sheet whose headings say what its columns are, or *Pejabat* of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from sakip.buku_kerja.baca import open_buku
from sakip.buku_kerja.kolom import Jenis, Kolom, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.sel_baca import Mentah, read_sel, teks_mentah
from sakip.buku_kerja.tabel_baca import LembarMentah
from sakip.buku_kerja.tanda import CONTOH, DAFTAR, KIRIMAN, PETUNJUK
from sakip_web.isian.berkas_tahun import BerkasDitolak

TERBANYAK: Final = 2000
_CARI_JUDUL: Final = 60
# What people write above such columns, by what it means; compared without case, blanks and marks.
SEBUTAN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "jabatan": ("jabatan", "jab", "nama jabatan", "jabatan terakhir", "jabatan saat ini"),
        "nama": ("nama", "nama pejabat", "nama pegawai", "nama lengkap", "nama asn", "nama lengkap dan gelar"),
        "nip": ("nip", "nip nippppk", "nippppk", "nip ni pppk", "nomor induk pegawai", "nip baru"),
        "atasan": ("atasan", "atasan langsung", "jabatan atasan", "nama atasan", "pejabat penilai"),
        "jenjang": ("jenjang", "jenjang jabatan", "jenis jabatan"),
        "pangkat": ("pangkat",),
        "golongan": ("golongan", "gol", "gol ruang", "golongan ruang"),
        "pangkat_golongan": ("pangkat golongan", "pangkat gol", "pangkat gol ruang", "pangkat golongan ruang"),
        "mulai": (
            "mulai",
            "menjabat sejak",
            "sejak",
            "tmt",
            "tmt jabatan",
            "terhitung mulai tanggal",
            "mulai menjabat",
        ),
        "selesai": ("selesai", "sampai", "sampai dengan", "berakhir"),
        "unit": ("unit", "unit kerja", "unit organisasi", "seksi", "bidang", "sub unit"),
        "eselon": ("eselon", "esl", "eselonering"),
        "status": ("status", "plt plh", "definitif plt"),
        "menyusun_laporan": ("menyusun laporan",),
    }
)
_ARTI: Final = {sebutan: kunci for kunci, semua in SEBUTAN.items() for sebutan in semua}
_NOMOR: Final = frozenset({"no", "nomor", "no urut", "nomor urut", "nourut"})
_TANGGAL: Final = frozenset({"mulai", "selesai"})
_GOLONGAN = re.compile(r"(.*?)[\s,/(-]*\b((?:I|II|III|IV)\s*/\s*[a-e]|[IVX]{1,4})\s*\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """A row as read: texts by meaning of the column, days as ``2024-08-01``; ``galat`` is why it cannot be used."""

    nomor: int
    isi: Mapping[str, str]
    galat: str = ""

    def polos(self) -> list[object]:
        """For signing."""
        return [self.nomor, dict(self.isi), self.galat]


@dataclass(frozen=True, slots=True)
class DaftarPegawai:
    """The rows of a list, and the headings over columns that say something nobody here understands."""

    baris: tuple[BarisPegawai, ...]
    asing: tuple[str, ...] = ()


def baca_daftar(*, isi: bytes, nama: str) -> DaftarPegawai:
    """The first sheet that lists staff. Raises BerkasDitolak."""
    konteks = Konteks(berkas=nama)
    buku = open_buku(isi=isi, konteks=konteks)
    if buku is None:
        raise BerkasDitolak(" ".join(t.pesan for t in konteks.temuan) or f"Berkas {nama} tidak dapat dibaca.")
    for lembar in _urutkan(buku):
        if (judul := _cari_judul(lembar)) is not None:
            baris = tuple(_baca_baris(lembar, *judul))
            if len(baris) > TERBANYAK:
                raise BerkasDitolak(f"Berkas {nama} berisi {len(baris)} baris; batasnya {TERBANYAK}. Bagi berkas itu.")
            return DaftarPegawai(baris, tuple(_asing(lembar, *judul)))
    raise BerkasDitolak(
        f"Berkas {nama} tidak memuat baris judul yang dikenal. {_hampir(buku)}Beri judul paling sedikit pada kolom "
        "Jabatan dan Nama, atau pakai berkas contoh dari halaman ini."
    )


def _arti(sel: Mentah) -> str:
    """What a heading means, empty where nothing is known of it; ``N I P`` is NIP."""
    judul = rapikan(teks_mentah(sel).removesuffix("*"))
    return _ARTI.get(judul) or _ARTI.get(judul.replace(" ", "")) or ""


def _asing(lembar: LembarMentah, judul: int, kolom: Mapping[int, str]) -> Iterator[str]:
    """Headings that are not understood, over columns in which something stands."""
    for letak, sel in enumerate(lembar.baris[judul]):
        kata = " ".join(teks_mentah(sel).split())
        berisi = any(letak < len(b) and teks_mentah(b[letak]).strip() for b in lembar.baris[judul + 1 :])
        if kata and berisi and letak not in kolom and rapikan(kata) not in _NOMOR:
            yield kata


def _hampir(buku: Mapping[str, LembarMentah | None]) -> str:
    """The row that looks most like headings, as a sentence: what is known of it, and what is not."""
    calon = [
        ([k for s in baris if (k := " ".join(teks_mentah(s).split()))], sum(bool(_arti(s)) for s in baris), nomor)
        for lembar in _urutkan(buku)
        for nomor, baris in enumerate(lembar.baris[:_CARI_JUDUL], start=1)
    ]
    kata, dikenal, nomor = max(calon, key=lambda c: c[1], default=([], 0, 0))
    return f"Yang terbaca pada baris {nomor}: {', '.join(kata)[:200]}. " if dikenal else ""


def _urutkan(buku: Mapping[str, LembarMentah | None]) -> Sequence[LembarMentah]:
    ada = [b for n, b in buku.items() if b is not None and n not in (DAFTAR, KIRIMAN, PETUNJUK)]
    return sorted(ada, key=lambda b: rapikan(b.nama) != "pejabat")


def _cari_judul(lembar: LembarMentah) -> tuple[int, Mapping[int, str]] | None:
    for nomor, baris in enumerate(lembar.baris[:_CARI_JUDUL]):
        kolom: dict[int, str] = {}
        for letak, sel in enumerate(baris):
            arti = _arti(sel)
            if arti and arti not in kolom.values():
                kolom[letak] = arti
        if "jabatan" in kolom.values() and kolom.keys() and {"nama", "atasan", "jenjang"} & set(kolom.values()):
            return nomor, kolom
    return None


def _baca_baris(lembar: LembarMentah, judul: int, kolom: Mapping[int, str]) -> Iterator[BarisPegawai]:
    for nomor, baris in enumerate(lembar.baris[judul + 1 :], start=judul + 2):
        if baris and baris[0] == CONTOH:
            continue
        isi: dict[str, str] = {}
        galat: list[str] = []
        for letak, arti in kolom.items():
            teks, salah = _baca_sel(baris[letak] if letak < len(baris) else "", arti)
            isi[arti] = teks
            galat += [salah] if salah else []
        if any(isi.values()) and not _baris_nomor(isi):
            yield BarisPegawai(nomor, _pecah(isi), " ".join(galat))


def _baris_nomor(isi: Mapping[str, str]) -> bool:
    """The row of numbers that often stands under the headings."""
    return isi["jabatan"].isdecimal() and len(isi["jabatan"]) < 3


def _baca_sel(sel: Mentah, arti: str) -> tuple[str, str]:
    """The text of a cell, and what is wrong with it."""
    judul = SEBUTAN[arti][0]
    bacaan = read_sel(sel, Kolom(arti, judul, Jenis.TANGGAL if arti in _TANGGAL else Jenis.TEKS))
    if bacaan.kode:
        return teks_mentah(sel), f"{judul}: {bacaan.pesan} {bacaan.saran}".strip()
    if isinstance(bacaan.isi, date):
        return bacaan.isi.isoformat(), ""
    return " ".join(str(bacaan.isi or "").split()), ""


def _pecah(isi: dict[str, str]) -> Mapping[str, str]:
    """``Penata Tingkat I (III/d)`` in one column is two things."""
    gabungan = isi.pop("pangkat_golongan", "")
    if cocok := _GOLONGAN.fullmatch(gabungan):
        isi |= {"pangkat": cocok[1].strip(), "golongan": cocok[2].replace(" ", "")}
    elif gabungan:
        isi["pangkat"] = gabungan
    return isi
