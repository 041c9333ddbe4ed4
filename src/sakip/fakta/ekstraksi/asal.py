"""Which document of the cycle a report is, and which one each of its tables quotes.

A report prints the agreement, the plan and the list of main indicators before it measures them. What such a table
states is a statement of that document, so that one target can be followed through the cycle. The words of the caption
decide, then the headings above it; a table that measures something is the report's own, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.fakta.model import Asal

MURNI, PERUBAHAN, RENCANA, TAK_DISEBUT = "murni", "perubahan", "rencana", "tak disebut"
_POLA: tuple[tuple[Asal, re.Pattern[str]], ...] = tuple(
    (asal, re.compile(pola, re.IGNORECASE))
    for asal, pola in (
        (Asal.LHE, r"\b(?:lembar|laporan)\s+hasil\s+evaluasi\b|\bLHE\b"),
        (Asal.LKJ, r"\blaporan\s+(?:akuntabilitas\s+)?kinerja\b|\bLKJ(?:IP)?\b|\bLAKIP\b"),
        (Asal.RENCANA_AKSI, r"\brencana\s+aksi\b"),
        (Asal.PENGUKURAN, r"\bpengukuran\s+kinerja\b"),
        (Asal.RENSTRA, r"\brencana\s+strategis\b|\brenstra\b"),
        (Asal.RENJA, r"\brencana\s+kerja\b(?!\s+(?:dan\s+anggaran|pemerintah\s+daerah|tindak))|\brenja\b"),
        (Asal.RKT, r"\brencana\s+kinerja\s+tahunan\b|\bRKT\b"),
        (Asal.PK, r"\b(?:perjanjian|penetapan)\s+kinerja\b|(?-i:\bPK\b)"),
        (Asal.IKU, r"\bindikator\s+kinerja\s+utama\b|\bIKU\b"),
        (Asal.DPA, r"\bdokumen\s+pelaksanaan\s+(?:perubahan\s+)?anggaran\b|\bDPP?A\b"),
    )
)
_RENCANA_KINERJA = r"(?:perjanjian\s+kinerja|PK|rencana\s+strategis|renstra)"
_PERUBAHAN = re.compile(
    rf"\bperubahan\s+(?:atas\s+)?(?:dokumen\s+)?{_RENCANA_KINERJA}\b|\b{_RENCANA_KINERJA}\b[^.;]{{0,40}}?\bperubahan\b"
    r"|\bpelaksanaan\s+perubahan\s+anggaran\b|\bDPPA\b",
    re.IGNORECASE,
)
_SEBELUM = re.compile(r"\bsebelum\s+(?:dan\s+\w+\s+)?perubahan\b|\bdan\s+perubahan", re.IGNORECASE)
_TERUKUR = (Peran.REALISASI, Peran.CAPAIAN, Peran.BELANJA, Peran.SERAPAN, Peran.KEMAJUAN, Peran.SISA)
_RENCANA = (Peran.TARGET, Peran.PAGU)
# What an agreement is drawn from: where it was changed, it may differ from them.
_SEBELUM_PK = (Asal.RENSTRA, Asal.RENJA, Asal.RKT, Asal.IKU)
# A longer line is a sentence: it may name every document of the cycle.
_KATA_JUDUL = 20
_TAHUN_RENCANA = 3
_BERVERSI = (Asal.PK, Asal.DPA)
_HURUF = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class AsalTabel:
    """The document that a table quotes, and which version of it; empty while there is one."""

    asal: Asal
    versi: str = ""


def asal_dokumen(*, judul: Iterable[str]) -> AsalTabel:
    """What a document calls itself in the lines of its cover or title; ``LAIN`` when it does not.

    >>> asal_dokumen(judul=["KECAMATAN CONTOH", "PERUBAHAN PERJANJIAN KINERJA TAHUN 2024"])
    AsalTabel(asal=<Asal.PK: 'PK'>, versi='perubahan')
    """
    for teks in judul:
        if (asal := _disebut(teks)) is not None:
            return AsalTabel(asal, PERUBAHAN if _is_perubahan(teks) else "")
    return AsalTabel(Asal.LAIN)


def asal_naskah(*, bagian: NaskahBagian, sumber: str = "") -> AsalTabel:
    """What a report calls itself; without a title what its file is called."""
    dokumen = asal_dokumen(judul=(a.teks for a in bagian.bagian.judul))
    return dokumen if dokumen.asal is not Asal.LAIN else asal_dokumen(judul=(_HURUF.sub(" ", sumber).upper(),))


def asal_bagian(*, bagian: NaskahBagian, sumber: str = "") -> tuple[AsalTabel, ...]:
    """The document that each table of a report quotes.

    Where the report prints a changed agreement, the first one is a version of its own, and so are the plans behind it.
    """
    dokumen = asal_naskah(bagian=bagian, sumber=sumber)
    if dokumen.asal is Asal.LAIN:
        # A file without a title, of old: what it states is told of the report.
        dokumen = AsalTabel(Asal.LKJ)
    semua = [_satu(t, dokumen) for t in bagian.tabel]
    berubah = {a.asal for a, t in zip(semua, bagian.tabel, strict=True) if a.versi == PERUBAHAN and t.cari(*_RENCANA)}
    return tuple(
        a
        if a.versi
        else replace(a, versi=_sebelum(a.asal, berubah, bernama=bool(t.nomor) and _disebut(t.keterangan) is a.asal))
        for a, t in zip(semua, bagian.tabel, strict=True)
    )


def _sebelum(asal: Asal, berubah: set[Asal], *, bernama: bool) -> str:
    """The version of a document beside one that the report prints in its changed version; empty for any other.

    A table that does not name its document itself (``bernama``) may be of either version.
    """
    if asal in berubah:
        return MURNI if bernama else TAK_DISEBUT
    return RENCANA if asal in _SEBELUM_PK and Asal.PK in berubah else ""


def _satu(tabel: TabelBaca, dokumen: AsalTabel) -> AsalTabel:
    if tabel.cari(*_TERUKUR) or not tabel.cari(*_RENCANA):
        return AsalTabel(dokumen.asal)
    if dokumen.asal is not Asal.LKJ:
        return dokumen
    for teks in (tabel.keterangan, *_dekat(tabel.konteks)):
        asal = _disebut(teks) if len(teks.split()) <= _KATA_JUDUL else None
        if asal is not None:
            berversi = asal in _BERVERSI and _is_perubahan(teks)
            return AsalTabel(asal, PERUBAHAN if berversi else "")
    tahun = {k.tahun for k in tabel.kolom if k.peran is Peran.TARGET and k.tahun}
    return AsalTabel(Asal.RENSTRA if len(tahun) >= _TAHUN_RENCANA else dokumen.asal)


def _dekat(konteks: Sequence[Alinea]) -> Iterable[str]:
    """The lines above a table, nearest first."""
    return (a.teks for a in reversed(konteks))


def _disebut(teks: str) -> Asal | None:
    """The document that a title names first."""
    temu = [(c.start(), asal) for asal, pola in _POLA if (c := pola.search(teks))]
    return min(temu, key=lambda t: t[0])[1] if temu else None


def _is_perubahan(teks: str) -> bool:
    """Whether a title is that of a changed version alone, not of both beside each other."""
    return bool(_PERUBAHAN.search(teks)) and not _SEBELUM.search(teks)
