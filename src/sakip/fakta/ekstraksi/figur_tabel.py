"""The figures of tables as facts: each cell with a role becomes a statement about what its row is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.hubungan import cari_hubungan
from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran, baca_pihak, baca_versi
from sakip.fakta.ekstraksi.kata_keadaan import baca_keadaan
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.skala_kegunaan import CAPAIAN, kegunaan_skala
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, KolomBaca, SelBaca, TabelBaca
from sakip.fakta.model import TOTAL, Asal, Fakta, Hubungan, JenisFakta
from sakip.kernel.angka_baca import Vonis, read_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang
from sakip.kernel.periode import Periode

JENIS: Mapping[Peran, JenisFakta] = {
    Peran.TARGET: JenisFakta.TARGET,
    Peran.REALISASI: JenisFakta.REALISASI,
    Peran.CAPAIAN: JenisFakta.CAPAIAN,
    Peran.KEMAJUAN: JenisFakta.KEMAJUAN,
    Peran.STANDAR: JenisFakta.STANDAR,
    Peran.PAGU: JenisFakta.PAGU,
    Peran.BELANJA: JenisFakta.BELANJA,
    Peran.SERAPAN: JenisFakta.SERAPAN,
    Peran.PORSI: JenisFakta.PORSI,
    Peran.SISA: JenisFakta.SISA,
    Peran.EFISIENSI: JenisFakta.EFISIENSI,
    Peran.PREDIKAT: JenisFakta.PREDIKAT,
    Peran.JUMLAH: JenisFakta.BANYAK,
    Peran.NILAI: JenisFakta.NILAI,
}
_KEADAAN = frozenset({Peran.NILAI, Peran.JUMLAH, Peran.URAIAN, Peran.NAMA})
_SETAHUN = re.compile(r"\btahunan\b|\bsetahun\b|\b(?:1|satu) tahun\b|akhir tahun", re.IGNORECASE)
_TAHUN = re.compile(r"\b20[0-4]\d\b")
_UANG = frozenset({Peran.PAGU, Peran.BELANJA, Peran.SERAPAN, Peran.SISA, Peran.PORSI})
_BERVERSI = frozenset({Peran.PAGU, Peran.TARGET})
_BERSATUAN = frozenset({Peran.TARGET, Peran.REALISASI, Peran.STANDAR})
_SUBJEK_UANG = (Peran.PROGRAM, Peran.SASARAN, Peran.NAMA, Peran.INDIKATOR, Peran.URAIAN)
_NAMA = frozenset({Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN, Peran.NAMA})
_SUBJEK = (Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN, Peran.NAMA, Peran.URAIAN)


_BUKAN_BAGIAN = re.compile(r"\b(?:jumlah|total|jml)\b|\b20[0-4]\d\b", re.IGNORECASE)
_RENTANG = re.compile(r"([\d.,]+) ?[–—-] ?([\d.,]+)(?: ?[^\W\d]+| ?%)?")
_BOBOT = re.compile(r"\bbobot\b", re.IGNORECASE)
_SEBELUM = re.compile(r"\bsebelum\s+perubahan\b", re.IGNORECASE)
_SAMPAI = re.compile(r"\bs\.?\s?[d/]\.?\s?d?\b\.?|\bsampai\s+dengan\b|kumulatif", re.IGNORECASE)
BERBOBOT, KUMULATIF = "nilai berbobot", "kumulatif"


@dataclass(frozen=True, slots=True)
class FigurTabel:
    """The facts of a table, and which of its figures follow from which."""

    fakta: tuple[Fakta, ...]
    hubungan: tuple[Hubungan, ...]


def baca_figur_tabel(
    *,
    tabel: TabelBaca,
    bagian: str,
    periode: Periode | None,
    kunci: Mapping[str, str],
    asal: Asal = Asal.LKJ,
    versi: str = "",
) -> FigurTabel:
    """The facts of one table and how its figures follow from each other.

    ``kunci`` gives the key of every name; ``periode`` is that of the report; ``asal`` and ``versi`` tell which document
    the table quotes.
    """
    pembuat = _Pembuat(tabel, bagian, periode, kunci)
    pembuat.asal, pembuat.versi = asal, versi
    fakta = tuple(pembuat.semua())
    hubungan = tuple(
        Hubungan(h.cara, pembuat.sel(*h.hasil), tuple(pembuat.sel(*m) for m in h.masukan), h.dasar, h.pasti, h.eksak)
        for h in cari_hubungan(tabel=tabel)
    )
    return FigurTabel(fakta, hubungan)


class _Pembuat:
    """Makes the facts of one table; a cell asked for twice is one fact."""

    def __init__(self, tabel: TabelBaca, bagian: str, periode: Periode | None, kunci: Mapping[str, str]) -> None:
        self.tabel, self.bagian, self.periode, self.kunci = tabel, bagian, periode, kunci
        self.nama = [{uang: subjek_baris(tabel, b, uang=uang) for uang in (False, True)} for b in tabel.baris]
        self.ke = self._urutan()
        self.milik_sasaran = _milik_sasaran(tabel)
        self.kumulatif = _kumulatif(tabel)
        self.jadi: dict[tuple[int, int], Fakta] = {}
        self.asal, self.versi = Asal.LKJ, ""

    def _urutan(self) -> list[dict[bool, int]]:
        """The how many-th row of its name each row is; for its money (``True``) by the name that its money has."""
        terpakai: Counter[tuple[bool, str]] = Counter()
        hasil = []
        for nama in self.nama:
            kunci = {uang: self.kunci.get(satu, satu) for uang, satu in nama.items()}
            terpakai.update(set(kunci.items()))
            hasil.append({uang: terpakai[uang, satu] for uang, satu in kunci.items()})
        return hasil

    def semua(self) -> Iterator[Fakta]:
        for b, baris in enumerate(self.tabel.baris):
            if baris.jenis is not JenisBaris.KELOMPOK:
                for k, kolom in enumerate(self.tabel.kolom):
                    if kolom.peran in JENIS and baris.sel[k].teks:
                        yield self.sel(b, k)

    def _subjek(self, b: int, k: int) -> str:
        if k in self.milik_sasaran:
            return self.tabel.baris[b].sel[self.tabel.cari(Peran.SASARAN)[0]].teks
        uang = self.tabel.kolom[k].peran in _UANG
        return subjek_baris(self.tabel, self.tabel.baris[b], uang=uang, kolom=k) or self.nama[b][uang]

    def sel(self, b: int, k: int) -> Fakta:
        """The fact of a cell; of a column without a role a plain value."""
        if (b, k) not in self.jadi:
            self.jadi[b, k] = self._buat(b, k)
        return self.jadi[b, k]

    def _kegunaan(self, kolom: KolomBaca) -> str:
        """The scale that a predicate is of, where the table tells of another than that of capaian."""
        if kolom.peran is not Peran.PREDIKAT:
            return ""
        if any(_BOBOT.search(" ".join(k.jalur)) for k in self.tabel.kolom):
            # A component's figure is a part of its weight: on the scale of the whole it says nothing.
            return BERBOBOT
        kegunaan = kegunaan_skala(f"{self.tabel.keterangan} {' '.join(' '.join(k.jalur) for k in self.tabel.kolom)}")
        return "" if kegunaan == CAPAIAN or _dinilai(self.tabel) is JenisFakta.CAPAIAN else kegunaan

    def _versi(self, k: int) -> str:
        """Which version of a figure a column holds: before or after a change, or counted from January on."""
        kolom = self.tabel.kolom[k]
        versi = baca_versi(kolom.jalur) if kolom.peran in _BERVERSI else ""
        if not versi and kolom.peran in _BERVERSI and _SEBELUM.search(self.tabel.keterangan):
            versi = "murni"
        if not versi and kolom.peran in _BERVERSI:
            versi = self.versi
        return versi or (KUMULATIF if k in self.kumulatif else self._bagian_jumlah(k))

    def _bagian_jumlah(self, k: int) -> str:
        """Which part a column counts, where several stand side by side: "perempuan" of "Jumlah Perempuan"."""
        kolom = self.tabel.kolom[k]
        if kolom.peran is not Peran.JUMLAH or len(self.tabel.cari(Peran.JUMLAH)) < 2:
            return ""
        return " ".join(kata_pokok(_BUKAN_BAGIAN.sub(" ", " ".join(kolom.jalur))))

    def _buat(self, b: int, k: int) -> Fakta:
        kolom, baris = self.tabel.kolom[k], self.tabel.baris[b]
        jenis, sel = JENIS.get(kolom.peran, JenisFakta.NILAI), baris.sel[k]
        nama = self._subjek(b, k)
        # What has no name is about nothing else in the file.
        objek = self.kunci.get(nama, nama) or f"{self.bagian}/{self.tabel.id}/{b}"
        if baris.jenis is not JenisBaris.BIASA:
            objek = TOTAL
        elif (ke := self.ke[b][kolom.peran in _UANG]) > 1:
            objek = f"{objek}~{ke}"
        return Fakta(
            jenis,
            objek,
            isi=_isi(sel),
            tertulis=sel.teks,
            periode=_periode(self.tabel, k, self.periode),
            asal=self.asal,
            nama=nama or ("jumlah" if objek == TOTAL else ""),
            satuan=_satuan(sel, kolom, _satuan_baris(self.tabel, baris, kolom)),
            desimal=desimal_tertulis(sel.teks) if sel.angka.nilai is not None else None,
            lokasi=sel.lokasi,
            kelompok=f"{self.bagian}/{self.tabel.id}",
            versi=self._versi(k),
            rincian=self._kegunaan(kolom) or _rincian(kolom),
            atas=_dinilai(self.tabel) if jenis is JenisFakta.PREDIKAT else None,
            bagian=self.bagian,
        )


def _kumulatif(tabel: TabelBaca) -> frozenset[int]:
    """Columns of figures up to a quarter, where the table tells them from those of quarters alone or of each other.

    Beside "January to March" of the year's target those of the quarter alone are the odd ones.
    """
    sampai = {n: k for n, k in enumerate(tabel.kolom) if k.peran in JENIS and _SAMPAI.search(" ".join(k.jalur))}
    lain = {n: k for n, k in enumerate(tabel.kolom) if n not in sampai and k.triwulan}
    if len({k.triwulan for k in sampai.values()}) > 1:
        return frozenset(sampai)
    pakai, banding = (sampai, lain) if any(k.triwulan for k in sampai.values()) else (lain, sampai)
    return frozenset(n for n, k in pakai.items() if k.peran in {x.peran for x in banding.values()})


def _dinilai(tabel: TabelBaca) -> JenisFakta:
    """The kind of figure that the predicates of a table are about."""
    ada = (p for p in (Peran.CAPAIAN, Peran.NILAI, Peran.REALISASI) if tabel.cari(p))
    return JENIS[next(ada, Peran.CAPAIAN)]


def subjek_baris(tabel: TabelBaca, baris: BarisBaca, *, uang: bool, kolom: int | None = None) -> str:
    """What a row is about, in its words: for its money (``uang``) first the program, else first the indicator.

    ``kolom`` asks for one column of a table that speaks of two things side by side: the names nearest to its left.
    """
    dekat = range(len(tabel.kolom)) if kolom is None else _terdekat(tabel, kolom)
    for peran in _SUBJEK_UANG if uang else _SUBJEK:
        for n in (n for n in tabel.cari(peran) if n in dekat):
            teks = baris.sel[n].teks
            if teks and baris.sel[n].angka.nilai is None and len(teks) > 1:
                return teks
    return ""


def _terdekat(tabel: TabelBaca, kolom: int) -> range:
    """The run of columns of names nearest to the left of a column; all columns where there is none."""
    kata = [n for n in range(kolom) if tabel.kolom[n].peran in _NAMA]
    if not kata:
        return range(len(tabel.kolom))
    awal = kata[-1]
    while awal and tabel.kolom[awal - 1].peran in TEKS:
        awal -= 1
    return range(awal, kata[-1] + 1)


def _milik_sasaran(tabel: TabelBaca) -> frozenset[int]:
    """Columns with one figure per sasaran, though the table lists the indicators of each: further rows are empty."""
    sasaran, indikator = tabel.cari(Peran.SASARAN), tabel.cari(Peran.INDIKATOR)
    lanjutan = [
        b for b in tabel.baris if sasaran and indikator and not b.sel[sasaran[0]].teks and b.sel[indikator[0]].teks
    ]
    kolom = (n for n, k in enumerate(tabel.kolom) if k.peran in JENIS)
    return frozenset(n for n in kolom if lanjutan and not any(b.sel[n].teks for b in lanjutan))


def _periode(tabel: TabelBaca, n: int, periode: Periode | None) -> Periode | None:
    kolom = tabel.kolom[n]
    if kolom.tahun:
        return Periode(kolom.tahun, kolom.triwulan)
    if periode and kolom.triwulan:
        return Periode(periode.tahun, kolom.triwulan)
    # Beside the target of the quarter, the one of the year is of the year; what was reached up to now is not.
    kata = " ".join(kolom.jalur)
    if periode and len(tabel.cari(kolom.peran)) > 1 and _SETAHUN.search(kata) and not _SAMPAI.search(kata):
        return Periode(periode.tahun)
    # A table of another year's state (a list of villages) says so above it; tables of performance are the report's.
    tahun = set(_TAHUN.findall(tabel.keterangan)) if kolom.peran in _KEADAAN else set()
    if len(tahun) == 1 and periode and int(min(tahun)) != periode.tahun:
        return Periode(int(min(tahun)))
    return periode


def _rincian(kolom: KolomBaca) -> str:
    if kolom.peran is Peran.STANDAR:
        return baca_pihak(kolom.jalur)
    return "" if kolom.peran in JENIS else " ".join(kolom.jalur)


def _isi(sel: SelBaca) -> Nilai:
    if sel.angka.nilai is not None:
        return Predikat(sel.angka.predikat, sel.angka.nilai) if sel.angka.predikat else Angka(sel.angka.nilai)
    if cocok := _RENTANG.fullmatch(sel.teks):
        bawah, atas = (read_angka(t).nilai for t in cocok.groups())
        if bawah is not None and atas is not None and bawah <= atas:
            return Rentang(bawah, atas)
    keadaan = Keadaan.BELUM_DIISI if sel.angka.vonis is Vonis.TANDA else baca_keadaan(sel.teks)
    return Kosong(keadaan, tertulis=sel.teks) if keadaan is Keadaan.TAK_TERBACA else Kosong(keadaan)


def _satuan(sel: SelBaca, kolom: KolomBaca, satuan_baris: str) -> str:
    """The unit beside the figure, else that of its row, else that of its heading."""
    if sel.angka.persen:
        return "%"
    if sel.angka.rupiah or kolom.peran in (Peran.PAGU, Peran.BELANJA, Peran.SISA):
        return "Rp"
    return sel.angka.satuan or satuan_baris or kolom.satuan


def _satuan_baris(tabel: TabelBaca, baris: BarisBaca, kolom: KolomBaca) -> str:
    """What the column of units says of a figure of performance."""
    if kolom.peran not in _BERSATUAN:
        return ""
    isi = (baris.sel[n] for n in tabel.cari(Peran.SATUAN))
    return next((s.teks for s in isi if any(c.isalpha() or c == "%" for c in s.teks) and s.angka.nilai is None), "")


def desimal_tertulis(teks: str) -> int:
    """The decimals of a figure as printed: of "97,30 %" two.

    >>> desimal_tertulis("97,30 %"), desimal_tertulis("1.250.000")
    (2, 0)
    """
    cocok = re.search(r"\d[.,](\d{1,4})(?!\d|[.,]\d)", re.sub(r"(?<=\d)[.,](?=\d{3}(?:[.,]\d{3})*(?:\D|$))", "", teks))
    return len(cocok[1]) if cocok else 0


def urut_nama(tabel: Sequence[TabelBaca]) -> Iterator[str]:
    """The names of all rows, to be linked."""
    for t in tabel:
        for b in t.baris:
            yield from dict.fromkeys((subjek_baris(t, b, uang=False), subjek_baris(t, b, uang=True)))
