"""``sakip siapa-belum``: what each official still owes for a period, as text to paste."""

from __future__ import annotations

import argparse

from sakip.cli.layar import tulis
from sakip.cli.pengurai import SUMBER, Pengurai, tambah_periode


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "siapa-belum",
        help="siapa yang isiannya belum lengkap untuk satu periode",
        description="Menyebut tiap jabatan dan yang masih kurang, sebagai teks yang dapat ditempel di grup obrolan.",
        contoh="sakip siapa-belum buku_kerja.xlsx --periode 2024-TW2",
    )
    parser.add_argument("sumber", metavar="SUMBER", help=SUMBER)
    tambah_periode(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.siapa_belum import siapa_belum, teks_siapa_belum

    tulis(teks_siapa_belum(daftar=siapa_belum(sumber=pilihan.sumber, periode=pilihan.periode)).rstrip("\n"))
    return 0
