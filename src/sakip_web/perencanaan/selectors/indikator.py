"""Where an indicator is used, and its formula in words."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import label_versi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.ekspresi import EkspresiSalah, compile_ekspresi


@dataclass(frozen=True, slots=True)
class Pemakaian:
    """One place that uses an indicator."""

    tempat: str
    rincian: str
    indikator: str = ""


def cari_indikator(*, data: TahunKinerja, kunci: str) -> Indikator | None:
    """An indicator by its id."""
    return next((i for i in data.perencanaan.indikator if i.id == kunci), None)


def dipakai_di(*, data: TahunKinerja, kunci: str) -> tuple[Pemakaian, ...]:
    """Agreements, steps, indicators below, measurements of an indicator."""
    p, hasil = data.perencanaan, []
    for label, v in zip(label_versi(data.perjanjian), data.perjanjian.versi, strict=True):
        if any(b.indikator == kunci for b in v.butir):
            hasil.append(Pemakaian("Perjanjian", label.replace("pk", "PK", 1)))
    if langkah := sum(a.indikator == kunci for a in p.rencana_aksi):
        hasil.append(Pemakaian("Rencana aksi", f"{langkah} langkah"))
    hasil += [Pemakaian("Indikator di bawahnya", i.nama, i.id) for i in p.indikator if kunci and i.mendukung == kunci]
    if ukur := sum(r.indikator == kunci for r in data.realisasi.kinerja):
        hasil.append(Pemakaian("Realisasi", f"{ukur} isian"))
    if lalu := sum(r.indikator == kunci for r in data.riwayat.kinerja):
        hasil.append(Pemakaian("Riwayat", f"{lalu} tahun"))
    return tuple(hasil)


def kata_rumus(*, rumus: str, data: TahunKinerja) -> str:
    """A formula in words, empty where there is none or it cannot be read."""
    try:
        return compile_ekspresi(rumus).kata({v.kode: v.nama for v in data.perencanaan.variabel}) if rumus else ""
    except EkspresiSalah:
        return ""


def id_dari_sebutan(*, sebutan: str) -> str:
    """Letters and digits of a short name as the beginning of an id, empty where there are none.

    >>> id_dari_sebutan(sebutan="Waktu layanan (menit)")
    'WAKTU-LAYANAN-MENIT'
    """
    kata = "".join(h if h.isascii() and h.isalnum() else " " for h in sebutan.upper()).split()
    return "-".join(kata)[:40].strip("-")
