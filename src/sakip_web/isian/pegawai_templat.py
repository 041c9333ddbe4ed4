"""The file to fill in with staff: headings, one row as an example, hints."""

from __future__ import annotations

import io
from typing import Final

import xlsxwriter

from sakip.data.organisasi import Jenjang, StatusPemegang

_KOLOM: Final = (
    ("Jabatan", 36, "Camat"),
    ("Jenjang", 24, "kepala perangkat daerah"),
    ("Atasan langsung", 30, ""),
    ("Unit kerja", 26, ""),
    ("Eselon", 9, "III.a"),
    ("Nama pejabat", 30, "Contoh Satu, S.Sos."),
    ("NIP", 24, "99990101 999901 1 001"),
    ("Pangkat", 18, "Pembina"),
    ("Golongan", 10, "IV/a"),
    ("Status", 12, "Definitif"),
    ("Mulai", 14, "2 Januari 2024"),
    ("Sampai", 14, ""),
)


def tulis_templat() -> bytes:
    """The workbook. Its example row carries the mark by which reading skips it."""
    wadah = io.BytesIO()
    buku = xlsxwriter.Workbook(wadah, {"in_memory": True})
    lembar = buku.add_worksheet("Pegawai")
    tebal, huruf = buku.add_format({"bold": True, "bottom": 1}), buku.add_format({"num_format": "@"})
    miring = buku.add_format({"italic": True, "num_format": "@", "font_color": "#5a6468"})
    lembar.set_column(0, 0, 10)
    lembar.write(1, 0, "#contoh", miring)
    for letak, (judul, lebar, contoh) in enumerate(_KOLOM, start=1):
        lembar.set_column(letak, letak, lebar, huruf)
        lembar.write(0, letak, judul, tebal)
        lembar.write(1, letak, contoh, miring)
    pilihan = {"Jenjang": [j.value for j in Jenjang], "Status": [s.value or "Definitif" for s in StatusPemegang]}
    for letak, (judul, _, _) in enumerate(_KOLOM, start=1):
        if judul in pilihan:
            lembar.data_validation(2, letak, 2000, letak, {"validate": "list", "source": pilihan[judul]})
    lembar.freeze_panes(1, 2)
    buku.close()
    return wadah.getvalue()
