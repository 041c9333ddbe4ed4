"""How many indicators, sasaran, programs or activities a table lists: every number that may rightly be given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.cacah_pola import Hal
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.kernel.lokasi import Lokasi

_KOLOM = {
    Hal.INDIKATOR: (Peran.INDIKATOR,),
    Hal.SASARAN: (Peran.SASARAN, Peran.PROGRAM),
    Hal.PROGRAM: (Peran.PROGRAM, Peran.NAMA),
    Hal.KEGIATAN: (Peran.PROGRAM, Peran.SASARAN, Peran.NAMA, Peran.URAIAN),
    Hal.SUB_KEGIATAN: (Peran.PROGRAM, Peran.SASARAN, Peran.NAMA, Peran.URAIAN),
    Hal.TARGET: (Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN),
}
_KEPALA = {
    Hal.INDIKATOR: re.compile(r"indikator", re.IGNORECASE),
    Hal.SASARAN: re.compile(r"sasaran", re.IGNORECASE),
    Hal.PROGRAM: re.compile(r"program", re.IGNORECASE),
    Hal.KEGIATAN: re.compile(r"(?<!sub )(?<!sub)kegiatan", re.IGNORECASE),
    Hal.SUB_KEGIATAN: re.compile(r"kegiatan", re.IGNORECASE),
    Hal.TARGET: re.compile(r"", re.IGNORECASE),
}
_LAPIS = re.compile(r"sub\s?kegiatan|kegiatan|program", re.IGNORECASE)
_BERUKUR = (Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA)
_AWALAN = {
    Hal.PROGRAM: re.compile(r"\W*(?:[IVX\d]+[.)]\s*)?program\b", re.IGNORECASE),
    Hal.KEGIATAN: re.compile(r"\W*(?:\d+[.)]\s*)?kegiatan\b", re.IGNORECASE),
    Hal.SUB_KEGIATAN: re.compile(r"\W*(?:\d+[.)]\s*)?sub[\s-]?kegiatan\b", re.IGNORECASE),
}
_KODE = re.compile(r"[\dX]{1,2}(?:\.[\dX]{1,2})+(?:\.\d{4})?")
_HURUF = re.compile(r"(?:[A-Za-z][^A-Za-z]*){4}")
_TINGKAT = {Hal.PROGRAM: 3, Hal.KEGIATAN: 5, Hal.SUB_KEGIATAN: 6}


@dataclass(frozen=True, slots=True)
class Daftar:
    """What a table lists of one kind.

    banyak     the number of its rows; ``wajar`` other numbers that may be given: distinct names, parts, levels
    sebagian   the numbers under each sasaran
    """

    banyak: int
    wajar: frozenset[int]
    sebagian: frozenset[int]
    lokasi: Lokasi


def hitung_daftar(*, tabel: TabelBaca, hal: Hal) -> Daftar | None:
    """What a table lists of a kind; None when it is no list of it, or says of nothing how much."""
    if not tabel.cari(*_BERUKUR) or (hal is Hal.TARGET and not tabel.cari(Peran.TARGET)):
        return None
    kolom = next((k for k in tabel.cari(*_KOLOM[hal]) if _is_kepala(tabel, k, hal)), None)
    if kolom is None:
        return None
    baris = [b for b in tabel.baris if b.jenis is JenisBaris.BIASA and _berisi(b, kolom)]
    tingkat = _setingkat(baris, kolom, hal)
    bertingkat = len(_LAPIS.findall(" ".join(tabel.kolom[kolom].jalur))) > 1
    if not baris or (hal in _TINGKAT and (len(baris) == 1 or (bertingkat and not tingkat))):
        # A single activity is an example, no list of them.
        return None
    banyak = tingkat[0] if tingkat else len(baris)
    nama = {kata_pokok(b.sel[kolom].teks) for b in baris}
    bernomor = [b for b in baris if re.fullmatch(r"\W*\d{1,2}\W*", b.sel[0].teks)]
    wajar = {len(baris), len(nama), len(bernomor), *tingkat, *_bagian(tabel, kolom)} - {0, banyak}
    sebagian = frozenset(_per_sasaran(tabel, kolom).values()) if hal is Hal.INDIKATOR else frozenset()
    return Daftar(banyak, frozenset(wajar), sebagian, baris[0].sel[kolom].lokasi)


def _is_kepala(tabel: TabelBaca, kolom: int, hal: Hal) -> bool:
    """Whether a column holds things of a kind: its heading says so, or the names in it begin with the word."""
    if _KEPALA[hal].search(" ".join(tabel.kolom[kolom].jalur)):
        return True
    return hal in _AWALAN and sum(bool(_AWALAN[hal].match(b.sel[kolom].teks)) for b in tabel.baris) > 1


def _setingkat(baris: Sequence[BarisBaca], kolom: int, hal: Hal) -> tuple[int, ...]:
    """How many rows are of one level: by the word that their names begin with, and by their codes."""
    if hal not in _TINGKAT:
        return ()
    awalan = sum(bool(_AWALAN[hal].match(b.sel[kolom].teks)) for b in baris)
    kode = sum(any(_tingkat(s.teks) == _TINGKAT[hal] for s in b.sel[:3]) for b in baris)
    return tuple(n for n in (kode, awalan) if n)


def _bagian(tabel: TabelBaca, kolom: int) -> Counter[int]:
    """How many rows stand between one heading within the table and the next, by which part it is."""
    bagian = 0
    hasil: Counter[int] = Counter()
    banyak: Counter[int] = Counter()
    for b in tabel.baris:
        bagian += b.jenis is not JenisBaris.BIASA
        banyak[bagian] += b.jenis is JenisBaris.BIASA and _berisi(b, kolom)
    hasil.update(n for n in banyak.values() if n)
    return hasil


def _per_sasaran(tabel: TabelBaca, kolom: int) -> Counter[str]:
    sasaran = next(iter(tabel.cari(Peran.SASARAN)), None)
    hasil: Counter[str] = Counter()
    kini = ""
    for b in tabel.baris:
        if sasaran is not None and b.jenis is JenisBaris.BIASA:
            kini = b.sel[sasaran].teks or kini
            hasil[kini] += _berisi(b, kolom)
    return hasil


def _berisi(baris: BarisBaca, kolom: int) -> bool:
    sel = baris.sel[kolom]
    return sel.angka.nilai is None and bool(_HURUF.search(sel.teks))


def _tingkat(kode: str) -> int:
    return len(kode.split(".")) if _KODE.fullmatch(kode.strip()) else 0
