"""Write one sheet: title, form, headings, example, rows, and rows ready for filling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from sakip.buku_kerja.contoh import teks_contoh
from sakip.buku_kerja.daftar import Daftar
from sakip.buku_kerja.gaya_sel import WARNA_GOLONGAN, Gaya
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kertas import Kertas
from sakip.buku_kerja.kolom import ID, Isi, Isian, Jenis, Kolom, Letak, Wajib
from sakip.buku_kerja.sel_tulis import write_sel
from sakip.buku_kerja.tabel_baca import huruf_kolom
from sakip.buku_kerja.tanda import AWALAN, CONTOH, PETUNJUK

# How many rows a table has ready, and how many more than it holds when it is long.
BARIS_SIAP, BARIS_TAMBAH = 300, 100
_PROTEKSI = {
    "format_cells": True, "format_columns": True, "format_rows": True, "insert_rows": True, "sort": False,
    "select_locked_cells": True, "select_unlocked_cells": True,
}  # fmt: skip
_LEBAR_ISIAN, _LEBAR_BANTUAN = 60, 80
_LEBAR_PENUH = 120
# How many waiting rows are printed below the filled ones.
_BARIS_CETAK = 10
# A computed column this wide holds money.
_LEBAR_UANG = 16


class PenulisLembar:
    """Writes one sheet of one workbook."""

    def __init__(self, *, buku: Workbook, lembar: Lembar, kolom: Sequence[Kolom], gaya: Gaya, daftar: Daftar) -> None:
        """``kolom`` are the columns of the year that is written."""
        self.lembar, self.kolom, self.gaya, self.daftar = lembar, tuple(kolom), gaya, daftar
        self.kertas: Kertas = buku.add_worksheet(lembar.nama, worksheet_class=Kertas)
        self.huruf = {k.kunci: huruf_kolom(n) for n, k in enumerate(self.kolom, 1)}
        self.judul = 0
        self.awal = 0
        self.akhir = 0
        self.isi_akhir = 0

    def write(self, *, formulir: Isian, isian: Iterable[Isian]) -> None:
        """Write everything."""
        self.kertas.set_tab_color(WARNA_GOLONGAN[self.lembar.golongan])
        self._write_kepala()
        baris = self._write_formulir(formulir, 3) if self.lembar.formulir else 2
        if self.kolom:
            self._write_tabel(list(isian), baris)
        else:
            self.kertas.set_column(1, 1, 30)
            self.kertas.set_column(2, 2, _LEBAR_ISIAN)
            self.kertas.set_column(3, 3, _LEBAR_BANTUAN)
        self.kertas.set_column(0, 0, 4, self.gaya.terkunci(), {"hidden": True})
        self.kertas.protect("", _PROTEKSI)
        self._set_cetak()

    def _write_kepala(self) -> None:
        k, g = self.kertas, self.gaya
        for baris in range(3):
            k.set_row(baris, 24 if baris == 0 else None, g.terkunci())
        k.write_string(0, 1, self.lembar.nama, g.judul_lembar())
        k.write_string(1, 1, self.lembar.petunjuk, g.petunjuk())
        k.write_url(2, 1, f"internal:'{PETUNJUK}'!A1", g.tautan(), "kembali ke Petunjuk")

    # -- form ------------------------------------------------------------

    def _write_formulir(self, isi: Isian, baris: int) -> int:
        k, g = self.kertas, self.gaya
        kelompok = ""
        for kolom in self.lembar.formulir:
            if kolom.kelompok and kolom.kelompok != kelompok:
                kelompok = kolom.kelompok
                k.set_row(baris, 18, g.terkunci())
                k.write_string(baris, 1, kelompok, g.kelompok())
                k.write_blank(baris, 2, None, g.kelompok())
                baris += 1
            k.set_row(baris, None, g.terkunci())
            k.write_string(baris, 1, _judul(kolom), g.label())
            k.write_blank(baris, 2, None, g.isian(kolom.jenis))
            write_sel(lembar=k, baris=baris, indeks=2, kolom=kolom, isi=isi.get(kolom.kunci), gaya=g)
            if kolom.bantuan:
                k.write_string(baris, 3, kolom.bantuan, g.petunjuk())
            self._add_bingkai(baris, 2, baris, 2, dihitung=False)
            self._add_validasi(kolom, baris, baris, 2)
            baris += 1
        return baris + 1

    # -- table -----------------------------------------------------------

    def _write_tabel(self, isian: Sequence[Isian], pita: int) -> None:
        self.judul = pita + 1
        self.awal = self.judul + 2
        self.akhir = self.awal + self._count_siap(len(isian)) - 1
        self.isi_akhir = self.awal + len(isian)
        self._write_judul(pita)
        self._write_contoh()
        for n, baris in enumerate(isian):
            self._write_baris(self.awal + n, baris)
        for indeks, kolom in enumerate(self.kolom, 1):
            for sisa in range(self.awal + len(isian), self.akhir + 1) if kolom.rumus else ():
                self._write_rumus(sisa, indeks, kolom, None)
            terkunci = self.isi_akhir if kolom.terkunci else self.awal
            for atas, bawah, dihitung in (
                (self.awal, terkunci - 1, True),
                (terkunci, self.akhir, kolom.jenis is Jenis.TAMPIL),
            ):
                if atas <= bawah:
                    self._add_bingkai(atas, indeks, bawah, indeks, dihitung=dihitung)
            self._add_validasi(kolom, self.awal, self.akhir, indeks)
        if not self.lembar.formulir:
            self.kertas.freeze_panes(self.judul + 1, self.lembar.beku + 1 if self.lembar.beku else 0)
        angka = f"B{self.awal + 1}:{huruf_kolom(len(self.kolom))}{self.akhir + 1}"
        self.kertas.ignore_errors({"number_stored_as_text": angka})

    def _count_siap(self, terisi: int) -> int:
        siap = self.lembar.baris_siap
        return max(BARIS_SIAP, terisi + BARIS_TAMBAH) if siap is None else max(1, terisi + siap)

    def _write_judul(self, pita: int) -> None:
        k, g = self.kertas, self.gaya
        k.set_row(pita, 15, g.terkunci())
        k.set_row(self.judul, 45, g.terkunci())
        sebelum = ""
        for indeks, kolom in enumerate(self.kolom, 1):
            tampil = kolom.jenis is Jenis.TAMPIL
            lebar = {"hidden": True} if not kolom.lebar else {}
            k.set_column(indeks, indeks, kolom.lebar or 4, g.isian(kolom.jenis), lebar)
            if kolom.kelompok:
                k.write_string(pita, indeks, kolom.kelompok if kolom.kelompok != sebelum else "", g.kelompok())
            sebelum = kolom.kelompok
            k.write_string(self.judul, indeks, _judul(kolom), g.judul(dihitung=tampil, terbuka=kolom.bebas))
            if kolom.bantuan:
                k.write_comment(self.judul, indeks, kolom.bantuan, {"x_scale": 2, "y_scale": 1.2, "author": "sakip"})

    def _write_contoh(self) -> None:
        """The example stands between heading and rows; its mark in the hidden column makes the reader pass it by."""
        baris = self.judul + 1
        self.kertas.set_row(baris, None, self.gaya.contoh(), {} if self.lembar.bercontoh else {"hidden": True})
        self.kertas.write_string(baris, 0, CONTOH)
        for indeks, kolom in enumerate(self.kolom, 1):
            if teks := teks_contoh(kolom):
                self.kertas.write_string(baris, indeks, teks, self.gaya.contoh())

    def _write_baris(self, nomor: int, isian: Isian) -> None:
        id_ = isian.get(ID)
        if isinstance(id_, str):
            self.kertas.write_string(nomor, 0, AWALAN + id_)
        for indeks, kolom in enumerate(self.kolom, 1):
            isi = isian.get(kolom.kunci)
            if kolom.rumus:
                self._write_rumus(nomor, indeks, kolom, isi)
            else:
                tertulis = replace(kolom, jenis=Jenis.TAMPIL) if kolom.terkunci else kolom
                write_sel(lembar=self.kertas, baris=nomor, indeks=indeks, kolom=tertulis, isi=isi, gaya=self.gaya)
        self.kertas.fit_row(
            nomor, [(i, k.lebar) for k in self.kolom if isinstance(i := isian.get(k.kunci), str) and k.lebar]
        )

    def _write_rumus(self, baris: int, indeks: int, kolom: Kolom, hasil: Isi) -> None:
        """A formula with its result, for programs that show a workbook without calculating it."""
        if kolom.rumus:
            letak = Letak(baris + 1, self.awal + 1, self.akhir + 1, self.huruf)
            gaya = self.gaya.isian(Jenis.TAMPIL, rupiah=kolom.lebar > _LEBAR_UANG)
            nilai = float(hasil) if isinstance(hasil, int | Decimal) else str(hasil or "")
            self.kertas.write_formula(baris, indeks, kolom.rumus(letak), gaya, nilai)

    # -- help ------------------------------------------------------------

    def _add_bingkai(self, atas: int, kiri: int, bawah: int, kanan: int, *, dihitung: bool) -> None:
        gaya = self.gaya.bingkai(dihitung=dihitung)
        self.kertas.conditional_format(
            atas, kiri, bawah, kanan, {"type": "formula", "criteria": "=TRUE", "format": gaya}
        )

    def _add_validasi(self, kolom: Kolom, atas: int, bawah: int, indeks: int) -> None:
        if kolom.jenis is Jenis.TAMPIL:
            return
        sumber = self._isi_rumus(self.daftar.sumber(kolom), atas)
        ketat = kolom.jenis in (Jenis.PILIHAN, Jenis.YA)
        aturan: dict[str, object] = {"validate": "list", "source": sumber} if sumber else {"validate": "any"}
        if sumber:
            aturan |= {
                "error_type": "stop" if ketat else "warning",
                "error_title": "Tidak ada dalam daftar",
                "error_message": "Pilih dari daftar dengan tanda panah di kanan sel."
                if ketat
                else "Nama ini belum ada dalam daftar. Bila nama lain boleh atau akan ditambahkan, lanjutkan.",
            }
        if kolom.bantuan:
            aturan |= {"input_title": kolom.judul[:32], "input_message": kolom.bantuan[:255]}
        if sumber or kolom.bantuan:
            self.kertas.data_validation(atas, indeks, bawah, indeks, aturan)

    def _isi_rumus(self, sumber: str, baris: int) -> str:
        """A source that looks at another column of the row names it in braces."""
        return re.sub(r"\{(\w+)\}", lambda c: f"${self.huruf[c[1]]}{baris + 1}", sumber)

    def _set_cetak(self) -> None:
        k = self.kertas
        k.set_paper(9)
        if self.lembar.mendatar:
            k.set_landscape()
        k.fit_to_pages(1, 0)
        k.set_margins(0.4, 0.4, 0.6, 0.6)
        k.set_footer("&L&A&Rhalaman &P dari &N")
        lebar = sum(kolom.lebar for kolom in self.kolom)
        if lebar > _LEBAR_PENUH:
            k.set_zoom(90)
        if self.kolom:
            # Not the rows that only wait for filling, or every sheet would print four empty pages.
            k.print_area(0, 1, self.isi_akhir + _BARIS_CETAK, len(self.kolom))
            k.repeat_rows(self.judul)
        k.set_selection(xl_rowcol_to_cell(self.awal if self.kolom else 4, 2 if not self.kolom else 1))


def _judul(kolom: Kolom) -> str:
    return kolom.judul if kolom.wajib is Wajib.TIDAK else f"{kolom.judul} *"
