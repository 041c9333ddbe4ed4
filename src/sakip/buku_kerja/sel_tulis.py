"""One typed value into one cell, so that ``sel_baca`` reads exactly it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

from xlsxwriter.worksheet import Worksheet

from sakip.buku_kerja.angka_sel import muat_di_sel, teks_angka
from sakip.buku_kerja.gaya_sel import Gaya
from sakip.buku_kerja.kolom import Isi, Jenis, Kolom
from sakip.buku_kerja.nilai_sel import teks_nilai
from sakip.buku_kerja.sel_baca import bersihkan
from sakip.kernel.galat import SakipError
from sakip.kernel.nilai import Angka, Kosong, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.tanggal import format_tanggal

_TEKS_TERPANJANG = 32767
# Excel counts a 29 February 1900 that never was; days before March 1900 cannot be stored as dates.
_TANGGAL_TERAWAL = date(1900, 3, 1)
_AWAL_RUMUS = ("=", "+", "-", "@")


class TakMuat(SakipError):
    """The workbook has no place for something; the sentence says what."""


def write_sel(*, lembar: Worksheet, baris: int, indeks: int, kolom: Kolom, isi: Isi, gaya: Gaya) -> None:
    """Write a value; None and empty text leave the cell blank."""
    if isi is None or isi == "":
        return
    polos = gaya.isian(kolom.jenis)
    match isi:
        case bool():
            lembar.write_string(baris, indeks, "ya" if isi else "tidak", polos)
        case int():
            lembar.write_number(baris, indeks, isi, polos)
        case Decimal():
            _write_angka(lembar, baris, indeks, kolom, isi, gaya)
        case Angka(nilai=angka):
            _write_angka(lembar, baris, indeks, kolom, angka, gaya)
        case date():
            if isi >= _TANGGAL_TERAWAL:
                lembar.write_datetime(baris, indeks, isi, polos)
            else:
                lembar.write_string(baris, indeks, format_tanggal(isi), polos)
        case Predikat() | Rentang() | YaTidak() | Tanggal() | Kosong():
            _write_teks(lembar, baris, indeks, kolom, teks_nilai(isi), gaya)
        case Enum():
            _write_teks(lembar, baris, indeks, kolom, kata_pilihan(kolom.pilihan or {}, isi), gaya)
        case str():
            _write_teks(lembar, baris, indeks, kolom, isi, gaya)


def kata_pilihan(pilihan: Mapping[str, Enum], anggota: Enum) -> str:
    """The word that stands for a member."""
    return next((kata for kata, a in pilihan.items() if a is anggota), str(anggota.value))


def _write_angka(lembar: Worksheet, baris: int, indeks: int, kolom: Kolom, angka: Decimal, gaya: Gaya) -> None:
    # Money as a number whenever no digit is lost, or the sums would pass it by; 1500.00 and 1500 are one amount.
    polos = f"{angka:f}"
    if kolom.jenis is Jenis.RUPIAH and "." in polos:
        polos = polos.rstrip("0").rstrip(".")
    angka = Decimal(polos)
    if muat_di_sel(angka):
        lembar.write_number(baris, indeks, float(angka), gaya.isian(kolom.jenis))
    else:
        lembar.write_string(baris, indeks, teks_angka(angka), gaya.isian(kolom.jenis))


def _write_teks(lembar: Worksheet, baris: int, indeks: int, kolom: Kolom, isi: str, gaya: Gaya) -> None:
    teks = bersihkan(isi)
    if len(teks) > _TEKS_TERPANJANG:
        raise TakMuat(
            f'Teks pada kolom "{kolom.judul}" sepanjang {len(teks)} huruf; satu sel Excel memuat paling banyak '
            f'{_TEKS_TERPANJANG}. Pendekkan atau bagi teks yang berawal "{teks[:40]}".'
        )
    # write_string never makes a formula; the prefix keeps it a text when a person edits the cell.
    if teks:
        lembar.write_string(baris, indeks, teks, gaya.isian(kolom.jenis, awal_rumus=teks.startswith(_AWAL_RUMUS)))
