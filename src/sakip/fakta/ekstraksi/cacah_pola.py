"""How many of a thing a text says there are: "12 (dua belas) indikator", "kelima kegiatan", "2 sasaran lainnya"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sakip.fakta.pernyataan import Pernyataan


class Hal(Enum):
    """What is counted; the value is its word."""

    INDIKATOR = "indikator"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"
    TARGET = "target"
    LAIN = "hal lain"


_SATUAN = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_KATA = {k: n for n, k in enumerate(_SATUAN, 1)} | {f"{k} belas": n + 10 for n, k in enumerate(_SATUAN[:9], 1) if n > 1}
_BILANGAN = "|".join(sorted(_KATA, key=len, reverse=True))
# The longest word first: "sasaran sub kegiatan" counts sasaran, "sub kegiatan" no kegiatan.
_HAL = re.compile(
    r"(?<![\d.,/-])(?<!puluh )(?<!ratus )"
    rf"\b(?:(?P<angka>\d{{1,3}})\s*(?:\([a-z\s]{{3,20}}\)\s*)?|(?P<urut>ke)?(?P<kata>{_BILANGAN})\s+(?:\(\d+\)\s*)?)"
    r"(?:buah\s+|macam\s+)?"
    r"(?P<hal>indikator(?:\s+kinerja)?(?:\s+(?:utama|sasaran|program|kegiatan|individu))?"
    r"|sasaran(?:\s+(?:strategis|kinerja|program|sub\s?kegiatan|kegiatan))?"
    r"|program|sub[\s-]?kegiatan|kegiatan|target(?:\s+(?:indikator\s+)?(?:kinerja|kegiatan|sasaran))?)\b",
    re.IGNORECASE,
)
_AWAL = {
    "indikator": Hal.INDIKATOR, "sasaran": Hal.SASARAN, "program": Hal.PROGRAM, "kegiatan": Hal.KEGIATAN,
    "sub": Hal.SUB_KEGIATAN, "subkegiatan": Hal.SUB_KEGIATAN, "target": Hal.TARGET,
}  # fmt: skip
# One of these words stands in every text with a count of such things.
BERHAL = ("indikator", "sasaran", "program", "kegiatan", "target")
_DEPAN = re.compile(
    r"\b(?:dari|dengan|terhadap|atas|sejumlah|oleh|didukung|memiliki|menetapkan|mempunyai|diambil|pencapaian|"
    r"meliputi|memuat|mencakup|mengampu|menjadi|ditetapkan|(?:terbagi|dibagi)\s+(?:ke\s+)?dalam|tujuan\s*(?:dan|serta|dengan|,))"
    r"\s+(?:seluruh\s+)?$",
    re.IGNORECASE,
)
_DEPAN_LEMAH = re.compile(
    r"(?:\b(?:ada|terdapat|sebanyak|adalah|untuk|melalui|melaksanakan|seluruh|dan)|[:,])\s+$", re.I
)
# A part of them only: "dari 3 indikator yang berkategori tinggi".
_SEBAGIAN = re.compile(
    r"\s+(?:(?:masuk|termasuk|di\s?antaranya|ber(?:kategori|predikat|status|kinerja))\b"
    r"|dengan\s+(?:capaian|kategori|predikat|kriteria|status|realisasi)\b"
    r"|yang\s+(?!di(?:sasar|ampu|tetap|perjanji|ukur|laksana)|(?:ingin|akan|harus|telah\s+di(?:tetap|perjanji))))",
    re.IGNORECASE,
)
_PASTI = re.compile(r"\b(?:diambil|terdiri\s+(?:dari|atas)|didukung(?:\s+oleh)?|mengampu|meliputi|mencakup)\s+$", re.I)
_RUJUK = re.compile(
    r"\s+(?:tersebut|di\s?atas|(?:yang\s+)?(?:disasarkan|diampu|ditetapkan|diperjanjikan)|sebagai\s+berikut|yaitu)\b|\s*:",
    re.IGNORECASE,
)
_SATUAN_JUGA = frozenset({Hal.KEGIATAN, Hal.SUB_KEGIATAN, Hal.PROGRAM})
_LAIN = re.compile(r"\s+(?:yang\s+)?(?:lain|lainnya)\b", re.IGNORECASE)
_SATU_SATU = re.compile(r"\b(?:masing-masing|setiap|tiap|per|salah)\b", re.IGNORECASE)
_SINGKATAN = re.compile(r"\s+[A-Z]{3,}\b")
_LAKU = re.compile(
    r"(?:\s*\([^)]{1,25}\)|\s+atau\s+[\d.,]+\s?%)?\s+(?:yang\s+)?(?:(?P<tidak>belum|tidak)\s+|(?:telah|sudah|berhasil|dapat)\s+)*"
    r"(?P<laku>tercapai|(?:mencapai|memenuhi)(?:\s*(?:,|atau|dan|maupun|/)\s*(?:melampaui|melebihi))?\s+target"
    r"|ter(?:laksana|ealisasi)|di(?:laksanakan|realisasi(?:kan)?))\b"
    r"(?!\s+(?:di\s?atas|lebih|kurang|antara|dengan|sebesar|sebagian|\d))",
    re.IGNORECASE,
)
_DARI = re.compile(
    rf"\b(?:(?P<angka>\d{{1,3}})(?:\s*\([a-z\s]{{3,20}}\))?|(?P<kata>{_BILANGAN})(?:\s+\(\d+\))?)"
    r"\s+(?:di\s?antara|dari)\s+(?:seluruh\s+)?$",
    re.IGNORECASE,
)
# Anything that a list follows at once: "terdiri dari 4 (empat) bidang, yaitu:".
_BERDAFTAR = re.compile(
    r"\b(?:terdiri\s+(?:dari|atas)|terbagi\s+(?:dalam|menjadi|atas)|meliputi|mencakup|memiliki|mempunyai|menetapkan|"
    r"terdapat|ada|dengan|dalam|menjadi)\s+"
    rf"(?P<semua>(?:(?P<angka>\d{{1,2}})\s*(?:\([a-z\s]{{3,20}}\)\s*)?|(?P<kata>{_BILANGAN})\s+(?:\(\d+\)\s*)?)"
    r"(?:buah\s+|macam\s+)?(?P<benda>[a-z]{3,}(?:\s+[a-z]{3,}){0,3}?))"
    r"\s*,?\s*(?:(?:yaitu|yakni|ialah|adalah)\s*)?(?:sebagai\s+berikut\s*)?:?\s*(?=$|\(?1\)|a\.\s)",
    re.IGNORECASE,
)
_EKOR = 240
_TAKARAN = re.compile(
    r"\b(?:orang|tahun|bulan|minggu|hari|jam|rupiah|persen|dokumen|laporan|unit|paket|kali|km|ha|hektar|meter|jiwa|kk|"
    r"ribu|juta|miliar|puluh|ratus|belas|antara|lain)\b",
    re.IGNORECASE,
)
_KEADAAN = {
    (False, True): Pernyataan.TUNTAS, (True, True): Pernyataan.BELUM_TUNTAS,
    (False, False): Pernyataan.MULAI, (True, False): Pernyataan.BELUM_MULAI,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cacahan:
    """A count in a text.

    banyak   the number; ``teks`` as written; ``awal`` and ``akhir`` where it stands
    keadaan  what is said of those counted; None where it is how many there are
    rujuk    the words point at a list or a table; ``lain`` they speak of the rest
    """

    hal: Hal
    banyak: int
    teks: str
    awal: int
    akhir: int
    keadaan: Pernyataan | None = None
    rujuk: bool = False
    lain: bool = False


def cari_cacahan(teks: str) -> Iterator[Cacahan]:
    """The counts of a text in their order; those of single things ("masing-masing 2 indikator") are left out.

    >>> [(c.hal.value, c.banyak, c.rujuk) for c in cari_cacahan("dari 3 (tiga) indikator kinerja tersebut")]
    [('indikator', 3, True)]
    >>> [(c.banyak, c.keadaan.value) for c in cari_cacahan("ada dua sub kegiatan yang sudah terlaksana")]
    [(2, 'sudah terlaksana')]
    """
    semua = list(_HAL.finditer(teks))
    for n, c in enumerate(semua):
        depan = teks[max(0, c.start() - 40) : c.start()]
        if _SATU_SATU.search(depan[-22:]) or _SATU_SATU.match(teks, c.end() + 1):
            continue
        tetangga = [t for t in (semua[n - 1] if n else None, semua[n + 1] if n + 1 < len(semua) else None) if t]
        berderet = any(_is_deret(teks, *sorted((c, t), key=lambda m: m.start())) for t in tetangga)
        satu = _cacahan(teks, c, depan, berderet=berderet)
        if satu is not None:
            yield satu


def _is_deret(teks: str, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether two counts are of one series: "5 program, 9 kegiatan dan 20 sub kegiatan"."""
    return _hal(a) is not _hal(b) and bool(
        re.fullmatch(r"\s*(?:,|dan|serta|dengan|,\s*dan)\s*", teks[a.end() : b.start()])
    )


