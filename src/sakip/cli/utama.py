"""Entry of the command line: build the parser, run one command, turn every outcome into words and an exit code.

Exit codes: 0 done, 1 findings to mend (``reviu``), 2 the request cannot be carried out, 130 stopped by Ctrl-C.
Nothing heavy is imported here; each command imports what it needs when it runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from sakip import __version__
from sakip.cli import (
    perintah_aturan,
    perintah_buku_kerja,
    perintah_cetak,
    perintah_demo,
    perintah_hitung,
    perintah_kalender,
    perintah_profil,
    perintah_reviu,
    perintah_siapa_belum,
    perintah_skema,
)
from sakip.cli.layar import kabar, siapkan_layar
from sakip.cli.pengurai import Jalankan, Pengurai
from sakip.kernel.galat import SakipError

KELOMPOK = "sakip.perintah"
DIHENTIKAN = 130
_MODUL = (
    perintah_demo,
    perintah_buku_kerja,
    perintah_hitung,
    perintah_cetak,
    perintah_siapa_belum,
    perintah_reviu,
    perintah_aturan,
    perintah_kalender,
    perintah_profil,
    perintah_skema,
)


def build_parser() -> argparse.ArgumentParser:
    """The parser with all commands: ours, and those that other packages bring."""
    parser = Pengurai(
        prog="sakip",
        description="Menghitung, mencetak dan mereviu dokumen akuntabilitas kinerja (SAKIP).",
        contoh="sakip demo",
    )
    parser.add_argument("--versi", action="version", version=f"sakip {__version__}", help="menampilkan versi")
    perintah = parser.add_subparsers(
        title="perintah", metavar="PERINTAH", dest="perintah", required=True, parser_class=Pengurai
    )
    for modul in _MODUL:
        modul.pasang(perintah)
    _pasang_luar(perintah)
    return parser


def _pasang_luar(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Commands of other packages: each entry point is a function that adds its parser, as ``pasang`` here does."""
    from importlib.metadata import entry_points

    for titik in sorted(entry_points(group=KELOMPOK), key=lambda t: t.name):
        # A command that cannot be loaded must not take the others with it on the day of the deadline.
        try:
            titik.load()(perintah)
        except Exception as sebab:
            kabar(f'Perintah tambahan "{titik.name}" tidak dapat dimuat ({sebab}). Perintah lain tetap dapat dipakai.')


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    siapkan_layar()
    try:
        pilihan = build_parser().parse_args(argv)
        jalankan: Jalankan = pilihan.jalankan
        kode = jalankan(pilihan)
        sys.stdout.flush()
    except SystemExit as keluar:
        return keluar.code if isinstance(keluar.code, int) else 0
    except SakipError as galat:
        return _gagal(galat)
    except KeyboardInterrupt:
        kabar("\nDihentikan. Berkas yang belum selesai tidak ditulis; yang lama tetap utuh.")
        return DIHENTIKAN
    except BrokenPipeError:
        # The reader of our output went away (`sakip hitung … | head`); what is still buffered must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return kode


def _gagal(galat: SakipError) -> int:
    from sakip.cli.layar import kabarkan_temuan
    from sakip.kerja.muatan import TakTermuat

    if isinstance(galat, TakTermuat):
        kabarkan_temuan(temuan=galat.temuan, semua="sakip reviu SUMBER")
    kabar(str(galat))
    return 2


if __name__ == "__main__":
    sys.exit(main())
