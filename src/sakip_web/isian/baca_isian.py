"""What a person typed into a field, read as strictly as a cell of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.buku_kerja.sel_baca import bersihkan, read_sel
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode, PeriodeSalah
from sakip.kernel.tanggal import read_tanggal
from sakip.kernel.temuan import Tingkat
from sakip_web.isian.bidang_isian import BidangIsian, Macam

# A text longer than this is no text of a report, but a mistake or an attack.
TERPANJANG = 30_000


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a field says: the value, why it cannot be used, or what to know about how it was read."""

    isi: object
    salah: str = ""
    catatan: str = ""


_HAMPA = Bacaan(None)


def baca_isian(b: BidangIsian, mentah: object) -> Bacaan:
    """Read a field; an unreadable value is kept as *tak terbaca*, anything else unreadable is refused."""
    if b.macam is Macam.YA:
        return Bacaan(bool(mentah))
    if b.macam in (Macam.BULAN, Macam.DERET_RUJUKAN):
        pilih = [str(x) for x in mentah] if isinstance(mentah, Sequence) and not isinstance(mentah, str) else []
        return Bacaan(tuple(int(x) for x in pilih) if b.macam is Macam.BULAN else tuple(pilih))
    teks = bersihkan(str(mentah or ""))
    if len(teks) > TERPANJANG:
        return Bacaan(None, f"Teks ini {len(teks)} huruf; paling banyak {TERPANJANG}. Pendekkan teks itu.")
    return _baca_teks(b, teks)


def _baca_teks(b: BidangIsian, teks: str) -> Bacaan:
    match b.macam:
        case Macam.DERET_TEKS:
            return Bacaan(tuple(t for baris in teks.splitlines() if (t := baris.strip())))
        case Macam.DERET_TANGGAL:
            return _baca_deret_tanggal(teks)
        case Macam.PILIHAN:
            return Bacaan(next((isi for tanda, isi, _ in b.pilihan if tanda == teks), None))
        case Macam.PERIODE:
            return _baca_periode(teks)
        case _ if not teks:
            return _HAMPA
        case _:
            return _baca_sel(b, teks)


def _baca_sel(b: BidangIsian, teks: str) -> Bacaan:
    bacaan = read_sel(teks, b.kolom)
    pesan = _kalimat(f"{bacaan.pesan} {bacaan.saran}")
    if bacaan.isi is None and bacaan.tingkat is Tingkat.SALAH:
        return Bacaan(None, pesan or f"“{teks}” tak terbaca. Tulis ulang.")
    if isinstance(bacaan.isi, Kosong) and bacaan.isi.keadaan is Keadaan.TAK_TERBACA:
        return Bacaan(bacaan.isi, catatan=f"{pesan} Disimpan sebagai tak terbaca sampai diperbaiki.".strip())
    return Bacaan(bacaan.isi, catatan=pesan if bacaan.kode else "")


def _kalimat(teks: str) -> str:
    teks = teks.strip()
    return teks[:1].upper() + teks[1:]


def _baca_periode(teks: str) -> Bacaan:
    if not teks:
        return _HAMPA
    try:
        return Bacaan(Periode.parse(teks))
    except PeriodeSalah as sebab:
        return Bacaan(None, str(sebab))


def _baca_deret_tanggal(teks: str) -> Bacaan:
    hari = []
    for baris in filter(None, (x.strip() for x in teks.splitlines())):
        bacaan = read_tanggal(baris)
        if bacaan.tanggal is None:
            return Bacaan(None, f"“{baris}”: {bacaan.keterangan}")
        hari.append(bacaan.tanggal)
    return Bacaan(tuple(hari))
