"""The cells of an export as grids: from a workbook, or from text divided by semicolon, comma or tab."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from sakip.buku_kerja.angka_sel import decimal_dari_sel
from sakip.buku_kerja.berkas import BATAS_BERKAS, check_berkas
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.mentah import Mentah, SelKhusus, nomor_kolom
from sakip.kernel.galat import SakipError

# A year of documents of one office has some thousand rows of 46 columns; the whole kabupaten is not read at once.
_SEL_TERBANYAK = 5_000_000
_BIT_TERPANJANG = 131_072
_PEMISAH = ";\t,|"

Sel = str | Decimal | date | None
Baris = Sequence[Sel]
Rentang = tuple[tuple[int, int], tuple[int, int]]


class SipdTakTerbaca(SakipError):
    """An export that cannot be read; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Kisi:
    """The cells of one sheet from its first row; ``baris[0]`` is row 1.

    In ``baris`` every cell of a merged range says what its first one says; in ``asli`` only the first one does, so that
    a merged amount counts once.
    """

    lembar: str
    baris: tuple[Baris, ...]
    asli: tuple[Baris, ...]


def read_kisi(*, isi: bytes, nama: str) -> tuple[Kisi, ...]:
    """The sheets of an export; raises SipdTakTerbaca."""
    if len(isi) > BATAS_BERKAS:
        raise SipdTakTerbaca(f"{nama}: {len(isi) >> 20} MB; batasnya {BATAS_BERKAS >> 20} MB. Ekspor satu SKPD saja.")
    if not isi.strip():
        raise SipdTakTerbaca(f"{nama}: berkas ini kosong. Unduh ulang dari SIPD.")
    if isi.lstrip()[:200].lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        saran = "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu ulangi."
        raise SipdTakTerbaca(f"{nama}: berkas ini halaman web yang diberi nama Excel. {saran}")
    if isi.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return _read_excel(isi, nama)
    return (_read_teks(isi, nama),)


def _read_excel(isi: bytes, nama: str) -> tuple[Kisi, ...]:
    konteks = Konteks(berkas=nama)
    arsip = check_berkas(isi=isi, konteks=konteks)
    if arsip is None:
        raise SipdTakTerbaca("\n".join(f"{nama}: {t.pesan}" for t in konteks.temuan))
    hasil = []
    try:
        buku, xml = CalamineWorkbook.from_filelike(io.BytesIO(isi)), Mentah(arsip=arsip)
        for judul in buku.sheet_names:
            if xml.count_sel(judul) > _SEL_TERBANYAK:
                saran = "Hapus isian jauh di luar tabel, atau ekspor satu SKPD saja."
                raise SipdTakTerbaca(f"{nama}, lembar {judul}: terlalu banyak sel. {saran}")
            lembar = buku.get_sheet_by_name(judul)
            baris = [[_sel(s) for s in b] for b in lembar.to_python(skip_empty_area=False)]
            _isi_khusus(baris, xml.read_khusus(judul))
            hasil.append(Kisi(judul, _isi_gabungan(baris, lembar.merged_cell_ranges or []), tuple(baris)))
    except (CalamineError, etree.XMLSyntaxError, KeyError, ValueError) as sebab:
        raise SipdTakTerbaca(f"{nama}: isi berkas ini rusak. Unduh ulang dari SIPD.") from sebab
    return tuple(hasil)


def _sel(isi: float | str | bool | date | time | timedelta) -> Sel:
    match isi:
        case bool() | time() | timedelta():
            return str(isi)
        case str():
            return isi.strip() or None
        case datetime():
            return isi.date()
        case date():
            return isi
        case _:
            return decimal_dari_sel(isi)


def _isi_khusus(baris: list[list[Sel]], khusus: SelKhusus) -> None:
    """An error, or a formula whose result was not stored, is no empty cell: its text stands there, unreadable."""
    tanpa_hasil = {alamat: f"={rumus}" for alamat, rumus in khusus.tanpa_hasil.items()}
    for alamat, teks in (tanpa_hasil | khusus.galat).items():
        huruf, nomor = alamat.rstrip("0123456789"), int(alamat.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        kolom = nomor_kolom(huruf.encode()) - 1
        if nomor <= len(baris) and kolom < len(baris[nomor - 1]):
            baris[nomor - 1][kolom] = teks


def _isi_gabungan(asli: Sequence[Baris], gabungan: Sequence[Rentang]) -> tuple[Baris, ...]:
    penuh = list(asli)
    for (atas, kiri), (bawah, kanan) in gabungan:
        for n in range(atas, min(bawah + 1, len(asli))):
            isi = list(penuh[n])
            isi[kiri : kanan + 1] = [asli[atas][kiri]] * len(isi[kiri : kanan + 1])
            penuh[n] = isi
    return tuple(penuh)


def _read_teks(isi: bytes, nama: str) -> Kisi:
    teks = _dekode(isi)
    if "\0" in teks:
        raise SipdTakTerbaca(f"{nama}: bukan buku kerja Excel (.xlsx) dan bukan teks (.csv). Unduh ulang dari SIPD.")
    awal = [b for b in teks.splitlines()[:200] if b.strip()]
    # The divider is the sign that the middle line has most often: commas inside names are in few lines.
    pemisah = max(_PEMISAH, key=lambda p: sorted(b.count(p) for b in awal)[len(awal) // 2])
    csv.field_size_limit(_BIT_TERPANJANG)
    try:
        baris = tuple([s.strip() or None for s in b] for b in csv.reader(io.StringIO(teks), delimiter=pemisah))
    except csv.Error as sebab:
        raise SipdTakTerbaca(f"{nama}: teks ini bukan tabel ({sebab}). Unduh ulang dari SIPD.") from sebab
    return Kisi("", baris, baris)


def _dekode(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", errors="replace")
    if b"\0" in isi[:200] and isi[1:200:2].count(0) > 50:
        return isi.decode("utf-16-le", errors="replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")
