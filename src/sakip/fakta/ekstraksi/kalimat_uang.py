"""Amounts of money that sentences state: ceiling, spending, remainder, and the percentages right behind them.

The words in front of an amount tell its kind. An amount of a thing that a table lists is a fact about that thing; an
amount of the report as a whole stands for itself until a rule holds it against the totals of the tables. What is no
budget of the office (taxes, transfers to villages) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_kinerja import BERNAMA, KALIMAT, KESELURUHAN, baca_periode, lengkapi_periode
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka as NilaiAngka
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode

_SISA = re.compile(r"\b(?:sisa|penghematan|dihemat|efisiensi|silpa|tidak\s+terserap)\b", re.IGNORECASE)
_BELANJA = re.compile(
    r"\b(?:te?r?re?alisasi\w*|realisasi\w*|direalisasi\w*|ter?serap|penyerapan|serapan|dibelanjakan)\b", re.I
)
_PAGU = re.compile(r"\b(?:anggaran|pagu|alokasi|dialokasikan|dpp?a|apbd|dana|belanja)\b", re.IGNORECASE)
_DARI_PAGU = re.compile(r"\bdari\s+(?:\w+\s+){0,3}?(?:pagu|anggaran|alokasi|dana)\b", re.IGNORECASE)
_ASING = re.compile(
    r"\b(?:pbb|pajak|pad|pendapatan|retribusi|penerimaan|add|dana\s+desa|bantuan|bansos|apbdes\w*|hibah|swadaya|"
    r"naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|selisih|murni|semula|sebelum|"
    r"pergeseran|triwulan\s+sebelumnya)\b",
    re.IGNORECASE,
)
_PERSEN = re.compile(
    r"\W*(?:(?:atau|dengan|dan|yaitu|yakni|setara|mencapai|sebesar|persentase|prosentase|tingkat|serapan|penyerapan|"
    r"capaian|anggaran|realisasi)\W+){0,5}$",
    re.IGNORECASE,
)
_BAGIAN = re.compile(
    r"\W*(?:\([^)]*\)\W*)?(?:atau|dengan)?\s*(?:persentase|prosentase|serapan|penyerapan)\b[^.;]{0,60}?\d[\d.,]*\s*%",
    re.I,
)
_BERUBAH = re.compile(r"\b(?:naik|turun|meningkat|menurun|poin)\b", re.IGNORECASE)
_SEBESAR = re.compile(r"\b(?:sebesar|sejumlah|sebanyak|adalah|mencapai)\W*$", re.IGNORECASE)
_TERBILANG = re.compile(r"\s*\([^)]*\)")
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,5})\s*[.)]\s+", re.IGNORECASE)
# What a percentage behind an amount is; behind a ceiling ("Rp9 dari anggaran Rp10 atau 90%") it is of what was spent.
_PERSENNYA = {JenisFakta.BELANJA: JenisFakta.SERAPAN, JenisFakta.SISA: JenisFakta.PERSEN}
_TERPENDEK = 4
_TERKECIL = 100_000


@dataclass(slots=True)
class _Pernyataan:
    """The amounts of one statement."""

    bernama: bool = False
    periode: Periode | None = None
    kunci: str = ""
    isi: dict[JenisFakta, Angka] = field(default_factory=dict)


def baca_uang_kalimat(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The facts of all sentences of a report about money."""
    ke = 0
    for a in bacaan.alenia:
        if "rp" in a.rendah and a.kata > _TERPENDEK:
            for p in _pernyataan(a, bacaan):
                ke += 1
                yield from _fakta(a, p, bacaan, f"{bacaan.bagian.id}/uang{ke}")


