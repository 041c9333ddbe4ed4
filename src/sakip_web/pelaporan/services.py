"""Writing a report: its texts, and its way from hand to hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from sakip.data.narasi import TeksNarasi
from sakip.kernel.galat import SakipError
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu as kedudukan_satu
from sakip_web.alur.services import langkah
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.pelaporan.teks import HIMPUNAN, TeksSunting, rapikan, sidik_teks, ubah_teks
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import simpan

# A report in one of these states is being written; in all others it lies with somebody else or is closed.
DITULIS = (Keadaan.DRAF, Keadaan.DIKEMBALIKAN)


class LaporanSalah(SakipError):
    """Something that cannot be done with a report now; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class TeksDiubah:
    """A text as posted: what is stored of it, the text typed, hash and versions of what was read.

    ``dibuang``: after a clash the person chose what is stored. ``sesuai``: a text of last year holds as it is.
    """

    teks: TeksSunting
    baru: str
    sidik: str
    versi: str
    dibuang: bool = False
    sesuai: bool = False

    @property
    def disentuh(self) -> bool:
        """Whether the person wants it written."""
        return self.sesuai or (sidik_teks(self.baru) != self.sidik and self.baru != self.teks.isi)


@dataclass(frozen=True, slots=True)
class TeksBentrok:
    """A text that somebody else saved meanwhile."""

    ruas: str
    milik: str
    tersimpan: str
    oleh: str
    waktu: datetime | None


@dataclass(frozen=True, slots=True)
class HasilTulis:
    """How many texts were saved, and those that clash."""

    tersimpan: int
    bentrok: tuple[TeksBentrok, ...]


def simpan_teks(
    *, tahun: Tahun, laporan: Laporan, teks: Sequence[TeksDiubah], oleh: Pelaku, waktu: datetime
) -> HasilTulis:
    """Save the texts that changed, each as a whole; one that clashes does not keep the others back."""
    _pastikan_ditulis(tahun, laporan)
    tersimpan, bentrok = 0, []
    for t in teks:
        if t.dibuang:
            _catat_dibuang(tahun, t, oleh, waktu)
        elif t.disentuh:
            tabrakan = _tulis(tahun, t, oleh, waktu)
            bentrok += [tabrakan] if tabrakan else []
            tersimpan += tabrakan is None
    return HasilTulis(tersimpan, tuple(bentrok))


def _tulis(tahun: Tahun, t: TeksDiubah, oleh: Pelaku, waktu: datetime) -> TeksBentrok | None:
    """Write one text. A list is compared as a whole: an item that somebody added is a clash too."""
    ruas = t.teks.tempat.asal.ruas
    if t.versi != t.teks.versi:
        return TeksBentrok(ruas, t.baru, t.teks.isi, t.teks.oleh, None)
    hasil = simpan(tahun=tahun, ubah=ubah_teks(teks=t.teks, baru=t.baru, versi=t.versi), oleh=oleh, waktu=waktu)
    if not hasil.bentrok:
        return None
    b = hasil.bentrok[0]
    tersimpan = b.tersimpan.teks if isinstance(b.tersimpan, TeksNarasi) else ""
    return TeksBentrok(ruas, t.baru, tersimpan, b.oleh, b.waktu)


def ajukan(*, tahun: Tahun, laporan: Laporan, oleh: Pelaku, waktu: datetime) -> None:
    """Hand a report to the superior."""
    langkah(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci, tindakan="mengajukan", oleh=oleh, waktu=waktu)


def tarik(*, tahun: Tahun, laporan: Laporan, oleh: Pelaku, waktu: datetime) -> None:
    """Take a report back that nobody has answered yet."""
    langkah(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci, tindakan="menarik kembali", oleh=oleh, waktu=waktu)


def perbaiki(*, tahun: Tahun, laporan: Laporan, alasan: str, oleh: Pelaku, waktu: datetime) -> None:
    """Open a final report again; the frozen one stays."""
    langkah(
        tahun=tahun,
        jenis=Jenis.LAPORAN,
        kunci=laporan.kunci,
        tindakan="memperbaiki",
        oleh=oleh,
        waktu=waktu,
        alasan=alasan,
    )


def teks_kiriman(*, semua: Sequence[TeksSunting], kiriman: Mapping[str, str]) -> tuple[TeksDiubah, ...]:
    """The posted texts that belong to the report."""
    hasil = []
    for t in semua:
        ruas = t.tempat.asal.ruas
        if ruas in kiriman:
            hasil.append(
                TeksDiubah(
                    t,
                    rapikan(kiriman[ruas]),
                    kiriman.get(f"sidik-{ruas}", ""),
                    kiriman.get(f"versi-{ruas}", ""),
                    dibuang=kiriman.get(f"pilih-{ruas}") == "tersimpan",
                    sesuai=f"sesuai-{ruas}" in kiriman,
                )
            )
    return tuple(hasil)


def _pastikan_ditulis(tahun: Tahun, laporan: Laporan) -> None:
    kini = kedudukan_satu(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci)
    if kini.keadaan not in DITULIS:
        raise LaporanSalah(
            f"Laporan ini sudah {kini.keadaan.value} oleh {kini.oleh}, jadi teksnya tidak dapat diubah. "
            "Tarik kembali, atau minta dikembalikan, lebih dulu."
        )


def _catat_dibuang(tahun: Tahun, t: TeksDiubah, oleh: Pelaku, waktu: datetime) -> None:
    entri = Entri("memakai yang tersimpan", HIMPUNAN, t.teks.tempat.asal.rekaman, sebelum=t.baru, sesudah=t.teks.isi)
    with transaction.atomic():
        catat(rantai=tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)
