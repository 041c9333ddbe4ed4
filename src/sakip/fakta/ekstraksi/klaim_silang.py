"""Claims of a text that other words of the same report contradict.

"Tidak terdapat permasalahan" above a list of problems; means called adequate as a cause of success and lacking among
the problems; posts called filled while one is held by an acting officer; "tidak terdapat efisiensi sebesar 2%". A claim
and the words against it are facts of one ``kelompok``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.rincian_kalimat import rinci_di_bawah, rinci_sebaris
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai

_MASALAH = r"(?:permasalahan|masalah|kendala|hambatan)"
_TANPA_MASALAH = re.compile(
    rf"\btidak\s+(?:ter(?:dapat|jadi)|ada|ditemu(?:kan|i)|mengalami)\s+(?:\w+\s+)?{_MASALAH}[\w-]*"
    r"(?!\s+(?:yang\s+)?(?:berarti|signifikan|serius|besar|mendasar|krusial))",
    re.IGNORECASE,
)
_ADA_MASALAH = re.compile(
    rf"(?<!tidak terdapat )(?<!tidak ada ){_MASALAH}\b.*(?:berikut|antara\s+lain|yaitu|adalah|meliputi)\s*:?\W*$", re.I
)
_EFISIENSI = re.compile(
    r"\btidak\s+(?:terdapat|ada|terjadi)\s+efisiensi\b[^.;]{0,80}?\bsebesar\s+((?:rp\.?\s*)?[\d.,]*\d\s*%?)",
    re.IGNORECASE,
)
_TERISI = re.compile(
    r"\bjabatan[\w\s]{0,40}?\s(?:telah|sudah)\s+(?:seluruhnya\s+|semua\s+)?ter(?:penuhi|isi)\b"
    r"|\b(?:semua|seluruh)\s+jabatan[\w\s]{0,40}?\s+(?:telah\s+|sudah\s+)?ter(?:penuhi|isi)\b",
    re.IGNORECASE,
)
_PELAKSANA_TUGAS = re.compile(r"\bPlt\b\.?")
_CUKUP = r"\b(?:memadai|mencukupi|lengkap)\b"
_KURANG = r"\b(?:belum|tidak|kurang(?:nya)?|keterbatasan|terbatas(?:nya)?|minim(?:nya)?|rusak|usang|tua)\b"
_ADA_KURANG = ("belum", "tidak", "kurang", "terbatas", "minim", "rusak", "usang", "tua")
_HAL = {
    "sarana dan prasarana": (
        r"\bsarana\b(?:\s*(?:dan|/|,)?\s*pra\w*rana)?",
        r"\b(?:sarana|prasarana|peralatan|perlengkapan|fasilitas)\b",
    ),
    "pegawai": (r"\b(?:SDM|sumber\s+daya\s+manusia|personil|aparatur)\b",) * 2,
    "anggaran": (r"\b(?:anggaran|dana)\b",) * 2,
}
_MEMADAI = {
    nama: re.compile(
        rf"\b(?:adanya|dukungan|didukung|tersedianya|ketersediaan)\b[^.;,]{{0,40}}?{hal}[^.;,]{{0,25}}?"
        rf"(?<!tidak )(?<!belum )(?<!kurang ){_CUKUP}",
        re.IGNORECASE,
    )
    for nama, (hal, _) in _HAL.items()
}
_TAK_MEMADAI = {
    nama: re.compile(rf"{hal}[^.;]{{0,60}}?{_KURANG}|{_KURANG}[^.;,]{{0,30}}?{hal}", re.IGNORECASE)
    for nama, (_, hal) in _HAL.items()
}
_HARAPAN = re.compile(
    r"\b(?:belum|tidak|kurang|perlu\w*|agar|untuk|diharapkan|\w*butuh\w*)\b[^.;,]{0,30}$", re.IGNORECASE
)
_RENCANA = re.compile(r"\b(?:perlu|agar|diharapkan|akan|usul\w*)\b", re.IGNORECASE)
_DEKAT = 4
_TERBANYAK = 4


@dataclass(frozen=True, slots=True)
class _Silang:
    """A claim, its place, and the places of the words against it."""

    isi: Pernyataan
    kutipan: str
    lokasi: Lokasi
    bukti: tuple[tuple[str, Lokasi], ...] = ()
    nilai: Nilai | None = None


def baca_klaim_silang(isi: Sequence[IsiBagian]) -> Iterator[Fakta]:
    """The claims of every report, with what contradicts them."""
    plt = [t for i in isi for t in _pelaksana_tugas(i.bagian.bagian.alur)]
    for i in isi:
        temu = [*_tanpa_masalah(i.alenia), *_efisiensi(i.alenia), *_memadai(i.alenia), *_terisi(i.alenia, plt)]
        for ke, s in enumerate(temu, 1):
            yield from _fakta(i, f"{i.bagian.id}/s{ke}", s)


def _tanpa_masalah(alenia: Sequence[Alenia]) -> Iterator[_Silang]:
    for n, a in enumerate(alenia):
        for c in _TANPA_MASALAH.finditer(a.teks) if "tidak" in a.rendah else ():
            yield _Silang(Pernyataan.TANPA_MASALAH, c[0], a.lokasi(c.start()), tuple(_masalah(alenia, n)))


def _masalah(alenia: Sequence[Alenia], n: int) -> Iterator[tuple[str, Lokasi]]:
    """The problems that the next paragraphs list."""
    for m in range(n, min(n + _DEKAT, len(alenia))):
        a = alenia[m]
        rincian = rinci_di_bawah(alenia, m) or next(iter(rinci_sebaris(a)), None)
        if m > n and rincian and _ADA_MASALAH.search(a.teks):
            yield a.teks, a.letak[0][1]
            yield from ((b.teks, b.lokasi) for b in rincian.butir)
            return


def _efisiensi(alenia: Sequence[Alenia]) -> Iterator[_Silang]:
    for a in alenia:
        for c in _EFISIENSI.finditer(a.teks) if "efisiensi" in a.rendah else ():
            angka = read_angka(c[1])
            nilai: Nilai = Kosong(Keadaan.TAK_TERBACA, tertulis=c[1]) if angka.nilai is None else Angka(angka.nilai)
            yield _Silang(Pernyataan.TANPA_EFISIENSI, c[0], a.lokasi(c.start()), nilai=nilai)


def _memadai(alenia: Sequence[Alenia]) -> Iterator[_Silang]:
    """Means that a report calls adequate here and lacking there."""
    calon = [a for a in alenia if a.memuat("memadai", "mencukupi", "lengkap")]
    for nama, pola in _MEMADAI.items():
        cukup = [(a, c) for a in calon for c in pola.finditer(a.teks) if not _HARAPAN.search(a.teks, 0, c.start())]
        kurang = _tak_memadai(nama, alenia) if cukup else ()
        for a, c in cukup:
            yield _Silang(Pernyataan.MEMADAI, c[0], a.lokasi(c.start()), kurang)


def _tak_memadai(nama: str, alenia: Sequence[Alenia]) -> tuple[tuple[str, Lokasi], ...]:
    """Where paragraphs say that means are lacking; one that calls them adequate too does not."""
    return tuple(
        (c[0], a.lokasi(c.start()))
        for a in alenia
        if a.memuat(*_ADA_KURANG)
        and (c := _TAK_MEMADAI[nama].search(a.teks))
        and not _MEMADAI[nama].search(a.teks)
        and _is_masalah(a)
    )


def _is_masalah(alenia: Alenia) -> bool:
    """Whether a paragraph states a lack; a plan to mend it, or a duty, does not."""
    return alenia.kata <= 40 and not _RENCANA.search(alenia.teks)


def _terisi(alenia: Sequence[Alenia], plt: Sequence[tuple[str, Lokasi]]) -> Iterator[_Silang]:
    for a in alenia:
        for c in _TERISI.finditer(a.teks) if "jabatan" in a.rendah else ():
            yield _Silang(Pernyataan.TERISI, c[0], a.lokasi(c.start()), tuple(plt))


def _pelaksana_tugas(alur: Sequence[object]) -> Iterator[tuple[str, Lokasi]]:
    """The lines of text that name an acting officer."""
    for u in alur:
        if isinstance(u, Alinea) and len(u.teks) < 80 and _PELAKSANA_TUGAS.search(u.teks):
            yield u.teks, u.lokasi


def _fakta(isi: IsiBagian, kelompok: str, s: _Silang) -> Iterator[Fakta]:
    satu = partial(fakta_klaim, isi.bagian, nama=s.isi.value, kelompok=kelompok)
    yield satu(isi=s.isi, kutipan=s.kutipan, lokasi=s.lokasi, nilai=s.nilai)
    bukti = s.bukti[:_TERBANYAK]
    yield from (satu(isi=Pernyataan.BUKTI, kutipan=teks, lokasi=tempat) for teks, tempat in bukti)
