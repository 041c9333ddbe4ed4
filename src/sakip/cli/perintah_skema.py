"""``sakip skema``: the JSON Schema of a year."""

from __future__ import annotations

import argparse
from pathlib import Path

from sakip.cli.layar import tulis
from sakip.cli.pengurai import Pengurai


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "skema",
        help="menampilkan skema JSON data satu tahun",
        description="Menampilkan JSON Schema dari berkas JSON yang dibaca dan ditulis sakip.",
        contoh="sakip skema -o skema.json",
    )
    parser.add_argument("-o", "--keluar", type=Path, metavar="FILE", help="menyimpan ke berkas")
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas yang sudah ada")
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.tulis import tulis as tulis_berkas
    from sakip.tukar.skema import write_skema

    isi = write_skema()
    if pilihan.keluar is None:
        tulis(isi.decode().rstrip("\n"))
    else:
        tulis_berkas(letak=pilihan.keluar, isi=isi, timpa=pilihan.timpa)
        tulis(f"{pilihan.keluar} tersimpan.")
    return 0