def _hal(c: re.Match[str]) -> Hal:
    return _AWAL[re.split(r"[\s-]", c["hal"].lower())[0]]


def _cacahan(teks: str, c: re.Match[str], depan: str, *, berderet: bool) -> Cacahan | None:
    hal, laku = _hal(c), _LAKU.match(teks, c.end())
    banyak = int(c["angka"]) if c["angka"] else _KATA[" ".join(c["kata"].lower().split())]
    isi = (hal, banyak, c[0], c.start(), c.end())
    if laku:
        selesai = laku["laku"].lower().startswith(("terc", "me"))
        # "Dua dari tiga indikator telah tercapai": two have been.
        pecahan = _DARI.search(depan)
        if pecahan:
            banyak = int(pecahan["angka"]) if pecahan["angka"] else _KATA[" ".join(pecahan["kata"].lower().split())]
        awal = c.start() - (len(pecahan[0]) if pecahan else 0)
        return Cacahan(hal, banyak, teks[awal : laku.end()], awal, laku.end(), _KEADAAN[bool(laku["tidak"]), selesai])
    if _LAIN.match(teks, c.end()):
        return Cacahan(*isi, lain=True)
    rujuk, pasti = bool(_RUJUK.match(teks, c.end())), bool(_PASTI.search(depan))
    sebagian = _SEBAGIAN.match(teks, c.end()) or _SINGKATAN.match(teks, c.end())
    if not rujuk and (c["urut"] or (sebagian and not pasti)):
        return None
    dikenal = bool(_DEPAN.search(depan)) or (_DEPAN_LEMAH.search(depan) and (rujuk or berderet))
    # "12 kegiatan" is a unit too: only words that point at a list, or a series, make it a count of rows.
    if hal in _SATUAN_JUGA:
        dikenal = dikenal and (rujuk or berderet or pasti)
    return Cacahan(*isi, rujuk=rujuk) if dikenal or c["urut"] else None


def cari_berdaftar(teks: str) -> Iterator[Cacahan]:
    """The counts of anything else that end a sentence and lead over to a list.

    >>> [(c.banyak, c.teks) for c in cari_berdaftar("Dinas terdiri dari 4 (empat) bidang, yaitu:")]
    [(4, '4 (empat) bidang')]
    >>> list(cari_berdaftar("Rapat berlangsung dalam 3 hari:"))
    []
    """
    # Without such a list within the text only its end can lead over to one.
    awal = 0 if "1)" in teks or "a." in teks.lower() else max(0, len(teks) - _EKOR)
    for c in _BERDAFTAR.finditer(teks, awal):
        if not (_HAL.search(c["semua"]) or _TAKARAN.search(c["benda"])):
            banyak = int(c["angka"]) if c["angka"] else _KATA[" ".join(c["kata"].lower().split())]
            yield Cacahan(Hal.LAIN, banyak, c["semua"], c.start("semua"), c.end("semua"))
