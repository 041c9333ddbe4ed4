"""Values between what is typed and what is stored, by the same strict reader as the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from sakip.buku_kerja.kolom import Jenis, Kolom
from sakip.buku_kerja.nilai_sel import teks_nilai
from sakip.buku_kerja.sel_baca import read_sel
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.tanggal import format_tanggal

# A lone point was taken for a decimal comma: a person may have meant it so, or may have left out a comma elsewhere.
_TITIK = "SJ003"
_NILAI = Kolom("nilai", "Nilai", Jenis.NILAI)
_RUPIAH = Kolom("jumlah", "Rupiah", Jenis.RUPIAH)
_ANGKA = Kolom("angka", "Angka", Jenis.ANGKA)


@dataclass(frozen=True, slots=True)
class Terbaca:
    """What a text says; ``galat`` says why it cannot be used, empty when it can. An empty text is None."""

    isi: Nilai | Decimal | None
    galat: str = ""


def baca_nilai(*, teks: str) -> Terbaca:
    """A typed value; what can be read in two ways is refused with both readings.

    >>> baca_nilai(teks="86,50").isi, bool(baca_nilai(teks="1.234").galat)
    (Angka(nilai=Decimal('86.50')), True)
    """
    sel = read_sel(teks, _NILAI)
    isi = sel.isi
    if isinstance(isi, Kosong) and isi.keadaan is Keadaan.TAK_TERBACA:
        return Terbaca(isi, _pesan(teks, sel.pesan, "Tulis angka dengan koma desimal, misalnya 86,50."))
    if sel.kode == _TITIK:
        koma = tulis_nilai(nilai=isi)
        return Terbaca(None, f"“{teks.strip()}” memakai titik. Bila maksudnya {koma}, tulis dengan koma: {koma}.")
    if isi is None or isinstance(isi, Angka | Predikat | Rentang | YaTidak | Tanggal | Kosong):
        return Terbaca(isi)
    raise TypeError(type(isi))


def baca_rupiah(*, teks: str) -> Terbaca:
    """A typed sum of money, not below zero."""
    return _bilangan(teks, _RUPIAH, "Tulis rupiah bulat, misalnya 1.500.000.")


def baca_angka(*, teks: str) -> Terbaca:
    """A typed number, not below zero."""
    return _bilangan(teks, _ANGKA, "Tulis bilangan, misalnya 2,5.")


def _bilangan(teks: str, kolom: Kolom, saran: str) -> Terbaca:
    sel = read_sel(teks, kolom)
    if not isinstance(sel.isi, Decimal):
        return Terbaca(None, _pesan(teks, sel.pesan, saran) if teks.strip() else "")
    if sel.isi < 0:
        return Terbaca(None, f"“{teks.strip()}” di bawah nol. {saran}")
    return Terbaca(sel.isi)


def _pesan(teks: str, pesan: str, saran: str) -> str:
    awal = pesan or f"“{teks.strip()}” tak terbaca."
    return f"{awal[:1].upper()}{awal[1:].rstrip('.')}. {saran}"


def tulis_nilai(*, nilai: object) -> str:
    """A value as it stands in an input: read again it is the same value."""
    match nilai:
        case None | "":
            return ""
        case Angka() | Predikat() | Rentang() | YaTidak() | Tanggal() | Kosong():
            return "" if nilai == Kosong(Keadaan.BELUM_DIISI) else teks_nilai(nilai)
        case Decimal():
            return format_angka(nilai)
        case bool():
            return "ya" if nilai else "tidak"
        case date():
            return format_tanggal(nilai)
        case Enum():
            return str(nilai.value)
        case tuple():
            return ", ".join(tulis_nilai(nilai=n) for n in nilai)
        case _:
            return str(nilai)
