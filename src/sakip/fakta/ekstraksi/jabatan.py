"""Positions: what one says whatever its spelling, and whether only one person can hold it."""

from __future__ import annotations

import re

_SETARA = tuple(
    (re.compile(pola), ganti)
    for pola, ganti in (
        (r"\b(?:plt|plh|pjs|pj|an|a\.n)\b\.?\s*", ""),
        (r"\b(?:kepala\s+)?sub\.?\s*(?:bagian|bag|bidang)\b\.?", "subbag "),
        (r"\bka\.?\s?sub\w*\b\.?|\bkasub\w*\b\.?(?:\s*bag\b\.?)?", "subbag "),
        (r"\bsubb?ag\b\.?", "subbag "),
        (r"\bkepala\s+seksi\b|\bkasie?\b\.?|\bka\.?\s?si\b\.?|\bseksi\b", "seksi "),
        (r"\bkepala\s+bidang\b|\bkabid\b\.?|\bbidang\b", "bidang "),
        (r"\bkepala\s+bagian\b|\bkabag\b\.?|\bbagian\b", "bagian "),
        (r"\bkepala\s+dinas\b|\bkadis\b\.?", "kepala dinas "),
        (r"\bkepala\s+badan\b|\bkaban\b\.?", "kepala badan "),
        (r"\bsekcam\b.*|\bsekretari(?:s|at)\s+(?:kecamatan|camat)\b.*", "sekretaris "),
        (r"\bsekretariat\b", "sekretaris "),
        (r"\bketenteraman\b|\bkententraman\b|\btrantib(?:um)?\b", "ketentraman "),
        (r"\btapem\b", "tata pemerintahan "),
        (r"\bkesra\b", "kesejahteraan "),
    )
)  # fmt: skip
_KANTOR = re.compile(r"(?<=\S)\W+(?:pada\s+)?(?:kecamatan|kelurahan|kabupaten|kab\.|kota|pemerintah)\b.*")
_PENDEK = re.compile(r"^(camat|lurah|bupati|wali\s?kota|gubernur)\b.*")
_LEWATI = frozenset({"dan", "pada", "di", "kepala", "dari", "sub", "umum", "program", "selaku", "sebagai"})
_TUNGGAL = re.compile(
    r"\W*(?:camat|lurah|bupati|wali\s?kota|gubernur|sekretaris|kepala|direktur|inspektur|subbag|seksi|bidang|bagian)\b"
)
_PELAKSANA = re.compile(r"\b(?:plt|plh|pjs|pj)\b", re.IGNORECASE)
KATA_STAF = (
    "pengadministrasi", "pengelola", "bendahara", "staf", "analis", "penjaga", "petugas", "pranata", "pramu",
    "penyusun", "penelaah", "pengolah", "operator", "verifikator", "arsiparis", "perencana", "pengemudi", "teknisi",
    "penata",
)  # fmt: skip
_BERLANJUT = {"pramu": r"pramu\w*", "penata": r"penata\s+(?:laksana|layanan|kelola)\w*"}
STAF = re.compile(rf"\b(?:{'|'.join(_BERLANJUT.get(k, k) for k in KATA_STAF)})\b", re.IGNORECASE)


def kunci_jabatan(teks: str) -> str:
    """One key for the spellings of a position; the office it belongs to is left out.

    >>> kunci_jabatan("Kepala Seksi Pelayanan Umum Kecamatan Contoh")
    'pelayanan seksi'
    >>> kunci_jabatan("Plt. Kasi. Pelayanan Umum")
    'pelayanan seksi'
    """
    polos = _setara(teks)
    kata = {k for k in re.findall(r"[a-z]+", polos) if k not in _LEWATI} or set(re.findall(r"[a-z]+", polos))
    return " ".join(sorted(kata))


def _setara(teks: str) -> str:
    polos = " ".join(teks.casefold().replace("*", " ").split())
    for pola, ganti in _SETARA:
        polos = pola.sub(ganti, polos)
    return _PENDEK.sub(r"\1", _KANTOR.sub("", " ".join(polos.split())))


def is_tunggal(teks: str) -> bool:
    """Whether one person at a time holds a position: a head, not a member of staff of the same unit."""
    return bool(_TUNGGAL.match(_setara(teks))) and not is_staf(teks)


def is_staf(teks: str) -> bool:
    """Whether a position is one of staff, which several persons may hold."""
    return bool(STAF.search(teks))


def is_pelaksana(teks: str) -> bool:
    """Whether a position is held for a time ("Plt.", "Plh."), beside another."""
    return bool(_PELAKSANA.search(teks))


def nama_staf(teks: str) -> tuple[str, ...]:
    """The words of a staff position without its unit; empty when there is none.

    >>> nama_staf("Pengadministrasi Umum Sub Bagian Keuangan")
    ('pengadministrasi', 'umum')
    """
    cocok = STAF.search(teks)
    if cocok is None:
        return ()
    kata = re.findall(r"[a-z]+", teks[cocok.start() :].casefold())
    akhir = next((n for n, k in enumerate(kata) if n and k in _AKHIR_STAF), len(kata))
    return tuple(kata[: min(akhir, _STAF_TERPANJANG)])


_AKHIR_STAF = frozenset(
    "pada seksi kasi kasie kepala sub subbag subbagian subag kasubag kasubbag bidang bagian kecamatan kelurahan"
    " kabupaten dinas badan tahun di dan untuk sebagai yang memiliki mempunyai disusun dilakukan adalah dengan"
    " sebagaimana selaku dapat oleh sebesar dalam triwulan telah merupakan nip".split()
)
_STAF_TERPANJANG = 4
