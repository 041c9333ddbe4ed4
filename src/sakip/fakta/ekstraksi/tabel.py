"""A table as its reader understands it: columns with roles, rows with kinds, cells with figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran, baca_peran, baca_satuan, baca_tahun, baca_triwulan
from sakip.fakta.ekstraksi.kepala import KepalaTabel, baca_kepala, is_baris_nomor
from sakip.kernel.angka_baca import Bacaan, Konvensi, Vonis, read_angka
from sakip.kernel.angka_ekor import is_predikat
from sakip.kernel.lokasi import Lokasi

_KETERANGAN = re.compile(r"(?:tabel|table)\b\.?\s*([IVX\d]+(?:\s*[.\-]\s*[\dA-Za-z]+)*\.?)?", re.IGNORECASE)
_JUMLAH = re.compile(
    r"\W*(?:grand\s+)?(?:sub\s*)?(?:jumlah|total|jml)"
    r"(?:\s+(?:total|semua|seluruh(?:nya)?|keseluruhan|besar|anggaran|belanja|pagu|[ivx]+|[a-z]|\d))*\W*|\W*keseluruhan\W*",
    re.IGNORECASE,
)
# An indicator may begin with "Rata-rata" too; a mean of the table says no more than what it is the mean of.
_RATA = re.compile(
    r"\W*rata\W{0,3}rata(?:\s+(?:capaian|kinerja|realisasi|serapan|sasaran|indikator|total|keseluruhan|seluruh(?:nya)?))*\W*",
    re.IGNORECASE,
)
_KONTEKS = 4
_URUT = re.compile(r"\W*\d{1,2}\W*")
_KOLOM_BERNOMOR, _NOMOR_TERSEDIKIT = 3, 2
_UANG = (Peran.PAGU, Peran.BELANJA, Peran.SISA)
_KINERJA = frozenset({Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PREDIKAT})
_BERUANG = frozenset({Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA})
_SEPERSEPULUH = Decimal("0.1")
_BERPREDIKAT = frozenset({Peran.CAPAIAN, Peran.NILAI})
# Reached or not, efficient or not: a judgement without a scale.
_BUKAN_KELAS = re.compile(r"tercapai|efektif|efisien", re.IGNORECASE)
_MEMILIH = {Vonis.WAJAR: Konvensi.INDONESIA, Vonis.KONVENSI_LAIN: Konvensi.INGGRIS}


class JenisBaris(Enum):
    """What a row is."""

    BIASA = "biasa"
    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    KELOMPOK = "kelompok"


@dataclass(frozen=True, slots=True)
class KolomBaca:
    """A column: its role, its words from the top down, the period and unit its heading names, its formula."""

    peran: Peran
    jalur: tuple[str, ...] = ()
    tahun: int | None = None
    triwulan: int | None = None
    satuan: str = ""
    nomor: str = ""
    rumus: str = ""


@dataclass(frozen=True, slots=True)
class SelBaca:
    """A cell: its text, its place, and what it reads as a figure under the convention of the table."""

    teks: str
    lokasi: Lokasi
    angka: Bacaan


@dataclass(frozen=True, slots=True)
class BarisBaca:
    """A row: as many cells as the table has columns."""

    sel: tuple[SelBaca, ...]
    jenis: JenisBaris = JenisBaris.BIASA

    def angka(self, kolom: int) -> Bacaan | None:
        """The figure in a column; None when there is none."""
        bacaan = self.sel[kolom].angka
        return bacaan if bacaan.nilai is not None else None


@dataclass(frozen=True, slots=True)
class TabelBaca:
    """One table.

    id          "t1", "t2" … in the order of the document
    keterangan  its caption, or the lines right above it
    nomor       its printed number ("3.1.2"), empty without one
    konteks     the lines above it, nearest last
    konvensi    who writes its numbers, None where they do not tell
    """

    id: str
    kolom: tuple[KolomBaca, ...]
    baris: tuple[BarisBaca, ...]
    keterangan: str = ""
    nomor: str = ""
    konteks: tuple[Alinea, ...] = ()
    konvensi: Konvensi | None = None
    lokasi: Lokasi = Lokasi()
    # What was asked before: the rows of a table ask for the same roles.
    _dicari: dict[tuple[Peran, ...], tuple[int, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def cari(self, *peran: Peran) -> tuple[int, ...]:
        """The columns of some roles, from the left."""
        if peran not in self._dicari:
            self._dicari[peran] = tuple(n for n, k in enumerate(self.kolom) if k.peran in peran)
        return self._dicari[peran]


def is_kata_jumlah(teks: str) -> bool:
    """Tell the words that a row of totals begins with.

    >>> is_kata_jumlah("Sub Jumlah I"), is_kata_jumlah("Jumlah Pegawai yang Dilatih")
    (True, False)
    """
    return bool(_JUMLAH.fullmatch(teks))


def baca_tabel(*, alur: Sequence[Unsur]) -> tuple[TabelBaca, ...]:
    """All tables of a stream whose cut tables are joined."""
    return tuple(_semua(alur))


def _semua(alur: Sequence[Unsur]) -> Iterator[TabelBaca]:
    ke = 0
    for n, u in enumerate(alur):
        if isinstance(u, TabelMentah) and u.baris:
            ke += 1
            yield _satu(f"t{ke}", u, _konteks(alur, n))


def _konteks(alur: Sequence[Unsur], n: int) -> tuple[Alinea, ...]:
    hasil: list[Alinea] = []
    for u in reversed(alur[max(0, n - _KONTEKS) : n]):
        if isinstance(u, TabelMentah):
            break
        hasil.append(u)
        if _KETERANGAN.match(u.teks):
            break
    return tuple(reversed(hasil))


def _satu(id_: str, mentah: TabelMentah, konteks: tuple[Alinea, ...]) -> TabelBaca:
    kepala = baca_kepala(baris=mentah.baris, tertentu=mentah.kepala)
    lebar = max(len(b) for b in mentah.baris)
    kolom = _kolom(kepala, lebar)
    badan = [b for b in mentah.baris[kepala.banyak :] if not is_baris_nomor(b) and any(s.teks for s in b)]
    konvensi = _konvensi(badan)
    judul = [a for a in konteks if _KETERANGAN.match(a.teks)]
    keterangan = " ".join(a.teks for a in (konteks[konteks.index(judul[-1]) :] if judul else konteks[-1:]))
    cocok = _KETERANGAN.match(keterangan)
    nomor = (cocok[1] or "").strip(" .") if cocok else ""
    # A table that writes percentages in two ways may still write all its money in one.
    uang = konvensi or _konvensi(
        [[b[n] for n, k in enumerate(kolom) if k.peran in _UANG and n < len(b)] for b in badan]
    )
    baris = tuple(_baris(b, nomor or id_, kolom, (konvensi, uang)) for b in badan)
    kolom = _kenali_serapan(_kenali_nomor(_kenali_predikat(kolom, baris), baris), baris)
    return TabelBaca(id_, kolom, baris, keterangan, nomor, konteks, konvensi, mentah.lokasi)


def _kolom(kepala: KepalaTabel, lebar: int) -> tuple[KolomBaca, ...]:
    jalur = (*kepala.jalur, *(() for _ in range(lebar - len(kepala.jalur))))
    peran = baca_peran(jalur=jalur)
    return tuple(
        KolomBaca(
            peran[n], j, baca_tahun(j), baca_triwulan(j), baca_satuan(j),
            kepala.nomor[n] if n < len(kepala.nomor) else "", kepala.rumus[n] if n < len(kepala.rumus) else "",
        )
        for n, j in enumerate(jalur)
    )  # fmt: skip


def _konvensi(badan: Sequence[Sequence[SelMentah]]) -> Konvensi | None:
    """Who writes the numbers of a table: what its unambiguous cells say, when they agree by four to one.

    A table of nothing but 1.063 and 2.115 counts things, in the way of this country.
    """
    bacaan = [read_angka(s.teks) for b in badan for s in b if len(s.teks) < 40 and any(t in s.teks for t in ".,")]
    suara = Counter(b.vonis for b in bacaan if b.vonis in _MEMILIH)
    if not suara:
        taksa = [b.tertulis for b in bacaan if b.vonis is Vonis.TAKSA]
        return Konvensi.INDONESIA if taksa and all("." in t for t in taksa) else None
    (utama, banyak), *sisa = suara.most_common()
    return _MEMILIH[utama] if not sisa or banyak >= 4 * sisa[0][1] else None


def _baris(
    baris: Sequence[SelMentah],
    tabel: str,
    kolom: Sequence[KolomBaca],
    konvensi: tuple[Konvensi | None, Konvensi | None],
) -> BarisBaca:
    isi = (*baris, *(SelMentah("", baris[-1].lokasi) for _ in range(len(kolom) - len(baris))))
    sel = tuple(
        SelBaca(s.teks, _tempat(s, tabel, k), read_angka(s.teks, konvensi=konvensi[k.peran in _UANG]))
        for s, k in zip(isi, kolom, strict=True)
    )
    return BarisBaca(sel, _jenis(sel, kolom))


def _kenali_predikat(kolom: tuple[KolomBaca, ...], baris: Sequence[BarisBaca]) -> tuple[KolomBaca, ...]:
    """A column of plain words that holds nothing but names of classes beside figures is one of predicates."""
    if not any(k.peran in _BERPREDIKAT for k in kolom):
        return kolom
    return tuple(
        replace(k, peran=Peran.PREDIKAT) if k.peran is Peran.URAIAN and _isi_predikat(baris, n) else k
        for n, k in enumerate(kolom)
    )


def _kenali_nomor(kolom: tuple[KolomBaca, ...], baris: Sequence[BarisBaca]) -> tuple[KolomBaca, ...]:
    """A first column without a heading that begins at one and counts its rows holds their numbers."""
    if len(kolom) < _KOLOM_BERNOMOR or any(kolom[0].jalur) or not baris:
        return kolom
    isi = [t for b in baris if b.jenis is JenisBaris.BIASA and (t := b.sel[0].teks.strip())]
    urut = sum(bool(_URUT.fullmatch(t)) for t in isi)
    if urut < _NOMOR_TERSEDIKIT or _URUT.fullmatch(isi[0]) is None or urut < len(isi) - 1:
        return kolom
    return (replace(kolom[0], peran=Peran.NOMOR), *kolom[1:])


def _kenali_serapan(kolom: tuple[KolomBaca, ...], baris: Sequence[BarisBaca]) -> tuple[KolomBaca, ...]:
    """A "capaian" without target that is, row by row, what was spent of the ceiling is an absorption."""
    letak = {k.peran: n for n, k in enumerate(kolom)}
    if not _BERUANG.issubset(letak) or not letak.keys().isdisjoint((Peran.SERAPAN, Peran.TARGET)):
        return kolom
    capaian, pagu, belanja = (letak[p] for p in (Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA))
    semua = [[a.nilai if (a := b.angka(n)) else None for n in (capaian, pagu, belanja)] for b in baris]
    ada = [(c, p, r) for c, p, r in semua if c is not None and p and r is not None]
    cocok = sum(abs(r / p * 100 - c) < _SEPERSEPULUH for c, p, r in ada)
    if cocok < 2 or cocok * 3 < len(ada) * 2:
        return kolom
    return tuple(replace(k, peran=Peran.SERAPAN) if n == capaian else k for n, k in enumerate(kolom))


def _isi_predikat(baris: Sequence[BarisBaca], n: int) -> bool:
    isi = [b.sel[n].teks.strip() for b in baris if b.sel[n].teks]
    return bool(isi) and all(is_predikat(t) and not _BUKAN_KELAS.search(t) for t in isi)


def _tempat(sel: SelMentah, tabel: str, kolom: KolomBaca) -> Lokasi:
    return sel.lokasi.pada(tabel=tabel, kolom=" ".join(kolom.jalur[-2:])[:60])


def _is_angka(sel: SelBaca) -> bool:
    return sel.angka.nilai is not None or bool(sel.angka.kemungkinan)


def _jenis(sel: Sequence[SelBaca], kolom: Sequence[KolomBaca]) -> JenisBaris:
    # A figure that is miswritten is no word.
    kata = [s.teks for s, k in zip(sel, kolom, strict=True) if s.teks and (k.peran in TEKS or not _is_angka(s))]
    berangka = any(s.angka.nilai is not None for s, k in zip(sel, kolom, strict=True) if k.peran is not Peran.NOMOR)
    if any(_RATA.fullmatch(t) for t in kata[:2]) and berangka:
        return JenisBaris.RATA_RATA
    if any(is_kata_jumlah(t) for t in kata[:2]) and berangka:
        return JenisBaris.JUMLAH
    # A row of nothing but a target goes on with the row above.
    lanjutan = _KINERJA.issuperset(k.peran for s, k in zip(sel, kolom, strict=True) if s.teks)
    if not kata and berangka and not lanjutan and not any(s.teks for s in sel[:2]):
        return JenisBaris.JUMLAH
    berisi = [s for s in sel if s.teks]
    if len(berisi) == 1 and not berangka and len(sel) > 2:
        return JenisBaris.KELOMPOK
    return JenisBaris.BIASA