def _pernyataan(a: Alenia, bacaan: BacaanBagian) -> Iterator[_Pernyataan]:
    kini: _Pernyataan | None = None
    akhir = 0
    lalu: JenisFakta | None = None
    for x in cari_angka(a.teks):
        sela = a.teks[max(akhir, a.awal_kalimat(x.awal)) : x.awal]
        if x.persen and kini is not None and lalu is not None:
            jenis = _PERSENNYA.get(lalu) or (JenisFakta.SERAPAN if JenisFakta.BELANJA in kini.isi else None)
            if jenis and _PERSEN.fullmatch(a.teks[akhir : x.awal]):
                kini.isi.setdefault(jenis, x)
            lalu = None
        if x.satuan != "Rp":
            continue
        jenis_uang = None if _ASING.search(sela) else baca_jenis_uang(sela) or _menurut_serapan(a.teks, x, sela)
        akhir, lalu = x.akhir, jenis_uang
        if jenis_uang is None or not _besar(x):
            continue
        bernama = bool(BERNAMA.search(sela) or (_BUTIR.match(a.teks) and not re.search(r"\w", a.teks[x.akhir :])))
        baru = _Pernyataan(bernama, baca_periode(sela))
        baru.kunci = bacaan.cari(sela) if baru.bernama else ""
        if kini is None or _lain(kini, baru, jenis_uang, x):
            if kini is not None:
                yield kini
            kini = baru
        kini.isi.setdefault(jenis_uang, x)
    if kini is not None:
        yield kini


def _menurut_serapan(teks: str, x: Angka, sela: str) -> JenisFakta | None:
    """An amount that no word explains was spent when the words behind it give a share of the budget."""
    bagian = _BAGIAN.match(teks, x.akhir)
    if bagian is None or _BERUBAH.search(bagian[0]) or not _SEBESAR.search(sela):
        return None
    return JenisFakta.BELANJA


def _lain(kini: _Pernyataan, baru: _Pernyataan, jenis: JenisFakta, x: Angka) -> bool:
    """Whether an amount begins another statement: of another thing, another year, or of a kind already stated."""
    ada = kini.isi.get(jenis)
    if ada is not None and ada.bacaan.nilai != x.bacaan.nilai:
        return True
    return baru.bernama or (baru.periode is not None and baru.periode != kini.periode)


def _besar(x: Angka) -> bool:
    return any(k >= _TERKECIL for k in x.bacaan.kemungkinan)


def _pasti(x: Angka) -> Decimal | None:
    """An amount whose marks are mistyped is still certain when only one reading of it is an amount at all."""
    besar = {k for k in x.bacaan.kemungkinan if k >= _TERKECIL}
    return x.bacaan.nilai if x.bacaan.nilai is not None else besar.pop() if len(besar) == 1 else None


def baca_jenis_uang(teks: str) -> JenisFakta | None:
    """What the words in front of an amount say it is.

    >>> baca_jenis_uang("dari pagu anggaran sebesar"), baca_jenis_uang("telah terealisasi sebesar")
    (<JenisFakta.PAGU: 'pagu'>, <JenisFakta.BELANJA: 'realisasi anggaran'>)
    """
    dari = _DARI_PAGU.search(teks)
    if dari and not any(p.search(teks, dari.end()) for p in (_SISA, _BELANJA)):
        return JenisFakta.PAGU
    if _SISA.search(teks):
        return JenisFakta.SISA
    if _BELANJA.search(teks):
        return JenisFakta.BELANJA
    return JenisFakta.PAGU if _PAGU.search(teks) else None


def _fakta(a: Alenia, p: _Pernyataan, bacaan: BacaanBagian, kelompok: str) -> Iterator[Fakta]:
    seluruhnya = not p.bernama and not p.kunci
    dasar = Fakta(
        JenisFakta.PAGU,
        p.kunci or kelompok,
        periode=lengkapi_periode(p.periode, bacaan.bagian.periode),
        asal=Asal.LKJ,
        nama=bacaan.pencari.nama(kunci=p.kunci) if p.kunci else "seluruh anggaran" if seluruhnya else "kalimat ini",
        kelompok=kelompok,
        versi=KALIMAT,
        rincian=KESELURUHAN if seluruhnya else "",
        bagian=bacaan.bagian.id,
    )
    for jenis, x in p.isi.items():
        yield figur_uang(a, x, replace(dasar, jenis=jenis))


def figur_uang(a: Alenia, x: Angka, dasar: Fakta) -> Fakta:
    """A fact with an amount, or a percentage, of a paragraph; one that cannot be read for certain has no value."""
    tulisan = _TERBILANG.sub("", a.teks[x.awal : x.akhir]).strip()
    nilai = x.bacaan.nilai if x.persen else _pasti(x)
    return replace(
        dasar,
        isi=Kosong(Keadaan.TAK_TERBACA, tertulis=tulisan) if nilai is None else NilaiAngka(nilai),
        tertulis=tulisan,
        satuan=x.satuan,
        desimal=desimal_tertulis(tulisan) if x.persen else None,
        lokasi=a.lokasi(x.awal),
    )
