"""Single lines of a signature or cover: an NIP, a rank, a name with its titles, a position, a place with a day."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NIP = re.compile(
    r"\bN\.?\s?I\.?\s?P(?:\.?\s?P\.?\s?P\.?\s?K)?\b\.?\W{0,6}(?P<angka>\d(?:[\s.\-]{0,2}\d){11,24})(?!\d)"
    r"|\bN\.?\s?I\.?\s?P\b\.?\s*:?\s*(?P<kosong>[.…_]{4,})",
    re.IGNORECASE,
)
# Under a name the number may stand without the word.
_NIP_SAJA = re.compile(r"\W*(?P<angka>(?:19|20)\d{5,7}[\s.\-]?\d{5,7}[\s.\-]?[12][\s.\-]?\d{2,4})\W*")
_ABAD = ("19", "20")
_NIP_TERPANJANG = 32
_HARI = frozenset("senin selasa rabu kamis jumat jum'at jum’at sabtu minggu hari tanggal tgl pukul pada".split())
_PANGKAT = re.compile(
    r"\W*(?:pangkat\s*(?:/\s*gol\w*)?\W*)?"
    r"(?P<nama>(?:juru|pengatur|penata|pembina)(?:\s+(?:muda|utama|madya))*(?:\s+(?:tingkat|tkt?)\.?\s*(?:i|1)\b)?)"
    r"\W*(?:gol(?:ongan)?(?:\s*(?:/\s*)?ruang)?\W*)?"
    r"(?P<golongan>(?P<angka>i{1,3}|iv|[1-4])\s*[/.\-\s]?\s*(?P<ruang>[a-e]))?\W*",
    re.IGNORECASE,
)
_ANGKA_ROMAWI = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_BULAN = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_TEMPAT_TANGGAL = re.compile(
    rf"\W*(?:(?:ditetapkan|dibuat)?\s*di\s+)?(?P<tempat>[A-Z][\w.’'\-]*(?:\s[A-Z][\w.’'\-]*){{0,3}})\s*,\s*"
    rf"(?:tanggal\s+)?[\d.…_]{{0,6}}\s*(?:{_BULAN})\s*(?:20\d\d)?\W*",
    re.IGNORECASE,
)
_JABATAN = re.compile(
    r"\b(?:camat|lurah|bupati|wali\s?kota|gubernur|sekretaris|sekcam|sekda|sekretariat|kepala|ketua|kasi|kasie|ka\."
    r"|kasub\w*|kabid|kabag|kadis|kaban|kalak|plt|plh|pjs|direktur|inspektur|irban\w*|bendahara|staf|analis"
    r"|pengadministrasi|pengelola|penjaga|petugas|pranata|pramu\w*|penyusun|penata\s+(?:laksana|layanan|kelola)\w*"
    r"|penelaah|pengolah|operator|verifikator|arsiparis|perencana|auditor|penyuluh|pengawas|fungsional|jabatan"
    r"|pengemudi|teknisi|kecamatan|kelurahan|kabupaten|kota|dinas|badan|seksi|bidang|bagian|sub\s?bag\w*|subag|subbid"
    r"|unit|upt|daerah|umum|masyarakat|pemerintahan|keuangan|kepegawaian|pelaporan|program|ketertiban)\b",
    re.IGNORECASE,
)
_BUKAN_NAMA = re.compile(
    r"\b(?:laporan|kinerja|lkj\w*|lakip|tahun|triwulan|eselon|bab|daftar|mengetahui|atasan|langsung|pihak|disusun|oleh"
    r"|pemerintah|pengantar|nama|nip|tanggal|menyetujui|selaku|tabel|lampiran|perjanjian|rencana|jumlah|total|ttd"
    r"|sasaran|target|indikator|atas)\b",
    re.IGNORECASE,
)
_GELAR_DEPAN = re.compile(r"^(?:(?:drs?|dra|ir|h|hj|prof|kh|apt|ns|drg|r)\s*\.\s*|(?:drs|dra|ir|hj)\s+)+", re.I)
_GELAR_LEPAS = re.compile(
    r"\s+((?:s\.\s?\w{1,5}|m\.\s?\w{1,4}|a\.\s?md|s\.?(?:e|h|t|p|ip|kom|sos|pd|stp|st|ap)|m\.?(?:m|si|ap|pd|kom)|amd)"
    r"\.?(?:\W+\w{1,4}\.?)*)$",
    re.IGNORECASE,
)
_HIAS = " \t*_-–—()[]:.,;•"
NAMA_TERPANJANG = 7
_BUKAN_GELAR = 5
_TEMPAT_TERPANJANG = 80


@dataclass(frozen=True, slots=True)
class NipTertulis:
    """An NIP in a line: its writing, and the text before it and behind. ``angka`` is empty for dots to fill in."""

    angka: str
    tertulis: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class PangkatTertulis:
    """A rank as written, the name of the rank in one spelling, and its golongan ruang; empty where it is left out."""

    tertulis: str
    nama: str
    golongan: str


def ada_nip(teks: str) -> bool:
    """Whether it is worth while to look for an NIP in a text."""
    kecil = teks.casefold()
    if "nip" in kecil or "n.i.p" in kecil or "n i p" in kecil:
        return True
    return teks[:2] in _ABAD and len(teks) < _NIP_TERPANJANG and bool(_NIP_SAJA.fullmatch(teks))


def cari_nip(teks: str) -> tuple[NipTertulis, ...]:
    """Every NIP that a text names as such, or that is all of it."""
    if saja := _NIP_SAJA.fullmatch(teks):
        return (NipTertulis(saja["angka"], saja["angka"], "", ""),)
    return tuple(
        NipTertulis(
            c["angka"] or "", (c["angka"] or c["kosong"]).strip(), teks[: c.start()].strip(), teks[c.end() :].strip()
        )
        for c in _NIP.finditer(teks)
    )


def baca_pangkat(teks: str) -> PangkatTertulis | None:
    """A line that is a rank, with or without its golongan.

    >>> baca_pangkat("Penata Tk. I, III/d")
    PangkatTertulis(tertulis='Penata Tk. I, III/d', nama='penata tingkat i', golongan='III/d')
    """
    cocok = _PANGKAT.fullmatch(teks)
    if cocok is None:
        return None
    nama = re.sub(r"\s+(?:tingkat|tkt?)\.?\s*(?:i|1)$", " tingkat i", " ".join(cocok["nama"].casefold().split()))
    golongan = ""
    if cocok["golongan"]:
        angka = cocok["angka"].upper()
        golongan = f"{_ANGKA_ROMAWI.get(angka, angka)}/{cocok['ruang'].lower()}"
    return PangkatTertulis(teks.strip(), nama, golongan)


def baca_tempat_tanggal(teks: str) -> str:
    """The place in "Contoh, 1 Juli 2024"; empty for any other line."""
    mungkin = "," in teks and len(teks) < _TEMPAT_TERPANJANG
    cocok = _TEMPAT_TANGGAL.fullmatch(teks) if mungkin else None
    return cocok["tempat"].strip() if cocok and not _HARI & set(cocok["tempat"].casefold().split()) else ""


def is_jabatan(teks: str) -> bool:
    """Whether a line may be (part of) a position: short, without a figure, with a word that positions are made of."""
    return len(teks.split()) <= 16 and bool(_JABATAN.search(teks)) and not re.search(r"\d{3}|[.;:]$", teks.strip(" *"))


def is_nama(teks: str) -> bool:
    """Whether a line may be the name of a person: a few words in capitals, none of them of an office or a report."""
    nama, gelar = pisah_gelar(teks)
    kata = nama.split()
    # Signatures side by side, run together: behind the title stands the next name.
    if any(len(k) >= _BUKAN_GELAR and "." not in k for k in re.split(r"[\s,]+", gelar)):
        return False
    if not 1 <= len(kata) <= NAMA_TERPANJANG or _BUKAN_NAMA.search(nama) or _JABATAN.search(nama):
        return False
    return all(re.match(r"[A-Z'’`]|(?:bin|binti|al|el)\b", k) for k in kata) and not re.search(r"[\d:;/!?%]", nama)


def pisah_gelar(teks: str) -> tuple[str, str]:
    """A name without its titles, and the titles behind it.

    >>> pisah_gelar("Drs. CONTOH DUA, S.Sos., M.Si")
    ('CONTOH DUA', 'S.Sos., M.Si')
    """
    polos = " ".join(teks.split()).strip(_HIAS)
    nama, _, gelar = polos.partition(",")
    if not gelar and (lepas := _GELAR_LEPAS.search(nama)):
        nama, gelar = nama[: lepas.start()], lepas[1]
    return _GELAR_DEPAN.sub("", nama).strip(_HIAS), gelar.strip(" ,.")


def huruf(teks: str) -> str:
    """The letters alone, small: what a name is when spaces, dots and capitals do not count."""
    return "".join(c for c in teks.casefold() if c.isalpha())
