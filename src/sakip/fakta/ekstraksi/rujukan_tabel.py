"""Which table of a report a sentence speaks of: the one it names by number, the next ("berikut"), or the one before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kamus_kolom import Peran, baca_versi
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.tabel import TabelBaca

_NOMOR = re.compile(r"\btabel\s*\.?\s*(\d+(?:\s*\.\s*\d+)*)", re.IGNORECASE)
_SESUDAH = re.compile(r"\bberikut\b|\bdi\s?bawah\b", re.IGNORECASE)

# The year of a regulation ("Nomor 7 Tahun 2021") is no year spoken of.
_TAHUN = re.compile(r"(?:(?P<nomor>\S*\d\S*)\s+tahun\s+)?\b(?P<tahun>20[0-4]\d)\b", re.IGNORECASE)
_RENTANG = re.compile(r"\b20[0-4]\d\s*(?:-|–|—|/|s\.?d\.?|sampai)\s*20[0-4]\d\b", re.IGNORECASE)
_TRIWULAN = re.compile(r"\b(?:triwulan|tribulan|tw)\s+(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@dataclass(frozen=True, slots=True)
class IsiBagian:
    """One report as text and tables in one order.

    alenia  its paragraphs
    tabel   its tables, each with which element of the stream it is
    """

    bagian: NaskahBagian
    alenia: tuple[Alenia, ...]
    tabel: tuple[tuple[int, TabelBaca], ...]

    def id_tabel(self, tabel: TabelBaca) -> str:
        """The id that the facts of a table carry."""
        return f"{self.bagian.id}/{tabel.id}"

    def rujuk(self, *, kalimat: str, ke: int, cocok: Callable[[TabelBaca], bool]) -> TabelBaca | None:
        """The table of a kind that a sentence at some place speaks of; None when the report has none."""
        calon = [(n, t) for n, t in self.tabel if cocok(t)]
        for nomor in _NOMOR.findall(kalimat):
            for _, t in calon:
                if _angka(t.nomor) == _angka(nomor):
                    return t
        sebelum = [t for n, t in calon if n < ke][::-1]
        sesudah = [t for n, t in calon if n > ke]
        urut = (*sesudah, *sebelum) if _SESUDAH.search(kalimat) else (*sebelum, *sesudah)
        return urut[0] if urut else None

    def lain_masa(self, *, alenia: Alenia, di: int) -> bool:
        """Whether the sentence of a character speaks of other years or quarters than the report, and of no other."""
        periode = self.bagian.periode
        # "2021-2026" is the time of a plan.
        kalimat = _RENTANG.sub(" ", alenia.teks[alenia.awal_kalimat(di) : alenia.akhir_kalimat(di)])
        tahun = {t["tahun"] for t in _TAHUN.finditer(kalimat) if not t["nomor"]}
        triwulan = {_ROMAWI.get(t.lower(), t) for t in _TRIWULAN.findall(kalimat)}
        if periode is None:
            return False
        kini = str(int(periode.triwulan)) if periode.triwulan else ""
        return bool((tahun and str(periode.tahun) not in tahun) or (triwulan and kini not in triwulan))


def susun_isi(*, bagian: NaskahBagian) -> IsiBagian:
    """Lay the text and the tables of a report beside each other."""
    return IsiBagian(bagian, bagian.alenia, tuple(_letak(bagian.bagian.alur, bagian.tabel)))


def _letak(alur: Sequence[Unsur], tabel: Sequence[TabelBaca]) -> Iterator[tuple[int, TabelBaca]]:
    """Where each table stands; several that were read out of one stand where it does."""
    tempat = [n for n, u in enumerate(alur) if isinstance(u, TabelMentah) and u.baris]
    ke = 0
    for t in tabel:
        while ke + 1 < len(tempat) and not _di_atas(alur, tempat[ke], t):
            ke += 1
        if tempat:
            yield tempat[ke], t


def _di_atas(alur: Sequence[Unsur], n: int, tabel: TabelBaca) -> bool:
    """Whether the line above a place is the one above a table."""
    atas = alur[n - 1] if n else None
    return atas is tabel.konteks[-1] if tabel.konteks else not isinstance(atas, Alinea)


def is_tabel_capaian(tabel: TabelBaca) -> bool:
    """Tell a table that says of every row how far it has come."""
    bernama = tabel.cari(Peran.INDIKATOR, Peran.SASARAN, Peran.PROGRAM)
    hasil = tabel.cari(Peran.REALISASI, Peran.CAPAIAN)
    return bool(bernama and hasil and any(_setahun(tabel, k, hasil) for k in tabel.cari(Peran.TARGET)))


def _setahun(tabel: TabelBaca, kolom: int, hasil: Sequence[int]) -> bool:
    """Whether a target is that of the year measured: that of the last year of a plan says nothing of it."""
    target = tabel.kolom[kolom]
    tahun = {t for k in hasil if (t := tabel.kolom[k].tahun)}
    return baca_versi(target.jalur) != "akhir" and (not (target.tahun and tahun) or target.tahun in tahun)


def sebut_tabel(tabel: TabelBaca) -> str:
    """How a message names a table: by its number, or by the words above it."""
    nomor = _angka(tabel.nomor)
    if nomor:
        return f"tabel {nomor}"
    return f"tabel “{tabel.keterangan[:60]}”" if tabel.keterangan else "tabel tanpa judul"


def _angka(nomor: str) -> str:
    cocok = re.match(r"[\d.\s]+", nomor)
    return "".join(cocok[0].split()).strip(".") if cocok else ""
